import { type Day, isoToDay } from '@entente/schema/calendar';
import type { TimeBasis } from '@entente/schema/vocabulary';
import { parseGlobalId } from '../../graphql/global-id.js';
import { InputError } from '../../graphql/input-error.js';
import { searchWords } from '../../graphql/search-words.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import { windowAsked } from '../register/last-years.js';
import type { ReferenceData, RegionRow } from '../register/reference-data.js';
import { defaultScheme, newestScheme, type RegisterState } from '../register/register.service.js';
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
  /** In lower case. */
  readonly words: readonly string[];
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

function unknown(code: string, path: Path, value: string, en: string, fr: string): InputError {
  return new InputError(code, path, `${en}: "${value}"`, `${fr} : « ${value} »`);
}

/** Ids for the values of one field, each a global id or what `find` knows; throws InputError for one that is neither. */
function idsOf(
  values: readonly string[] | null | undefined,
  path: Path,
  type: string,
  known: { has(id: number): boolean },
  find: (value: string) => number | undefined,
  problem: { code: string; en: string; fr: string },
): readonly number[] | null {
  return (
    given(values)?.map((value, index) => {
      const found = find(value);
      if (found !== undefined) return found;
      const global = parseGlobalId(value);
      if (global?.type === type && known.has(global.id)) return global.id;
      throw unknown(problem.code, [...path, index], value, problem.en, problem.fr);
    }) ?? null
  );
}

/** Finds an organization or facility by its English name. */
function idOfNamed(rows: ReadonlyMap<number, { id: number; nameEn: string }>): (name: string) => number | undefined {
  let byName: Map<string, number> | null = null;
  return (name) => (byName ??= new Map([...rows.values()].map((row) => [row.nameEn, row.id]))).get(name);
}

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
  const scheme = filter.scheme ? newestScheme(reference, filter.scheme) : defaultScheme(reference);
  if (filter.scheme && !scheme) {
    throw unknown(
      'UNKNOWN_SCHEME',
      [...path, 'scheme'],
      filter.scheme,
      'there is no region scheme with this code',
      'il n’y a pas de découpage en régions portant ce code',
    );
  }
  const regions = scheme ? (reference.regionsOfScheme.get(scheme.id) ?? []) : [];
  const regionIds = idsOf(
    filter.regions,
    [...path, 'regions'],
    'Region',
    { has: (id) => regions.some((region) => region.id === id) },
    (code) => regions.find((region) => region.code === code)?.id,
    {
      code: 'UNKNOWN_REGION',
      en: `there is no region with this code in the scheme ${scheme?.code ?? ''}`,
      fr: `le découpage ${scheme?.code ?? ''} n’a pas de région portant ce code`,
    },
  );
  const jurisdictionIds = idsOf(
    filter.jurisdictions,
    [...path, 'jurisdictions'],
    'Jurisdiction',
    reference.jurisdictions,
    (code) => reference.jurisdictionsByCode.get(code)?.id,
    {
      code: 'UNKNOWN_JURISDICTION',
      en: 'there is no jurisdiction with this code',
      fr: 'il n’y a pas de territoire ou pays portant ce code',
    },
  );
  const roles = given(filter.partnerRoles);
  if (!regionIds && !jurisdictionIds && !roles) return null;
  const below = regionIds && withDescendants(regionIds, regions);
  const regionMemberIds =
    below &&
    [...reference.memberships].flatMap(([id, memberships]) =>
      memberships.some((member) => member.toDay === null && member.toSeq === OPEN_SEQ && below.has(member.regionId)) ? [id] : [],
    );
  return { schemeId: scheme?.id ?? 0, regionIds, regionMemberIds, jurisdictionIds, roles };
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

/** Resolves a filter's names; throws InputError with the path of what the register does not know, or of what is too much. */
export function filterCondition(filter: EngagementFilter, setting: FilterSetting, path: Path = ['where']): FilterCondition {
  checkExtent(filter, path);
  return resolved(filter, setting, path);
}

function resolved(filter: EngagementFilter, setting: FilterSetting, path: Path): FilterCondition {
  const { reference, settings } = setting.state;
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
    topicIds: idsOf(filter.topics, [...path, 'topics'], 'Topic', reference.topics, (code) => reference.topicsByCode.get(code)?.id, {
      code: 'UNKNOWN_TOPIC',
      en: 'there is no topic with this code',
      fr: 'il n’y a pas de sujet portant ce code',
    }),
    organizationIds: idsOf(
      filter.organizations,
      [...path, 'organizations'],
      'Organization',
      reference.organizations,
      idOfNamed(reference.organizations),
      {
        code: 'UNKNOWN_ORGANIZATION',
        en: 'there is no organization with this id or English name',
        fr: 'il n’y a pas d’organisation portant cet identifiant ou ce nom anglais',
      },
    ),
    facilityIds: idsOf(filter.facilities, [...path, 'facilities'], 'Facility', reference.facilities, idOfNamed(reference.facilities), {
      code: 'UNKNOWN_FACILITY',
      en: 'there is no facility with this id or English name',
      fr: 'il n’y a pas d’établissement portant cet identifiant ou ce nom anglais',
    }),
    interventionIds: idsOf(
      filter.interventions,
      [...path, 'interventions'],
      'Intervention',
      reference.interventions,
      (code) => reference.interventionsByCode.get(code)?.id,
      {
        code: 'UNKNOWN_INTERVENTION',
        en: 'there is no intervention with this code',
        fr: 'il n’y a pas d’intervention portant ce code',
      },
    ),
    window: windowOf(filter, setting, path),
    wholesOnly: filter.includeComponents === false,
    words: searchWords(filter.text, [...path, 'text']),
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
