// npm run bench [-- --size N]... [--only PART]... [--rows N] [--folder PATH] [--patience SECONDS] [--out FILE]: takes all measurements, prints each as it is
// known, and after a whole run writes bench/RESULTS.md. Sizes under 100,000 try the benchmark itself: no target holds for them.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { Results } from './measure.mjs';
import { untilQuiet } from './quiet.mjs';
import { machine, markdown } from './report.mjs';

const PARTS = ['mirror', 'overview', 'browser', 'cache', 'pushdown', 'statements', 'list', 'files', 'reports', 'attacks', 'import'];
const SMALLEST_MEASURED = 100_000;
/** Of a register whose figures cost next to nothing. */
const LEAST_SIZE = 1000;

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    /** Rows of the sheet that is imported. */
    rows: { type: 'string', default: '100000' },
    /** Keeps the registers there for the next run. */
    folder: { type: 'string' },
    /** How long each measurement waits for others to leave the machine alone. */
    patience: { type: 'string', default: '60' },
    out: { type: 'string' },
  },
});
const numberOf = (text, option) => {
  if (/^\d+$/.test(text) && Number(text) >= 100) return Number(text);
  console.error(`--${option} must be a whole number from 100 on: "${text}"`);
  process.exit(2);
};
const sizes = (values.size ?? ['100000', '1000000']).map((text) => numberOf(text, 'size'));
const rows = numberOf(values.rows, 'rows');
const unknown = (values.only ?? []).find((part) => !PARTS.includes(part));
if (unknown !== undefined) {
  console.error(`--only must be one of ${PARTS.join(', ')}: "${unknown}"`);
  process.exit(2);
}
const wants = (...parts) => !values.only || parts.some((part) => values.only.includes(part));
const whole = !values.only && !values.size;
/** Only where it is asked for, and in a whole run: it needs Chromium. */
const wantsBrowser = whole || values.only?.includes('browser') === true;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'entente-bench-'));
mkdirSync(folder, { recursive: true });
if (!values.folder) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const server = process.env.ENTENTE_TEST_MARIADB;
if (!server) {
  console.error('ENTENTE_TEST_MARIADB must name a MariaDB server, as in mysql://root@127.0.0.1:3307/ ("npm run bench" starts one)');
  process.exit(2);
}
const versionOf = async () => {
  const connection = await mysql.createConnection(server);
  const [[{ version }]] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return version.split('-')[0];
};

const begun = performance.now();
const results = new Results((line) => console.log(line));
const on = machine(await versionOf());
console.log(`${on.hardware}; ${on.versions}; load average ${on.load}`);

// The parts load the built API, which is not there before `prepare` has built it.
const { copyToMariadb, forgetMirror, sqliteRegister } = await import('./stores.mjs');
const { measureChanges, measureMemory, measureStarts } = await import('./part-mirror.mjs');
const { measureBrowser } = await import('./part-browser.mjs');
const { measureCache, measureOverview, measurePushDown } = await import('./part-overview.mjs');
const { countStatements } = await import('./part-statements.mjs');
const { measureAttacks } = await import('./part-attacks.mjs');
const { measureList, measurePages } = await import('./part-list.mjs');
const { measureFiles } = await import('./part-files.mjs');
const { measureReports } = await import('./part-reports.mjs');
const { measureImport } = await import('./part-import.mjs');

const generator = fileURLToPath(new URL('load-generator.mjs', import.meta.url));
const run = promisify(execFile);

/** Lets a process of its own ask one question over and over. */
async function generate(address, connections, seconds, question, encodings = 'identity') {
  const child = run(process.execPath, [generator, address, String(connections), String(seconds), encodings]);
  child.child.stdin.end(JSON.stringify(question));
  return JSON.parse((await child).stdout);
}

let busiest = 0;
/** To be awaited before a measurement. */
const quiet = async (small) => {
  if (small) return;
  const busy = await untilQuiet(Number(values.patience));
  busiest = Math.max(busiest, busy);
  if (busy > 0.3) console.log(`others take ${Math.round(busy * 100)} % of the machine`);
};

