import { type Day, parsePartialDate } from '@entente/schema/calendar';
import { deriveSpan } from '../volume/facts/derive.js';
import type { FilterCondition, FollowUpCondition, LinkCondition, PlaceCondition, WordCondition } from './engagement-filter.js';
import { gapsOf } from './engagement-gaps.js';
import type { EngagementRecord, FollowUpRecord } from './engagement-record.js';
import { searchedParts } from './engagement-text.js';

/** Where a counted partner stood in a region scheme. */
export interface PlaceOfPartner {
  readonly schemeId: number;
  readonly jurisdictionId: number;
  readonly regionIds: readonly number[];
}

/** A link of lineage, as it is seen from one of its ends. */
export interface LinkEnd {
  /** Of the engagement at the other end. */
  readonly kind: string;
  readonly lineage: string;
}

/** A record with what a filter looks at beside it. */
export interface MatchedRecord {
  readonly record: EngagementRecord;
  /** Of counted partners alone. */
  readonly places: readonly PlaceOfPartner[];
  /** What it grew from and the viewer may see. */
  readonly aroseFrom: readonly LinkEnd[];
  /** What grew from it and the viewer may see. */
  readonly ledTo: readonly LinkEnd[];
}

const meets = (wanted: readonly unknown[] | null, values: readonly unknown[]): boolean =>
  wanted === null || values.some((value) => wanted.includes(value));

/** Whether a link is what a condition wants. */
export function linkMeets(wanted: LinkCondition, end: LinkEnd): boolean {
  return meets(wanted.kinds, [end.kind]) && meets(wanted.lineage, [end.lineage]);
}

const linked = (wanted: LinkCondition | null, ends: readonly LinkEnd[]): boolean =>
  wanted === null || ends.some((end) => linkMeets(wanted, end));

function followUpMeets({ done, overdue, dueFrom, dueTo }: FollowUpCondition, { doneDate, dueDate }: FollowUpRecord, day: Day): boolean {
  const due = dueDate === null ? null : parsePartialDate(dueDate).last;
  const isOverdue = doneDate === null && due !== null && due < day;
  return (
    (done === null || done === (doneDate !== null)) &&
    (overdue === null || overdue === isOverdue) &&
    (dueFrom === null || (due !== null && due >= dueFrom)) &&
    (dueTo === null || (due !== null && due <= dueTo))
  );
}

function wordMatches(
  { word, jurisdictionIds, topicIds, organizationIds }: WordCondition,
  record: EngagementRecord,
  texts: string,
): boolean {
  return (
    texts.includes(word) ||
    record.partners.some((partner) => jurisdictionIds.includes(partner.jurisdictionId)) ||
    record.topicIds.some((id) => topicIds.includes(id)) ||
    record.organizations.some((organization) => organizationIds.includes(organization.organizationId))
  );
}

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
export function conditionMatches(filter: FilterCondition, matched: MatchedRecord, asOfDay: Day): boolean {
  const { record, aroseFrom, ledTo } = matched;
  const { followUps, missing } = filter;
  const inner = (part: FilterCondition) => conditionMatches(part, matched, asOfDay);
  const texts = filter.words.length === 0 ? '' : searchedParts(record).join('\n');
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
    (filter.window === null || windowMatches(filter.window, record, asOfDay)) &&
    (!filter.wholesOnly || record.partOfId === null) &&
    filter.words.every((word) => wordMatches(word, record, texts)) &&
    (filter.reference === null || record.reference.toLowerCase().startsWith(filter.reference)) &&
    (filter.hasLineage === null || filter.hasLineage === (aroseFrom.length > 0 || ledTo.length > 0)) &&
    linked(filter.ledTo, ledTo) &&
    linked(filter.aroseFrom, aroseFrom) &&
    (followUps === null || record.followUps.some((followUp) => followUpMeets(followUps, followUp, asOfDay))) &&
    (missing === null || gapsOf(record, missing.homeId, missing.gaps).length > 0) &&
    filter.and.every(inner) &&
    (filter.or === null || filter.or.some(inner)) &&
    (filter.not === null || !inner(filter.not))
  );
}
