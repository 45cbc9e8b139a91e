import { type Day, isoToDay } from '@entente/schema/calendar';
import type { TimeBasis } from '@entente/schema/vocabulary';
import { InputError } from '../../graphql/input-error.js';
import { searchWords } from '../../graphql/search-words.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import { FilterNames } from '../register/filter-names.js';
import { windowAsked } from '../register/last-years.js';
import { type NamedWith, NameSearch } from '../register/name-search.js';
import type { ReferenceData, RegionRow } from '../register/reference-data.js';
import type { RegisterState } from '../register/register.service.js';
import type { EngagementFilter, FollowUpFilter, LinkedEngagementFilter } from './engagement.input.js';
import { checkExtent } from './engagement-filter.extent.js';

type Path = readonly (string | number)[];

/** What must hold of one and the same partner. */
export interface PlaceCondition {
  readonly schemeId: number;
  /** Of any level; null where any region will do. */
  readonly regionIds: readonly number[] | null;
  /** The jurisdictions that stand in those regions at present; null where any region will do. */
  readonly regionMemberIds: readonly number[] | null;
  readonly jurisdictionIds: readonly number[] | null;
  /** Null for the counted roles, the home jurisdiction left out. */
  readonly roles: readonly string[] | null;
}

/** What must hold of one and the same link of lineage. */
export interface LinkCondition {
  /** Of the engagement at the other end. */
  readonly kinds: readonly string[] | null;
  readonly lineage: readonly string[] | null;
}

/** What must hold of one and the same follow-up. */
export interface FollowUpCondition {
  readonly done: boolean | null;
  /** Whether it is overdue on the as-of day. */
  readonly overdue: boolean | null;
  readonly dueFrom: Day | null;
  readonly dueTo: Day | null;
}

/** A word that is looked for: in an engagement's own texts, and in the names of what it is with and about. */
export interface WordCondition extends NamedWith {
  /** Folded. */
  readonly word: string;
}

/** A filter with every name resolved and every empty list gone. */
export interface FilterCondition {
  readonly and: readonly FilterCondition[];
  /** Null where nothing is said. */
  readonly or: readonly FilterCondition[] | null;
  readonly not: FilterCondition | null;
  readonly kinds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly scopes: readonly string[] | null;
  readonly directions: readonly string[] | null;
  readonly sensitivities: readonly string[] | null;
  readonly place: PlaceCondition | null;
  readonly topicIds: readonly number[] | null;
  readonly organizationIds: readonly number[] | null;
  readonly facilityIds: readonly number[] | null;
  readonly interventionIds: readonly number[] | null;
  readonly window: { readonly from: Day | null; readonly to: Day | null; readonly basis: TimeBasis } | null;
  readonly wholesOnly: boolean;
  /** All of these. */
  readonly words: readonly WordCondition[];
  /** In lower case. */
  readonly reference: string | null;
  readonly hasLineage: boolean | null;
  readonly ledTo: LinkCondition | null;
  readonly aroseFrom: LinkCondition | null;
  readonly followUps: FollowUpCondition | null;
  /** At least one of these; partners are counted ones, without the home jurisdiction. */
  readonly missing: { readonly gaps: readonly string[]; readonly homeId: number } | null;
}

/** What filters are resolved against: the register, and the as-of day, to which its last years run. */
export interface FilterSetting {
  readonly state: RegisterState;
  readonly day: Day;
}

const given = <Value>(values: readonly Value[] | null | undefined): readonly Value[] | null =>
  values && values.length > 0 ? values : null;

/** The region and all regions below it. */
function withDescendants(regionIds: readonly number[], regions: readonly RegionRow[]): Set<number> {
  const wanted = new Set(regionIds);
  // Regions are three levels deep at most.
  for (let level = 0; level < 2; level += 1) {
    for (const region of regions) if (region.parentId !== null && wanted.has(region.parentId)) wanted.add(region.id);
  }
  return wanted;
}

function placeOf(filter: EngagementFilter, reference: ReferenceData, path: Path): PlaceCondition | null {
  const names = FilterNames.of(reference);
  const scheme = names.scheme(filter.scheme, [...path, 'scheme']);
  const regions = reference.regionsOfScheme.get(scheme.id) ?? [];
  const regionIds = names.regions(filter.regions, scheme.id, [...path, 'regions']);
  const jurisdictionIds = names.jurisdictions(filter.jurisdictions, [...path, 'jurisdictions']);
  const roles = given(filter.partnerRoles);
  if (!regionIds && !jurisdictionIds && !roles) return null;
  const below = regionIds && withDescendants(regionIds, regions);
  const regionMemberIds =
    below &&
    [...reference.memberships].flatMap(([id, memberships]) =>
      memberships.some((member) => member.toDay === null && member.toSeq === OPEN_SEQ && below.has(member.regionId)) ? [id] : [],
    );
  return { schemeId: scheme.id, regionIds, regionMemberIds, jurisdictionIds, roles };
}

