import { readFileSync } from 'node:fs';
import { parsePartialDate } from '@entente/schema/calendar';
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

    it('opens "Other" into as many records as it counts, and shows each engagement of it once', async () => {
      const { body } = await server.ask(
        '{ engagementVolume(groupBy: [JURISDICTION], top: 2) { rows { keys isOther figures { engagements } engagements(first: 100) { totalCount nodes { reference } } } total { engagements } additive } }',
      );
      const rows = body.data.engagementVolume.rows as {
        keys: (string | null)[];
        isOther: boolean;
        figures: { engagements: number };
        engagements: { totalCount: number; nodes: { reference: string }[] };
      }[];
      expect(rows.map(({ isOther }) => isOther)).toEqual([false, false, true]);
      for (const { figures, engagements } of rows) {
        expect(engagements.totalCount).toBe(figures.engagements);
        expect(new Set(engagements.nodes.map(({ reference }) => reference)).size).toBe(figures.engagements);
      }
    });

    it('counts how many different values of another dimension rows have, "Other" and all have', async () => {
      const { body } = await server.ask(`{
        byYear: engagementVolume(groupBy: [YEAR]) { distinct(of: JURISDICTION) rows { keys partners: distinct(of: JURISDICTION) months: distinct(of: MONTH) } }
        top: engagementVolume(groupBy: [REGION], top: 1) { rows { isOther distinct(of: JURISDICTION) } }
        shares: engagementVolume(groupBy: [YEAR], counting: FRACTIONAL) { rows { keys partners: distinct(of: JURISDICTION) months: distinct(of: MONTH) } }
        wide: engagementVolume(groupBy: [YEAR, JURISDICTION]) { rows { keys } }
        months: engagementVolume(groupBy: [YEAR, MONTH]) { rows { keys } }
        regions: engagementVolume(groupBy: [REGION], top: 1) { rows { keys } }
        regionWide: engagementVolume(groupBy: [REGION, JURISDICTION]) { rows { keys } }
      }`);
      expect(body.errors).toBeUndefined();
      const { byYear, top, shares, wide, months, regions, regionWide } = body.data as Record<
        string,
        { distinct: number; rows: { keys: (string | null)[]; isOther: boolean; distinct: number; partners: number }[] }
      >;
      const different = (rows: { keys: (string | null)[] }[] = [], isIn = (_: string | null) => true) =>
        new Set(rows.flatMap(({ keys: [row = null, value] }) => (value != null && isIn(row) ? [value] : []))).size;
      expect(byYear?.rows).toEqual(
        byYear?.rows.map(({ keys }) => ({
          keys,
          partners: different(wide?.rows, (year) => year === keys[0]),
          months: different(months?.rows, (year) => year === keys[0]),
        })),
      );
      expect(byYear?.rows.some(({ partners }) => partners > 1)).toBe(true);
      expect(byYear?.distinct).toBe(different(wide?.rows));
      expect(shares?.rows).toEqual(byYear?.rows);
      const [largest = null] = regions?.rows[0]?.keys ?? [];
      expect(top?.rows).toEqual([
        { isOther: false, distinct: different(regionWide?.rows, (region) => region === largest) },
        { isOther: true, distinct: different(regionWide?.rows, (region) => region !== largest) },
      ]);
      const refused = await server.ask('{ engagementVolume(groupBy: [YEAR]) { rows { distinct(of: YEAR) } } }');
      expect(refused.body.errors?.[0]?.extensions).toMatchObject({ code: 'DISTINCT_OF_GROUPED', path: ['of'] });
    });

    it('lists the records behind a figure in the order of their first days, page after page', async () => {
      const listed = async (orderBy: string) => {
        const references: string[] = [];
        const days: (string | null)[] = [];
        for (let after: string | null = null, pages = 0; pages < 30; pages += 1) {
          const { body } = await server.ask(
            `query ($after: String) { engagementVolume(where: { includeComponents: true }) { rows { engagements(first: 4, after: $after, orderBy: ${orderBy}) {
              nodes { reference startDate } pageInfo { hasNextPage endCursor } } } } }`,
            { variables: { after } },
          );
          expect(body.errors).toBeUndefined();
          const { nodes, pageInfo } = body.data.engagementVolume.rows[0].engagements;
          for (const node of nodes as { reference: string; startDate: string | null }[]) {
            references.push(node.reference);
            days.push(node.startDate && parsePartialDate(node.startDate).first.toString());
          }
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        return { references, days: days.map((day) => (day === null ? null : Number(day))) };
      };
      const [entered, earliest, latest] = [await listed('ENTERED'), await listed('EARLIEST'), await listed('LATEST')];
      expect(entered.references.length).toBeGreaterThan(5);
      for (const { references } of [earliest, latest]) expect([...references].sort()).toEqual([...entered.references].sort());
      expect(earliest.days).toEqual([...earliest.days].sort((a, b) => (a ?? Infinity) - (b ?? Infinity)));
      expect(latest.days).toEqual([...latest.days].sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity)));
    });

    it('counts the last years up to where the register ends, by either calendar, as their days would', async () => {
      const asked = async (where: object, more = '') => {
        const { body } = await server.ask(
          `query ($where: VolumeFilter) { engagementVolume(groupBy: [YEAR, KIND], where: $where${more}) {
            rows { keys figures { engagements days } compared { engagements } } total { engagements } explanation } }`,
          { variables: { where } },
        );
        expect(body.errors).toBeUndefined();
        return body.data.engagementVolume;
      };
      const days = (from: string) => ({ from, to: '2006-03-31' });
      expect(await asked({ lastYears: 1 })).toEqual(await asked(days('2005-04-01')));
      expect(await asked({ lastYears: 3, kinds: ['PROJECT'] }, ', basis: ACTIVE')).toEqual(
        await asked({ ...days('2003-04-01'), kinds: ['PROJECT'] }, ', basis: ACTIVE'),
      );
      expect(await asked({ lastYears: 2 }, ', calendar: CALENDAR')).toEqual(await asked(days('2005-01-01'), ', calendar: CALENDAR'));
      const compared = ', compareTo: SAME_PERIOD_LAST_YEAR';
      expect(await asked({ lastYears: 1 }, compared)).toEqual(await asked(days('2005-04-01'), compared));
      expect((await asked({ lastYears: 1 })).rows.length).toBeGreaterThan(1);
    });

    it('takes as many values of a filter as a list may leave out', async () => {
      const counted = async (jurisdictions: readonly string[]) => {
        const { body } = await server.ask(
          'query ($where: VolumeFilter) { engagementVolume(groupBy: [YEAR], where: $where) { total { engagements } rows { keys figures { engagements } } } }',
          { variables: { where: { jurisdictions } } },
        );
        expect(body.errors).toBeUndefined();
        return body.data.engagementVolume;
      };
      const { jurisdictions } = (await server.ask('{ jurisdictions(first: 500) { nodes { code } } }')).body.data;
      const codes = (jurisdictions.nodes as { code: string }[]).map(({ code }) => code);
      const many = Array.from({ length: 2_000 }, (_, index) => codes[index % codes.length] ?? '');
      const some = await counted(codes.slice(0, 300));
      expect(some.total.engagements).toBeGreaterThan(0);
      expect(await counted(many)).toEqual(await counted(many.toReversed()));
      expect((await counted(many)).total.engagements).toBeGreaterThanOrEqual(some.total.engagements);
    });

    it('says what is wrong with the last years', async () => {
      const refused = async (text: string) => {
        const { extensions } = (await server.ask(`{ engagementVolume(${text}) { total { engagements } } }`)).body.errors?.[0] ?? {};
        return [extensions?.code, extensions?.path];
      };
      expect(await refused('where: {lastYears: 0}')).toEqual(['LAST_YEARS_RANGE', ['where', 'lastYears']]);
      expect(await refused('where: {lastYears: 3, to: "2005-01-01"}')).toEqual(['WINDOW_TWICE', ['where', 'lastYears']]);
      expect((await refused('compareTo: PREVIOUS_PERIOD'))[0]).toBe('COMPARISON_NEEDS_WINDOW');
    });

    it('shows a published total in the row that it speaks of, and in no other', async () => {
      const published = async (text: string) => {
        const { body } = await server.ask(`{ engagementVolume(${text}) { rows { keys publishedFigures { value measure } } } }`);
        const rows = body.data.engagementVolume.rows as { keys: string[]; publishedFigures: { value: number; measure: string }[] }[];
        return rows.flatMap(({ keys, publishedFigures }) => publishedFigures.map(({ value, measure }) => [...keys, measure, value]));
      };
      const sixty = ['ENGAGEMENTS', 60];
      expect(await published('groupBy: [YEAR], where: {kinds: [VISIT], directions: [INBOUND]}')).toEqual([['2005/06', ...sixty]]);
      expect(await published('groupBy: [YEAR], where: {directions: [INBOUND]}')).toEqual([['2005/06', ...sixty]]);
      expect(await published('groupBy: [YEAR, KIND, DIRECTION]')).toEqual([['2005/06', 'VISIT', 'INBOUND', ...sixty]]);
      // All that there was is more than the visits hosted; so is a calendar year, and a region is less.
      expect(await published('groupBy: [YEAR]')).toEqual([]);
      expect(await published('groupBy: [YEAR], where: {directions: [INBOUND]}, calendar: CALENDAR')).toEqual([]);
      expect(await published('groupBy: [YEAR, REGION], where: {directions: [INBOUND]}')).toEqual([]);
      expect(await published('groupBy: [YEAR], where: {directions: [INBOUND], regions: ["002"]}')).toEqual([]);
    });

    it('pages through the records behind a row', async () => {
      const page = async (after: string | null) =>
        (
          await server.ask(
            'query($after: String) { engagementVolume { rows { figures { engagements } engagements(first: 7, after: $after) { nodes { reference } pageInfo { hasNextPage endCursor } } } } }',
            { variables: { after } },
          )
        ).body.data.engagementVolume.rows[0];
      const seen: string[] = [];
      let after: string | null = null;
      let count = 0;
      do {
        const row = await page(after);
        count = row.figures.engagements;
        seen.push(...row.engagements.nodes.map((node: { reference: string }) => node.reference));
        after = row.engagements.pageInfo.hasNextPage ? row.engagements.pageInfo.endCursor : null;
      } while (after !== null);
      expect([seen.length, new Set(seen).size]).toEqual([count, count]);
    });

    it('compares, fills, keeps and orders rows as asked', async () => {
      const { body } = await server.ask(`{
      compared: engagementVolume(groupBy: [YEAR], where: {from: "2004-04-01", to: "2006-03-31"}, compareTo: SAME_PERIOD_LAST_YEAR) { rows { keys figures { engagements } compared { engagements } } totalCompared { engagements } }
      filled: engagementVolume(groupBy: [YEAR], where: {from: "2000-04-01", to: "2008-03-31", kinds: [VISIT]}, fill: true) { rows { keys figures { engagements } } notRecorded { label start end } }
      kept: engagementVolume(groupBy: [REGION], having: {measure: DAYS, atLeast: 100}, orderBy: [{measure: BUDGET}]) { rows { keys figures { engagements } } additive }
    }`);
      expect(body.errors).toBeUndefined();
      const { compared, filled, kept } = body.data;
      const figures = (rows: { keys: string[]; figures: { engagements: number }; compared?: { engagements: number } | null }[]) =>
        rows.map((row) => [row.keys[0], row.figures.engagements, row.compared?.engagements]);
      expect(figures(compared.rows)).toEqual([
        ['2004/05', 4, 1],
        ['2005/06', 9, 4],
      ]);
      expect(compared.totalCompared.engagements).toBe(5);
      expect(figures(filled.rows)).toEqual([
        ['2000/01', 0, undefined],
        ['2001/02', 0, undefined],
        ['2002/03', 0, undefined],
        ['2003/04', 0, undefined],
        ['2004/05', 1, undefined],
        ['2005/06', 8, undefined],
      ]);
      expect(filled.notRecorded.map(({ label }: { label: string }) => label)).toEqual(['2006/07', '2007/08']);
      expect(kept.rows[0].keys).toEqual(['019']);
      expect(kept.additive).toBe(false);
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
