import type { VolumeQuestion } from '../question.js';
import type { CutPeriod } from './counted.js';
import type { VolumeDialect } from './dialect.js';
import { measureColumns, measureNames, type SeqRange, sourceOf } from './plan-volume.js';
import { and, join, raw, sql } from './sql.js';
import { type StatementColumn, statementOf, type VolumeStatement } from './statement.js';

/** The columns of a contributions statement before its keys. */
export const CONTRIBUTION_COLUMNS = ['engagement_id', 'from_seq', 'to_seq'] as const;

/**
 * What each fact that a change of the range began or ended adds to each row of a question for as long as it is current: the
 * engagement, the change that began it and the one that ended it, then the keys and measures of a rows statement. An engagement
 * adds otherwise to a row only where one of its facts ends or begins. To the total where the question is not broken down.
 */
export function planContributions(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  range: SeqRange,
): VolumeStatement {
  const source = sourceOf(question, dialect, periods, range);
  const columns = [
    ...CONTRIBUTION_COLUMNS.map((name) => raw(`f.${name} AS ${name}`)),
    ...source.keys.map(({ expression }, index) => sql`${expression} AS k${raw(String(index))}`),
  ];
  const groups = raw(columns.map((_, index) => String(index + 1)).join(', '));
  return statementOf(
    sql`${source.with}SELECT ${join([...columns, ...measureColumns(question, source)], ', ')} FROM ${source.from} WHERE ${and(source.where)} GROUP BY ${groups}`,
    [
      ...CONTRIBUTION_COLUMNS.map((name): StatementColumn => ({ name, type: 'NUMBER' })),
      ...source.keys.map((key, index): StatementColumn => ({ name: `k${index}`, type: key.type })),
      ...measureNames(question),
    ],
  );
}
