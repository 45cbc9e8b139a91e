// node bench/volume-engine.mjs [--facts 1000000] [--keep]: the six questions of an overview, planned and on each engine,
// beside plain hand-written SQL on plain tables in the same database. Needs the built API; MariaDB where
// ENTENTE_TEST_MARIADB names a server.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'libsql';
import mysql from 'mysql2/promise';
import { answerVolume } from '../apps/api/dist/modules/volume/answer.js';
import { DatabaseEngine } from '../apps/api/dist/modules/volume/engine/database.js';
import { DuckDbEngine } from '../apps/api/dist/modules/volume/engine/duckdb/duckdb-engine.js';
import { Mirror } from '../apps/api/dist/modules/volume/engine/duckdb/mirror.js';
import { databaseSource } from '../apps/api/dist/modules/volume/engine/duckdb/source.js';
import { planRows, planTotal } from '../apps/api/dist/modules/volume/plan/plan-volume.js';

const { values } = parseArgs({
  options: { facts: { type: 'string', default: '1000000' }, keep: { type: 'boolean', default: false }, folder: { type: 'string' } },
});
const FACTS = Number(values.facts);
const RUNS = 7;
const OPEN_SEQ = 2147483647;
const FIRST_DAY = 11048; // 2000-04-01
const FROM = 11048 + 365;
const TO = 11048 + 365 * 6;
const folder = values.folder ?? join(tmpdir(), 'entente-bench-volume');
mkdirSync(folder, { recursive: true });

let state = 20051;
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(chance() * limit);

// 240 jurisdictions in 6 and 5 regions, 22 subregions; 1.3 partners and 1.4 topics each.
const place = (jurisdiction, scheme) =>
  scheme === 1 ? [1 + (jurisdiction % 6), 10 + (jurisdiction % 22), null] : [40 + (jurisdiction % 5), null, null];

