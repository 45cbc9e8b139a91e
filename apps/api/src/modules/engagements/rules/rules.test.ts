import { describe, expect, test } from 'vitest';
import { type EngagementRecord, emptyRecord } from '../engagement-record.js';
import { judge, orderedRules } from './ordered-rules.js';
import type { Setting } from './rule.js';

const setting = (changes: Partial<Setting> = {}): Setting => ({
  id: 1,
  before: null,
  mayApprove: false,
  engagements: new Map([
    [1, { reference: 'V-1', deleted: false }],
    [2, { reference: 'V-2', deleted: false }],
    [3, { reference: 'V-3', deleted: true }],
  ]),
  originsOf: () => [],
  wholeOf: () => null,
  referenceTaken: false,
  sourceTakenBy: null,
  ...changes,
});

const sound = emptyRecord({ reference: 'V-1', kind: 'VISIT', titleEn: 'A visit' });
const partner = (share: number | null, role = 'PARTNER', jurisdictionId = 1) => ({ jurisdictionId, role, share, nameAsRecorded: null });
const followUp = { promise: 'Write', owner: null, dueDate: null, doneDate: null, becameId: null };
const origin = { fromId: 2, kind: 'LED_TO', onDate: null, evidence: null };
const item = { day: null, time: null, title: 'Tour', facilityId: null, topicId: null, presenter: null };
const deployment = { post: null, fromDate: null, toDate: null, personMonthsMilli: null };

function faultsOf(changes: Partial<EngagementRecord>, others: Partial<Setting> = {}): string[] {
  const record = { ...sound, ...changes };
  const fields = new Set(Object.keys(record) as (keyof EngagementRecord)[]);
  return judge(record, fields, setting(others)).map(({ code, path }) => `${code} ${path.join(' ')}`);
}

describe('what must hold of an engagement', () => {
  test('a sound one has no fault, and what is not touched is not judged', () => {
    expect(faultsOf({})).toEqual([]);
    const broken = { ...sound, titleEn: null, delegates: -1, stage: 'CONFIRMED' };
    expect(judge(broken, new Set(['summaryEn']), setting())).toEqual([]);
    expect(judge(broken, new Set(['delegates']), setting()).map(({ code }) => code)).toEqual(['DELEGATES_OUT_OF_RANGE']);
  });

  test.each<[string, Partial<EngagementRecord>, string[]]>([
    ['a budget without a currency', { budgetCents: 1 }, ['CURRENCY_MISSING budgetCurrency']],
    ['a currency without a budget', { budgetCurrency: 'CAD' }, ['CURRENCY_WITHOUT_BUDGET budgetCurrency']],
    ['a budget that is too large', { budgetCents: 1e16, budgetCurrency: 'CAD' }, ['BUDGET_OUT_OF_RANGE budget']],
    ['negative person-months', { personMonthsMilli: -1 }, ['PERSON_MONTHS_OUT_OF_RANGE personMonths']],
    [
      'deployments that are too much together',
      { deployments: [9e8, 9e8].map((personMonthsMilli) => ({ ...deployment, personMonthsMilli })) },
      ['PERSON_MONTHS_OUT_OF_RANGE deployments'],
    ],
    [
      'a deployment that ends before it begins',
      { deployments: [{ ...deployment, fromDate: '2005', toDate: '2004' }] },
      ['END_BEFORE_START deployments 0 to'],
    ],
    ['an end within the year of the start', { startDate: '2005', endDate: '2005-01-01' }, []],
    ['shares of 100 %', { partners: [partner(2500), partner(7500, 'HOSTING'), partner(null, 'VENUE')] }, []],
    ['shares of 90 %', { partners: [partner(2500), partner(6500, 'HOSTING')] }, ['SHARES_SUM partners']],
    ['a share that is missing', { partners: [partner(10_000), partner(null, 'HOSTING')] }, ['SHARES_NOT_ALL partners']],
    ['a share of who never counts', { partners: [partner(10_000, 'TRANSIT')] }, ['SHARE_OF_UNCOUNTED partners 0 share']],
    ['one jurisdiction in two roles', { partners: [partner(null), partner(null, 'VENUE')] }, []],
    ['one jurisdiction twice in one', { partners: [partner(null), partner(null)] }, ['NAMED_TWICE partners 1']],
    ['one origin in two kinds', { aroseFrom: [origin, { ...origin, kind: 'FOLLOWS' }] }, []],
    ['a promise that became what is deleted', { followUps: [{ ...followUp, becameId: 3 }] }, ['ENGAGEMENT_DELETED followUps 0 became']],
    ['a promise that became itself', { followUps: [{ ...followUp, becameId: 1 }] }, ['BECAME_ITSELF followUps 0 became']],
    ['no day of the calendar in an agenda', { agenda: [{ ...item, day: '2005-13' }] }, ['DATE_MONTH agenda 0 day']],
    ['24 o’clock', { agenda: [{ ...item, time: '24:00' }] }, ['TIME_FORM agenda 0 time']],
    ['a title of 1,001 characters', { titleEn: 'x'.repeat(1001) }, ['TEXT_TOO_LONG titleEn']],
    [
      'a mark that turns the direction of writing',
      { followUps: [{ ...followUp, owner: 'a\u202eb' }] },
      ['CONTROL_CHARACTER followUps 0 owner'],
    ],
    ['paragraphs', { summaryEn: 'one\n\ntwo' }, []],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  test('an approval that stands is nobody’s to give again', () => {
    const approved = { ...sound, stage: 'APPROVED', approvedBy: 'Deputy' };
    expect(faultsOf({ stage: 'CONFIRMED', status: 'CONFIRMED', approvedBy: 'Deputy' }, { before: approved })).toEqual([]);
    expect(faultsOf({ stage: 'CONFIRMED', status: 'CONFIRMED', approvedBy: 'Other' }, { before: approved })).toEqual([
      'APPROVER_NEEDED approvedBy',
    ]);
    expect(faultsOf({ stage: null, approvedBy: 'Deputy' }, { before: approved })).toEqual(['APPROVAL_OUT_OF_PLACE approvedBy']);
    expect(faultsOf({ stage: 'DECLINED', status: 'DECLINED' }, { mayApprove: true })).toEqual([]);
    expect(faultsOf({ stage: 'POSTPONED', status: 'POSTPONED', approvedBy: 'Deputy' }, { before: approved })).toEqual([]);
  });

  test('a circle is told with its way, however long', () => {
    const originsOf = (id: number) => (id < 9 ? [id + 1] : [1]);
    expect(faultsOf({ aroseFrom: [origin] }, { originsOf })).toEqual(['AROSE_FROM_CYCLE aroseFrom 0 engagement']);
    // A circle elsewhere is not this engagement's fault.
    expect(faultsOf({ aroseFrom: [origin] }, { originsOf: (id) => (id === 2 ? [3] : id === 3 ? [2] : []) })).toEqual([]);
    expect(faultsOf({ partOfId: 2 }, { wholeOf: (id) => (id === 1 ? 2 : 1) })).toEqual(['PART_OF_CYCLE partOf']);
  });

  test('every rule has a field of its own to be asked by, and says both languages', () => {
    for (const { fields } of orderedRules) expect(fields.length).toBeGreaterThan(0);
    const faults = judge({ ...sound, titleEn: null, delegates: -1 }, new Set(['titleEn', 'delegates']), setting());
    for (const { en, fr } of faults) expect(en).not.toBe(fr);
  });
});
