import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { presentFigures } from '../../../test/register-state.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';
import { type Container, createContainer } from '../../container.js';
import { Database } from '../../db/database.js';
import { parseDatabaseUrl } from '../../db/database-url.js';
import type { Viewer } from '../access/viewer.js';
import { DuckDbEngine } from '../volume/engine/duckdb/duckdb-engine.js';
import { Mirror } from '../volume/engine/duckdb/mirror.js';
import { databaseSource } from '../volume/engine/duckdb/source.js';

const SECONDS = Number(process.env['ENTENTE_TEST_WRITER_SECONDS'] ?? 3);
const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const MIRRORED = ['volume_fact', 'volume_fact_jurisdiction', 'volume_fact_topic', 'volume_fact_organization', 'volume_fact_facility'];

const officer = (number: number): Viewer => ({
  userId: null,
  name: `Officer ${number}`,
  role: 'OFFICER',
  demo: true,
  grantedEngagementIds: [],
});

describe.each(dialects)(`eight writers for ${SECONDS} s on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let other: Database;
  let containers: Container[];
  let mirror: Mirror;

  const source = () =>
    databaseSource(
      (text, params) => store.database.read.query(text, params),
      async () => 'test',
    );

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database);
    // Connections of their own, as two servers on one database have: the writers of one meet only at the database.
    other = await Database.open(parseDatabaseUrl(store.url));
    const options = { auth: 'demo', engine: 'database', dataFolder: store.folder, log: () => undefined } as const;
    containers = [createContainer(store.database, options), createContainer(other, options)];
    mirror = await Mirror.open(source(), { path: ':memory:' });
  });
  afterAll(async () => {
    await mirror?.close();
    await other?.close();
    await store?.destroy();
  });

  const clock = async () => Number((await store.database.read.query<{ seq: number }>('SELECT seq FROM change_clock'))[0]?.seq);

  test(
    'no change is lost, the clock has no gap, and the mirror is as a fresh one',
    async () => {
      const [first, second] = containers;
      if (!first || !second) throw new Error('no containers');
      const shared: string[] = [];
      for (let count = 0; count < 3; count += 1) {
        const { engagement } = await first.editor.create(officer(0), await first.register.moment(), 'VISIT', {
          titleEn: 'Shared',
          delegates: 0,
        });
        shared.push(engagement?.id ?? '');
      }
      const ids = await store.database.read.query<{ id: number }>("SELECT id FROM engagement WHERE title_en = 'Shared' ORDER BY id");
      const counted = shared.map(() => 0);
      const tally = { won: 0, conflicts: 0, edits: 0 };
      const until = performance.now() + SECONDS * 1000;

      /** Adds one delegate to a shared visit, and reads it again where somebody else was faster. */
      const counter = async (number: number, container: Container): Promise<void> => {
        const chance = new Chance(SEED + number);
        while (performance.now() < until) {
          const at = chance.whole(0, shared.length - 1);
          const [seen] = await container.engagements.nodesAt([ids[at]?.id ?? 0], null, officer(number));
          if (!seen) throw new Error('a shared visit is gone');
          const { problems } = await container.editor.update(officer(number), await container.register.moment(), 'VISIT', {
            id: seen.id,
            version: seen.version,
            delegates: (seen.delegates ?? 0) + 1,
          });
          if (problems.length === 0) {
            counted[at] = (counted[at] ?? 0) + 1;
            tally.won += 1;
          } else {
            expect(problems.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
            tally.conflicts += 1;
          }
        }
      };
      /** Does whatever comes to mind with all others. */
      const editor = async (number: number, container: Container): Promise<void> => {
        const chance = new Chance(SEED + number);
        while (performance.now() < until) {
          if (await randomEdit(chance, container, `Officer ${number}`, new Set(ids.map(({ id }) => id)))) tally.edits += 1;
        }
      };
      const follower = async (): Promise<void> => {
        while (performance.now() < until) {
          await mirror.ensure(await clock());
          await setTimeout(20);
        }
      };
      await Promise.all([
        ...[1, 2, 3, 4].map((number) => counter(number, number % 2 === 0 ? first : second)),
        ...[5, 6, 7, 8].map((number) => editor(number, number % 2 === 0 ? first : second)),
        follower(),
      ]);
      console.log(`${dialect}: ${tally.won} counted, ${tally.conflicts} conflicts, ${tally.edits} other changes in ${SECONDS} s`);

      // Nothing is lost: what each writer was told is what stands.
      const { read } = store.database;
      const standing = await read.query<{ delegates: number; version: number }>(
        "SELECT delegates, version FROM engagement WHERE title_en = 'Shared' ORDER BY id",
      );
      expect(standing).toEqual(counted.map((delegates) => ({ delegates, version: delegates + 1 })));
      expect(tally.won).toBeGreaterThan(0);

      const seq = await clock();
      const changes = await read.query<{ seq: number; at: string }>('SELECT seq, "at" FROM change_set ORDER BY seq');
      expect(changes.map((change) => change.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
      expect(changes.every(({ at }, index) => index === 0 || at > (changes[index - 1]?.at ?? ''))).toBe(true);
      const versions = await read.query<{ ok: number | string }>(
        `SELECT COUNT(*) AS ok FROM engagement e WHERE e.version <> (SELECT COUNT(*) FROM revision r WHERE r.engagement_id = e.id)
           OR e.version <> (SELECT MAX(r.version) FROM revision r WHERE r.engagement_id = e.id)`,
      );
      expect(Number(versions[0]?.ok)).toBe(0);

      await mirror.ensure(seq);
      const fresh = await Mirror.open(source(), { path: ':memory:' });
      try {
        for (const table of MIRRORED) expect(await rowsOf(mirror, table), table).toEqual(await rowsOf(fresh, table));
        const followed = await DuckDbEngine.create(mirror);
        const { engine, naive } = await presentFigures(store.database, followed);
        followed.close();
        expect(engine).toEqual(naive);
      } finally {
        await fresh.close();
      }
    },
    SECONDS * 1000 + 120_000,
  );
});

async function rowsOf(mirror: Mirror, table: string): Promise<string[]> {
  const connection = await mirror.connect();
  const result = await connection.runAndReadAll(`SELECT * FROM ${table}`);
  const names = result.columnNames();
  const rows = result
    .getRows()
    .map((row) => JSON.stringify(row.map((value, at) => [names[at], typeof value === 'bigint' ? Number(value) : value])));
  connection.closeSync();
  return rows.sort();
}
