import { createHash } from 'node:crypto';
import { isoToDay } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { Database } from '../../../db/database.js';
import { parseDatabaseUrl } from '../../../db/database-url.js';
import { exportSheet } from '../export-sheet.js';
import { openSources, sourceOf } from '../source-files.js';
import { sheetEngagements } from '../write/sheet-engagements.js';
import { fillRegister, importServiceOf, RegisterBegunError } from './fill-register.js';

const options = { openData: dataFolder, settings: { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'en' } } as const;

async function contentOf({ database }: TestDatabase): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [
    'engagement',
    'engagement_partner',
    'lineage',
    'volume_fact',
    'volume_fact_jurisdiction',
    'revision',
    'change_set',
    'import_batch',
  ]) {
    hash.update(JSON.stringify(await database.read.query(`SELECT * FROM ${table}`)));
  }
  return hash.digest('hex');
}

describe.each(dialects)('registers that ship, on %s', (dialect) => {
  let csc: TestDatabase;
  let visits: TestDatabase;

  beforeAll(async () => {
    csc = await makeTestDatabase(dialect);
    visits = await makeTestDatabase(dialect);
  });
  afterAll(async () => {
    await csc.destroy();
    await visits.destroy();
  });
  const count = async ({ database }: TestDatabase, text: string): Promise<number> =>
    Number((await database.read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${text}`))[0]?.n);

  test('csc: 74 engagements with 19 lineage links and the published figure of 60', async () => {
    const report = await fillRegister(csc.database, 'csc', options);
    expect(report?.counts).toEqual({ rows: 74, created: 74, updated: 0, unchanged: 0, heldBack: 0, waiting: 0 });
    expect(await count(csc, "engagement WHERE kind = 'MISSION'")).toBe(16);
    expect(await count(csc, "engagement WHERE kind = 'PROJECT'")).toBe(29);
    expect(await count(csc, "engagement WHERE kind = 'VISIT'")).toBe(29);
    // 19 engagements grew from earlier ones, one of them from two.
    expect(await csc.database.read.query('SELECT DISTINCT to_id FROM lineage')).toHaveLength(19);
    expect(await count(csc, 'lineage')).toBe(20);
    expect(await count(csc, 'volume_fact')).toBe(74);
    expect(await csc.database.read.query('SELECT value_milli FROM published_figure')).toHaveLength(1);
    // A person who wrote ONGOING meant ACTIVE, and the report says so.
    expect(report?.problems.filter(({ value, severity }) => value === 'ONGOING' && severity === 'WARNING')).not.toHaveLength(0);
  });

  test('a register is not filled twice, nor with another', async () => {
    const before = await contentOf(csc);
    const again = await fillRegister(csc.database, 'csc', options);
    expect(again?.counts).toMatchObject({ rows: 74, created: 0, updated: 0, unchanged: 74 });
    expect(await contentOf(csc)).toBe(before);
    await expect(fillRegister(csc.database, 'us-visits', options)).rejects.toThrow(RegisterBegunError);
    expect(await contentOf(csc)).toBe(before);
  });

  test('servers that find it empty at the same time fill it once, and all of them start', async () => {
    const empty = await makeTestDatabase(dialect);
    const others = await Promise.all([1, 2].map(() => Database.open(parseDatabaseUrl(empty.url))));
    try {
      const reports = await Promise.all([empty.database, ...others].map((database) => fillRegister(database, 'csc', options)));
      expect(reports.map((report) => report?.counts.created).sort()).toEqual([0, 0, 74]);
      expect(await count(empty, 'engagement')).toBe(74);
      expect(await count(empty, 'import_batch')).toBe(1);
    } finally {
      for (const other of others) await other.close();
      await empty.destroy();
    }
  });

  test('what is exported imports again without a change', async () => {
    const before = await contentOf(csc);
    const pages = [];
    for await (const page of sheetEngagements(csc.database.read, { protectedToo: true })) pages.push(...page);
    const sheet = sourceOf('export.csv', Buffer.from([...exportSheet(pages)].join('')));
    const service = importServiceOf(csc.database, 'test', 'America/Toronto');
    const prepared = await service.prepare({ name: 'export.csv', files: [sheet], map: null, decisions: null });
    expect(prepared.report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(prepared.report.counts).toMatchObject({ rows: 74, unchanged: 74 });
    await service.write(prepared);
    expect(await contentOf(csc)).toBe(before);
  });

  test('a file whose rows somebody else has brought in since it was read is refused, and writes nothing', async () => {
    const sources = [sourceOf('rows.csv', Buffer.from('kind,title,start_date,source,source_id\nVISIT,A,2005-05-09,archive,7\n'))];
    const services = ['One', 'Two'].map((actor) => importServiceOf(csc.database, actor, 'America/Toronto'));
    const [first, second] = await Promise.all(
      services.map((service) => service.prepare({ name: 'rows.csv', files: sources, map: null, decisions: null })),
    );
    if (!first || !second) throw new Error('two imports were prepared');
    const one = await services[0]?.write(first);
    expect(one?.counts).toMatchObject({ created: 1 });
    const before = await contentOf(csc);
    await expect(services[1]?.write(second)).rejects.toThrow('“archive 7” is no longer in the register as it was when the file was read');
    expect(await contentOf(csc)).toBe(before);
  });

  test('us-visits: all 3,264 rows are accounted for, none is guessed', async () => {
    const report = await fillRegister(visits.database, 'us-visits', options);
    expect(report?.counts).toEqual({ rows: 3264, created: 3229, updated: 0, unchanged: 0, heldBack: 35, waiting: 35 });
    expect(report?.decisions.map(({ name, rows }) => [name, rows.length])).toEqual(
      expect.arrayContaining([
        ['Korea', 25],
        ['Vietnam', 6],
        ['Bosnian Federation', 2],
        ['Congo, Republic of', 1],
        ['Somoa', 1],
      ]),
    );
    expect(await count(visits, 'engagement')).toBe(3229);
    // Every partner that was entered was resolved by a rule with a name.
    expect(report?.resolutions.filter(({ kind, rule }) => kind === 'JURISDICTION' && rule.label.en === '')).toEqual([]);
    const again = await fillRegister(visits.database, 'us-visits', options);
    expect(again?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3229, heldBack: 35 });
  });

  test('an answer to a question brings in the rows that waited for it, and no others', async () => {
    const { read } = visits.database;
    const before = await count(visits, 'engagement');
    const service = importServiceOf(visits.database, 'test', 'America/New_York');
    const files = await openSources(`${dataFolder}/us-visits-hosted/data`);
    const [map] = await openSources(`${dataFolder}/maps/us-visits-hosted.json`);
    const asked = await service.prepare({ name: 'data', files, map: map ?? null, decisions: null });
    const korea = asked.report.decisions.find(({ name }) => name === 'Korea');
    const answers = sourceOf('answers.csv', Buffer.from(`decision,answer\n${korea?.id},KR\n`));
    const report = await service.write(await service.prepare({ name: 'data', files, map: map ?? null, decisions: answers }));
    expect(report.counts).toMatchObject({ created: 25, unchanged: 3229, heldBack: 10 });
    expect(await count(visits, 'engagement')).toBe(before + 25);
    expect(await read.query('SELECT question, answer FROM import_decision')).toEqual([
      { question: expect.stringContaining('Korea'), answer: 'KR' },
    ]);
  });

  test('sample: exactly 60 visits hosted in 2005/06, every topic, and every feature in use', async () => {
    const sample = await makeTestDatabase(dialect);
    try {
      const report = await fillRegister(sample.database, 'sample', options);
      expect(report?.counts).toMatchObject({ rows: 600, created: 600, heldBack: 0 });
      const fiscalYear = `start_day BETWEEN ${isoToDay('2005-04-01')} AND ${isoToDay('2006-03-31')}`;
      const hosted = `volume_fact WHERE kind = 'VISIT' AND direction = 'INBOUND' AND component = 0 AND status IN ('ACTIVE', 'COMPLETED') AND ${fiscalYear}`;
      expect(await count(sample, hosted)).toBe(60);
      const agendaTopics = 13;
      const used = await sample.database.read.query('SELECT topic_id FROM agenda_item WHERE topic_id IS NOT NULL GROUP BY topic_id');
      expect(used.length).toBeGreaterThanOrEqual(agendaTopics);
      const born = await sample.database.read.query(
        `SELECT v.id FROM lineage a JOIN engagement v ON v.id = a.from_id AND v.kind = 'VISIT' JOIN engagement p ON p.id = a.to_id AND p.kind = 'PROJECT'
         JOIN lineage b ON b.from_id = p.id JOIN engagement m ON m.id = b.to_id AND m.kind = 'MISSION'`,
      );
      expect(born.length).toBeGreaterThan(0);
      for (const table of [
        'deployment',
        'follow_up',
        'contact',
        'affiliation',
        'contact_revision',
        'exchange_rate',
        'published_figure',
        'engagement_facility',
        'engagement_intervention',
      ]) {
        expect(await count(sample, table), table).toBeGreaterThan(0);
      }
      const again = await fillRegister(sample.database, 'sample', options);
      expect(again?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 600 });
    } finally {
      await sample.destroy();
    }
  });
});
