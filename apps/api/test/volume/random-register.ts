import { dayToIso } from '@entente/schema/calendar';
import { deriveFact, type FactContext, type FactSource, type SchemePlace } from '../../src/modules/volume/facts/derive.js';
import type { NaiveRegister, NaiveVersion } from '../../src/modules/volume/naive/naive.js';
import type { VolumeDimension, VolumeMeasure, VolumeQuestion } from '../../src/modules/volume/question.js';
import type { StoredFact } from './fact-tables.js';

const OPEN_SEQ = 2_147_483_647;
const FIRST_DAY = 11_000;
const LAST_DAY = 13_500;
const HOME = 1;
const DIMENSIONS: readonly VolumeDimension[] = [
  'YEAR',
  'QUARTER',
  'MONTH',
  'KIND',
  'SCOPE',
  'DIRECTION',
  'STATUS',
  'REGION',
  'SUBREGION',
  'JURISDICTION',
  'TOPIC',
  'ORGANIZATION',
  'FACILITY',
  'INTERVENTION',
];
const MEASURES: readonly VolumeMeasure[] = ['DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'];

/** Chance that can be had again from its seed. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  one<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('nothing to choose from');
    return values[this.whole(0, values.length - 1)] as T;
  }

  /** Up to `most` different values. */
  some<T>(values: readonly T[], most: number): T[] {
    const left = [...values];
    const chosen: T[] = [];
    for (let count = this.whole(0, Math.min(most, left.length)); count > 0; count -= 1)
      chosen.push(...left.splice(this.whole(0, left.length - 1), 1));
    return chosen;
  }
}

/** A register with its past: `stateOf(seq)` are its facts as a database held them at that state. */
export interface RandomRegister {
  register: NaiveRegister;
  newest: number;
  facts: readonly StoredFact[];
}

/** Jurisdictions 1 to 16, of which 1 is home and 15 and 16 are former states; two schemes, the second without subregions. */
export function randomRegister(chance: Chance): RandomRegister {
  const first = new Map<number, SchemePlace>();
  const second = new Map<number, SchemePlace>();
  for (let jurisdiction = 1; jurisdiction <= 16; jurisdiction += 1) {
    const region = chance.whole(100, 103);
    if (!chance.happens(0.1)) {
      first.set(jurisdiction, {
        regionId: region,
        subregionId: chance.happens(0.1) ? null : region * 10 + chance.whole(0, 2),
        intermediateId: chance.happens(0.3) ? region * 100 + chance.whole(0, 1) : null,
      });
    }
    if (!chance.happens(0.15)) second.set(jurisdiction, { regionId: chance.whole(200, 202), subregionId: null, intermediateId: null });
  }
  const schemes = [
    { schemeId: 1, places: first },
    { schemeId: 2, places: second },
  ];
  const newest = chance.whole(1, 8);
  const versions: NaiveVersion[] = [];
  const count = chance.one([0, 3, 40, 80, 120]);
  for (let engagementId = 1; engagementId <= count; engagementId += 1) {
    let fromSeq = chance.whole(1, newest);
    while (fromSeq <= newest) {
      const last = chance.happens(0.5);
      const toSeq = last ? OPEN_SEQ : chance.whole(fromSeq + 1, newest + 1);
      versions.push({ fromSeq, toSeq: toSeq > newest ? OPEN_SEQ : toSeq, engagement: randomEngagement(chance, engagementId) });
      if (toSeq > newest) break;
      // Deleted, now and then to come back later.
      fromSeq = chance.happens(0.15) ? toSeq + 2 : toSeq;
    }
  }
  versions.sort((a, b) => a.fromSeq - b.fromSeq);
  const context: FactContext = { homeJurisdictionId: HOME, schemes, reportingCurrency: 'CAD', exchange: () => null };
  return {
    register: { homeJurisdictionId: HOME, reportingCurrency: 'CAD', schemes, versions },
    newest,
    facts: versions.map(({ fromSeq, toSeq, engagement }, index) => ({
      id: index + 1,
      fromSeq,
      toSeq,
      derived: deriveFact(engagement, context),
    })),
  };
}

