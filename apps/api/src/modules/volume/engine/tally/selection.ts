import { COUNTED_STATUSES, type ReferenceDimension, type VolumeQuestion } from '../../question.js';
import { type CurrentFacts, type FamilyValue, type FamilyValues, NONE } from './current-facts.js';
import { CLOSED, DESCRIPTIONS, type DescribedColumn, describedValue, isComponent } from './description.js';

/** The tables of values, each with the column of every dimension that looks at it. */
const FAMILIES: readonly { table: string; columns: Partial<Record<ReferenceDimension, string>> }[] = [
  {
    table: 'volume_fact_jurisdiction',
    columns: { REGION: 'region_id', SUBREGION: 'subregion_id', JURISDICTION: 'jurisdiction_id' },
  },
  { table: 'volume_fact_topic', columns: { TOPIC: 'topic_id' } },
  { table: 'volume_fact_organization', columns: { ORGANIZATION: 'organization_id' } },
  { table: 'volume_fact_facility', columns: { FACILITY: 'facility_id' } },
  { table: 'volume_fact_intervention', columns: { INTERVENTION: 'intervention_id' } },
];

/** The values that a question looks at of one family. */
export interface FamilyInUse {
  readonly family: FamilyValues;
  /** Its dimensions that are grouped by, with the columns of the values that they look at. */
  readonly keys: readonly { readonly dimension: ReferenceDimension; readonly column: string }[];
  /** By slot, whether a filter lets a value count; null without a filter. */
  readonly allowed: Uint8Array | null;
}

/** The families that a question groups by or filters on. */
export function familiesInUse(facts: CurrentFacts, question: VolumeQuestion): FamilyInUse[] {
  const uses: FamilyInUse[] = [];
  for (const { table, columns } of FAMILIES) {
    const filters = filtersOn(table, question);
    const keys = question.groupBy.flatMap((dimension) => {
      const column = (columns as Partial<Record<string, string>>)[dimension];
      return column === undefined ? [] : [{ dimension: dimension as ReferenceDimension, column }];
    });
    if (keys.length === 0 && filters.length === 0) continue;
    const family = facts.family(table, table === 'volume_fact_jurisdiction' ? question.schemeId : null);
    const isAllowed = (value: FamilyValue): boolean =>
      filters.every(({ columns, ids }) => columns.some((column) => ids.has(value[column] ?? -1)));
    const allowed = filters.length === 0 ? null : Uint8Array.from(family.values, (value) => (isAllowed(value) ? 1 : 0));
    uses.push({ family, keys, allowed });
  }
  return uses;
}

interface FamilyFilter {
  /** One of which must be one of the ids. */
  readonly columns: readonly string[];
  readonly ids: ReadonlySet<number>;
}

/** The filters of a question on a family, which hold for one and the same value. */
function filtersOn(table: string, { where }: VolumeQuestion): FamilyFilter[] {
  const filters: FamilyFilter[] = [];
  const add = (columns: readonly string[], ids: readonly number[] | undefined): void => {
    if (ids && ids.length > 0) filters.push({ columns, ids: new Set(ids) });
  };
  switch (table) {
    case 'volume_fact_jurisdiction':
      add(['region_id', 'subregion_id', 'intermediate_id'], where.regions);
      add(['jurisdiction_id'], where.jurisdictions);
      break;
    case 'volume_fact_topic':
      add(['topic_id'], where.topics);
      break;
    case 'volume_fact_organization':
      add(['organization_id'], where.organizations);
      break;
    case 'volume_fact_facility':
      add(['facility_id'], where.facilities);
      break;
    default:
      add(['intervention_id'], where.interventions);
  }
  return filters;
}

/** The rows of all facts that a question asks for, whenever they were: in the order of their first days, then of their engagements. */
export interface Selection {
  readonly rows: Int32Array;
  /** So many of them have a first day; the others follow. */
  readonly dated: number;
}

/** What the rows of a selection depend on, as text. */
export function selectionKey({ where, schemeId, visibility }: VolumeQuestion): string {
  const { from: _from, to: _to, ...rest } = where;
  return JSON.stringify([rest, where.regions ? schemeId : null, visibility.protectedToo || visibility.grantedEngagementIds]);
}

