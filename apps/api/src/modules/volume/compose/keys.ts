import { periodFromKey, periodLabel, periodOf } from '@entente/schema/calendar';
import { keysOf } from '../plan/plan-volume.js';
import type { RawRow } from '../plan/statement.js';
import {
  grainOf,
  isPeriod,
  isReference,
  type KeyValue,
  type RowKey,
  type ValueNames,
  type VolumeAnswerRow,
  type VolumeDimension,
  type VolumeQuestion,
} from '../question.js';

/** A row's key in the order of `groupBy`, of a rows statement's row; coarser periods follow from the finest. */
export function keyOfRow(question: VolumeQuestion, row: RawRow): KeyValue[] {
  const columns = keysOf(question);
  const grain = grainOf(question.groupBy);
  return question.groupBy.map((dimension) => {
    if (!isPeriod(dimension) || dimension === grain) return row[columns.indexOf(dimension)] ?? null;
    return coarserKey(question, dimension, row[columns.indexOf(grain ?? dimension)] ?? null);
  });
}

/** The key with another value for its finest period, and the coarser periods that follow from it. */
export function withPeriod(question: VolumeQuestion, key: RowKey, period: number): KeyValue[] {
  const grain = grainOf(question.groupBy);
  return question.groupBy.map((dimension, index) => {
    if (dimension === grain) return period;
    return isPeriod(dimension) ? coarserKey(question, dimension, period) : (key[index] ?? null);
  });
}

/** The value of a key on a dimension. */
export function valueOn(question: VolumeQuestion, key: RowKey, dimension: VolumeDimension): KeyValue {
  return key[question.groupBy.indexOf(dimension)] ?? null;
}

/** The finest period of a key, or null where it has none. */
export function periodOfKey(question: VolumeQuestion, key: RowKey): VolumeAnswerRow['period'] {
  const grain = grainOf(question.groupBy);
  const value = grain === null ? null : valueOn(question, key, grain);
  return grain === null || typeof value !== 'number' ? null : periodFromKey(value, grain, question.calendar, question.fiscalMonth);
}

/** A key but for its periods, as text to match rows by. */
export function besidePeriods(question: VolumeQuestion, key: RowKey): string {
  return JSON.stringify(key.filter((_, index) => !isPeriod(question.groupBy[index] ?? 'KIND')));
}

/** A key as codes: labels of periods, codes of regions, jurisdictions and topics. */
export function codesOf(question: VolumeQuestion, key: RowKey, names: ValueNames): (string | null)[] {
  return question.groupBy.map((dimension, index) => {
    const value = key[index] ?? null;
    if (value === null) return null;
    if (isPeriod(dimension)) return periodLabel(Number(value), dimension, question.calendar, question.fiscalMonth, 'EN');
    return isReference(dimension) ? names.code(dimension, Number(value)) : String(value);
  });
}

/** Puts keys in their order: dimension by dimension as grouped, null last. */
export function compareKeys(question: VolumeQuestion, names: ValueNames): (a: RowKey, b: RowKey) => number {
  const compare = question.groupBy.map((dimension) => compareValues(dimension, names));
  return (a, b) => {
    for (let index = 0; index < compare.length; index += 1) {
      const order = compare[index]?.(a[index] ?? null, b[index] ?? null) ?? 0;
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Puts the values of a dimension in order, null last. */
export function compareValues(dimension: VolumeDimension, names: ValueNames): (a: KeyValue, b: KeyValue) => number {
  const collator = collators[isReference(dimension) ? dimension : 'KIND'];
  return (a, b) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    if (isPeriod(dimension)) return Number(a) - Number(b);
    const [left, right] = isReference(dimension)
      ? [names.sortKey(dimension, Number(a)), names.sortKey(dimension, Number(b))]
      : [String(a), String(b)];
    const order = collator ? collator.compare(left, right) : left < right ? -1 : left > right ? 1 : 0;
    // Two of one name stay two rows, always in the same order.
    return order !== 0 ? order : Number(a) - Number(b);
  };
}

const byName = new Intl.Collator('en');

// Codes are in the order of their characters, names in that of the English alphabet.
const collators: Partial<Record<VolumeDimension, Intl.Collator>> = {
  TOPIC: byName,
  ORGANIZATION: byName,
  FACILITY: byName,
  INTERVENTION: byName,
};

function coarserKey(question: VolumeQuestion, dimension: 'YEAR' | 'QUARTER' | 'MONTH', finest: KeyValue): KeyValue {
  const grain = grainOf(question.groupBy);
  if (finest === null || grain === null) return null;
  const { first } = periodFromKey(Number(finest), grain, question.calendar, question.fiscalMonth);
  return periodOf(first, dimension, question.calendar, question.fiscalMonth).key;
}
