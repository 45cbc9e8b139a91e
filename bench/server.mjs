// Servers as people start them: processes of their own, asked over HTTP.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
const peer = fileURLToPath(new URL('peer.mjs', import.meta.url));
const READY = /is ready at (http:\S+)/;
/** As `npm start` starts it: what a page of a long list needs fits, and is not kept for longer than the page. */
const YOUNG_SPACE = ['--max-semi-space-size=64'];
const ANSWER_WITHIN_MS = 180_000;

/** Starts Entente on any free port; resolves once it listens. */
export function startServer({ dataFolder, databaseUrl, engine = 'duckdb', nodeOptions = [], querySeconds = 600 }) {
  return start([...YOUNG_SPACE, ...nodeOptions, main], {
    PORT: '0',
    HOST: '127.0.0.1',
    ENTENTE_DATA: dataFolder,
    ENTENTE_ENGINE: engine,
    ENTENTE_REGISTER: 'none',
    ENTENTE_QUERY_SECONDS: String(querySeconds),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
}

/** Starts the hand-written server that a list is compared with. */
export function startPeer(databaseUrl) {
  return start([peer, databaseUrl], {});
}

async function start(args, environment) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, TZ: process.env.TZ, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever ends us ends the server.
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const hear = (piece) => {
      said += piece;
      const ready = READY.exec(said);
      if (ready) resolve(ready[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  const lost = (code, signal) => console.error(`the server ended with ${code ?? signal}:\n${said}`);
  child.once('exit', lost);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    address,
    begun,
    /** Megabytes: held now, and at most so far. */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
      return { now: of('VmRSS'), peak: of('VmHWM') };
    },
    /** Asks over one connection that is kept open; gives the data, and the milliseconds until the answer was whole. */
    ask: (query, variables, headers = {}) => ask(agent, address, { query, variables }, headers),
    async stop() {
      agent.destroy();
      process.off('exit', end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.removeAllListeners('exit');
      child.once('exit', () => undefined);
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => child.once('close', resolve))]);
    },
  };
}

/** What the API answered instead of data, by the code of its first error, and how long it took. */
export class RefusedError extends Error {
  name = 'RefusedError';

  constructor(message, code, milliseconds) {
    super(message);
    this.code = code;
    this.milliseconds = milliseconds;
  }
}

function ask(agent, address, question, headers) {
  const body = JSON.stringify(question);
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}/graphql`,
      {
        method: 'POST',
        agent,
        timeout: ANSWER_WITHIN_MS,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const milliseconds = performance.now() - start;
          const text = Buffer.concat(pieces).toString();
          const answer = JSON.parse(text);
          if (answer.errors)
            reject(new RefusedError(`the API answered ${text.slice(0, 1000)}`, answer.errors[0].extensions?.code, milliseconds));
          else resolve({ data: answer.data, milliseconds });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('the server did not answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}
