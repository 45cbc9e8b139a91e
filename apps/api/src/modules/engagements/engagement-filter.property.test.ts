import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { randomEdit } from '../../../test/random-edits.js';
import { standingRecords } from '../../../test/register-state.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';
import { Chance } from '../../../test/volume/random-register.js';
import type { EngagementFilter } from './engagement.input.js';
import type { EngagementRecord, FollowUpRecord, OriginRecord } from './engagement-record.js';

const SEED = Number(process.env['ENTENTE_TEST_SEED'] ?? Math.trunc(performance.timeOrigin % 1_000_000_000));
const EDITS = 90;
const STEPS = 3;
/** Any day between the dates of the past and those of the future that edits give. */
const TODAY = '2026-11-24';
const COUNTED = ['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING'];

/** What a walk over the records looks at. */
interface Walk {
  readonly records: ReadonlyMap<number, EngagementRecord>;
  readonly homeId: number;
}
type Is = (record: EngagementRecord, id: number, walk: Walk) => boolean;

/** The first and the last day that a partial date can mean, as text; months here have 31 days, which no full date is after. */
const first = (date: string) => `${date}-01-01`.slice(0, 10);
const last = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

const startedIn =
  (from: string, to: string): Is =>
  ({ startDate }) =>
    startDate !== null && first(startDate) >= from && first(startDate) <= to;
const activeIn =
  (from: string, to: string): Is =>
  ({ kind, status, startDate, endDate }) => {
    if (startDate === null) return false;
    const end = endDate !== null ? last(endDate) : status === 'ACTIVE' && kind !== 'VISIT' ? TODAY : last(startDate);
    return first(startDate) <= to && end >= from;
  };
const grewFrom =
  (is: (link: OriginRecord, from: EngagementRecord) => boolean): Is =>
  ({ aroseFrom }, _, { records }) =>
    aroseFrom.some((link) => {
      const from = records.get(link.fromId);
      return from !== undefined && is(link, from);
    });
const gaveRise =
  (is: (link: OriginRecord, to: EngagementRecord) => boolean): Is =>
  (_, id, { records }) =>
    [...records.values()].some((to) => to.aroseFrom.some((link) => link.fromId === id && is(link, to)));
const promised =
  (is: (followUp: FollowUpRecord) => boolean): Is =>
  ({ followUps }) =>
    followUps.some(is);
const isOverdue = ({ dueDate, doneDate }: FollowUpRecord) => doneDate === null && dueDate !== null && last(dueDate) < TODAY;
const hasPartner: Is = ({ partners }, _, { homeId }) =>
  partners.some(({ role, jurisdictionId }) => COUNTED.includes(role) && jurisdictionId !== homeId);

/** Filters, and what each means of a record. */
const FILTERS: readonly (readonly [EngagementFilter, Is])[] = [
  [{ lastYears: 1 }, startedIn('2004-04-01', '2005-02-28')],
  [{ lastYears: 3 }, startedIn('2002-04-01', '2005-02-28')],
  [{ lastYears: 1, basis: 'ACTIVE' }, activeIn('2004-04-01', '2005-02-28')],
  [{ ledTo: {} }, gaveRise(() => true)],
  [{ ledTo: { kinds: ['PROJECT'] } }, gaveRise((_, to) => to.kind === 'PROJECT')],
  [{ ledTo: { lineage: ['FOLLOWS'] } }, gaveRise(({ kind }) => kind === 'FOLLOWS')],
  [
    { kinds: ['VISIT'], not: { ledTo: { kinds: [] } } },
    (record, ...rest) => record.kind === 'VISIT' && !gaveRise(() => true)(record, ...rest),
  ],
  [{ aroseFrom: { kinds: ['VISIT'], lineage: ['LED_TO'] } }, grewFrom(({ kind }, from) => kind === 'LED_TO' && from.kind === 'VISIT')],
  [{ hasLineage: true }, (...record) => grewFrom(() => true)(...record) || gaveRise(() => true)(...record)],
  [{ hasLineage: false }, (...record) => !grewFrom(() => true)(...record) && !gaveRise(() => true)(...record)],
  [
    { or: [{ aroseFrom: {} }, { ledTo: { lineage: ['LED_TO'] } }] },
    (...record) => grewFrom(() => true)(...record) || gaveRise(({ kind }) => kind === 'LED_TO')(...record),
  ],
  [{ followUps: {} }, promised(() => true)],
  [{ followUps: { overdue: true } }, promised(isOverdue)],
  [{ followUps: { overdue: false } }, promised((followUp) => !isOverdue(followUp))],
  [
    { followUps: { done: false, dueTo: '2005-11-29' } },
    promised(({ doneDate, dueDate }) => doneDate === null && dueDate !== null && last(dueDate) <= '2005-11-29'),
  ],
  [{ followUps: { dueFrom: '2005-11-24', dueTo: '2005-11-30' } }, promised(({ dueDate }) => dueDate === '2005-11')],
  [{ not: { followUps: { done: true } } }, (...record) => !promised(({ doneDate }) => doneDate !== null)(...record)],
  [{ missing: ['START_DATE'] }, ({ startDate }) => startDate === null],
  [{ missing: ['PARTNER'] }, (...record) => !hasPartner(...record)],
  [{ missing: ['TOPIC', 'TITLE_FR'] }, ({ topicIds, titleFr }) => topicIds.length === 0 || titleFr === null],
  [{ missing: ['DIRECTION'] }, ({ kind, direction }) => kind === 'VISIT' && direction === null],
  [{ missing: ['DELEGATES'] }, ({ kind, delegates }) => kind === 'VISIT' && delegates === null],
  [{ missing: ['BUDGET'] }, ({ kind, budgetCents }) => kind === 'PROJECT' && budgetCents === null],
  [
    { missing: ['PERSON_MONTHS'] },
    ({ kind, deployments }) => kind === 'MISSION' && !deployments.some((one) => one.personMonthsMilli !== null),
  ],
  [
    { not: { missing: ['PARTNER', 'START_DATE', 'TITLE_EN'] } },
    (record, ...rest) => hasPartner(record, ...rest) && record.startDate !== null && record.titleEn !== null,
  ],
];

