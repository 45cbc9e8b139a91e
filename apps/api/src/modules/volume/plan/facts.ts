import { COUNTED_STATUSES, type VolumeQuestion } from '../question.js';
import type { VolumeDialect } from './dialect.js';
import { and, isOneOf, raw, type Sql, sql } from './sql.js';

/** The last day of an engagement; an open one runs through `openThrough`, or its start where that is later. */
export function endDay(question: VolumeQuestion, dialect: VolumeDialect): Sql {
  return lastDay(sql`${question.openThrough}`, dialect);
}

/** The same where the day through which open engagements run is an expression. */
export function lastDay(openThrough: Sql, dialect: VolumeDialect): Sql {
  return sql`COALESCE(f.end_day, ${dialect.greatest(raw('f.start_day'), openThrough)})`;
}

/** The facts that are current at the question's state of the register. */
export function isCurrent(question: VolumeQuestion): Sql[] {
  return [sql`f.from_seq <= ${question.seq}`, sql`f.to_seq > ${question.seq}`];
}

/** All that a question asks of an engagement itself but for its dates. */
export function isAskedFor(question: VolumeQuestion): Sql[] {
  return [...isCurrent(question), ...isOfTheKind(question)];
}

/** The same of a fact at whatever state of the register. */
export function isOfTheKind(question: VolumeQuestion): Sql[] {
  const { where, visibility } = question;
  const conditions: Sql[] = [];
  conditions.push(isOneOf(raw('f.status'), where.statuses && where.statuses.length > 0 ? where.statuses : COUNTED_STATUSES));
  if (!where.includeComponents) conditions.push(raw('f.component = 0'));
  if (!visibility.protectedToo) conditions.push(isVisible(question));
  const oneOf = (column: string, values: readonly string[] | undefined): void => {
    if (values && values.length > 0) conditions.push(isOneOf(raw(column), values));
  };
  oneOf('f.kind', where.kinds);
  oneOf('f.scope', where.scopes);
  oneOf('f.direction', where.directions);
  return conditions;
}

/** The asker may see the engagement. */
export function isVisible(question: VolumeQuestion): Sql {
  const { grantedEngagementIds, closedSinceIds } = question.visibility;
  const open = [sql`f.sensitivity <> ${'PROTECTED'}`];
  if (closedSinceIds.length > 0) open.push(sql`NOT ${isOneOf(raw('f.engagement_id'), closedSinceIds)}`);
  const isOpen = and(open);
  return grantedEngagementIds.length === 0 ? isOpen : sql`(${isOpen} OR ${isOneOf(raw('f.engagement_id'), grantedEngagementIds)})`;
}

/** Whether the question has a window. */
export function hasWindow(question: VolumeQuestion): boolean {
  return question.where.from !== undefined || question.where.to !== undefined;
}

/** The engagement is inside the window: by its start, or by any of its days. */
export function isInWindow(question: VolumeQuestion, dialect: VolumeDialect): Sql[] {
  const { from, to } = question.where;
  const conditions: Sql[] = [];
  if (from !== undefined) {
    conditions.push(question.basis === 'STARTED' ? sql`f.start_day >= ${from}` : sql`${endDay(question, dialect)} >= ${from}`);
    // An open engagement without a start would else pass for one that runs through openThrough.
    if (question.basis === 'ACTIVE' && to === undefined) conditions.push(raw('f.start_day IS NOT NULL'));
  }
  if (to !== undefined) conditions.push(sql`f.start_day <= ${to}`);
  return conditions;
}
