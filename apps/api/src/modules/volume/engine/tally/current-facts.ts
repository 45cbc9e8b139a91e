import { CLOSED } from './description.js';

/** Stands for no first day, no last day and no month: after all others. */
export const NONE = 2_147_483_647;
/** Stands for a measure that is not known. */
export const UNKNOWN = Number.NaN;
/** Rows kept free for what changes bring, beside a tenth of all. */
const LEAST_ROOM = 1024;

/** A fact as it is added. */
export interface AddedFact {
  readonly id: number;
  readonly engagementId: number;
  readonly description: number;
  readonly startDay: number;
  readonly startMonth: number;
  readonly endDay: number;
  readonly delegates: number;
  readonly budgetCents: number;
  readonly personMonthsMilli: number;
}

/** What has become of facts since it was last asked. */
export interface FactChanges {
  /** Rows that were current and are no more, with what they were described as. */
  readonly closed: readonly { readonly row: number; readonly description: number }[];
  /** Rows that are current and were not there. */
  readonly added: readonly number[];
}

/**
 * The facts that are current in one state of the register, column by column, a row each. Those that were there when they were read stand
 * in the order of their first days and then their engagements; what changes have brought since follows in the order in which it came.
 */
export class CurrentFacts {
  /** Rows in use, those of closed facts among them. */
  count = 0;
  /** So many of the first rows stand in order. */
  ordered = 0;
  readonly engagementId: Int32Array;
  /** CLOSED where a fact is no more. */
  readonly description: Uint16Array;
  readonly startDay: Int32Array;
  readonly startMonth: Int32Array;
  readonly endDay: Int32Array;
  readonly delegates: Float64Array;
  readonly budgetCents: Float64Array;
  readonly personMonthsMilli: Float64Array;
  /** As many places as there are rows, for whoever needs them for a moment. */
  readonly scratch: Int32Array;
  private readonly capacity: number;
  private rowOfFact: Int32Array;
  private rowOfEngagement: Int32Array;
  /** Rows in turns with the engagements that theirs grew out of. */
  private readonly origins: number[] = [];
  private grown: ReadonlyMap<number, readonly number[]> | null = null;
  private closings: { row: number; description: number }[] = [];
  /** So many of the first rows were there when somebody last asked what has changed. */
  private told = 0;
  private readonly families = new Map<string, FamilyValues>();

  constructor(facts: number, lastId: number) {
    const capacity = facts + Math.ceil(facts / 10) + LEAST_ROOM;
    this.capacity = capacity;
    this.engagementId = new Int32Array(capacity);
    this.description = new Uint16Array(capacity);
    this.startDay = new Int32Array(capacity);
    this.startMonth = new Int32Array(capacity);
    this.endDay = new Int32Array(capacity);
    this.delegates = new Float64Array(capacity);
    this.budgetCents = new Float64Array(capacity);
    this.personMonthsMilli = new Float64Array(capacity);
    this.scratch = new Int32Array(capacity);
    this.rowOfFact = new Int32Array(lastId + 1 + capacity - facts).fill(-1);
    this.rowOfEngagement = new Int32Array(capacity).fill(-1);
  }

  /** Whether so many more can be added. */
  hasRoomFor(facts: number): boolean {
    return this.count + facts <= this.capacity;
  }

  add(fact: AddedFact): void {
    const row = this.count;
    this.engagementId[row] = fact.engagementId;
    this.description[row] = fact.description;
    this.startDay[row] = fact.startDay;
    this.startMonth[row] = fact.startMonth;
    this.endDay[row] = fact.endDay;
    this.delegates[row] = fact.delegates;
    this.budgetCents[row] = fact.budgetCents;
    this.personMonthsMilli[row] = fact.personMonthsMilli;
    this.rowOfFact = withPlace(this.rowOfFact, fact.id);
    this.rowOfFact[fact.id] = row;
    this.rowOfEngagement = withPlace(this.rowOfEngagement, fact.engagementId);
    this.rowOfEngagement[fact.engagementId] = row;
    this.count += 1;
  }

  /** The row of a fact; -1 for one that is not here. */
  rowOf(factId: number): number {
    return this.rowOfFact[factId] ?? -1;
  }

  /** The row of an engagement's newest fact, which may be closed; -1 for one that is not here. */
  rowOfNewest(engagementId: number): number {
    return this.rowOfEngagement[engagementId] ?? -1;
  }

  /** Says that the engagement of a row grew out of another. */
  addOrigin(row: number, originId: number): void {
    this.origins.push(row, originId);
  }