const label = (size) => size.toLocaleString('en');
const counts = [];
for (const size of sizes) {
  const small = size < SMALLEST_MEASURED;
  const rounds = small ? 1 : size > SMALLEST_MEASURED ? 5 : 9;
  if (!wantsBrowser && !wants('mirror', 'overview', 'cache', 'pushdown', 'statements', 'list', 'files', 'reports', 'attacks')) break;
  const started = performance.now();
  const register = await sqliteRegister(folder, size);
  const mariadb = wants('mirror', 'pushdown', 'statements', 'list', 'files', 'attacks')
    ? await copyToMariadb(server, register, size)
    : null;
  console.log(`${label(size)} engagements made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  await quiet(small);
  if (wants('mirror')) await measureStarts(results, label(size), register, mariadb, small ? 1 : 5);
  if (wants('overview', 'cache', 'mirror')) {
    await quiet(small);
    await measureOverview(results, label(size), register, wants('overview') ? rounds : 1, async (running) => {
      if (wants('cache'))
        await measureCache(
          results,
          label(size),
          running,
          generate,
          small ? { connectionCounts: [8], seconds: 0.2 } : { connectionCounts: [8, 16, 32], seconds: 5 },
        );
      if (!wants('mirror')) return;
      await measureChanges(results, label(size), register, running, small ? 2 : 10);
      await measureMemory(results, label(size), running);
    });
  }
  if (wantsBrowser) {
    const few = await sqliteRegister(folder, LEAST_SIZE);
    await quiet(small);
    await measureBrowser(results, label(size), register, few, small ? 1 : 5);
  }
  if (wants('pushdown')) {
    const few = small ? 1 : size > SMALLEST_MEASURED ? 2 : 5;
    await quiet(small);
    await measurePushDown(results, label(size), 'SQLite', register, few);
    await quiet(small);
    await measurePushDown(results, label(size), 'MariaDB', { home: register.home, url: mariadb.url }, few);
  }
  // Before some engagements are given relations that the others lack: nobody asks for what no engagement of a page has.
  if (wants('statements')) {
    counts.push({
      size,
      duckdb: await countStatements(register, 'duckdb'),
      pushedDown: await countStatements({ home: register.home, url: mariadb.url }, 'database'),
    });
  }
  if (wants('list')) {
    const turns = small ? { rounds: 1, inARow: 3, bursts: 1, seconds: 0.2 } : { rounds: 8, inARow: 25, bursts: 3, seconds: 8 };
    for (const [name, url] of [
      ['SQLite', register.url],
      ['MariaDB', mariadb.url],
    ]) {
      await quiet(small);
      await measureList(results, label(size), name, { home: register.home, url }, generate, turns);
      await measurePages(results, label(size), name, { home: register.home, url }, size, small ? 2 : 50);
    }
  }
  if (wants('files')) {
    await quiet(small);
    await measureFiles(results, label(size), 'SQLite', register, size, small ? 1 : 5);
    await quiet(small);
    await measureFiles(results, label(size), 'MariaDB', { home: register.home, url: mariadb.url }, size, small ? 1 : 5);
  }
  if (wants('reports')) {
    await quiet(small);
    await measureReports(results, label(size), register, size, small ? 1 : 7, '2024-10-01');
  }
  if (wants('attacks')) {
    const few = small ? 5 : 150;
    await quiet(small);
    await measureAttacks(results, label(size), 'SQLite and DuckDB', { home: register.home, url: register.url, engine: 'duckdb' }, few);
    await measureAttacks(results, label(size), 'MariaDB alone', { home: register.home, url: mariadb.url, engine: 'database' }, few);
  }
  await mariadb?.drop();
  if (!values.folder) forgetMirror(register);
}
if (counts.length > 0) {
  const texts = counts.map(({ duckdb, pushedDown }) => JSON.stringify([duckdb, pushedDown]));
  const [{ duckdb, pushedDown }] = counts;
  const constant = texts.every((text) => text === texts[0]) && [duckdb, pushedDown].every(({ records: [short, long] }) => short === long);
  const figure = counts.map(
    ({ duckdb: one, pushedDown: other }) =>
      `${one.overview} (push-down ${other.overview}), cached ${one.cached}; records ${one.records.join(' and ')}`,
  );
  results.add(
    sizes.map(label).join(' and '),
    'statements of an overview, of the same again, of pages of 100 and 400 records',
    [...new Set(figure)].join('; '),
    '',
    'the same at every size',
    constant,
  );
}
if (wants('import')) await quiet(rows < SMALLEST_MEASURED);
if (wants('import')) await measureImport(results, folder, server, rows);

const page = markdown(results, on, (performance.now() - begun) / 1000, busiest);
const out = values.out ?? (whole ? fileURLToPath(new URL('RESULTS.md', import.meta.url)) : null);
if (out) writeFileSync(out, page);
const measured = sizes.every((size) => size >= SMALLEST_MEASURED);
const wrong = measured ? results.missed : results.missed.filter(({ target }) => target === 'all' || target.startsWith('the same'));
console.log(`${results.all.length} figures, ${results.missed.length} targets missed${measured ? '' : ', which are none at this size'}`);
process.exit(wrong.length === 0 ? 0 : 1);
