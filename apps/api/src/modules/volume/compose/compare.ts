import {
  countPeriodsBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  monthIndex,
  monthsIn,
  periodOf,
  shiftLastDay,
  shiftMonths,
} from '@entente/schema/calendar';
import { grainOf, type RowKey, type VolumeFigures, type VolumeQuestion } from '../question.js';
import { besidePeriods, valueOn, withPeriod } from './keys.js';

/** The question about the span compared with. `where.from` and `where.to` are given. */
export function comparedQuestion(question: VolumeQuestion): VolumeQuestion {
  const { from = 0, to = 0 } = question.where;
  const rest = { ...question, compareTo: undefined, fill: false, top: undefined, having: undefined, orderBy: undefined };
  if (question.compareTo === 'SAME_PERIOD_LAST_YEAR') {
    return { ...rest, where: { ...question.where, from: shiftMonths(from, -12), to: shiftLastDay(to, -12) } };
  }
  if (from === firstDayOfMonth(monthIndex(from)) && to === lastDayOfMonth(monthIndex(to))) {
    const months = monthIndex(to) - monthIndex(from) + 1;
    return { ...rest, where: { ...question.where, from: shiftMonths(from, -months), to: shiftLastDay(to, -months) } };
  }
  return { ...rest, where: { ...question.where, from: from - (to - from + 1), to: from - 1 } };
}

/** Rows are matched by their keys beside the periods, and by the ordinal of their period in its window. */
export function matchText(question: VolumeQuestion, key: RowKey): string {
  const grain = grainOf(question.groupBy);
  const value = grain === null ? null : valueOn(question, key, grain);
  const ordinal = grain === null || typeof value !== 'number' ? null : (value - firstPeriod(question)) / monthsIn(grain);
  return `${ordinal}|${besidePeriods(question, key)}`;
}

/** The key of the compared question's row that a key is matched with; null where its period has no counterpart. */
export function comparedKey(question: VolumeQuestion, compared: VolumeQuestion, key: RowKey): RowKey | null {
  const grain = grainOf(question.groupBy);
  const value = grain === null ? null : valueOn(question, key, grain);
  if (grain === null || typeof value !== 'number') return key;
  const ordinal = (value - firstPeriod(question)) / monthsIn(grain);
  const { from = 0, to = 0 } = compared.where;
  if (ordinal >= countPeriodsBetween(from, to, grain, compared.calendar, compared.fiscalMonth)) return null;
  return withPeriod(compared, key, firstPeriod(compared) + ordinal * monthsIn(grain));
}

/** The key of the question's row that a compared row is matched with. */
export function keyOfCompared(question: VolumeQuestion, compared: VolumeQuestion, key: RowKey): RowKey | null {
  return comparedKey(compared, question, key);
}

/** The figures of the compared rows by the text that they are matched with. */
export function byMatch(compared: VolumeQuestion, rows: readonly { key: RowKey; figures: VolumeFigures }[]): Map<string, VolumeFigures> {
  return new Map(rows.map(({ key, figures }) => [matchText(compared, key), figures]));
}

function firstPeriod(question: VolumeQuestion): number {
  const grain = grainOf(question.groupBy);
  return grain === null ? 0 : periodOf(question.where.from ?? 0, grain, question.calendar, question.fiscalMonth).key;
}
