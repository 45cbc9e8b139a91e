// The mirror: made for the first time, found at a restart, following a change; and what memory it all takes.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../apps/api/dist/db/database.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { loadEngagements } from '../apps/api/dist/modules/engagements/engagement.repository.js';
import { recordOf, updateEngagements } from '../apps/api/dist/modules/engagements/engagement-writer.js';
import { loadFactContext } from '../apps/api/dist/modules/engagements/fact-context.js';
import { beginChange } from '../apps/api/dist/modules/history/change-clock.js';
import { median } from './measure.mjs';
import { OVERVIEW, TOTAL, variablesOf, windowOf } from './overview.mjs';
import { startServer } from './server.mjs';
import { forgetMirror } from './stores.mjs';

/** From the start of the process to its first answer. */
async function firstAnswer(options) {
  const server = await startServer(options);
  await server.ask(TOTAL, { where: null });
  return { server, milliseconds: performance.now() - server.begun };
}

/** The first mirror, and a restart that finds it. */
export async function measureStarts(results, label, register, mariadb, restartCount) {
  forgetMirror(register);
  const options = { dataFolder: register.home, databaseUrl: register.url };
  const first = await firstAnswer(options);
  const { peak } = first.server.memory();
  await first.server.stop();
  results.atMost(label, 'first mirror from SQLite, start of the process to first answer', first.milliseconds, 30_000);
  results.add(label, 'memory while the mirror is made, at most', `${peak.toFixed(0)} MB`, '', '≤ 1,200 MB', peak <= 1_200);
  const restarts = [];
  for (let run = 0; run < restartCount; run += 1) {
    const again = await firstAnswer(options);
    restarts.push(again.milliseconds);
    await again.server.stop();
  }
  results.atMost(label, 'restart with the mirror, start of the process to first answer', median(restarts), 3_000);
  if (!mariadb) return;
  const dataFolder = join(register.home, 'mariadb');
  rmSync(dataFolder, { recursive: true, force: true });
  const onMariadb = await firstAnswer({ dataFolder, databaseUrl: mariadb.url });
  await onMariadb.server.stop();
  results.atMost(label, 'first mirror from MariaDB, start of the process to first answer', onMariadb.milliseconds, 30_000);
}

const AUTHOR = { origin: 'API', actor: 'benchmark', reason: null };

/** Changes one engagement, as a request of somebody else would, and gives back what it was. */
async function changeStatus(database, id, status) {
  await database.writeTransaction(async (tx) => {
    const change = await beginChange(tx, AUTHOR);
    const before = (await loadEngagements(tx, [id])).get(id);
    await updateEngagements(
      tx,
      change,
      [{ before, after: { ...recordOf(before), status }, fingerprints: null }],
      await loadFactContext(tx),
    );
  });
}

/** Changes committed by another process, each seen in the next answer. */
export async function measureChanges(results, label, register, server, rounds) {
  const database = await Database.open(parseDatabaseUrl(register.url));
  try {
    const [{ id }] = await database.read.query(
      "SELECT id FROM engagement WHERE status = 'COMPLETED' AND sensitivity = 'INTERNAL' AND part_of_id IS NULL AND start_first IS NOT NULL ORDER BY id DESC LIMIT 1",
    );
    const total = async () => {
      const { data, milliseconds } = await server.ask(TOTAL, { where: null });
      return { engagements: data.engagementVolume.total.engagements, milliseconds };
    };
    let { engagements } = await total();
    const times = [];
    for (let round = 0; round < rounds * 2; round += 1) {
      const gone = round % 2 === 0;
      await changeStatus(database, id, gone ? 'CANCELLED' : 'COMPLETED');
      const next = await total();
      if (next.engagements !== engagements + (gone ? -1 : 1))
        throw new Error(`a change was not seen in the next answer: ${engagements}, then ${next.engagements}`);
      engagements = next.engagements;
      times.push(next.milliseconds);
    }
    results.atMost(label, 'a change made by another process, seen in the very next answer', median(times), 50);
  } finally {
    await database.close();
  }
}

/** What the server holds after it has served. */
export async function measureMemory(results, label, server) {
  for (let turn = 0; turn < 20; turn += 1) await server.ask(OVERVIEW, variablesOf(windowOf(turn + 200)));
  const { now, peak } = server.memory();
  results.add(
    label,
    'memory of the server after serving',
    `${now.toFixed(0)} MB`,
    `at most ${peak.toFixed(0)} MB`,
    '≤ 1,200 MB',
    peak <= 1_200,
  );
}
