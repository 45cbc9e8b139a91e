import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCountingRegister } from '../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

interface Case {
  name: string;
  query: Record<string, unknown>;
  expect: { rows: { keys: (string | null)[]; engagements: number; delegates: number; days: number; budget: number }[]; total: object };
}

const { openThrough, cases } = JSON.parse(readFileSync(new URL('../../../test/cases/counting/cases.json', import.meta.url), 'utf8')) as {
  openThrough: string;
  cases: Case[];
};

const QUESTION = `query($groupBy: [VolumeDimension!], $where: VolumeFilter, $calendar: Calendar, $basis: TimeBasis, $counting: Counting, $openThrough: LocalDate) {
  engagementVolume(groupBy: $groupBy, where: $where, calendar: $calendar, basis: $basis, counting: $counting, openThrough: $openThrough) {
    rows { keys figures { engagements delegates days budget } engagements(first: 100) { totalCount nodes { id } } }
    total { engagements delegates days budget }
    additive
  }
}`;

const engines = ['duckdb', 'database'] as const;

describe.each(dialects.flatMap((dialect) => engines.map((engine) => [dialect, engine] as const)))(
  'asked of %s over HTTP, counted by the engine %s',
  (dialect, engine) => {
    let store: TestDatabase;
    let server: TestServer;

    beforeAll(async () => {
      store = await makeTestDatabase(dialect);
      await writeCountingRegister(store.database);
      server = await startTestServer(store.database, { dataFolder: store.folder, engine });
    });
    afterAll(async () => {
      await server?.close();
      await store?.destroy();
    });

    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      const { body } = await server.ask(QUESTION, { variables: { ...one.query, openThrough } });
      expect(body.errors).toBeUndefined();
      const volume = body.data.engagementVolume as {
        rows: { keys: string[]; figures: { engagements: number }; engagements: { totalCount: number; nodes: { id: string }[] } }[];
        total: object;
      };
      expect(volume.total).toEqual(one.expect.total);
      expect(volume.rows.map(({ keys, figures }) => ({ keys, ...figures }))).toEqual(one.expect.rows);
      for (const { figures, engagements } of volume.rows) {
        expect(new Set(engagements.nodes.map(({ id }) => id)).size).toBe(engagements.totalCount);
        if (one.query['counting'] === 'FRACTIONAL') expect(engagements.totalCount).toBeGreaterThanOrEqual(figures.engagements);
        else expect(engagements.totalCount).toBe(figures.engagements);
      }
    });

    it('computes only the measures that are selected', async () => {
      const texts: string[] = [];
      const run = server.container.engine.run;
      server.container.engine.run = function (statement) {
        texts.push(statement.text);
        return run.call(this, statement);
      };
      await server.ask(
        'query($days: Boolean!) { engagementVolume(groupBy: [SCOPE]) { ...V } } fragment V on EngagementVolume { rows { figures { engagements budget @skip(if: true) days @include(if: $days) } } }',
        { variables: { days: false } },
      );
      await server.ask('{ engagementVolume(groupBy: [SCOPE]) { asOf scheme { code } explanation } }');
      server.container.engine.run = run;
      expect(texts).toHaveLength(1);
      expect(texts[0]).not.toMatch(/delegates|budget|days|end_day/);
    });

    it('asks the engine once for what is asked again', async () => {
      let runs = 0;
      const run = server.container.engine.run;
      server.container.engine.run = function (statement) {
        runs += 1;
        return run.call(this, statement);
      };
      const question = '{ engagementVolume(groupBy: [DIRECTION], where: {kinds: [VISIT]}) { rows { keys figures { engagements } } } }';
      const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(question)));
      server.container.engine.run = run;
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(runs).toBe(1);
    });

    it('names a scheme by its version, and counts by another', async () => {
      const ask = async (scheme: string) =>
        (
          await server.ask(
            'query($scheme: String) { engagementVolume(groupBy: [REGION], scheme: $scheme) { scheme { code version } rows { keys region { name } } } }',
            { variables: { scheme } },
          )
        ).body.data.engagementVolume;
      expect((await ask('m49@2026')).scheme).toEqual({ code: 'M49', version: '2026' });
      const grouping = await ask('FSG');
      expect(grouping.scheme.code).toBe('FSG');
      expect(grouping.rows.map((row: { keys: string[] }) => row.keys[0])).toContain('MENA');
    });
  },
);
