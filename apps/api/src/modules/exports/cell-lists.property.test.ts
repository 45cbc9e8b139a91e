import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { type Container, createContainer } from '../../container.js';
import { newEnding } from '../../db/asking.js';
import { buildApiSchema } from '../../graphql/build-schema.js';
import type { CellLists } from '../../graphql/cell-list.js';
import { GraphqlContext } from '../../graphql/request-context.js';
import type { Viewer } from '../access/viewer.js';
import { wideEngagementResolvers } from '../engagements/engagement.field-resolver.js';
import { engagementCellLists } from '../engagements/engagement.resolver.js';
import { CELL_FIELDS } from '../engagements/engagement-cells.js';
import { fillRegister } from '../imports/load/fill-register.js';
import { ExportService, type FileQuestion } from './export.service.js';

const noCookie = { value: null, set: () => undefined, clear: () => undefined };
const viewers: readonly Viewer[] = (['ANALYST', 'OFFICER'] as const).map((role) => ({
  userId: null,
  name: role,
  role,
  demo: true,
  grantedEngagementIds: [],
}));
const ORDERS = ['REFERENCE', 'KIND', 'STATUS', 'TITLE', 'TITLE_FR', 'START_DATE', 'END_DATE', 'DELEGATES', 'BUDGET'];
const FILTERS = [
  '',
  'kinds: [VISIT]',
  'statuses: [PLANNED, CANCELLED]',
  'text: "prison"',
  'regions: ["002"]',
  'not: { topics: ["SECURITY"] }',
  'missing: [TOPIC]',
  'from: "2024-04-01", to: "2025-03-31"',
];

/** `partners.jurisdiction.code` as it is selected. */
const selected = (field: string) => field.split('.').reduceRight((inside, name) => (inside === '' ? name : `${name} { ${inside} }`), '');

describe.each(dialects)('a long list of %s', (dialect) => {
  let store: TestDatabase;
  let container: Container;
  let straight: ExportService;
  let resolved: ExportService;
  let asked = 0;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    const settings = { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'fr' } as const;
    await fillRegister(store.database, 'sample', { openData: dataFolder, settings });
    container = createContainer(store.database, { auth: 'demo', engine: 'database', dataFolder: store.folder, log: () => undefined });
    const options = {
      schema: buildApiSchema(container.resolvers),
      weights: {},
      wide: wideEngagementResolvers(container.engagements),
      pageTimeMs: 20_000,
    };
    const lists = engagementCellLists(container.engagements);
    const counted: CellLists = {
      engagements: (...question) => {
        const list = lists['engagements']?.(...question) ?? null;
        if (list) asked += 1;
        return list;
      },
    };
    straight = new ExportService(container.register, { ...options, cellLists: counted });
    resolved = new ExportService(container.register, { ...options, cellLists: {} });
  });
  afterAll(async () => {
    await container.close();
    await store.destroy();
  });

  async function fileOf(service: ExportService, viewer: Viewer, document: string) {
    const question: FileQuestion = {
      form: 'csv',
      document,
      variables: {},
      operationName: null,
      list: null,
      grain: 'ENGAGEMENT',
      locale: 'EN',
    };
    const context = await GraphqlContext.of(viewer, noCookie, container.register, false);
    const file = await service.open(question, context, { who: 'test', signal: newEnding().signal });
    const [list] = file.lists;
    const rows: unknown[][] = [];
    for await (const page of list?.rows() ?? []) rows.push(...page);
    return { rows, columns: list?.columns, outcome: list?.outcome };
  }

  test('has the same cells whether its engagements are resolved or read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...viewers),
        fc.shuffledSubarray([...CELL_FIELDS], { minLength: 1 }),
        fc.shuffledSubarray(ORDERS, { maxLength: 3 }),
        fc.constantFrom('ASC', 'DESC'),
        fc.constantFrom(...FILTERS),
        fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
        async (viewer, fields, order, direction, filter, first) => {
          const orderBy = order.map((field, index) => `{ field: ${field}, direction: ${index === 0 ? direction : 'ASC'} }`).join(' ');
          const given = [`where: { ${filter} }`, `orderBy: [${orderBy}]`, ...(first === null ? [] : [`first: ${first}`])].join(', ');
          const document = `{ engagements(${given}) { nodes { ${fields.map(selected).join(' ')} } } }`;
          const before = asked;
          const read = await fileOf(straight, viewer, document);
          expect(asked).toBe(before + 1);
          expect(read).toEqual(await fileOf(resolved, viewer, document));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is resolved where a field is none of its own columns, or is asked for with arguments', async () => {
    const [viewer] = viewers;
    if (!viewer) throw new Error('no viewer');
    for (const fields of ['title(locale: EN)', '... on Visit { direction }', 'followUps { promise }', 'partners { share }']) {
      const document = `{ engagements { nodes { reference ${fields} } } }`;
      const before = asked;
      const { rows } = await fileOf(straight, viewer, document);
      expect(asked).toBe(before);
      expect(rows.length).toBeGreaterThan(500);
    }
  });

  test('is read through a fragment of its own type and under other names', async () => {
    const [viewer] = viewers;
    if (!viewer) throw new Error('no viewer');
    const document = `query { all: engagements { nodes { ...own p: partners { j: jurisdiction { c: code } } } } } fragment own on Engagement { ref: reference }`;
    const before = asked;
    const read = await fileOf(straight, viewer, document);
    expect(asked).toBe(before + 1);
    expect(read.columns?.map(({ heading }) => heading)).toEqual(['ref', 'p.j.c']);
    expect(read).toEqual(await fileOf(resolved, viewer, document));
  });
});