function windowOf(filter: EngagementFilter, { state, day }: FilterSetting, path: Path): FilterCondition['window'] {
  const { from, to } = windowAsked(filter, day, state, path);
  if (from === null && to === null) return null;
  if (from !== null && to !== null && to < from) {
    throw new InputError(
      'WINDOW_REVERSED',
      [...path, 'to'],
      `the window must not end before it begins: ${filter.from} to ${filter.to}`,
      `la fenêtre ne peut se terminer avant de commencer : du ${filter.from} au ${filter.to}`,
    );
  }
  return { from, to, basis: filter.basis ?? 'STARTED' };
}

function linkOf(filter: LinkedEngagementFilter | null | undefined): LinkCondition | null {
  return filter ? { kinds: given(filter.kinds), lineage: given(filter.lineage) } : null;
}

/** The condition of a filter of follow-ups. */
export function followUpCondition({ done, overdue, dueFrom, dueTo }: FollowUpFilter): FollowUpCondition {
  return {
    done: done ?? null,
    overdue: overdue ?? null,
    dueFrom: dueFrom ? isoToDay(dueFrom) : null,
    dueTo: dueTo ? isoToDay(dueTo) : null,
  };
}

/** Resolves a filter's names; throws UnknownNameError, or InputError with the path of what is too much. */
export function filterCondition(filter: EngagementFilter, setting: FilterSetting, path: Path = ['where']): FilterCondition {
  checkExtent(filter, path);
  return resolved(filter, setting, path);
}

function resolved(filter: EngagementFilter, setting: FilterSetting, path: Path): FilterCondition {
  const { reference, settings } = setting.state;
  const names = FilterNames.of(reference);
  const nested = (inner: EngagementFilter, ...at: (string | number)[]) => resolved(inner, setting, [...path, ...at]);
  const gaps = given(filter.missing);
  return {
    and: (filter.and ?? []).map((inner, index) => nested(inner, 'and', index)),
    or: given(filter.or)?.map((inner, index) => nested(inner, 'or', index)) ?? null,
    not: filter.not ? nested(filter.not, 'not') : null,
    kinds: given(filter.kinds),
    statuses: given(filter.statuses),
    scopes: given(filter.scopes),
    directions: given(filter.directions),
    sensitivities: given(filter.sensitivities),
    place: placeOf(filter, reference, path),
    topicIds: names.topics(filter.topics, [...path, 'topics']),
    organizationIds: names.organizations(filter.organizations, [...path, 'organizations']),
    facilityIds: names.facilities(filter.facilities, [...path, 'facilities']),
    interventionIds: names.interventions(filter.interventions, [...path, 'interventions']),
    window: windowOf(filter, setting, path),
    wholesOnly: filter.includeComponents === false,
    words: searchWords(filter.text, [...path, 'text']).map((word) => ({ word, ...NameSearch.of(reference).having(word) })),
    reference: filter.reference ? filter.reference.normalize('NFC').toLowerCase() : null,
    hasLineage: filter.hasLineage ?? null,
    ledTo: linkOf(filter.ledTo),
    aroseFrom: linkOf(filter.aroseFrom),
    followUps: filter.followUps ? followUpCondition(filter.followUps) : null,
    missing: gaps && { gaps: [...new Set(gaps)], homeId: settings.homeId },
  };
}

const NOTHING: FilterCondition = {
  and: [],
  or: null,
  not: null,
  kinds: null,
  statuses: null,
  scopes: null,
  directions: null,
  sensitivities: null,
  place: null,
  topicIds: null,
  organizationIds: null,
  facilityIds: null,
  interventionIds: null,
  window: null,
  wholesOnly: false,
  words: [],
  reference: null,
  hasLineage: null,
  ledTo: null,
  aroseFrom: null,
  followUps: null,
  missing: null,
};

/** A condition that narrows nothing but for what is given. */
export function condition(parts: Partial<FilterCondition>): FilterCondition {
  return { ...NOTHING, ...parts };
}

/** Whether a condition or one inside it looks at something. */
export function looksAt(filter: FilterCondition, what: (part: FilterCondition) => boolean): boolean {
  const inner = [...filter.and, ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  return what(filter) || inner.some((part) => looksAt(part, what));
}
