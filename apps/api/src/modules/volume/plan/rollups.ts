import { firstDayOfMonth, lastDayOfMonth, monthIndex } from '@entente/schema/calendar';
import type { VolumeMeasure, VolumeQuestion } from '../question.js';
import type { VolumeDialect } from './dialect.js';
import { isCurrent, isInWindow } from './facts.js';
import { and, raw, type Sql, sql } from './sql.js';

/** What is known of the facts that a rollup puts together, beside the values that it is of. */
export const ROLLED_BY = ['kind', 'scope', 'direction', 'status', 'sensitivity', 'component', 'start_month', 'open_ended'] as const;

/** What a rollup says of all facts of one description: how many they are, their measures, and of how many a measure is not known. */
export const ROLLED_UP: Readonly<Record<string, string>> = {
  n: '1',
  delegates: 'delegates',
  budget_cents: 'budget_cents',
  person_months_milli: 'person_months_milli',
  unknown_delegates: '(delegates IS NULL)::INTEGER',
  unknown_budget: '(budget_cents IS NULL)::INTEGER',
  unknown_person_months: '(person_months_milli IS NULL)::INTEGER',
};

/** The measure for which a column of a rollup is read; those that are missing are read for every question. */
const READ_FOR: Readonly<Record<string, VolumeMeasure>> = {
  delegates: 'DELEGATES',
  unknown_delegates: 'DELEGATES',
  budget_cents: 'BUDGET',
  unknown_budget: 'BUDGET',
  person_months_milli: 'PERSON_MONTHS',
  unknown_person_months: 'PERSON_MONTHS',
};

/** A table of the mirror that holds how many facts of each description there are, and how that changes from state to state. */
export interface Rollup {
  readonly table: string;
  /** The table it is made from, which has the facts themselves. */
  readonly of: string;
  /** The rows of that table which are put together; null for all. */
  readonly where: string | null;
  /** The columns that it keeps apart beside those of the facts. */
  readonly by: readonly string[];
}

/** The rollups, the smallest of those of one table first. */
export const ROLLUPS: readonly Rollup[] = [
  { table: 'rollup_fact', of: 'volume_fact', where: null, by: [] },
  {
    table: 'rollup_region',
    of: 'wide_jurisdiction',
    where: 'region_first = 1',
    by: ['scheme_id', 'region_id', 'region_first', 'region_spread'],
  },
  {
    table: 'rollup_jurisdiction',
    of: 'wide_jurisdiction',
    where: null,
    by: [
      'scheme_id',
      'jurisdiction_id',
      'region_id',
      'subregion_id',
      'region_first',
      'subregion_first',
      'spread',
      'region_spread',
      'subregion_spread',
    ],
  },
  { table: 'rollup_topic', of: 'wide_topic', where: null, by: ['topic_id', 'spread'] },
];

/**
 * Whether a question can be answered by how many engagements of each description there are: where each counts as one, in the month in
 * which it began, no matter which it is.
 */
export function canRollUp(question: VolumeQuestion, dialect: VolumeDialect): boolean {
  const { visibility, where } = question;
  const { rolledUpSince } = dialect;
  if (rolledUpSince === null || question.seq < rolledUpSince) return false;
  if (question.basis !== 'STARTED' || question.counting !== 'WHOLE' || question.measures.includes('DAYS')) return false;
  if (!visibility.protectedToo && (visibility.grantedEngagementIds.length > 0 || visibility.closedSinceIds.length > 0)) return false;
  const { first, last } = wholeMonths(where);
  return first === null || last === null || first <= last;
}

/**
 * What stands in the place of a table of facts `f`: its rollup for the months that lie in the window as a whole, and the facts
 * themselves, each by itself, for what a window takes of a month. `withUndated` keeps what has no date although there is a window.
 */
export function rolledUp(question: VolumeQuestion, dialect: VolumeDialect, rollup: Rollup, withUndated = false): Sql {
  const { first, last, edges } = wholeMonths(question.where);
  const months: Sql[] = [];
  if (first !== null) months.push(sql`r.start_month >= ${first}`);
  if (last !== null) months.push(sql`r.start_month <= ${last}`);
  const inMonths = months.length === 0 ? [] : [withUndated ? sql`(r.start_month IS NULL OR ${and(months)})` : and(months)];
  const kept = [...ROLLED_BY, ...rollup.by].join(', ');
  const read = Object.entries(ROLLED_UP).filter(([name]) => {
    const measure = READ_FOR[name];
    return measure === undefined || question.measures.includes(measure);
  });
  const whole = sql`SELECT ${raw(kept)}, ${raw(read.map(([name]) => name).join(', '))} FROM ${raw(rollup.table)} r WHERE ${and([sql`r.seq <= ${question.seq}`, ...inMonths])}`;
  const counted = read.map(([name, of]) => (name === of ? name : `${of} AS ${name}`));
  const parts = edges.map(({ from, to }) => {
    const where = [...isCurrent(question), ...isInWindow({ ...question, where: { from, to } }, dialect)];
    if (rollup.where !== null) where.push(raw(rollup.where));
    return sql` UNION ALL SELECT ${raw(kept)}, ${raw(counted.join(', '))} FROM ${raw(rollup.of)} f WHERE ${and(where)}`;
  });
  return parts.reduce((all, part) => sql`${all}${part}`, whole);
}

interface WholeMonths {
  /** The first and the last month that lies in the window as a whole; null without a bound. */
  first: number | null;
  last: number | null;
  /** The days of the window that lie in no such month. */
  edges: readonly { from: number; to: number }[];
}

function wholeMonths({ from, to }: VolumeQuestion['where']): WholeMonths {
  const edges: { from: number; to: number }[] = [];
  let first: number | null = null;
  let last: number | null = null;
  if (from !== undefined) {
    const month = monthIndex(from);
    const begins = firstDayOfMonth(month) === from;
    first = begins ? month : month + 1;
    if (!begins) edges.push({ from, to: lastDayOfMonth(month) });
  }
  if (to !== undefined) {
    const month = monthIndex(to);
    const ends = lastDayOfMonth(month) === to;
    last = ends ? month : month - 1;
    if (!ends) edges.push({ from: firstDayOfMonth(month), to });
  }
  return { first, last, edges };
}
