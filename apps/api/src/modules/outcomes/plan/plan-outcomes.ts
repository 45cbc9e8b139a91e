import type { VolumeDialect } from '../../volume/plan/dialect.js';
import { isAskedFor, isInWindow } from '../../volume/plan/facts.js';
import { familiesIn, isMatched } from '../../volume/plan/families.js';
import { and, isOneOf, raw, type Sql, sql } from '../../volume/plan/sql.js';
import { type StatementColumn, statementOf, type VolumeStatement } from '../../volume/plan/statement.js';
import type { VolumeQuestion } from '../../volume/question.js';
import { linksTable, type PastLinks } from './links.js';

/** The columns of an outcomes statement. */
export const OUTCOME_COLUMNS = ['visit_id', 'visit_day', 'id', 'kind', 'day'] as const;

const column = (name: string): StatementColumn => ({ name, type: name === 'kind' ? 'TEXT' : 'NUMBER' });

/** Engagements of some kinds that count by themselves or with their whole, whatever a question's filters. */
function isCounted(question: VolumeQuestion, kinds: readonly string[]): Sql {
  return and(isAskedFor({ ...question, where: { kinds, includeComponents: true } }));
}

/** What a statement joins to come from engagements to what they led to. */
interface Step {
  /** To stand first in WITH. */
  readonly with: Sql;
  /** What each link is read from, with the later end's own columns where it has them. */
  readonly links: Sql;
  /** ` … ON …` for the later end, to stand after the links `l`; empty where they are one. */
  readonly later: Sql;
  /** The alias with the later end's `id`, `kind` and `day`. */
  readonly end: Sql;
  /** The join that leads from one table to the next. */
  readonly join: Sql;
}

/**
 * From an engagement to what it led to, of some kinds: out of the mirror's own table, which has the links of every state, or out of the
 * register's links.
 */
function stepOf(question: VolumeQuestion, dialect: VolumeDialect, past: PastLinks, kinds: readonly string[]): Step {
  const where = isCounted(question, kinds);
  if (dialect.originsTable !== null) {
    const led = sql`SELECT f.origin_id, f.engagement_id, f.kind, f.start_day FROM ${raw(dialect.originsTable)} f WHERE ${where}`;
    return {
      with: sql`led (from_id, id, kind, day) AS MATERIALIZED (${led}), `,
      links: raw('led'),
      later: raw(''),
      end: raw('l'),
      join: raw('JOIN'),
    };
  }
  const links = linksTable(past);
  const counted = sql`(SELECT f.engagement_id AS id, f.kind AS kind, f.start_day AS day FROM volume_fact f WHERE ${where})`;
  return {
    with: links.with,
    links: links.table,
    later: sql` ${dialect.joinInOrder} ${counted} o ON o.id = l.to_id`,
    end: raw('o'),
    join: dialect.joinInOrder,
  };
}

/**
 * The projects and missions that the visits of a question led to, directly or by way of projects: one row for each visit and
 * outcome. Read from the links, which are few beside the engagements.
 */
export function planOutcomes(question: VolumeQuestion, dialect: VolumeDialect, past: PastLinks): VolumeStatement {
  const visits: VolumeQuestion = { ...question, groupBy: [], basis: 'STARTED', where: { ...question.where, kinds: ['VISIT'] } };
  const { with: first, links, later, end, join } = stepOf(question, dialect, past, ['PROJECT', 'MISSION']);
  const filters = familiesIn(visits).map((use) => isMatched(use, visits, dialect));
  const where = and([...isAskedFor(visits), ...isInWindow(visits, dialect), ...filters]);
  return statementOf(
    sql`WITH RECURSIVE ${first}reached (visit_id, visit_day, id, kind, day) AS (
SELECT f.engagement_id, f.start_day, ${end}.id, ${end}.kind, ${end}.day FROM ${links} l ${join} volume_fact f ON f.engagement_id = l.from_id${later} WHERE ${where}
UNION
SELECT r.visit_id, r.visit_day, ${end}.id, ${end}.kind, ${end}.day FROM reached r ${join} ${links} l ON l.from_id = r.id${later} WHERE r.kind = ${'PROJECT'}
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
  const { with: first, links, later, end, join } = stepOf(question, dialect, past, ['VISIT', 'PROJECT', 'MISSION']);
  return statementOf(
    sql`WITH RECURSIVE ${first}descent (from_id, id, day) AS (
SELECT l.from_id, ${end}.id, ${end}.day FROM ${links} l${later} WHERE ${isOneOf(raw('l.from_id'), visitIds)}
UNION
SELECT l.from_id, ${end}.id, ${end}.day FROM descent r ${join} ${links} l ON l.from_id = r.id${later}
) SELECT from_id, id, day FROM descent`,
    DESCENT_COLUMNS.map(column),
  );
}
