import { columnOf, FAMILIES, type Family } from '../../plan/families.js';
import { COUNTED_STATUSES, isReference, type ReferenceDimension, type VolumeQuestion } from '../../question.js';
import { type CurrentFacts, type FamilyValue, type FamilyValues, NONE } from './current-facts.js';
import { CLOSED, DESCRIPTIONS, type DescribedColumn, describedValue, isComponent } from './description.js';

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
  for (const known of FAMILIES) {
    const filters = filtersOn(known, question);
    const keys = question.groupBy.filter(isReference).flatMap((dimension) => {
      const column = columnOf(known, dimension);
      return column === undefined ? [] : [{ dimension, column }];
    });
    if (keys.length === 0 && filters.length === 0) continue;
    const family = facts.family(known.table, known.finest === 'JURISDICTION' ? question.schemeId : null);
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
function filtersOn({ filters }: Family, { where }: VolumeQuestion): FamilyFilter[] {
  return filters.flatMap(({ asked, columns }) => {
    const ids = where[asked];
    return ids && ids.length > 0 ? [{ columns, ids: new Set(ids) }] : [];
  });
}

/** The rows of all facts that a question asks for, whenever they were: in the order of their first days, then of their engagements. */
export interface Selection {
  readonly rows: Int32Array;
  /** So many of them have a first day; the others follow. */
  readonly dated: number;
}

/** What the rows of a selection depend on, as text. */
export function selectionKey({ where, basis, schemeId, visibility }: VolumeQuestion): string {
  const { from, ...rest } = where;
  const visible = visibility.protectedToo || visibility.grantedEngagementIds;
  return JSON.stringify([rest, basis === 'STARTED' ? from : null, where.regions ? schemeId : null, visible]);
}

/** Selects what a question asks for: of what has a date, what begins in its window, or under ACTIVE before that ends. */
export function select(facts: CurrentFacts, question: VolumeQuestion): Selection {
  const { count, ordered, startDay, engagementId, scratch } = facts;
  const { from, to } = question.where;
  const first = question.basis === 'STARTED' && from !== undefined ? from : -NONE;
  const last = to ?? NONE - 1;
  const asked = askedBy(facts, question);
  const isInside = (day: number): boolean => day === NONE || (day >= first && day <= last);
  const place = (day: number): number => placeOf(ordered, (row) => startDay[row] as number, day);
  let length = asked.among(place(first), place(last + 1), scratch, 0);
  length = asked.among(place(NONE), ordered, scratch, length);
  const later: number[] = [];
  for (let row = ordered; row < count; row += 1) if (isInside(startDay[row] as number) && asked.has(row)) later.push(row);
  const byDay = (a: number, b: number): number =>
    (startDay[a] as number) - (startDay[b] as number) || (engagementId[a] as number) - (engagementId[b] as number);
  const inOrder = scratch.slice(0, length);
  const rows = later.length === 0 ? inOrder : merged(inOrder, Int32Array.from(later).sort(byDay), byDay);
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
  return placeOf(length, (at) => startDay[rows[at] as number] as number, day);
}

function placeOf(length: number, dayAt: (place: number) => number, day: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayAt(middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which rows a question asks for, whenever they were. */
interface Asked {
  has(row: number): boolean;
  /** Writes those from one row to another into a list from a place on; gives the place after them. */
  among(begin: number, end: number, into: Int32Array, at: number): number;
}

/** Which rows a question asks for, whenever they were. */
export function askedBy(facts: CurrentFacts, question: VolumeQuestion): Asked {
  const { description, engagementId } = facts;
  const granted = new Set(question.visibility.grantedEngagementIds);
  const how = askedDescriptions(question);
  const filters = familiesInUse(facts, question).flatMap(({ family, allowed }) => (allowed ? [{ family, allowed }] : []));
  const one = new Int32Array(1);
  const isSeen = (row: number): boolean => {
    const asked = how[description[row] as number];
    return asked === 1 || (asked === 2 && granted.has(engagementId[row] as number));
  };
  // Whether a row is taken is added to the place rather than asked: what cannot be foreseen costs more than a place that is written twice.
  const takes = how.map((asked) => (asked === 1 ? 1 : 0));
  return {
    has(row) {
      one[0] = row;
      return isSeen(row) && filters.every(({ family, allowed }) => withAllowed(family, allowed, one, 0, 1) === 1);
    },
    among(begin, end, into, at) {
      let next = at;
      if (granted.size === 0) {
        for (let row = begin; row < end; row += 1) {
          into[next] = row;
          next += takes[description[row] as number] as number;
        }
      } else {
        for (let row = begin; row < end; row += 1) {
          if (!isSeen(row)) continue;
          into[next] = row;
          next += 1;
        }
      }
      for (const { family, allowed } of filters) next = withAllowed(family, allowed, into, at, next);
      return next;
    },
  };
}

/** Moves those of a list's rows, from one place to another, that have an allowed value to the front; gives the place after them. */
function withAllowed({ offsets, slots }: FamilyValues, allowed: Uint8Array, rows: Int32Array, begin: number, end: number): number {
  let kept = begin;
  for (let index = begin; index < end; index += 1) {
    const row = rows[index] as number;
    const until = offsets[row + 1] as number;
    let place = offsets[row] as number;
    while (place < until && allowed[slots[place] as number] === 0) place += 1;
    if (place === until) continue;
    rows[kept] = row;
    kept += 1;
  }
  return kept;
}

/** The answers of `askedDescriptions` that were given last: they are the same for every register, and asked for by each of a page's questions. */
const ASKED = new Map<string, Uint8Array>();
const MOST_ASKED = 64;

/** By description: 0 what is not asked for, 1 what is, 2 what is asked for but may be seen only by those to whom it was opened by name. */
export function askedDescriptions({ where, visibility }: VolumeQuestion): Uint8Array {
  const { kinds, statuses, scopes, directions, includeComponents } = where;
  const key = JSON.stringify([kinds, statuses, scopes, directions, includeComponents, visibility.protectedToo]);
  const found = ASKED.get(key);
  if (found) return found;
  const asked = new Uint8Array(DESCRIPTIONS);
  const counted = statuses && statuses.length > 0 ? statuses : COUNTED_STATUSES;
  const oneOf = (description: number, column: DescribedColumn, values: readonly string[] | undefined): boolean =>
    values === undefined || values.length === 0 || values.includes(describedValue(description, column) ?? '');
  for (let description = 0; description < DESCRIPTIONS; description += 1) {
    if (description === CLOSED) continue;
    if (!oneOf(description, 'status', counted)) continue;
    if (!includeComponents && isComponent(description)) continue;
    if (!oneOf(description, 'kind', kinds) || !oneOf(description, 'scope', scopes)) continue;
    if (!oneOf(description, 'direction', directions)) continue;
    asked[description] = !visibility.protectedToo && describedValue(description, 'sensitivity') === 'PROTECTED' ? 2 : 1;
  }
  for (const oldest of ASKED.keys()) {
    if (ASKED.size < MOST_ASKED) break;
    ASKED.delete(oldest);
  }
  ASKED.set(key, asked);
  return asked;
}