function randomEngagement(chance: Chance, engagementId: number): FactSource {
  const kind = chance.one(['MISSION', 'PROJECT', 'VISIT', 'VISIT']);
  const start = chance.whole(FIRST_DAY, LAST_DAY);
  const precise = (day: number): string => dayToIso(day).slice(0, chance.one([10, 10, 10, 7, 4]));
  const startDate = chance.happens(0.12) ? null : precise(start);
  const end = start + chance.one([0, 3, 30, 400, 1500, 0, 4]) + chance.whole(0, 20);
  const shared = chance.happens(0.4);
  const jurisdictions = chance.some(
    Array.from({ length: 16 }, (_, index) => index + 1),
    chance.one([1, 2, 3, 6]),
  );
  return {
    engagementId,
    kind,
    scope: chance.one(['BILATERAL', 'MULTILATERAL']),
    direction: kind === 'VISIT' ? chance.one(['INBOUND', 'OUTBOUND']) : null,
    status: chance.one(['ACTIVE', 'COMPLETED', 'ACTIVE', 'COMPLETED', 'PLANNED', 'CONFIRMED', 'POSTPONED', 'CANCELLED', 'DECLINED']),
    sensitivity: chance.one(['PUBLIC', 'INTERNAL', 'INTERNAL', 'PROTECTED']),
    component: chance.happens(0.15),
    startDate,
    // Never before the start, whatever the precision of the two.
    endDate: chance.happens(0.4) ? null : dayToIso(end + (startDate?.length === 10 ? 0 : 400)),
    delegates: chance.happens(0.2) ? null : chance.whole(0, 20),
    budgetCents: chance.happens(0.3) ? null : chance.whole(0, 5_000_000_000),
    budgetCurrency: chance.one(['CAD', null, 'CAD', 'EUR']),
    personMonthsMilli: chance.happens(0.5) ? null : chance.whole(0, 90_000),
    partners: jurisdictions.flatMap((jurisdictionId) => {
      const role = chance.one(['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING', 'PARTNER', 'VENUE', 'TRANSIT']);
      const share = shared && !chance.happens(0.05) ? chance.whole(1, 6000) : null;
      const partner = { jurisdictionId, role, share };
      return chance.happens(0.08) ? [partner, { jurisdictionId, role: 'HOSTING', share }] : [partner];
    }),
    topicIds: chance.some([1, 2, 3, 4, 5], 3),
    organizationIds: [...chance.some([1, 2, 3, 4], 2), ...chance.some([1, 2], 1)],
    facilityIds: chance.some([1, 2, 3], 2),
    interventionIds: kind === 'PROJECT' ? chance.some([1, 2, 3], 3) : [],
  };
}

/** Any question about such a register. */
export function randomQuestion(chance: Chance, newest: number): VolumeQuestion {
  // Places are where rows fold, and are asked about more than by chance alone.
  const places = chance.happens(0.25) ? [chance.one<VolumeDimension>(['REGION', 'REGION', 'SUBREGION'])] : [];
  const groupBy = [...new Set([...places, ...chance.some(DIMENSIONS, chance.one([1, 2, 2, 3]))])];
  const schemeId = chance.one([1, 1, 2]);
  const regions = schemeId === 1 ? [100, 101, 102, 103, 1000, 1001, 1010, 1020, 10_000, 10_100, 10_300] : [200, 201, 202];
  const list = <T>(probability: number, values: readonly T[], most: number): T[] | undefined =>
    chance.happens(probability) ? chance.some(values, most) : undefined;
  const from = chance.happens(0.45) ? chance.whole(FIRST_DAY - 100, LAST_DAY) : undefined;
  const to = chance.happens(0.45) ? chance.whole(Math.max(from ?? 0, FIRST_DAY - 50), LAST_DAY + 500) : undefined;
  const measure = chance.one<VolumeMeasure>(['ENGAGEMENTS', 'ENGAGEMENTS', ...MEASURES]);
  return {
    groupBy,
    where: {
      kinds: list(0.2, ['MISSION', 'PROJECT', 'VISIT'], 2),
      statuses: list(0.2, ['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'], 5),
      scopes: list(0.1, ['BILATERAL', 'MULTILATERAL'], 1),
      directions: list(0.1, ['INBOUND', 'OUTBOUND'], 2),
      regions: list(0.25, regions, 4),
      jurisdictions: list(0.25, [1, 2, 3, 4, 5, 6, 7, 15, 16], 5),
      topics: list(0.15, [1, 2, 3, 4, 5], 3),
      organizations: list(0.1, [1, 2, 3], 2),
      facilities: list(0.1, [1, 2, 3], 2),
      interventions: list(0.05, [1, 2, 3], 2),
      from,
      to,
      includeComponents: chance.happens(0.3),
    },
    calendar: chance.one(['FISCAL', 'FISCAL', 'CALENDAR']),
    fiscalMonth: chance.one([4, 4, 1, 7, 10, 12]),
    basis: chance.one(['STARTED', 'ACTIVE']),
    counting: chance.one(['WHOLE', 'WHOLE', 'FRACTIONAL']),
    schemeId,
    openThrough: chance.whole(FIRST_DAY, LAST_DAY + 200),
    seq: chance.happens(0.6) ? newest : chance.whole(0, newest),
    visibility: {
      protectedToo: chance.happens(0.3),
      grantedEngagementIds: chance.some([1, 2, 3, 4, 5, 6], 3),
      closedSinceIds: chance.happens(0.3) ? chance.some([7, 8, 9, 10, 11, 12], 4) : [],
    },
    measures: ['ENGAGEMENTS', ...chance.some(MEASURES, 4)],
    asks: { rows: true, total: true, additive: true, overlap: true, shared: true, notes: true, notRecorded: true },
    top: chance.happens(0.25) ? chance.whole(1, 4) : undefined,
    having: chance.happens(0.15) ? { measure, atLeast: chance.one([undefined, 1, 2]), atMost: chance.one([undefined, 3, 500]) } : undefined,
  };
}
