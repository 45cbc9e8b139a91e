import type { Sql } from '../../db/database.js';
import { queryIn } from '../../db/rows.js';
import { findCircles } from './rules/circles.js';
import type { PointedTo } from './rules/rule.js';

/** How engagements are linked, from some of them back to all that these stand on. */
export interface EngagementGraph {
  readonly engagements: Map<number, PointedTo>;
  readonly origins: Map<number, number[]>;
  readonly wholes: Map<number, number>;
}

interface NodeRow {
  id: number;
  reference: string;
  deletedSeq: number | null;
  next: number | null;
}

const node = 'e.id, e.reference, e.deleted_seq AS "deletedSeq"';

/** The graph behind engagements, deleted ones included: two statements, however long the ways are. */
export async function loadEngagementGraph(sql: Sql, ids: readonly number[]): Promise<EngagementGraph> {
  const graph: EngagementGraph = { engagements: new Map(), origins: new Map(), wholes: new Map() };
  const enter = ({ id, reference, deletedSeq }: NodeRow) => graph.engagements.set(id, { reference, deleted: deletedSeq !== null });
  const start = (marks: string, next: string) =>
    `WITH RECURSIVE way(id) AS (SELECT id FROM engagement WHERE id IN (${marks}) UNION ${next})`;
  const wholes = await queryIn<NodeRow>(
    sql,
    ids,
    (marks) =>
      `${start(marks, 'SELECT c.part_of_id FROM engagement c JOIN way ON way.id = c.id WHERE c.part_of_id IS NOT NULL')}
       SELECT ${node}, e.part_of_id AS next FROM way JOIN engagement e ON e.id = way.id`,
  );
  for (const row of wholes) {
    enter(row);
    if (row.next !== null) graph.wholes.set(row.id, row.next);
  }
  const links = await queryIn<NodeRow>(
    sql,
    ids,
    (marks) =>
      `${start(marks, 'SELECT l.from_id FROM lineage l JOIN way ON way.id = l.to_id')}
       SELECT ${node}, l.from_id AS next FROM way JOIN engagement e ON e.id = way.id LEFT JOIN lineage l ON l.to_id = way.id`,
  );
  const seen = new Set<string>();
  for (const row of links) {
    enter(row);
    // A way that two chunks of ids share is read twice.
    if (row.next === null || seen.has(`${row.id} ${row.next}`)) continue;
    seen.add(`${row.id} ${row.next}`);
    graph.origins.set(row.id, [...(graph.origins.get(row.id) ?? []), row.next]);
  }
  return graph;
}

/** References of engagements that are part of themselves or grew from themselves, among those on the way back from some. */
export async function findLinkCircles(sql: Sql, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { engagements, origins, wholes } = await loadEngagementGraph(sql, ids);
  const circles = [
    ...findCircles(origins.keys(), (id) => origins.get(id) ?? []),
    ...findCircles(wholes.keys(), (id) => {
      const whole = wholes.get(id);
      return whole === undefined ? [] : [whole];
    }),
  ];
  return circles.flatMap(([first]) => (first === undefined ? [] : (engagements.get(first)?.reference ?? [])));
}

/** An engagement that an input names. */
export interface NamedEngagement {
  readonly id: number;
  readonly reference: string;
  readonly kind: string;
  readonly deletedSeq: number | null;
}

/** The engagements that have one of these ids or references, deleted ones included: two statements at most. */
export async function findEngagements(sql: Sql, ids: readonly number[], references: readonly string[]): Promise<NamedEngagement[]> {
  const select = (column: string) => (marks: string) =>
    `SELECT id, reference, kind, deleted_seq AS "deletedSeq" FROM engagement WHERE ${column} IN (${marks})`;
  return [
    ...(await queryIn<NamedEngagement>(sql, ids, select('id'))),
    ...(await queryIn<NamedEngagement>(sql, references, select('reference'))),
  ];
}

/** The reference of another engagement that is read from the same place; null where there is none: one statement. */
export async function engagementFromSource(
  sql: Sql,
  source: string,
  sourceId: string,
  besides: ReadonlySet<number>,
): Promise<string | null> {
  const [row] = await sql.query<{ id: number; reference: string }>(
    'SELECT id, reference FROM engagement WHERE source = ? AND source_id = ?',
    [source, sourceId],
  );
  return row && !besides.has(row.id) ? row.reference : null;
}

/** The components of engagements that stand: one statement. */
export async function loadLiveComponents(sql: Sql, ids: readonly number[]): Promise<{ id: number; reference: string; partOfId: number }[]> {
  return queryIn(
    sql,
    ids,
    (marks) =>
      `SELECT id, reference, part_of_id AS "partOfId" FROM engagement WHERE deleted_seq IS NULL AND part_of_id IN (${marks}) ORDER BY reference`,
  );
}
