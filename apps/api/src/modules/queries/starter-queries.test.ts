import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayToIso, isoToDay, parsePartialDate } from '@entente/schema/calendar';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dataFolder, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { lastEngagementsOf } from '../../../test/last-engagements.js';
import { standingRecords } from '../../../test/register-state.js';
import { schemaForPrinting } from '../../graphql/build-schema.js';
import { starterQueriesFolder } from '../../open-data.js';
import type { EngagementRecord } from '../engagements/engagement-record.js';
import { fillRegister } from '../imports/load/fill-register.js';
import { checkDocument } from './check-query.js';
import { operationOf, parametersOf } from './query-parameters.js';
import { readStarterQueries } from './starter-queries.js';

const starters = readStarterQueries(starterQueriesFolder);
const slugs = starters.map(({ slug }) => slug);
const named = starters.map((starter) => [starter.slug, starter] as const);

describe('the queries that come with Entente', () => {
  test('are at least twelve, each with a number and names of its own', () => {
    expect(starters.length).toBeGreaterThanOrEqual(12);
    const distinct = (values: readonly (string | number)[]) => new Set(values).size;
    expect(distinct(starters.map(({ number }) => number))).toBe(starters.length);
    expect(distinct(starters.map(({ name }) => name.en))).toBe(starters.length);
    expect(distinct(starters.map(({ name }) => name.fr))).toBe(starters.length);
    for (const { name, description } of starters) {
      for (const words of [name, description])
        expect([words.en.trim(), words.fr.trim(), words.fr === words.en]).toEqual([words.en, words.fr, false]);
      // As French is written in Canada.
      expect(`${name.fr} ${description.fr}`).not.toMatch(/[ \u00a0][?!;]/);
    }
    expect(starters.map(({ name }) => name.en)).toEqual(
      expect.arrayContaining([
        'Which visits of the last five years led to a project?',
        'Budget by region, divided by shares',
        'Jurisdictions with no engagement in three years',
      ]),
    );
  });

  test.each(named)('%s is valid, runs as it is opened, and says its language by a parameter', (slug, { document }) => {
    const { document: read, problems } = checkDocument(schemaForPrinting(), document);
    expect(problems).toEqual([]);
    const operation = read && operationOf(read);
    if (!operation) throw new Error('no operation');
    const parameters = parametersOf(operation, {});
    expect(parameters.filter(({ required }) => required)).toEqual([]);
    expect(parameters.at(-1)).toMatchObject({ name: 'locale', type: 'Locale', default: null });
    expect(slug.replaceAll('-', '')).toBe(operation.name?.value.toLowerCase());
    // A list that a spreadsheet reads is whole.
    visit(parse(document), {
      Argument({ name }) {
        expect(['first', 'last', 'after', 'before']).not.toContain(name.value);
      },
    });
  });
});

/** What there is, where it ends, and when its last five years begin. */
const REGISTERS = {
  csc: { home: 'CA', from: '2020-04-01', to: '2024-05-31', threeYears: '2021-06-01' },
  sample: { home: 'CA', from: '2001-04-01', to: '2006-03-31', threeYears: '2003-04-01' },
  'us-visits': { home: 'US', from: '2020-10-01', to: '2024-11-12', threeYears: '2021-11-13' },
} as const;
const origins = Object.keys(REGISTERS) as (keyof typeof REGISTERS)[];

