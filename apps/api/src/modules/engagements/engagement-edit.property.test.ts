import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Viewer } from '../access/viewer.js';
import type { EditFields } from './engagement-edit.input.js';

const approver: Viewer = { userId: null, name: 'Approver', role: 'APPROVER', demo: true, grantedEngagementIds: [] };

const text = fc.oneof(
  fc.constantFrom('A title', '2005', '2005-02-29', '2004-02-29', '0999', '09:30', 'NA', 'CAD', 'https://example.org', 'V-1'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 90, max: 17_000 }).map((length) => '漢'.repeat(length)),
  fc.constant('\ud800'),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 12.5, 99.999, 1e13, 0.1 + 0.2));
const stage = fc.constantFrom('REQUESTED', 'SCREENING', 'APPROVED', 'CONFIRMED', 'UNDER_WAY', 'CLOSED', 'DECLINED', 'POSTPONED');
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });

const everything = fc.record(
  {
    titleEn: fc.oneof(fc.constant('A title'), text),
    titleFr: maybe(text),
    summaryEn: maybe(text),
    startDate: maybe(text),
    endDate: maybe(text),
    plannedStart: maybe(text),
    delegates: maybe(fc.integer({ min: -5, max: 2_147_483_647 })),
    budget: maybe(number),
    budgetCurrency: maybe(fc.oneof(fc.constantFrom('CAD', 'XTS'), text)),
    source: maybe(text),
    sourceId: maybe(text),
    sourceUrl: maybe(text),
    reference: maybe(text),
    headOfDelegation: maybe(text),
    stage: maybe(stage),
    approvedBy: maybe(text),
    status: maybe(fc.constantFrom('PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED')),
    partners: maybe(
      few(fc.record({ jurisdiction: fc.constantFrom('NA', 'SE', 'XX'), role: fc.constantFrom('PARTNER', 'VENUE'), share: maybe(number) })),
    ),
    topics: few(fc.constantFrom('SECURITY', 'RESTORATIVE_JUSTICE', 'NONE')),
    agenda: few(fc.record({ day: maybe(text), time: maybe(text), title: maybe(text) })),
    followUps: few(fc.record({ promise: text, owner: maybe(text), dueDate: maybe(text) })),
    partOf: maybe(fc.constantFrom('V-1', 'none')),
    aroseFrom: few(fc.record({ engagement: fc.constantFrom('V-1', 'none'), evidence: maybe(text) })),
  },
  { requiredKeys: ['titleEn'] },
);
const KEYS = [
  'titleFr',
  'summaryEn',
  'startDate',
  'endDate',
  'plannedStart',
  'delegates',
  'budget',
  'budgetCurrency',
  'source',
  'sourceId',
  'sourceUrl',
  'reference',
  'headOfDelegation',
  'stage',
  'approvedBy',
  'status',
  'partners',
  'topics',
  'agenda',
  'followUps',
  'partOf',
  'aroseFrom',
];
/** A few fields: with all of them hardly anything would be let in. */
const fields = fc
  .tuple(everything, fc.subarray(KEYS, { maxLength: 4 }))
  .map(([all, keys]) => Object.fromEntries(Object.entries(all).filter(([key]) => key === 'titleEn' || keys.includes(key))));

describe.each(dialects)('whatever is sent to a register on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
    const { editor, register } = server.container;
    await editor.create(approver, await register.moment(), 'VISIT', { titleEn: 'First', reference: 'V-1' });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
  });

  test('is written, or told what is wrong with it; the database never has to refuse it', async () => {
    const { editor, register } = server.container;
    const tally = { written: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fields, fields, async (first, second) => {
        const moment = await register.moment();
        const created = await editor.create(approver, moment, 'VISIT', first as EditFields);
        expect(created.problems.length > 0).toBe(created.revision === null);
        const target = created.engagement;
        if (!target) {
          tally.refused += 1;
          return;
        }
        tally.written += 1;
        // What was kept is what was meant: said again, it changes nothing.
        const { status, ...again } = { ...(first as EditFields), reference: undefined, id: target.id, version: 1 };
        expect(await editor.update(approver, moment, 'VISIT', status ? { ...again, status } : again)).toMatchObject({
          problems: [],
          revision: null,
        });
        const input = { ...(second as EditFields), reference: undefined, id: target.id, version: 1 };
        const updated = await editor.update(approver, moment, 'VISIT', input);
        if (updated.problems.length > 0) expect(updated.engagement).toBeNull();
        else expect(updated.engagement?.version).toBe(updated.revision ? 2 : 1);
      }),
      { numRuns: Number(process.env['ENTENTE_TEST_EDIT_RUNS'] ?? 120) },
    );
    expect(tally.written).toBeGreaterThan(5);
    expect(tally.refused).toBeGreaterThan(5);
  });
});
