// node bench/load-generator.mjs ADDRESS CONNECTIONS SECONDS [ENCODINGS] < QUESTION: sends one question over and over, on connections
// that are kept open; prints how often it was answered, as JSON. A process of its own, so that it takes nothing from the server's turn.

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [address = '', connections = '16', seconds = '5', encodings = 'identity'] = process.argv.slice(2);
const { hostname, port, host } = new URL(address);
const body = readFileSync(0);
const message = Buffer.concat([
  Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\naccept-encoding: ${encodings}\r\nconnection: keep-alive\r\n\r\n`,
  ),
  body,
]);
const times = [];
let running = true;

/** The end of an answer that is whole, else null. */
function endOf(held, head, headers) {
  const length = /content-length: (\d+)/i.exec(headers)?.[1];
  if (length !== undefined) return held.length >= head + 4 + Number(length) ? head + 4 + Number(length) : null;
  let at = head + 4;
  for (;;) {
    const line = held.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(held.toString('latin1', at, line), 16);
    at = line + 2 + size + 2;
    if (held.length < at) return null;
    if (size === 0) return at;
  }
}

/** Sends, waits for the whole answer, and sends again. */
function converse() {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let asked = 0;
    let held = Buffer.alloc(0);
    const send = () => {
      asked = performance.now();
      socket.write(message);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (piece) => {
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      const head = held.indexOf('\r\n\r\n');
      if (head < 0) return;
      const headers = held.toString('latin1', 0, head);
      if (!headers.startsWith('HTTP/1.1 200 ') || held.includes('"errors"', head)) {
        reject(new Error(`unexpected answer: ${held.toString()}`));
        return;
      }
      if (endOf(held, head, headers) === null) return;
      times.push(performance.now() - asked);
      held = Buffer.alloc(0);
      if (running) send();
      else {
        socket.end();
        resolve();
      }
    });
  });
}

const start = performance.now();
setTimeout(() => {
  running = false;
}, Number(seconds) * 1000);
await Promise.all(Array.from({ length: Number(connections) }, converse));
const elapsed = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
const quantile = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
console.log(JSON.stringify({ perSecond: times.length / elapsed, answered: times.length, p50: quantile(0.5), p99: quantile(0.99) }));