describe.each(dialects)(`filters of engagements on %s, seed ${SEED}`, (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database, { coverage: [{ from: '1998-03-01', through: '2005-02-28', kinds: null }] });
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database' });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  async function listed(where: EngagementFilter, role: string, asOf: string | null): Promise<string[]> {
    const { body } = await server.ask(
      'query ($where: EngagementFilter, $asOf: DateTime) { engagements(where: $where, asOf: $asOf, first: 500, orderBy: [{field: REFERENCE, direction: ASC}]) { nodes { reference } totalCount } }',
      { role, variables: { where, asOf } },
    );
    expect(body.errors).toBeUndefined();
    const { nodes, totalCount } = body.data.engagements as { nodes: { reference: string }[]; totalCount: number };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ reference }) => reference);
  }

  function walked({ records, homeId }: Walk, is: Is): string[] {
    return [...records].flatMap(([id, record]) => (is(record, id, { records, homeId }) ? [record.reference] : [])).sort();
  }

  test('mean of every record what a walk over the records says, now and at an asOf from before many edits', async () => {
    const chance = new Chance(SEED);
    const { homeId } = (await server.container.register.moment()).state.settings;
    const steps: { at: string; found: string[][] }[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      for (let edit = 0; edit < EDITS; edit += 1) await randomEdit(chance, server.container);
      const records = await standingRecords(store.database);
      const open = new Map([...records].filter(([, { sensitivity }]) => sensitivity !== 'PROTECTED'));
      const found = FILTERS.map(([, is]) => walked({ records, homeId }, is));
      for (const [index, [where, is]] of FILTERS.entries()) {
        expect(await listed(where, 'OFFICER', null), JSON.stringify(where)).toEqual(found[index]);
        // For an analyst it is as though the protected ones did not exist, as other ends of lineage either.
        expect(await listed(where, 'ANALYST', null), JSON.stringify(where)).toEqual(walked({ records: open, homeId }, is));
      }
      const [change] = await store.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
      steps.push({ at: change?.at ?? '', found });
    }
    // The walk has seen enough for nearly every filter to have found something.
    const idle = FILTERS.filter((_, index) => steps.every(({ found }) => found[index]?.length === 0));
    expect(idle.length, JSON.stringify(idle)).toBeLessThan(FILTERS.length / 4);
    for (const { at, found } of steps) {
      for (const [index, [where]] of FILTERS.entries()) {
        expect(await listed(where, 'OFFICER', at), `${JSON.stringify(where)} at ${at}`).toEqual(found[index]);
      }
    }
  });

  test('a window said twice, or of no year, is refused where it stands', async () => {
    const refused = async (where: EngagementFilter) => {
      const { body } = await server.ask('query ($where: EngagementFilter) { engagements(where: $where) { totalCount } }', {
        variables: { where },
      });
      return [body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.path];
    };
    expect(await refused({ lastYears: 2, from: '2005-01-01' })).toEqual(['WINDOW_TWICE', ['where', 'lastYears']]);
    expect(await refused({ and: [{ or: [{ lastYears: 0 }] }] })).toEqual(['LAST_YEARS_RANGE', ['where', 'and', 0, 'or', 0, 'lastYears']]);
    expect(await refused({ lastYears: 501 })).toEqual(['LAST_YEARS_RANGE', ['where', 'lastYears']]);
    const kinds = new Array<'VISIT'>(3_000).fill('VISIT');
    expect(await refused({ ledTo: { kinds } })).toEqual(['TOO_MANY_VALUES', ['where']]);
  });
});
