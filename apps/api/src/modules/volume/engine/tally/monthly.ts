import { type Day, firstDayOfMonth, lastDayOfMonth, monthIndex } from '@entente/schema/calendar';
import type { VolumeWhere } from '../../question.js';
import { type CurrentFacts, type FactChanges, NONE } from './current-facts.js';
import { DESCRIPTIONS } from './description.js';

/** The rows of one month, or of no date, that are described alike. */
export interface Alike {
  readonly description: number;
  /** NONE without a date. */
  readonly month: number;
  /** How many they are. */
  count: number;
  delegates: number;
  budgetCents: number;
  personMonthsMilli: number;
  unknownDelegates: number;
  unknownBudget: number;
  unknownPersonMonths: number;
}

/** What was put together, without the rows that are no more and with those that are new. What it is given is not to be read any more. */
export function moveByMonth(facts: CurrentFacts, given: readonly Alike[], { closed, added }: FactChanges): Alike[] {
  const all = [...given];
  const places = new Map(all.map((alike) => [alike.month * DESCRIPTIONS + alike.description, alike]));
  const move = (row: number, description: number, sign: 1 | -1): void => {
    const month = facts.startMonth[row] as number;
    const key = month * DESCRIPTIONS + description;
    let alike = places.get(key);
    if (!alike) {
      alike = nothing(description, month);
      places.set(key, alike);
      all.push(alike);
    }
    add(facts, alike, row, sign);
  };
  for (const { row, description } of closed) move(row, description, -1);
  for (const row of added) move(row, facts.description[row] as number, 1);
  return all.filter(({ count }) => count > 0);
}

/** Puts rows together. */
export function byMonth(facts: CurrentFacts, rows: Int32Array): Alike[] {
  const all: Alike[] = [];
  const last: (Alike | undefined)[] = new Array(DESCRIPTIONS).fill(undefined);
  const others = new Map<number, Alike>();
  const { startMonth, description } = facts;
  for (const row of rows) {
    const how = description[row] as number;
    const month = startMonth[row] as number;
    let alike = last[how];
    // Most rows come in the order of their days, so that the month is that of the last of their description.
    if (alike?.month !== month) {
      const key = month * DESCRIPTIONS + how;
      alike = others.get(key);
      if (!alike) {
        alike = nothing(how, month);
        others.set(key, alike);
        all.push(alike);
      }
      last[how] = alike;
    }
    add(facts, alike, row, 1);
  }
  return all;
}

/** One row by itself. */
export function alone(facts: CurrentFacts, row: number): Alike {
  const alike = nothing(facts.description[row] as number, facts.startMonth[row] as number);
  add(facts, alike, row, 1);
  return alike;
}

function nothing(description: number, month: number): Alike {
  return {
    description,
    month,
    count: 0,
    delegates: 0,
    budgetCents: 0,
    personMonthsMilli: 0,
    unknownDelegates: 0,
    unknownBudget: 0,
    unknownPersonMonths: 0,
  };
}

function add(facts: CurrentFacts, alike: Alike, row: number, sign: 1 | -1): void {
  const delegates = facts.delegates[row] as number;
  const budgetCents = facts.budgetCents[row] as number;
  const personMonthsMilli = facts.personMonthsMilli[row] as number;
  alike.count += sign;
  // What is not known is not a number.
  if (!Number.isNaN(delegates)) alike.delegates += sign * delegates;
  else alike.unknownDelegates += sign;
  if (!Number.isNaN(budgetCents)) alike.budgetCents += sign * budgetCents;
  else alike.unknownBudget += sign;
  if (!Number.isNaN(personMonthsMilli)) alike.personMonthsMilli += sign * personMonthsMilli;
  else alike.unknownPersonMonths += sign;
}

/** The first and the last month in which something begins. */
export interface MonthRange {
  readonly first: number;
  readonly last: number;
}

/** The months that a window has as a whole, and the days of it that lie in others; months of null are without bound. */
export interface MonthsOfWindow {
  readonly first: number | null;
  readonly last: number | null;
  readonly edges: readonly { readonly from: Day; readonly to: Day }[];
}

/** Takes a window apart into months and what it has of others. */
export function monthsOf({ from, to }: VolumeWhere): MonthsOfWindow {
  const firstMonth = from === undefined ? null : monthIndex(from);
  const lastMonth = to === undefined ? null : monthIndex(to);
  const begins = firstMonth === null || from === undefined || firstDayOfMonth(firstMonth) === from;
  const ends = lastMonth === null || to === undefined || lastDayOfMonth(lastMonth) === to;
  if (firstMonth !== null && firstMonth === lastMonth && !(begins && ends)) {
    // The window lies within one month: there is no whole one, and one edge.
    return { first: firstMonth + 1, last: firstMonth, edges: from === undefined || to === undefined ? [] : [{ from, to }] };
  }
  return {
    first: firstMonth === null ? null : begins ? firstMonth : firstMonth + 1,
    last: lastMonth === null ? null : ends ? lastMonth : lastMonth - 1,
    edges: [
      ...(begins || firstMonth === null || from === undefined ? [] : [{ from, to: lastDayOfMonth(firstMonth) }]),
      ...(ends || lastMonth === null || to === undefined ? [] : [{ from: firstDayOfMonth(lastMonth), to }]),
    ],
  };
}

/** Whether a day of some month lies in a window; NONE, which stands for no date, whether there is none. */
export function isInWindow(month: number, day: Day, window: MonthsOfWindow): boolean {
  return isInMonths({ month }, window) || window.edges.some(({ from, to }) => day >= from && day <= to);
}

/** Whether something lies in those months; of what has no date, whether there is no window. */
export function isInMonths({ month }: Pick<Alike, 'month'>, { first, last }: MonthsOfWindow): boolean {
  if (month === NONE) return first === null && last === null;
  return (first === null || month >= first) && (last === null || month <= last);
}
