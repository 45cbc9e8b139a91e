import { type Day, parsePartialDate } from '@entente/schema/calendar';
import { deriveSpan } from '../volume/facts/derive.js';
import type { FilterCondition, PlaceCondition } from './engagement-filter.js';
import type { EngagementRecord } from './engagement-record.js';

/** Where a counted partner stood in a region scheme. */
export interface PlaceOfPartner {
  readonly schemeId: number;
  readonly jurisdictionId: number;
  readonly regionIds: readonly number[];
}

/** A record with what a filter looks at beside it. */
export interface MatchedRecord {
  readonly record: EngagementRecord;
  /** Of counted partners alone. */
  readonly places: readonly PlaceOfPartner[];
  /** Whether it grew from, or gave rise to, an engagement that the viewer may see. */
  readonly hasLineage: boolean;
}

const meets = (wanted: readonly unknown[] | null, values: readonly unknown[]): boolean =>
  wanted === null || values.some((value) => wanted.includes(value));

function placeMatches(place: PlaceCondition, { record, places }: MatchedRecord): boolean {
  const { roles, regionIds } = place;
  if (roles) {
    return record.partners.some(
      (partner) =>
        roles.includes(partner.role) &&
        meets(place.regionMemberIds, [partner.jurisdictionId]) &&
        meets(place.jurisdictionIds, [partner.jurisdictionId]),
    );
  }
  return places.some(
    (partner) =>
      partner.schemeId === place.schemeId && meets(regionIds, partner.regionIds) && meets(place.jurisdictionIds, [partner.jurisdictionId]),
  );
}

function windowMatches(window: NonNullable<FilterCondition['window']>, record: EngagementRecord, openThrough: Day): boolean {
  if (record.startDate === null) return false;
  const start = parsePartialDate(record.startDate).first;
  const span = deriveSpan(record);
  const first = start;
  const last = window.basis === 'STARTED' ? start : (span.endDay ?? Math.max(openThrough, start));
  return (window.from === null || last >= window.from) && (window.to === null || first <= window.to);
}

/** Whether a record is what a filter wants: the meaning of the statement that `conditionSql` makes, one record at a time. */
export function conditionMatches(filter: FilterCondition, matched: MatchedRecord, openThrough: Day): boolean {
  const { record } = matched;
  const inner = (part: FilterCondition) => conditionMatches(part, matched, openThrough);
  const text = [record.reference, record.titleEn, record.titleFr, record.summaryEn, record.summaryFr].join('\n').toLowerCase();
  const facilities = [...record.facilityIds, ...record.agenda.map((item) => item.facilityId)];
  return (
    meets(filter.kinds, [record.kind]) &&
    meets(filter.statuses, [record.status]) &&
    meets(filter.scopes, [record.scope]) &&
    meets(filter.sensitivities, [record.sensitivity]) &&
    meets(filter.directions, [record.direction]) &&
    (filter.place === null || placeMatches(filter.place, matched)) &&
    meets(filter.topicIds, record.topicIds) &&
    meets(
      filter.organizationIds,
      record.organizations.map((organization) => organization.organizationId),
    ) &&
    meets(filter.facilityIds, facilities) &&
    meets(filter.interventionIds, record.interventionIds) &&
    (filter.window === null || windowMatches(filter.window, record, openThrough)) &&
    (!filter.wholesOnly || record.partOfId === null) &&
    filter.words.every((word) => text.includes(word)) &&
    (filter.reference === null || record.reference.toLowerCase().startsWith(filter.reference)) &&
    (filter.hasLineage === null || filter.hasLineage === matched.hasLineage) &&
    filter.and.every(inner) &&
    (filter.or === null || filter.or.some(inner)) &&
    (filter.not === null || !inner(filter.not))
  );
}
