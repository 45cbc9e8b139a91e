import { dayOf, daysInMonth } from '@entente/schema/calendar';
import { itemAt } from './random.js';

/** What a row of the sample is to be, before anything else is known of it. */
export const slotKinds = [
  'HOSTED',
  'MADE',
  'VISIT_NOT_HELD',
  'PROJECT',
  'MISSION',
  'WORK_NOT_HELD',
  'UPCOMING_VISIT',
  'UPCOMING_PROJECT',
  'UPCOMING_MISSION',
] as const;
export type SlotKind = (typeof slotKinds)[number];

/** Engagements of the sample where no other size is asked for. */
export const defaultSampleSize = 600;

/** The day on which the sample stands still: what is to come lies after it. */
export const sampleToday = dayOf(2006, 3, 31);

const firstYear = 2000;
const lastYear = 2005;

// Engagements that start in each fiscal year, 2000/01 to 2005/06, of the default 600. Those hosted in 2005/06 are 60.
const inYear: Readonly<Partial<Record<SlotKind, readonly number[]>>> = {
  HOSTED: [34, 31, 40, 38, 49, 60],
  MADE: [16, 15, 20, 23, 26, 30],
  PROJECT: [8, 11, 12, 16, 17, 20],
  MISSION: [3, 4, 4, 6, 7, 8],
  VISIT_NOT_HELD: [4, 6, 5, 5, 6, 7],
  WORK_NOT_HELD: [1, 1, 1, 2, 2, 2],
};
const toCome: Readonly<Partial<Record<SlotKind, number>>> = { UPCOMING_VISIT: 14, UPCOMING_PROJECT: 5, UPCOMING_MISSION: 3 };
const undatedOfDefault = 6;
const componentsOfDefault = 32;

// Parts of a hundred, April to March: few travel in the summer and before the new year; projects begin with a budget year.
const visitSeason = [8, 11, 11, 4, 3, 10, 13, 11, 5, 6, 8, 10] as const;
const projectSeason = [16, 6, 6, 5, 4, 10, 7, 5, 3, 18, 8, 12] as const;
const missionSeason = [10, 8, 9, 8, 7, 9, 9, 8, 5, 12, 8, 7] as const;
const seasons: Readonly<Partial<Record<SlotKind, readonly number[]>>> = {
  HOSTED: visitSeason,
  MADE: visitSeason,
  VISIT_NOT_HELD: visitSeason,
  PROJECT: projectSeason,
  MISSION: missionSeason,
  WORK_NOT_HELD: projectSeason,
};
// Of what is to come, April 2006 to January 2007.
const outlook = [22, 20, 16, 8, 4, 10, 8, 6, 2, 4] as const;

/** How many slots of each kind begin in one month. */
export interface PlannedMonth {
  readonly year: number;
  readonly month: number;
  /** First calendar year of the fiscal year; lastYear + 1 for what is to come. */
  readonly fiscalYear: number;
  readonly firstDay: number;
  readonly days: number;
  readonly slots: ReadonlyMap<SlotKind, number>;
}

/** Counts that add up to the size exactly. */
export interface SamplePlan {
  readonly months: readonly PlannedMonth[];
  readonly undated: number;
  readonly components: number;
  /** Projects and missions that took place, to which components can belong. */
  readonly wholes: number;
}

/** Whole numbers in proportion to the weights, `total` together: what rounding leaves goes to the largest remainders. */
function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** `total` spread over months by weight, so that every run of months has its due, to the nearest whole. */
function spread(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let weightSoFar = 0;
  let givenSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const due = Math.round((total * weightSoFar) / sum);
    const given = due - givenSoFar;
    givenSoFar = due;
    return given;
  });
}

/** How many engagements of what kind begin in what month, for a sample of `size`. */
export function planSample(size: number): SamplePlan {
  const cells: { kind: SlotKind | 'UNDATED' | 'COMPONENT'; fiscalYear: number; weight: number }[] = [];
  for (const kind of slotKinds) {
    for (const [index, weight] of (inYear[kind] ?? []).entries()) cells.push({ kind, fiscalYear: firstYear + index, weight });
    const weight = toCome[kind];
    if (weight !== undefined) cells.push({ kind, fiscalYear: lastYear + 1, weight });
  }
  cells.push(
    { kind: 'UNDATED', fiscalYear: lastYear, weight: undatedOfDefault },
    { kind: 'COMPONENT', fiscalYear: lastYear, weight: componentsOfDefault },
  );
  const counts = apportion(
    cells.map(({ weight }) => weight),
    size,
  );

  const monthCounts = new Map<number, Map<SlotKind, number>>();
  let undated = 0;
  let components = 0;
  let wholes = 0;
  cells.forEach(({ kind, fiscalYear }, index) => {
    const count = counts[index] ?? 0;
    if (kind === 'UNDATED') undated = count;
    else if (kind === 'COMPONENT') components = count;
    else {
      if (kind === 'PROJECT' || kind === 'MISSION') wholes += count;
      spread(count, seasons[kind] ?? outlook).forEach((inMonth, month) => {
        const key = fiscalYear * 12 + 3 + month;
        const slots = monthCounts.get(key) ?? new Map<SlotKind, number>();
        slots.set(kind, inMonth);
        monthCounts.set(key, slots);
      });
    }
  });
  const months = [...monthCounts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, slots]) => {
      const year = Math.floor(key / 12);
      const month = (key % 12) + 1;
      return {
        year,
        month,
        fiscalYear: Math.floor((key - 3) / 12),
        firstDay: dayOf(year, month, 1),
        days: daysInMonth(year, month),
        slots,
      };
    });
  // Too small a sample has nothing that components could belong to: they become undated engagements instead.
  return wholes > 0 ? { months, undated, components, wholes } : { months, undated: undated + components, components: 0, wholes };
}

/** The last day of a month's working week that is still in it. */
export function lastWorkingDay({ firstDay, days }: PlannedMonth): number {
  const last = firstDay + days - 1;
  const weekday = weekdayOf(last);
  return weekday < 5 ? last : last - (weekday - 4);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The share of each region among partners, for a fiscal year: Africa and Asia grow, Europe recedes. */
export function regionWeights(fiscalYear: number): readonly number[] {
  return itemAt(
    [
      [10, 15, 6, 17, 2],
      [11, 14, 6, 16, 3],
      [13, 14, 7, 14, 2],
      [14, 13, 8, 12, 3],
      [16, 13, 9, 10, 2],
      [17, 12, 10, 8, 3],
      [17, 12, 10, 8, 3],
    ],
    Math.min(Math.max(fiscalYear - firstYear, 0), 6),
  );
}
