import { type Day, type MonthIndex, monthIndex, parsePartialDate } from '@entente/schema/calendar';

/** A partner as recorded, before it is known whether it counts. */
export interface SourcePartner {
  jurisdictionId: number;
  /** PARTNER, BENEFICIARY, SENDING and HOSTING count; TRANSIT and VENUE do not. */
  role: string;
  /** Hundredths of a percent, 0 to 10000; null where no share is given. */
  share: number | null;
}

/** An engagement as its facts are derived from it. A deleted one has none. */
export interface FactSource {
  engagementId: number;
  kind: string;
  scope: string;
  /** Of visits alone. */
  direction: string | null;
  status: string;
  sensitivity: string;
  /** Whether it is part of another engagement. */
  component: boolean;
  /** `2004`, `2004-07` or `2004-07-09`. */
  startDate: string | null;
  /** Likewise; not before the start. */
  endDate: string | null;
  delegates: number | null;
  /** Cents of `budgetCurrency`. */
  budgetCents: number | null;
  /** ISO 4217; the reporting currency where null. */
  budgetCurrency: string | null;
  /** Thousandths of a month. */
  personMonthsMilli: number | null;
  partners: readonly SourcePartner[];
  /** Ids may repeat: an organization in two roles, a facility on two days of an agenda. */
  topicIds: readonly number[];
  organizationIds: readonly number[];
  facilityIds: readonly number[];
  interventionIds: readonly number[];
}

/** Where a region scheme puts a jurisdiction. */
export interface SchemePlace {
  regionId: number | null;
  subregionId: number | null;
  intermediateId: number | null;
}

/** A region scheme with its members at the state of the register that the facts are derived at. */
export interface SchemeMembership {
  schemeId: number;
  /** Where jurisdictions stand today; those that it has no place for are absent. */
  places: ReadonlyMap<number, SchemePlace>;
  /** Where jurisdictions stood that have since been moved; an engagement has the place of its first day. */
  formerPlaces?: ReadonlyMap<number, readonly FormerPlace[]>;
}

/** A place that a jurisdiction had between two days, both included. */
export interface FormerPlace extends SchemePlace {
  /** Null where it had it from the beginning. */
  from: Day | null;
  to: Day;
}

/** Where a scheme puts a jurisdiction on a day; without a day, where it puts it today. */
export function placeOn({ places, formerPlaces }: SchemeMembership, jurisdictionId: number, day: Day | null): SchemePlace | null {
  const former =
    day === null ? undefined : formerPlaces?.get(jurisdictionId)?.find(({ from, to }) => (from ?? -Infinity) <= day && day <= to);
  return former ?? places.get(jurisdictionId) ?? null;
}

/** All that facts depend on beside the engagement. */
export interface FactContext {
  homeJurisdictionId: number;
  schemes: readonly SchemeMembership[];
  /** ISO 4217. */
  reportingCurrency: string;
  /**
   * Cents of the reporting currency for cents of another one, on the engagement's first day (null where it has none);
   * null where there is no rate.
   */
  exchange(cents: number, currency: string, day: Day | null): number | null;
}

/** The row of `volume_fact`, but for its id and its `from_seq` and `to_seq`. */
export interface DerivedFactRow {
  engagementId: number;
  kind: string;
  scope: string;
  direction: string | null;
  status: string;
  sensitivity: string;
  component: 0 | 1;
  startDay: Day | null;
  startMonth: MonthIndex | null;
  endDay: Day | null;
  openEnded: 0 | 1;
  delegates: number | null;
  budgetCents: number | null;
  personMonthsMilli: number | null;
}

/** A row of `volume_fact_jurisdiction`, but for its `fact_id`. */
export interface DerivedJurisdictionRow {
  schemeId: number;
  jurisdictionId: number;
  regionId: number | null;
  subregionId: number | null;
  intermediateId: number | null;
  regionFirst: 0 | 1;
  subregionFirst: 0 | 1;
  /** 0 to 1; the weights of one scheme add up to 1. */
  weight: number;
}

/** A row of `volume_fact_topic` and its like, but for its `fact_id`. */
export interface DerivedValueRow {
  valueId: number;
  /** Equal for all values of the engagement; they add up to 1. */
  weight: number;
}

/** All rows that one engagement stands on in the figures. */
export interface DerivedFact {
  fact: DerivedFactRow;
  jurisdictions: DerivedJurisdictionRow[];
  topics: DerivedValueRow[];
  organizations: DerivedValueRow[];
  facilities: DerivedValueRow[];
  interventions: DerivedValueRow[];
}

/** The roles in which a partner counts. */
export const COUNTED_ROLES: ReadonlySet<string> = new Set(['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING']);