function* generate(count) {
  for (let id = 1; id <= count; id += 1) {
    const kind = ['VISIT', 'VISIT', 'VISIT', 'PROJECT', 'MISSION'][below(5)];
    const start = chance() < 0.01 ? null : FIRST_DAY + below(365 * 7);
    const open = kind !== 'VISIT' && chance() < 0.1;
    const date = start === null ? null : new Date(start * 86400000);
    const fact = [
      id,
      id,
      1,
      OPEN_SEQ,
      kind,
      chance() < 0.6 ? 'BILATERAL' : 'MULTILATERAL',
      kind === 'VISIT' ? (chance() < 0.7 ? 'INBOUND' : 'OUTBOUND') : null,
      open ? 'ACTIVE' : ['COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'PLANNED', 'CANCELLED'][below(6)],
      chance() < 0.02 ? 'PROTECTED' : 'INTERNAL',
      chance() < 0.05 ? 1 : 0,
      start,
      date && date.getUTCFullYear() * 12 + date.getUTCMonth(),
      start === null || open ? null : start + below(kind === 'VISIT' ? 7 : 700),
      open && start !== null ? 1 : 0,
      kind === 'VISIT' ? below(20) : null,
      kind === 'PROJECT' ? below(100000000) : null,
      kind === 'MISSION' ? below(60000) : null,
    ];
    const partners = new Set();
    const several = chance();
    for (let n = several < 0.78 ? 1 : several < 0.94 ? 2 : 3; n > 0; n -= 1) partners.add(1 + Math.floor(240 * chance() ** 2));
    if (chance() < 0.01) partners.clear();
    const sorted = [...partners].sort((a, b) => a - b);
    const jurisdictions = [1, 2].flatMap((scheme) => {
      const regions = new Set();
      const subregions = new Set();
      return sorted.map((jurisdiction) => {
        const [region, subregion, intermediate] = place(jurisdiction, scheme);
        const row = [
          id,
          scheme,
          jurisdiction,
          region,
          subregion,
          intermediate,
          regions.has(region) ? 0 : 1,
          subregions.has(subregion) ? 0 : 1,
          1 / sorted.length,
        ];
        regions.add(region);
        subregions.add(subregion);
        return row;
      });
    });
    const topics = new Set();
    for (let n = chance() < 0.6 ? 1 : 2; n > 0; n -= 1) topics.add(1 + below(13));
    yield { fact, jurisdictions, topics: [...topics].map((topic) => [id, topic, 1 / topics.size]) };
  }
}

const TABLES = [
  `CREATE TABLE volume_fact (id INTEGER NOT NULL PRIMARY KEY, engagement_id INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL, kind VARCHAR(8) NOT NULL, scope VARCHAR(12) NOT NULL, direction VARCHAR(8), status VARCHAR(10) NOT NULL, sensitivity VARCHAR(9) NOT NULL, component INTEGER NOT NULL, start_day INTEGER, start_month INTEGER, end_day INTEGER, open_ended INTEGER NOT NULL, delegates INTEGER, budget_cents BIGINT, person_months_milli INTEGER)`,
  'CREATE TABLE volume_fact_jurisdiction (fact_id INTEGER NOT NULL, scheme_id INTEGER NOT NULL, jurisdiction_id INTEGER NOT NULL, region_id INTEGER, subregion_id INTEGER, intermediate_id INTEGER, region_first INTEGER NOT NULL, subregion_first INTEGER NOT NULL, weight DOUBLE NOT NULL, PRIMARY KEY (fact_id, scheme_id, jurisdiction_id))',
  ...['topic', 'organization', 'facility', 'intervention'].map(
    (name) =>
      `CREATE TABLE volume_fact_${name} (fact_id INTEGER NOT NULL, ${name}_id INTEGER NOT NULL, weight DOUBLE NOT NULL, PRIMARY KEY (fact_id, ${name}_id))`,
  ),
  'CREATE TABLE change_clock (id INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT NULL)',
  'CREATE TABLE change_set (seq INTEGER NOT NULL PRIMARY KEY, at VARCHAR(24) NOT NULL)',
  'INSERT INTO change_clock VALUES (1, 1)',
  "INSERT INTO change_set VALUES (1, '2026-11-24T09:12:00.000Z')",
];
const AFTER = [
  ...['from_seq', 'to_seq'].map((name) => `CREATE INDEX ix_volume_fact_${name} ON volume_fact (${name})`),
  'CREATE INDEX ix_volume_fact_engagement ON volume_fact (engagement_id)',
  'CREATE TABLE engagement (id INTEGER NOT NULL PRIMARY KEY, kind VARCHAR(8), status VARCHAR(10), component INTEGER, sensitivity VARCHAR(9), start_day INTEGER, start_month INTEGER)',
  'INSERT INTO engagement SELECT id, kind, status, component, sensitivity, start_day, start_month FROM volume_fact ORDER BY id',
  'CREATE TABLE engagement_partner (engagement_id INTEGER NOT NULL, jurisdiction_id INTEGER NOT NULL, PRIMARY KEY (engagement_id, jurisdiction_id))',
  'INSERT INTO engagement_partner SELECT fact_id, jurisdiction_id FROM volume_fact_jurisdiction WHERE scheme_id = 1 ORDER BY 1, 2',
  'CREATE TABLE engagement_topic (engagement_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, PRIMARY KEY (engagement_id, topic_id))',
  'INSERT INTO engagement_topic SELECT fact_id, topic_id FROM volume_fact_topic ORDER BY 1, 2',
  'CREATE TABLE jurisdiction (id INTEGER NOT NULL PRIMARY KEY, region_id INTEGER)',
  `INSERT INTO jurisdiction VALUES ${Array.from({ length: 240 }, (_, i) => `(${i + 1}, ${place(i + 1, 1)[0]})`).join(', ')}`,
];

const where = `e.status IN ('ACTIVE', 'COMPLETED') AND e.component = 0 AND e.sensitivity <> 'PROTECTED' AND e.start_day BETWEEN ${FROM} AND ${TO}`;
const year = '(e.start_month - 3) - (e.start_month - 3) % 12';
const partners = 'engagement e LEFT JOIN engagement_partner p ON p.engagement_id = e.id';
const HAND_WRITTEN = {
  'year x kind': `SELECT ${year} AS y, e.kind, COUNT(DISTINCT e.id) AS n FROM engagement e WHERE ${where} GROUP BY 1, 2`,
  region: `SELECT j.region_id, COUNT(DISTINCT e.id) AS n FROM ${partners} LEFT JOIN jurisdiction j ON j.id = p.jurisdiction_id WHERE ${where} GROUP BY 1`,
  'region x year': `SELECT j.region_id, ${year} AS y, COUNT(DISTINCT e.id) AS n FROM ${partners} LEFT JOIN jurisdiction j ON j.id = p.jurisdiction_id WHERE ${where} GROUP BY 1, 2`,
  'top jurisdictions': `SELECT p.jurisdiction_id, COUNT(DISTINCT e.id) AS n FROM ${partners} WHERE ${where} GROUP BY 1 ORDER BY n DESC LIMIT 10`,
  'top topics': `SELECT t.topic_id, COUNT(DISTINCT e.id) AS n FROM engagement e LEFT JOIN engagement_topic t ON t.engagement_id = e.id WHERE ${where} GROUP BY 1 ORDER BY n DESC LIMIT 10`,
  total: `SELECT COUNT(*) AS n FROM engagement e WHERE ${where}`,
};

const question = (groupBy, more = {}) => ({
  groupBy,
  where: { from: FROM, to: TO },
  calendar: 'FISCAL',
  fiscalMonth: 4,
  basis: 'STARTED',
  counting: 'WHOLE',
  schemeId: 1,
  openThrough: TO,
  seq: 1,
  visibility: { protectedToo: false, grantedEngagementIds: [] },
  measures: ['ENGAGEMENTS'],
  asks: { rows: true, total: false, additive: false, overlap: false, notes: false, notRecorded: false },
  ...more,
});
const QUESTIONS = {
  'year x kind': question(['YEAR', 'KIND']),
  region: question(['REGION']),
  'region x year': question(['REGION', 'YEAR']),
  'top jurisdictions': question(['JURISDICTION']),
  'top topics': question(['TOPIC']),
};
const names = { code: (_, id) => String(id), sortKey: (_, id) => String(id), name: (_, id) => String(id) };
const context = { names, coverage: [{ from: null, through: null, kinds: null }], publishedFigures: [] };

async function median(run) {
  const times = [];
  for (let count = 0; count < RUNS; count += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

async function measure(name, engine, handWritten) {
  const lines = [];
  let planned = 0;
  let written = 0;
  for (const part of Object.keys(HAND_WRITTEN)) {
    const statement = QUESTIONS[part] ? planRows(QUESTIONS[part], engine.dialect, []) : planTotal(question([]), engine.dialect);
    const ours = await median(() => engine.run(statement));
    const theirs = await median(() => handWritten(HAND_WRITTEN[part]));
    planned += ours;
    written += theirs;
    lines.push(`${part} ${ours.toFixed(1)} / ${theirs.toFixed(1)}`);
  }
  const all = await median(() =>
    Promise.all([
      ...Object.values(QUESTIONS).map((one) =>
        answerVolume({ ...one, asks: { ...one.asks, total: true, additive: true } }, engine, context),
      ),
      answerVolume(question([], { asks: { ...QUESTIONS.region.asks, rows: false, total: true } }), engine, context),
    ]),
  );
  const active = await median(() =>
    answerVolume(
      question(['YEAR', 'REGION'], { basis: 'ACTIVE', counting: 'FRACTIONAL', measures: ['ENGAGEMENTS', 'DAYS', 'BUDGET'] }),
      engine,
      context,
    ),
  );
  console.log(
    `${name}, ms, plan / hand-written: ${lines.join('; ')}; sum ${planned.toFixed(0)} / ${written.toFixed(0)} = ${(planned / written).toFixed(2)}`,
  );
  console.log(
    `${name}: six whole answers at once, each with its total ${all.toFixed(0)} ms; fractional days and budget by active year and region ${active.toFixed(0)} ms`,
  );
}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

// SQLite
const file = join(folder, `volume-${FACTS}.sqlite`);
const fresh = !existsSync(file);
const sqlite = new Database(file);
if (fresh) {
  const start = performance.now();
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  for (const statement of TABLES) sqlite.exec(statement);
  const insert = (table, columns) => sqlite.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  const [fact, jurisdiction, topic] = [insert('volume_fact', 17), insert('volume_fact_jurisdiction', 9), insert('volume_fact_topic', 3)];
  sqlite.exec('BEGIN');
  for (const one of generate(FACTS)) {
    fact.run(...one.fact);
    for (const row of one.jurisdictions) jurisdiction.run(...row);
    for (const row of one.topics) topic.run(...row);
  }
  sqlite.exec('COMMIT');
  for (const statement of AFTER) sqlite.exec(statement);
  sqlite.exec('ANALYZE');
  console.log(`${FACTS} facts made in SQLite in ${seconds(start)}`);
}
sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
const querySqlite = async (text, params) => sqlite.prepare(text).all(...params);

// The mirror
const path = join(folder, 'mirror.duckdb');
for (const left of [path, `${path}.wal`]) rmSync(left, { force: true });
const source = databaseSource(querySqlite, async () => 'bench');
let longest = 0;
let turn = performance.now();
const watch = setInterval(() => {
  longest = Math.max(longest, performance.now() - turn);
  turn = performance.now();
}, 1);
let start = performance.now();
let mirror = await Mirror.open(source, { path });
clearInterval(watch);
console.log(
  `first mirror from SQLite ${seconds(start)}; the event loop stood still for ${longest.toFixed(0)} ms at most; rss ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
);
await mirror.close();
start = performance.now();
mirror = await Mirror.open(source, { path });
console.log(`restart with the mirror ${seconds(start)}, rebuilt: ${mirror.rebuilt}`);

const changes = [];
for (let change = 2; change <= 12; change += 1) {
  const last = sqlite.prepare('SELECT MAX(id) AS id, MAX(engagement_id) AS e FROM volume_fact').get();
  const seq = sqlite.prepare('SELECT seq FROM change_clock').get().seq + 1;
  const victim = 1 + below(FACTS);
  sqlite.exec('BEGIN');
  sqlite.prepare('UPDATE volume_fact SET to_seq = ? WHERE engagement_id = ? AND to_seq = ?').run(seq, victim, OPEN_SEQ);
  sqlite
    .prepare(
      `INSERT INTO volume_fact SELECT ?, ${victim}, ?, to_seq2, kind, scope, direction, status, sensitivity, component, start_day, start_month, end_day, open_ended, delegates, budget_cents, person_months_milli FROM (SELECT *, ${OPEN_SEQ} AS to_seq2 FROM volume_fact WHERE engagement_id = ? ORDER BY id DESC LIMIT 1)`,
    )
    .run(last.id + 1, seq, victim);
  sqlite
    .prepare(
      'INSERT INTO volume_fact_jurisdiction SELECT ?, scheme_id, jurisdiction_id, region_id, subregion_id, intermediate_id, region_first, subregion_first, weight FROM volume_fact_jurisdiction WHERE fact_id = ?',
    )
    .run(last.id + 1, victim);
  sqlite.prepare('UPDATE change_clock SET seq = ?').run(seq);
  sqlite.prepare('INSERT INTO change_set VALUES (?, ?)').run(seq, `change ${seq}`);
  sqlite.exec('COMMIT');
  start = performance.now();
  await mirror.ensure(seq);
  changes.push(performance.now() - start);
}
changes.sort((a, b) => a - b);
console.log(`one change seen by the mirror in ${changes[5].toFixed(1)} ms, at worst ${changes.at(-1).toFixed(1)} ms`);

// Plain tables in plain DuckDB
const plain = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
await plain.run(`ATTACH '${path}' AS m (READ_ONLY)`).catch(() => undefined);
for (const [table, columns] of [
  ['engagement', 7],
  ['engagement_partner', 2],
  ['engagement_topic', 2],
  ['jurisdiction', 2],
]) {
  const rows = sqlite.prepare(`SELECT * FROM ${table}`).raw().all();
  const info = sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
  await plain.run(
    `CREATE TABLE ${table} (${info.map(({ name }) => `${name} ${/kind|status|sensitivity/.test(name) ? 'VARCHAR' : 'INTEGER'}`).join(', ')})`,
  );
  const appender = await plain.createAppender(table);
  for (const row of rows) {
    for (let column = 0; column < columns; column += 1) {
      const value = row[column];
      if (value === null) appender.appendNull();
      else if (typeof value === 'string') appender.appendVarchar(value);
      else appender.appendInteger(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}
const duckdb = await DuckDbEngine.create(mirror);
await measure('DuckDB', duckdb, async (text) => (await plain.runAndReadAll(text)).getRows());
duckdb.close();
await mirror.close();

await measure('SQLite', new DatabaseEngine(querySqlite, 'sqlite'), (text) => querySqlite(text, []));

if (process.env.ENTENTE_TEST_MARIADB) {
  const name = `volume_bench_${FACTS}`;
  const admin = await mysql.createConnection(process.env.ENTENTE_TEST_MARIADB);
  const [found] = await admin.query('SHOW DATABASES LIKE ?', [name]);
  if (found.length === 0) await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const pool = mysql.createPool({ uri: new URL(name, process.env.ENTENTE_TEST_MARIADB).href, connectionLimit: 4 });
  const query = async (text, params) => (await pool.query(text, params))[0];
  if (found.length === 0) {
    start = performance.now();
    for (const statement of TABLES) await pool.query(statement);
    const copy = async (table, order) => {
      const rows = sqlite.prepare(`SELECT * FROM ${table} WHERE ${order} <= ?`).raw().all(FACTS);
      for (let at = 0; at < rows.length; at += 5000) await pool.query(`INSERT INTO ${table} VALUES ?`, [rows.slice(at, at + 5000)]);
    };
    await copy('volume_fact', 'id');
    for (const table of ['volume_fact_jurisdiction', 'volume_fact_topic']) await copy(table, 'fact_id');
    await pool.query('UPDATE volume_fact SET to_seq = ?', [OPEN_SEQ]);
    for (const statement of AFTER) await pool.query(statement);
    for (const table of [
      'volume_fact',
      'volume_fact_jurisdiction',
      'volume_fact_topic',
      'engagement',
      'engagement_partner',
      'engagement_topic',
    ])
      await pool.query(`ANALYZE TABLE ${table}`);
    console.log(`${FACTS} facts copied to MariaDB in ${seconds(start)}`);
  }
  start = performance.now();
  const fromMaria = await Mirror.open(
    databaseSource(query, async () => 'bench'),
    { path: join(folder, 'mirror-maria.duckdb') },
  );
  console.log(`first mirror from MariaDB ${seconds(start)}`);
  await fromMaria.close();
  await measure('MariaDB', new DatabaseEngine(query, 'mariadb'), (text) => query(text, []));
  await pool.end();
}
sqlite.close();
if (!values.keep) rmSync(folder, { recursive: true });
