// A list of 100,000 engagements as a file over HTTP, against the databases' own clients writing the same rows; and what memory
// a long file needs beside a short one.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { duration, median } from './measure.mjs';
import { startServer } from './server.mjs';

/** Little enough that what is no longer needed is let go of at once, and not when there is a lot of it. */
const HEAP = ['--max-old-space-size=96', '--max-semi-space-size=8'];
const ROWS = 100_000;
const FEW = 1_000;
const ACCEPT = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const LIST = `query List($first: Int!, $after: String) {
  engagements(first: $first, after: $after, orderBy: [{ field: REFERENCE, direction: ASC }]) {
    nodes { reference kind scope status title startDate endDate delegates budget partners { jurisdiction { code } } topics { code } }
  }
}`;

/** The same rows in SQL, each relation joined to one text as the file has it. */
const sqlOf = (rows, joined) => `SELECT e.reference, e.kind, e.scope, e.status, COALESCE(e.title_en, e.title_fr, e.reference) AS title,
  e.start_date, e.end_date, e.delegates, e.budget_cents / 100 AS budget,
  (SELECT ${joined('j.code', 'p.id')} FROM engagement_partner p JOIN jurisdiction j ON j.id = p.jurisdiction_id WHERE p.engagement_id = e.id) AS partners,
  (SELECT ${joined('t.code', 'x.position')} FROM engagement_topic x JOIN topic t ON t.id = x.topic_id WHERE x.engagement_id = e.id) AS topics
  FROM engagement e WHERE e.deleted_seq IS NULL ORDER BY e.reference LIMIT ${rows}`;

/** The client of each database, as a person would have it write rows to a file. */
const CLIENTS = {
  SQLite: ({ file }, rows) => ['sqlite3', ['-csv', '-header', file, sqlOf(rows, (value) => `GROUP_CONCAT(${value}, '; ')`)], {}],
  MariaDB: ({ url }, rows) => {
    const { hosts, user, password, name } = parseDatabaseUrl(url);
    const joined = (value, order) => `GROUP_CONCAT(${value} ORDER BY ${order} SEPARATOR '; ')`;
    const place = [`--host=${hosts[0].host}`, `--port=${hosts[0].port}`, `--user=${user}`];
    return [
      'mariadb',
      ['--no-defaults', '--batch', '--quick', ...place, name, `--execute=${sqlOf(rows, joined)}`],
      { MYSQL_PWD: password ?? '' },
    ];
  },
};

/** Runs a client; gives the milliseconds to its end, and how many lines it wrote. */
async function runClient([command, args, env]) {
  const begun = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = countLines(child.stdout);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { milliseconds: performance.now() - begun, lines: await lines };
}

async function countLines(stream) {
  let lines = 0;
  for await (const piece of stream) for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Takes a file; gives the milliseconds to its end, its lines, and its bytes. */
function takeFile(server, form, rows, after = null) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: ACCEPT[form], 'x-entente-demo-role': 'OFFICER' };
    const sent = request(`${server.address}/graphql`, { method: 'POST', headers }, async (response) => {
      const hash = createHash('sha256');
      let bytes = 0;
      response.on('data', (piece) => {
        hash.update(piece);
        bytes += piece.length;
      });
      const lines = await countLines(response);
      if (response.statusCode !== 200 || !response.complete) reject(new Error(`the file ended with ${response.statusCode}`));
      else resolve({ milliseconds: performance.now() - begun, lines, bytes, digest: hash.digest('hex') });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: LIST, variables: { first: rows, after } }));
  });
}

const CURSORS = `query Cursors($after: String) {
  engagements(first: 500, after: $after, orderBy: [{ field: REFERENCE, direction: ASC }]) { pageInfo { endCursor } }
}`;

/** Where short files begin that have, one after another, the rows of a long one: the databases then read, and keep, as much. */
async function placesOf(register, rows) {
  const server = await startServer({ dataFolder: register.home, databaseUrl: register.url });
  const places = [null];
  let after = null;
  for (let passed = 500; passed < rows; passed += 500) {
    after = (await server.ask(CURSORS, { after }, { 'x-entente-demo-role': 'OFFICER' })).data.engagements.pageInfo.endCursor;
    if (passed % FEW === 0) places.push(after);
  }
  await server.stop();
  return places;
}

/** How long a file takes beside the client's, and what memory it needs. `rows` are at most those of the register. */
export async function measureFiles(results, label, name, register, size, rounds) {
  const rows = Math.min(ROWS, size);
  const client = CLIENTS[name];
  const server = await startServer({ dataFolder: register.home, databaseUrl: register.url });
  try {
    await takeFile(server, 'csv', FEW);
    const [ours, theirs] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const file = await takeFile(server, 'csv', rows);
      const written = await runClient(client(register, rows));
      if (file.lines !== rows + 1 || written.lines !== rows + 1)
        throw new Error(`the file has ${file.lines} lines and the client's ${written.lines}, of ${rows + 1}`);
      ours.push(file.milliseconds);
      theirs.push(written.milliseconds);
    }
    results.ratio(
      label,
      `${rows.toLocaleString('en')} rows as CSV over HTTP, ${name}`,
      median(ours),
      median(theirs),
      `${client(register, 1)[0]} writing them`,
      2,
    );
  } finally {
    await server.stop();
  }
  const places = await placesOf(register, rows);
  for (const form of ['csv', 'xlsx']) {
    const peaks = [];
    let took = 0;
    for (const count of [FEW, rows]) {
      const fresh = await startServer({ dataFolder: register.home, databaseUrl: register.url, nodeOptions: HEAP });
      try {
        // As many rows in all, so that what differs is the length of one file.
        for (const place of count === rows ? [null] : places) took = (await takeFile(fresh, form, count, place)).milliseconds;
        peaks.push(fresh.memory().peak);
      } finally {
        await fresh.stop();
      }
    }
    const [few, many] = peaks;
    results.add(
      label,
      `memory of the server for a file of ${rows.toLocaleString('en')} rows, ${form.toUpperCase()} (${duration(took)}), ${name}`,
      `${many.toFixed(0)} MB = ${(many / few).toFixed(2)} ×`,
      `as many rows in files of ${FEW.toLocaleString('en')} ${few.toFixed(0)} MB`,
      '≤ 1.1 ×',
      many / few <= 1.1,
    );
  }
}
