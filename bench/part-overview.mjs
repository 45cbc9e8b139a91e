// The six questions of an overview in one request over HTTP, against the same statements sent to the database directly,
// and against what somebody would write by hand on plain tables. All in turn, so that a busy machine is busy for all of them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openListenedApi } from './captured.mjs';
import { directDuckdb, directMariadb, directPlain, directSqlite } from './direct.mjs';
import { duration, median } from './measure.mjs';
import { handWritten, OVERVIEW, variablesOf, windowOf } from './overview.mjs';
import { makePlainTables } from './plain-tables.mjs';
import { sameAnswers } from './same-answers.mjs';
import { startServer } from './server.mjs';

/** The first window of a measurement: others have asked for those before. */
const TURN = 100;
/** Questions asked in a row before it is another's turn: whoever was away comes back to cold caches. */
const IN_A_ROW = 3;

/** The statements behind the overview, for each turn its own window. */
async function listen(options, rounds) {
  const api = await openListenedApi(options);
  try {
    const heard = [];
    for (let turn = 0; turn < rounds * IN_A_ROW; turn += 1) heard.push(await api.ask(OVERVIEW, variablesOf(windowOf(TURN + turn))));
    return heard;
  } finally {
    await api.close();
  }
}

/** Takes turns between the API and what it is compared with; the fastest way of each of those counts. */
async function inTurns(server, rounds, others) {
  const contenders = [
    { name: 'api', way: '', ask: async (turn) => (await server.ask(OVERVIEW, variablesOf(windowOf(TURN + turn)))).milliseconds },
    ...Object.entries(others).flatMap(([name, { direct, work }]) =>
      direct.ways.map((way) => ({ name, way, ask: (turn) => direct.time(work(turn), way) })),
    ),
  ].map((contender) => ({ ...contender, times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { ask, times } of contenders) {
      for (let turn = round * IN_A_ROW; turn < (round + 1) * IN_A_ROW; turn += 1) {
        const taken = await ask(turn);
        // The first round warms up.
        if (round > 0) times.push(taken);
      }
    }
  }
  const best = (name) => Math.min(...contenders.filter((contender) => contender.name === name).map(({ times }) => median(times)));
  return { api: best('api'), floors: Object.fromEntries(Object.keys(others).map((name) => [name, best(name)])) };
}

/** The DuckDB engine; the server that was asked is given to `then` before it stops. */
export async function measureOverview(results, label, register, rounds, then) {
  const options = { dataFolder: register.home, databaseUrl: register.url };
  const heard = await listen(options, rounds + 1);
  const plainFile = join(register.home, 'plain.duckdb');
  const copy = join(register.home, 'copy.duckdb');
  for (const file of [plainFile, copy]) for (const suffix of ['', '.wal']) rmSync(file + suffix, { force: true });
  const plain = await directPlain(await makePlainTables(register.file, plainFile));
  const direct = await directDuckdb(register.mirror, copy);
  const server = await startServer(options);
  try {
    const questions = handWritten(windowOf(TURN));
    const differences = await sameAnswers(register.file, heard[0].data, await plain.answers(questions));
    results.add(
      label,
      'answers of the API equal to the hand-written SQL’s',
      differences.length === 0 ? 'all' : differences.slice(0, 3).join('; '),
      '',
      'all',
      differences.length === 0,
    );
    const { api, floors } = await inTurns(server, rounds + 1, {
      direct: { direct, work: (turn) => heard[turn].statements },
      plain: { direct: plain, work: (turn) => handWritten(windowOf(TURN + turn)) },
    });
    results.ratio(label, 'overview over HTTP, DuckDB engine, against the same SQL in DuckDB', api, floors.direct, 'the same SQL', 1.5);
    results.ratio(
      label,
      'overview over HTTP, DuckDB engine, against hand-written SQL on plain tables in DuckDB',
      api,
      floors.plain,
      'hand-written',
      1,
    );
    await then(server);
  } finally {
    await server.stop();
    direct.close();
    plain.close();
  }
}

/** Push-down to the register's own database. */
export async function measurePushDown(results, label, name, register, rounds) {
  const options = { dataFolder: register.home, databaseUrl: register.url, engine: 'database' };
  const heard = await listen(options, rounds + 1);
  const direct = register.file ? directSqlite(register.file) : await directMariadb(register.url);
  const server = await startServer(options);
  try {
    const { api, floors } = await inTurns(server, rounds + 1, { direct: { direct, work: (turn) => heard[turn].statements } });
    results.ratio(
      label,
      `overview over HTTP, pushed down to ${name}, against the same SQL in ${name}`,
      api,
      floors.direct,
      'the same SQL',
      1.3,
    );
  } finally {
    await server.stop();
    await direct.close();
  }
}

/** Requests a second, and one request alone, where the answer is known. */
export async function measureCache(results, label, server, generate, { connectionCounts, seconds }) {
  const question = { query: OVERVIEW, variables: variablesOf(windowOf(3)) };
  await server.ask(question.query, question.variables);
  const again = [];
  for (let turn = 0; turn < 200; turn += 1) again.push((await server.ask(question.query, question.variables)).milliseconds);
  results.atMost(label, 'the same overview again', median(again), 5);
  for (const [encodings, name] of [
    ['identity', 'overviews a second from the cache'],
    ['gzip, deflate, br', 'overviews a second from the cache, compressed as browsers ask for it'],
  ]) {
    let best = null;
    for (const connections of connectionCounts) {
      const measured = await generate(server.address, connections, seconds, question, encodings);
      if (!best || measured.perSecond > best.perSecond) best = { ...measured, connections };
    }
    const figure = `${best.perSecond.toFixed(0)} at ${best.connections} connections`;
    results.add(label, name, figure, `p50 ${duration(best.p50)}, p99 ${duration(best.p99)}`, '≥ 500', best.perSecond >= 500);
  }
}
