import { isoToDay } from '@entente/schema/calendar';
import { describe, expect, it } from 'vitest';
import { countedPartners, deriveFact, type FactContext, type FactSource, type SourcePartner } from './derive.js';

const HOME = 1;

function makeSource(changes: Partial<FactSource> = {}): FactSource {
  return {
    engagementId: 42,
    kind: 'PROJECT',
    scope: 'BILATERAL',
    direction: null,
    status: 'COMPLETED',
    sensitivity: 'INTERNAL',
    component: false,
    startDate: '2005-05-09',
    endDate: '2005-05-13',
    delegates: null,
    budgetCents: null,
    budgetCurrency: null,
    personMonthsMilli: null,
    partners: [],
    topicIds: [],
    organizationIds: [],
    facilityIds: [],
    interventionIds: [],
    ...changes,
  };
}

const context: FactContext = {
  homeJurisdictionId: HOME,
  schemes: [
    {
      schemeId: 1,
      places: new Map([
        [2, { regionId: 10, subregionId: 101, intermediateId: null }],
        [3, { regionId: 10, subregionId: 102, intermediateId: 1021 }],
        [4, { regionId: 20, subregionId: null, intermediateId: null }],
      ]),
    },
    { schemeId: 2, places: new Map([[2, { regionId: 30, subregionId: null, intermediateId: null }]]) },
  ],
  reportingCurrency: 'CAD',
  exchange: (cents, currency) => (currency === 'EUR' ? Math.round(cents * 1.5) : null),
};

const partner = (jurisdictionId: number, share: number | null = null, role = 'PARTNER'): SourcePartner => ({ jurisdictionId, role, share });

describe('the days of an engagement', () => {
  it.each([
    ['ends on its last day', {}, '2005-05-09', '2005-05-13', 0],
    ['ends with the month that its end names', { endDate: '2005-06' }, '2005-05-09', '2005-06-30', 0],
    ['starts and ends with the years that are known', { startDate: '2002', endDate: '2004' }, '2002-01-01', '2004-12-31', 0],
    ['ends, a visit, in the month of its start', { kind: 'VISIT', startDate: '2006-01', endDate: null }, '2006-01-01', '2006-01-31', 0],
    ['ends, an active visit, on its day', { kind: 'VISIT', status: 'ACTIVE', endDate: null }, '2005-05-09', '2005-05-09', 0],
    ['ends, completed, in the year of its start', { startDate: '2004', endDate: null }, '2004-01-01', '2004-12-31', 0],
    ['is open, active', { status: 'ACTIVE', endDate: null }, '2005-05-09', null, 1],
    ['ends, planned, with its start', { status: 'PLANNED', startDate: '2005-05', endDate: null }, '2005-05-01', '2005-05-31', 0],
    ['is none without a start', { startDate: null, endDate: '2005-05-13', status: 'ACTIVE' }, null, null, 0],
  ] as [string, Partial<FactSource>, string | null, string | null, number][])('one that %s', (_, changes, first, last, open) => {
    const { fact } = deriveFact(makeSource(changes), context);
    expect(fact.startDay).toBe(first === null ? null : isoToDay(first));
    expect(fact.endDay).toBe(last === null ? null : isoToDay(last));
    expect(fact.openEnded).toBe(open);
    expect(fact.startMonth).toBe(first === null ? null : Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1);
  });
});

describe('the partners that count', () => {
  const counted = (...partners: SourcePartner[]): [number, number][] =>
    countedPartners(partners, HOME).map(({ jurisdictionId, weight }) => [jurisdictionId, weight]);

  it('share equally where no shares are given', () => {
    expect(counted(partner(2), partner(3))).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
  });

  it('share as given', () => {
    expect(counted(partner(2, 2500), partner(3, 7500))).toEqual([
      [2, 0.25],
      [3, 0.75],
    ]);
  });

  it('share equally where only some shares are given', () => {
    expect(counted(partner(2, 6000), partner(3))).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
  });

  it('leave out home, venues and transit, and still make up one engagement', () => {
    expect(counted(partner(HOME, 5000), partner(2, 1000), partner(3, 4000), partner(4, 0, 'VENUE'), partner(5, 0, 'TRANSIT'))).toEqual([
      [2, 0.2],
      [3, 0.8],
    ]);
  });

  it('count once in two roles', () => {
    expect(counted(partner(2, null, 'SENDING'), partner(2, null, 'HOSTING'), partner(3))).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
    expect(counted(partner(2, 2000, 'SENDING'), partner(2, 3000, 'HOSTING'), partner(3, 5000))).toEqual([
      [2, 0.5],
      [3, 0.5],
    ]);
  });
});

describe('the rows of partners', () => {
  it('mark the first of each region and subregion, in every scheme', () => {
    const { jurisdictions } = deriveFact(makeSource({ partners: [partner(4), partner(3), partner(2)] }), context);
    expect(
      jurisdictions.map((row) => [
        row.schemeId,
        row.jurisdictionId,
        row.regionId,
        row.subregionId,
        row.intermediateId,
        row.regionFirst,
        row.subregionFirst,
      ]),
    ).toEqual([
      [1, 2, 10, 101, null, 1, 1],
      [1, 3, 10, 102, 1021, 0, 1],
      [1, 4, 20, null, null, 1, 1],
      [2, 2, 30, null, null, 1, 1],
      // Both are without a region in the second scheme, and without a subregion like the first.
      [2, 3, null, null, null, 1, 0],
      [2, 4, null, null, null, 0, 0],
    ]);
    for (const scheme of [1, 2]) {
      expect(jurisdictions.filter((row) => row.schemeId === scheme).reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('values and money', () => {
  it('share topics and organizations equally, each once', () => {
    const { topics, organizations } = deriveFact(makeSource({ topicIds: [3, 1], organizationIds: [5, 5] }), context);
    expect(topics).toEqual([
      { valueId: 1, weight: 0.5 },
      { valueId: 3, weight: 0.5 },
    ]);
    expect(organizations).toEqual([{ valueId: 5, weight: 1 }]);
  });

  it.each([
    ['in the reporting currency stands as it is', 'CAD', 1000],
    ['without a currency is in the reporting currency', null, 1000],
    ['in another currency is exchanged', 'EUR', 1500],
    ['without a rate is unknown', 'XAF', null],
  ])('a budget %s', (_, budgetCurrency, expected) => {
    expect(deriveFact(makeSource({ budgetCents: 1000, budgetCurrency }), context).fact.budgetCents).toBe(expected);
  });
});