  /** By engagement, the rows of those that grew out of it. */
  grownFrom(): ReadonlyMap<number, readonly number[]> {
    if (this.grown) return this.grown;
    const grown = new Map<number, number[]>();
    for (let index = 0; index < this.origins.length; index += 2) {
      const row = this.origins[index] as number;
      if (this.description[row] === CLOSED) continue;
      const originId = this.origins[index + 1] as number;
      const rows = grown.get(originId);
      if (rows) rows.push(row);
      else grown.set(originId, [row]);
    }
    this.grown = grown;
    return grown;
  }

  close(factId: number): void {
    const row = this.rowOf(factId);
    if (row < 0) return;
    const description = this.description[row] as number;
    if (description === CLOSED) return;
    this.closings.push({ row, description });
    this.description[row] = CLOSED;
  }

  /** What has changed since it was asked last; what came and went in between is left out. */
  takeChanges(): FactChanges {
    const { told } = this;
    const added: number[] = [];
    for (let row = told; row < this.count; row += 1) if (this.description[row] !== CLOSED) added.push(row);
    const closed = this.closings.filter(({ row }) => row < told);
    this.closings = [];
    this.told = this.count;
    return { closed, added };
  }

  /** The values of a family, which of the register's schemes only where it has some of each; made where there are none yet. */
  family(table: string, schemeId: number | null): FamilyValues {
    const name = `${table} ${schemeId ?? ''}`;
    const found = this.families.get(name);
    if (found) return found;
    const made = new FamilyValues(this.capacity);
    this.families.set(name, made);
    return made;
  }

  /** Takes in what has been added and closed since. */
  settle(): void {
    this.grown = null;
    for (const family of this.families.values()) family.settle(this.count);
  }
}

/** An array that has a place for an index. */
function withPlace(array: Int32Array, index: number): Int32Array {
  if (index < array.length) return array;
  const longer = new Int32Array(Math.ceil(index * 1.1) + LEAST_ROOM).fill(-1);
  longer.set(array);
  return longer;
}

/** A value of a family with what a scheme says of it: ids by column, null where there is none. */
export type FamilyValue = Readonly<Record<string, number | null>>;

/** The values that the facts have of one family: of each row a list of slots, which stand for the values. */
export class FamilyValues {
  /** The values that slots stand for. */
  readonly values: FamilyValue[] = [];
  /** The slots of a row stand from `offsets[row]` to `offsets[row + 1]`. */
  readonly offsets: Uint32Array;
  slots: Uint32Array = new Uint32Array(0);
  private readonly ids: (readonly (number | null)[])[] = [];
  private readonly slotsOf = new Map<number, number[]>();
  /** Rows and slots in turns, of what has been added and is not settled. */
  private added: number[] = [];
  private settled = 0;

  constructor(capacity: number) {
    this.offsets = new Uint32Array(capacity + 1);
  }

  /** The slot of a value, of which there are ids by column: its own first, which has several slots where others differ. */
  slotOf(columns: readonly string[], ids: readonly (number | null)[]): number {
    const own = ids[0] ?? -1;
    const slots = this.slotsOf.get(own) ?? [];
    for (const slot of slots) {
      const known = this.ids[slot];
      if (known?.every((id, index) => id === ids[index])) return slot;
    }
    this.slotsOf.set(own, [...slots, this.ids.length]);
    this.values.push(Object.fromEntries(columns.map((column, index) => [column, ids[index] ?? null])));
    return this.ids.push(ids) - 1;
  }

  /** Gives a row a value, which may be read once it is settled. A row that is settled gets no more. */
  add(row: number, slot: number): void {
    this.added.push(row, slot);
  }

  /** Puts what has been added in the order of its rows, of which there are so many. */
  settle(rows: number): void {
    const { added, offsets, settled } = this;
    const from = offsets[settled] as number;
    const total = from + added.length / 2;
    const lengths = new Uint32Array(rows - settled);
    for (let index = 0; index < added.length; index += 2) (lengths[(added[index] as number) - settled] as number) += 1;
    for (let row = settled; row < rows; row += 1) offsets[row + 1] = (offsets[row] as number) + (lengths[row - settled] as number);
    if (total > this.slots.length) {
      const longer = new Uint32Array(Math.ceil(total * (settled === 0 ? 1 : 1.25)));
      longer.set(this.slots.subarray(0, from));
      this.slots = longer;
    }
    const next = offsets.slice(settled, rows);
    for (let index = 0; index < added.length; index += 2) {
      const row = (added[index] as number) - settled;
      this.slots[next[row] as number] = added[index + 1] as number;
      (next[row] as number) += 1;
    }
    this.settled = rows;
    this.added = [];
  }
}
