import type { VolumeDialect } from '../../volume/plan/dialect.js';
import { isAskedFor, isInWindow } from '../../volume/plan/facts.js';
import { existsMatch, familiesIn } from '../../volume/plan/families.js';
import { and, isOneOf, raw, type Sql, sql } from '../../volume/plan/sql.js';
import { type StatementColumn, statementOf, type VolumeStatement } from '../../volume/plan/statement.js';
import type { VolumeQuestion } from '../../volume/question.js';
import { linksTable, type PastLinks } from './links.js';

/** The columns of an outcomes statement. */
export const OUTCOME_COLUMNS = ['visit_id', 'visit_day', 'id', 'kind', 'day'] as const;

const column = (name: string): StatementColumn => ({ name, type: name === 'kind' ? 'TEXT' : 'NUMBER' });

/** The engagements of some kinds that count by themselves or with their whole, whatever a question's filters: `id`, `kind`, `day`. */
function counted(question: VolumeQuestion, kinds: readonly string[]): Sql {
  const where = isAskedFor({ ...question, where: { kinds, includeComponents: true } });
  return sql`(SELECT f.engagement_id AS id, f.kind AS kind, f.start_day AS day FROM volume_fact f WHERE ${and(where)})`;
}

/**
 * The projects and missions that the visits of a question led to, directly or by way of projects: one row for each visit and
 * outcome. Read from the links, which are few beside the engagements. One statement, for the register's database, as the mirror
 * holds no lineage.
 */
export function planOutcomes(question: VolumeQuestion, dialect: VolumeDialect, past: PastLinks): VolumeStatement {
  const visits: VolumeQuestion = { ...question, groupBy: [], basis: 'STARTED', where: { ...question.where, kinds: ['VISIT'] } };
  const links = linksTable(past);
  const outcome = counted(question, ['PROJECT', 'MISSION']);
  const filters = familiesIn(visits).map((use) => existsMatch(use, visits));
  const where = and([...isAskedFor(visits), ...isInWindow(visits, dialect), ...filters]);
  const inOrder = dialect.joinInOrder;
  return statementOf(
    sql`WITH RECURSIVE ${links.with}reached (visit_id, visit_day, id, kind, day) AS (
SELECT f.engagement_id, f.start_day, o.id, o.kind, o.day FROM ${links.table} l ${inOrder} volume_fact f ON f.engagement_id = l.from_id ${inOrder} ${outcome} o ON o.id = l.to_id WHERE ${where}
UNION
SELECT r.visit_id, r.visit_day, o.id, o.kind, o.day FROM reached r ${inOrder} ${links.table} l ON l.from_id = r.id ${inOrder} ${outcome} o ON o.id = l.to_id WHERE r.kind = ${'PROJECT'}
) SELECT visit_id, visit_day, id, kind, day FROM reached`,
    OUTCOME_COLUMNS.map(column),
  );
}

/** The columns of a descent statement. */
export const DESCENT_COLUMNS = ['from_id', 'id', 'day'] as const;

/** All that some visits led to over any number of steps: one row for each link, with the first day of its later end. */
export function planDescent(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  past: PastLinks,
  visitIds: readonly number[],
): VolumeStatement {
  const links = linksTable(past);
  const later = counted(question, ['VISIT', 'PROJECT', 'MISSION']);
  const inOrder = dialect.joinInOrder;
  return statementOf(
    sql`WITH RECURSIVE ${links.with}descent (from_id, id, day) AS (
SELECT l.from_id, o.id, o.day FROM ${links.table} l ${inOrder} ${later} o ON o.id = l.to_id WHERE ${isOneOf(raw('l.from_id'), visitIds)}
UNION
SELECT l.from_id, o.id, o.day FROM descent r ${inOrder} ${links.table} l ON l.from_id = r.id ${inOrder} ${later} o ON o.id = l.to_id
) SELECT from_id, id, day FROM descent`,
    DESCENT_COLUMNS.map(column),
  );
}
