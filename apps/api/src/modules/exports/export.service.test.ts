import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsByCode, writeCountingRegister, writeEngagements } from '../../../test/api/counting-register.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { type Container, createContainer } from '../../container.js';
import { newEnding } from '../../db/asking.js';
import { buildApiSchema } from '../../graphql/build-schema.js';
import { GraphqlContext } from '../../graphql/request-context.js';
import { AbandonedError } from '../../graphql/request-errors.js';
import type { Viewer } from '../access/viewer.js';
import { wideEngagementResolvers } from '../engagements/engagement.field-resolver.js';
import { engagementCellLists } from '../engagements/engagement.resolver.js';
import { emptyRecord } from '../engagements/engagement-record.js';
import { ExportService, type FileQuestion } from './export.service.js';

const officer: Viewer = { userId: null, name: 'Officer', role: 'OFFICER', demo: true, grantedEngagementIds: [] };
const MANY = 6_345;
/** Long lists, each of the visits of a day: one is resolved page by page, as its titles are asked for in a language, one is read. */
const RESOLVED = { prefix: 'LONG', day: '1993-05-01', title: 'title(locale: EN)' };
const READ = { prefix: 'READ', day: '1993-05-02', title: 'title' };
const listOf = ({ day, title }: typeof READ) =>
  `{ engagements(where: { from: "${day}", to: "${day}" }, orderBy: [{ field: REFERENCE }]) { nodes { reference ${title} delegates topics { code } partners { jurisdiction { code } } } } }`;
const noCookie = { value: null, set: () => undefined, clear: () => undefined };

describe.each(dialects)('a file read page by page from %s', (dialect) => {
  let store: TestDatabase;
  let container: Container;
  let exports: ExportService;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    container = createContainer(store.database, { auth: 'demo', engine: 'database', dataFolder: store.folder, log: () => undefined });
    const schema = buildApiSchema(container.resolvers);
    exports = new ExportService(container.register, {
      schema,
      weights: {},
      wide: wideEngagementResolvers(container.engagements),
      cellLists: engagementCellLists(container.engagements),
      pageTimeMs: 20_000,
    });
    await writeEngagements(store.database, async (tx) => {
      const { jurisdictions } = await idsByCode(tx);
      return [RESOLVED, READ].flatMap(({ prefix, day }) =>
        Array.from({ length: MANY }, (_, index) =>
          emptyRecord({
            reference: `${prefix}-${String(index).padStart(5, '0')}`,
            kind: 'VISIT',
            scope: 'BILATERAL',
            status: 'COMPLETED',
            titleEn: `Visit ${index}`,
            startDate: day,
            delegates: index,
            partners: [{ jurisdictionId: jurisdictions.get('NA') ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null }],
          }),
        ),
      );
    });
  });
  afterAll(async () => {
    await container.close();
    await store.destroy();
  });

  const context = () => GraphqlContext.of(officer, noCookie, container.register, false);
  const question = (document: string, more: Partial<FileQuestion> = {}): FileQuestion => ({
    form: 'csv',
    document,
    variables: {},
    operationName: null,
    list: null,
    grain: 'ENGAGEMENT',
    locale: 'EN',
    ...more,
  });
  const change = async (reference: string, title: string) => {
    const { editor } = container;
    const moment = await container.register.moment();
    const now = await container.engagements.readPoint(moment, null);
    const { version } = (await container.engagements.byReference(officer, reference, now)) ?? { version: 0 };
    return editor.update(officer, moment, 'VISIT', { id: reference, version, titleEn: title });
  };

  test.each([
    { how: 'resolved', list: RESOLVED, fewest: 13, most: 13 },
    // Its first pages as they are read, and resolved what is left when the register has changed.
    { how: 'read', list: READ, fewest: 5, most: 11 },
  ])('what is changed, deleted and entered between its pages is not in it, though it is $how', async ({ list: long, fewest, most }) => {
    const { prefix, day } = long;
    const before = await context();
    const file = await exports.open(question(listOf(long)), before, { who: 'test', signal: newEnding().signal });
    const [list] = file.lists;
    const rows: unknown[][] = [];
    let pages = 0;
    for await (const page of list?.rows() ?? []) {
      rows.push(...page);
      pages += 1;
      if (pages === 1) {
        // On a page that has been read, on one that has not, and among what is to come.
        await change(`${prefix}-00010`, 'Changed');
        await change(`${prefix}-02000`, 'Changed');
        await container.editor.delete(officer, { id: `${prefix}-01500`, version: 1 });
        await writeEngagements(store.database, async () => [
          emptyRecord({
            reference: `${prefix}-01500-A`,
            kind: 'VISIT',
            scope: 'BILATERAL',
            status: 'COMPLETED',
            titleEn: 'New',
            startDate: day,
          }),
        ]);
      }
      if (pages === 3) await change(`${prefix}-02001`, 'Changed');
    }
    expect(pages).toBeGreaterThanOrEqual(fewest);
    expect(pages).toBeLessThanOrEqual(most);
    expect(rows.map(([reference, title]) => [reference, title])).toEqual(
      Array.from({ length: MANY }, (_, index) => [`${prefix}-${String(index).padStart(5, '0')}`, `Visit ${index}`]),
    );
    expect(list?.outcome).toEqual({ rows: MANY, entries: MANY, cut: false });
    // The same question of the same state, asked afterwards.
    const again = listOf(long).replace('engagements(', `engagements(asOf: "${file.asOf}", `);
    const repeated = await exports.open(question(again), await context(), { who: 'test', signal: newEnding().signal });
    const repeatedRows: unknown[][] = [];
    for await (const page of repeated.lists[0]?.rows() ?? []) repeatedRows.push(...page);
    expect(repeatedRows).toEqual(rows);
  });

  test('a page is as long as its cost allows', async () => {
    const dear = `{ engagements(first: 120) { nodes { reference
      ${Array.from({ length: 14 }, (_, index) => `r${index}: revisions(first: 20) { nodes { actor } }`).join('\n')} } } }`;
    const file = await exports.open(question(dear), await context(), { who: 'test', signal: newEnding().signal });
    const lengths: number[] = [];
    for await (const page of file.lists[0]?.rows() ?? []) lengths.push(page.length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(120);
    expect(Math.max(...lengths)).toBeLessThan(500);
    const dearest = dear
      .replaceAll('first: 20', 'first: 500')
      .replace('actor', 'actor changes { field } engagement { revisions(first: 500) { nodes { actor } } }');
    await expect(exports.open(question(dearest), await context(), { who: 'test', signal: newEnding().signal })).rejects.toMatchObject({
      code: 'COST_LIMIT',
    });
  });

  test.each([RESOLVED, READ])('ends with its reader ($title)', async (long) => {
    const ending = newEnding();
    const file = await exports.open(question(listOf(long)), await context(), { who: 'test', signal: ending.signal });
    const rows = file.lists[0]?.rows();
    expect((await rows?.next())?.done).toBe(false);
    ending.abort(new AbandonedError());
    await expect(rows?.next()).rejects.toMatchObject({ code: 'ABANDONED' });
  });
});