/** The region of M49 that a jurisdiction lies in, by the table of country codes; by hand what that has not. */
const REGION_OF: ReadonlyMap<string, string> = new Map([
  ...(
    parseCsv(readFileSync(join(dataFolder, 'country-codes/country-codes.csv')), { columns: true, bom: true }) as Record<string, string>[]
  ).map((row): [string, string] => [row['ISO3166-1-Alpha-2'] ?? '', (row['Region Code'] ?? '').padStart(3, '0')]),
  ...['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'GB-EAW', 'XK', 'CSXX', 'YUCS'].map((code): [string, string] => [code, '150']),
  ['TW', '142'],
]);

describe.each(dialects.flatMap((dialect) => origins.map((origin) => [dialect, origin] as const)))(
  'on %s, of the register %s',
  (dialect, origin) => {
    const { home, from, to, threeYears } = REGISTERS[origin];
    let store: TestDatabase;
    let server: TestServer;
    let all: Map<number, EngagementRecord>;
    let codes: Map<number, string>;

    beforeAll(async () => {
      store = await makeTestDatabase(dialect);
      await fillRegister(store.database, origin, {
        openData: dataFolder,
        settings: { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'en' },
      });
      server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database' });
      all = await standingRecords(store.database);
      codes = new Map(
        (await store.database.read.query<{ id: number; code: string }>('SELECT id, code FROM jurisdiction')).map(({ id, code }) => [
          id,
          code,
        ]),
      );
    });
    afterAll(async () => {
      expect(server?.reported).toEqual([]);
      await server?.close();
      await store?.destroy();
    });

    const documentOf = (slug: string) => starters.find((starter) => starter.slug === slug)?.document ?? '';
    const get = (address: string, role: string) => fetch(`${server.address}/q/${address}`, { headers: { 'x-entente-demo-role': role } });

    /** All rows of a list, which a page has fifty of and a file all. */
    async function whole<Row>(slug: string, list: string, role: string): Promise<Row[]> {
      const response = await get(`${slug}.json?locale=en`, role);
      expect(response.status).toBe(200);
      const body = (await response.json()) as { data: Record<string, { nodes?: Row[]; rows?: Row[] }> };
      return body.data[list]?.nodes ?? body.data[list]?.rows ?? [];
    }

    /** What a role may see. */
    const seenBy = (role: string) => new Map([...all].filter(([, { sensitivity }]) => role === 'OFFICER' || sensitivity !== 'PROTECTED'));

    test.each(slugs)('%s is answered, and is a table in both languages', async (slug) => {
      const { body } = await server.ask(documentOf(slug), { role: 'ANALYST' });
      expect(body.errors).toBeUndefined();
      const [answer] = Object.values(body.data as Record<string, { nodes?: unknown[]; rows?: unknown[] }>);
      const shown = answer?.nodes ?? answer?.rows ?? [];
      for (const locale of ['en', 'fr']) {
        const response = await get(`${slug}.csv?locale=${locale}`, 'ANALYST');
        expect([slug, response.status]).toEqual([slug, 200]);
        const rows = parseCsv(await response.text(), { bom: true }) as string[][];
        expect(rows[0]?.length).toBeGreaterThan(2);
        expect(rows.length - 1).toBeGreaterThanOrEqual(shown.length);
      }
    });

    test.each(['ANALYST', 'OFFICER'])(
      'the visits of five years that led to a project are those that a walk finds, for the role %s',
      async (role) => {
        const records = seenBy(role);
        const projects = [...records.values()].filter(({ kind }) => kind === 'PROJECT');
        const walked = [...records].flatMap(([id, { reference, kind, status, startDate }]) => {
          const first = startDate === null ? '' : dayToIso(parsePartialDate(startDate).first);
          if (kind !== 'VISIT' || !['ACTIVE', 'COMPLETED'].includes(status) || first < from || first > to) return [];
          const born = projects.filter((project) => project.aroseFrom.some((link) => link.fromId === id && link.kind === 'LED_TO'));
          return born.length === 0 ? [] : [{ reference, first, born: born.map((project) => project.reference).sort() }];
        });
        type Row = { reference: string; startDate: string; ledTo: { to: { reference: string } }[] };
        const rows = await whole<Row>('visits-that-led-to-projects', 'engagements', role);
        expect(rows.map(({ reference, ledTo }) => [reference, ledTo.map((link) => link.to.reference).sort()]).sort()).toEqual(
          walked.map(({ reference, born }) => [reference, born]).sort(),
        );
        const firsts = rows.map(({ startDate }) => dayToIso(parsePartialDate(startDate).first));
        expect(firsts).toEqual([...firsts].sort().reverse());
        if (origin === 'sample') expect(rows.length).toBeGreaterThan(20);
      },
    );

    test.each(['ANALYST', 'OFFICER'])(
      'the budget of five years by region, divided by shares, is that of a walk, for the role %s',
      async (role) => {
        const rates = await store.database.read.query<{ currency: string; fromDay: number; rateMicro: number | string }>(
          'SELECT currency, from_day AS "fromDay", rate_micro AS "rateMicro" FROM exchange_rate ORDER BY from_day DESC',
        );
        const reporting = origin === 'us-visits' ? 'USD' : 'CAD';
        const walked = new Map<string | null, { budget: number; engagements: number }>();
        const total = { budget: 0, engagements: 0 };
        for (const { status, partOfId, startDate, budgetCents, budgetCurrency, partners } of seenBy(role).values()) {
          if (!['ACTIVE', 'COMPLETED'].includes(status) || partOfId !== null || startDate === null) continue;
          const first = parsePartialDate(startDate).first;
          if (first < isoToDay(from) || first > isoToDay(to)) continue;
          const rate = rates.find(({ currency, fromDay }) => currency === budgetCurrency && fromDay <= first);
          const cents =
            budgetCurrency === reporting ? budgetCents : rate ? Math.round(((budgetCents ?? 0) * Number(rate.rateMicro)) / 1e6) : 0;
          const budget = (cents ?? 0) / 100;
          total.budget += budget;
          total.engagements += 1;
          const counted = partners.filter(
            ({ role: part, jurisdictionId }) => !['TRANSIT', 'VENUE'].includes(part) && codes.get(jurisdictionId) !== home,
          );
          const whole = counted.reduce((sum, { share }) => sum + (share ?? 0), 0);
          const parts = counted.map(({ jurisdictionId, share }): [string | null, number] => [
            REGION_OF.get(codes.get(jurisdictionId) ?? '') ?? null,
            share === null ? 1 / counted.length : share / whole,
          ]);
          for (const [region, part] of parts.length > 0 ? parts : [[null, 1] as [null, number]]) {
            const known = walked.get(region) ?? { budget: 0, engagements: 0 };
            walked.set(region, { budget: known.budget + part * budget, engagements: known.engagements + part });
          }
        }
        type Row = { region: { code: string } | null; figures: { budget: number; engagements: number } };
        const rows = await whole<Row>('budget-by-region', 'engagementVolume', role);
        expect(rows.map(({ region }) => region?.code ?? null).sort()).toEqual([...walked.keys()].sort());
        for (const { region, figures } of rows) {
          const expected = walked.get(region?.code ?? null);
          expect(figures.budget, region?.code).toBeCloseTo(expected?.budget ?? 0, 3);
          expect(figures.engagements, region?.code).toBeCloseTo(expected?.engagements ?? 0, 5);
        }
        const { body } = await server.ask(documentOf('budget-by-region'), { role });
        expect(body.data.engagementVolume.additive).toBe(true);
        expect(body.data.engagementVolume.total.budget).toBeCloseTo(total.budget, 2);
        expect(body.data.engagementVolume.total.engagements).toBe(total.engagements);
        if (origin === 'sample') expect(total.budget).toBeGreaterThan(1_000_000);
      },
    );

    test.each(['ANALYST', 'OFFICER'])(
      'the jurisdictions without an engagement in three years are those of a walk, for the role %s',
      async (role) => {
        const today = dayToIso((await server.container.register.moment()).today);
        const last = lastEngagementsOf(seenBy(role), home, today, codes);
        const types = await store.database.read.query<{ code: string }>("SELECT code FROM jurisdiction WHERE type <> 'FORMER_STATE'");
        const silent = types.map(({ code }) => code).filter((code) => code !== home && (last.get(code)?.day ?? '') < threeYears);
        type Row = { code: string; lastEngagement: { reference: string } | null };
        const rows = await whole<Row>('jurisdictions-without-engagement', 'jurisdictions', role);
        expect(rows.map(({ code, lastEngagement }) => `${code} ${lastEngagement?.reference ?? ''}`).sort()).toEqual(
          silent.map((code) => `${code} ${last.get(code)?.reference ?? ''}`).sort(),
        );
        // The longest silence first, and those that there was nothing with at the end.
        const days = rows.map(({ code }) => last.get(code)?.day ?? '9999');
        expect(days).toEqual([...days].sort());
        expect(new Set(days).size).toBeGreaterThan(2);
      },
    );

    test('their last years end where the register ends, and stay what they were with the asOf of their answer', async () => {
      const { body } = await server.ask(documentOf('budget-by-region'), { role: 'ANALYST' });
      const { explanation, asOf } = body.data.engagementVolume as { explanation: string; asOf: string };
      expect(explanation).toContain(to.slice(0, 4));
      const again = await server.ask(documentOf('budget-by-region'), { role: 'ANALYST', variables: { asOf } });
      expect(again.body.data).toEqual(body.data);
    });
  },
);
