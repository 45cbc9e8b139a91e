import { type Day, monthsIn } from '@entente/schema/calendar';
import type { VolumeQuestion } from '../question.js';
import type { VolumeDialect } from './dialect.js';
import { isOfTheKind, lastDay } from './facts.js';
import { familiesIn, joinFolded } from './families.js';
import { measureColumns, measureNames, startedPeriod } from './plan-volume.js';
import { and, isOneOf, join, or, raw, type Sql, sql } from './sql.js';
import { type StatementColumn, statementOf, type VolumeStatement } from './statement.js';

/** Changes whose effect is wanted: as a whole, or what each did to one engagement. */
export interface EffectKey {
  readonly seq: number;
  /** The day of the change, through which open engagements run both before and after it. */
  readonly openThrough: Day;
  /** Null for the whole change. */
  readonly engagementId: number | null;
}

/** The columns of an effects statement before its measures. */
export const EFFECT_COLUMNS = ['seq', 'engagement', 'after', 'cell', 'year', 'kind', 'region'] as const;

/** Values that an effects statement binds for one key. */
export const PARAMETERS_PER_KEY = 3;

/** What effects are counted by. */
export type EffectQuestion = Pick<VolumeQuestion, 'calendar' | 'fiscalMonth' | 'schemeId' | 'visibility'>;

function questionOf(asked: EffectQuestion): VolumeQuestion {
  return {
    ...asked,
    groupBy: ['YEAR', 'KIND', 'REGION'],
    where: {},
    basis: 'STARTED',
    counting: 'WHOLE',
    // Neither is asked for: every key brings its own.
    openThrough: 0,
    seq: 0,
    measures: ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'],
    asks: { rows: true, total: true, additive: false, overlap: false, notes: false, notRecorded: false },
  };
}

/**
 * What changes took out of the figures and what they put in: the facts that each of them closed, counted as they were
 * just before it, and those that it opened, just after; by year, kind and region (`cell` 1), and together (`cell` 0), where
 * each engagement stands once. All keys are of whole changes, or all of one engagement each. One statement.
 */
export function planEffects(asked: EffectQuestion, dialect: VolumeDialect, keys: readonly EffectKey[]): VolumeStatement {
  const question = questionOf(asked);
  const ofEngagements = keys.some(({ engagementId }) => engagementId !== null);
  const values = join(
    keys.map(({ seq, openThrough, engagementId }) => sql`(${seq}, ${openThrough}, ${engagementId ?? 0})`),
    ', ',
  );
  const selects = [0, 1].flatMap((after) =>
    [0, 1].map((cell) => select(question, dialect, { ofEngagements, after: after === 1, cell: cell === 1 })),
  );
  return statementOf(sql`WITH c (seq, open_through, engagement_id) AS (VALUES ${values}) ${join(selects, ' UNION ALL ')}`, [
    ...EFFECT_COLUMNS.map((name): StatementColumn => ({ name, type: name === 'kind' ? 'TEXT' : 'NUMBER' })),
    ...measureNames(question),
  ]);
}

function select(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  { ofEngagements, after, cell }: { ofEngagements: boolean; after: boolean; cell: boolean },
): Sql {
  const where: Sql[] = after ? [raw('f.from_seq = c.seq'), raw('f.to_seq > c.seq')] : [raw('f.to_seq = c.seq'), raw('f.from_seq < c.seq')];
  if (ofEngagements) where.unshift(raw('f.engagement_id = c.engagement_id'));
  where.push(...isOfTheKind(question));
  const joins: Sql[] = [];
  if (!question.visibility.protectedToo) joins.push(sql` JOIN engagement e ON e.id = f.engagement_id AND ${isSeenNow(question)}`);
  const keys = [raw('NULL'), raw('NULL'), raw('NULL')];
  if (cell) {
    const [partners] = familiesIn(question);
    if (!partners) throw new Error('effects are not by region');
    const joined = joinFolded(partners, question, false);
    joins.push(joined.join);
    keys.splice(0, 3, startedPeriod(question, monthsIn('YEAR')), raw('f.kind'), joined.column('REGION'));
  }
  const columns = [raw('c.seq'), raw('c.engagement_id'), raw(after ? '1' : '0'), raw(cell ? '1' : '0'), ...keys].map(
    (expression, index) => sql`${expression} AS ${raw(`"${EFFECT_COLUMNS[index] ?? ''}"`)}`,
  );
  const days = sql`${lastDay(raw('c.open_through'), dialect)} - f.start_day + 1`;
  const measures = measureColumns(question, { days, shares: [], timeShare: null });
  // Left to themselves the databases may read all facts, and look each of them up among the few keys.
  const from = sql`c ${dialect.joinInOrder} volume_fact f${join(joins, '')}`;
  return sql`SELECT ${join([...columns, ...measures], ', ')} FROM ${from} WHERE ${and(where)} GROUP BY ${raw(cell ? '1, 2, 5, 6, 7' : '1, 2')}`;
}

/** Access is judged by the present: what has been closed to the asker since is not told of by way of its past. */
function isSeenNow({ visibility: { grantedEngagementIds } }: VolumeQuestion): Sql {
  const open = sql`e.sensitivity <> ${'PROTECTED'}`;
  return grantedEngagementIds.length === 0 ? open : or([open, isOneOf(raw('e.id'), grantedEngagementIds)]);
}