/** Derives the rows that an engagement stands on in the figures. Throws DateTextError for a date that is none. */
export function deriveFact(engagement: FactSource, context: FactContext): DerivedFact {
  const span = deriveSpan(engagement);
  return {
    fact: {
      engagementId: engagement.engagementId,
      kind: engagement.kind,
      scope: engagement.scope,
      direction: engagement.direction,
      status: engagement.status,
      sensitivity: engagement.sensitivity,
      component: engagement.component ? 1 : 0,
      startDay: span.startDay,
      startMonth: span.startDay === null ? null : monthIndex(span.startDay),
      endDay: span.endDay,
      openEnded: span.openEnded ? 1 : 0,
      delegates: engagement.delegates,
      budgetCents: inReportingCurrency(engagement, context, span.startDay),
      personMonthsMilli: engagement.personMonthsMilli,
    },
    jurisdictions: deriveJurisdictions(engagement, context, span.startDay),
    topics: inEqualShares(engagement.topicIds),
    organizations: inEqualShares(engagement.organizationIds),
    facilities: inEqualShares(engagement.facilityIds),
    interventions: inEqualShares(engagement.interventionIds),
  };
}

/** The days from first to last, where they are known. */
export interface EngagementSpan {
  startDay: Day | null;
  /** Null without a start, and where the engagement is open. */
  endDay: Day | null;
  openEnded: boolean;
}

/** When an engagement starts and ends. Throws DateTextError for a date that is none. */
export function deriveSpan(engagement: Pick<FactSource, 'kind' | 'status' | 'startDate' | 'endDate'>): EngagementSpan {
  if (engagement.startDate === null) return { startDay: null, endDay: null, openEnded: false };
  const start = parsePartialDate(engagement.startDate);
  if (engagement.endDate !== null) {
    return { startDay: start.first, endDay: parsePartialDate(engagement.endDate).last, openEnded: false };
  }
  const open = engagement.status === 'ACTIVE' && engagement.kind !== 'VISIT';
  return { startDay: start.first, endDay: open ? null : start.last, openEnded: open };
}

/** The partners that count, each jurisdiction once, with their shares: as given, else equal. */
export function countedPartners(
  partners: readonly SourcePartner[],
  homeJurisdictionId: number,
): { jurisdictionId: number; weight: number }[] {
  const given = new Map<number, number>();
  let allGiven = true;
  for (const partner of partners) {
    if (!COUNTED_ROLES.has(partner.role) || partner.jurisdictionId === homeJurisdictionId) continue;
    if (partner.share === null) allGiven = false;
    given.set(partner.jurisdictionId, (given.get(partner.jurisdictionId) ?? 0) + (partner.share ?? 0));
  }
  const whole = [...given.values()].reduce((sum, share) => sum + share, 0);
  // Shares are those of all partners: without the ones that never count, the rest still make up one engagement.
  const shared = allGiven && whole > 0;
  return [...given].map(([jurisdictionId, share]) => ({ jurisdictionId, weight: shared ? share / whole : 1 / given.size }));
}

function deriveJurisdictions(engagement: FactSource, context: FactContext, day: Day | null): DerivedJurisdictionRow[] {
  const partners = countedPartners(engagement.partners, context.homeJurisdictionId).sort((a, b) => a.jurisdictionId - b.jurisdictionId);
  return context.schemes.flatMap((scheme) => {
    const { schemeId } = scheme;
    const regions = new Set<number | null>();
    const subregions = new Set<number | null>();
    return partners.map(({ jurisdictionId, weight }): DerivedJurisdictionRow => {
      const place = placeOn(scheme, jurisdictionId, day);
      const regionId = place?.regionId ?? null;
      const subregionId = place?.subregionId ?? null;
      const regionFirst = regions.has(regionId) ? 0 : 1;
      const subregionFirst = subregions.has(subregionId) ? 0 : 1;
      regions.add(regionId);
      subregions.add(subregionId);
      return {
        schemeId,
        jurisdictionId,
        regionId,
        subregionId,
        intermediateId: place?.intermediateId ?? null,
        regionFirst,
        subregionFirst,
        weight,
      };
    });
  });
}

function inEqualShares(ids: readonly number[]): DerivedValueRow[] {
  const distinct = [...new Set(ids)].sort((a, b) => a - b);
  return distinct.map((valueId) => ({ valueId, weight: 1 / distinct.length }));
}

function inReportingCurrency(engagement: FactSource, context: FactContext, day: Day | null): number | null {
  const { budgetCents, budgetCurrency } = engagement;
  if (budgetCents === null) return null;
  if (budgetCurrency === null || budgetCurrency === context.reportingCurrency) return budgetCents;
  return context.exchange(budgetCents, budgetCurrency, day);
}