/** Selects what a question asks for. */
export function select(facts: CurrentFacts, question: VolumeQuestion): Selection {
  const { count, ordered, startDay, engagementId } = facts;
  const { scratch } = facts;
  for (let row = 0; row < count; row += 1) scratch[row] = row;
  const inOrder = asked(facts, question, scratch.subarray(0, ordered));
  const later = asked(facts, question, scratch.subarray(ordered, count));
  const byDay = (a: number, b: number): number =>
    (startDay[a] as number) - (startDay[b] as number) || (engagementId[a] as number) - (engagementId[b] as number);
  const rows = later.length === 0 ? inOrder : merged(inOrder, later.sort(byDay), byDay);
  return { rows, dated: firstFrom(facts, rows, rows.length, NONE) };
}

/** What stands in order in either of two lists, in the order of both. */
function merged(first: Int32Array, second: Int32Array, compare: (a: number, b: number) => number): Int32Array {
  const all = new Int32Array(first.length + second.length);
  let taken = 0;
  for (let index = 0; index < all.length; index += 1) {
    const other = index - taken;
    const isFirst = other >= second.length || (taken < first.length && compare(first[taken] as number, second[other] as number) <= 0);
    all[index] = (isFirst ? first[taken] : second[other]) as number;
    if (isFirst) taken += 1;
  }
  return all;
}

/** The place of the first of so many rows of a selection that begins on a day or later. */
export function firstFrom({ startDay }: CurrentFacts, rows: Int32Array, length: number, day: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((startDay[rows[middle] as number] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some rows that a question asks for, whenever they were, which are written over. */
export function asked(facts: CurrentFacts, question: VolumeQuestion, rows: Int32Array): Int32Array {
  const { description, engagementId } = facts;
  const isAsked = askedDescriptions(question);
  const granted = new Set(question.visibility.grantedEngagementIds);
  let length = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const how = isAsked[description[row] as number] as number;
    if (how === 0 || (how === 2 && !granted.has(engagementId[row] as number))) continue;
    rows[length] = row;
    length += 1;
  }
  for (const { family, allowed } of familiesInUse(facts, question)) {
    if (allowed !== null) length = withAllowed(family, allowed, rows, length);
  }
  return rows.slice(0, length);
}

/** Moves those of so many rows that have an allowed value to the front; gives how many they are. */
function withAllowed({ offsets, slots }: FamilyValues, allowed: Uint8Array, rows: Int32Array, length: number): number {
  let kept = 0;
  for (let index = 0; index < length; index += 1) {
    const row = rows[index] as number;
    const end = offsets[row + 1] as number;
    let place = offsets[row] as number;
    while (place < end && allowed[slots[place] as number] === 0) place += 1;
    if (place === end) continue;
    rows[kept] = row;
    kept += 1;
  }
  return kept;
}

/** By description: 0 what is not asked for, 1 what is, 2 what is asked for but may be seen only by those to whom it was opened by name. */
function askedDescriptions({ where, visibility }: VolumeQuestion): Uint8Array {
  const asked = new Uint8Array(DESCRIPTIONS);
  const statuses = where.statuses && where.statuses.length > 0 ? where.statuses : COUNTED_STATUSES;
  const oneOf = (description: number, column: DescribedColumn, values: readonly string[] | undefined): boolean =>
    values === undefined || values.length === 0 || values.includes(describedValue(description, column) ?? '');
  for (let description = 0; description < DESCRIPTIONS; description += 1) {
    if (description === CLOSED) continue;
    if (!oneOf(description, 'status', statuses)) continue;
    if (!where.includeComponents && isComponent(description)) continue;
    if (!oneOf(description, 'kind', where.kinds) || !oneOf(description, 'scope', where.scopes)) continue;
    if (!oneOf(description, 'direction', where.directions)) continue;
    asked[description] = !visibility.protectedToo && describedValue(description, 'sensitivity') === 'PROTECTED' ? 2 : 1;
  }
  return asked;
}
