import type { KeyValue, ReferenceDimension, RowKey, VolumeDimension, VolumeQuestion } from '../question.js';
import type { VolumeDialect } from './dialect.js';
import { and, isOneOf, or, raw, type Sql, sql } from './sql.js';

/** A set of values that an engagement has several of, with the dimensions and filters that look at it. */
export interface Family {
  /** The alias of its rows in a statement. */
  alias: string;
  table: string;
  columns: Partial<Record<ReferenceDimension, string>>;
  /** The dimension whose column tells the rows of one fact apart. */
  finest: ReferenceDimension;
  /** Its filters, each with the columns of which one must hold a value that is asked for. */
  filters: readonly { asked: FamilyFilterName; columns: readonly string[] }[];
}

type FamilyFilterName = 'regions' | 'jurisdictions' | 'topics' | 'organizations' | 'facilities' | 'interventions';

// REGION, SUBREGION and JURISDICTION look at the same partners: a filter on one limits the values of the others.
export const FAMILIES: readonly Family[] = [
  {
    alias: 'j',
    table: 'volume_fact_jurisdiction',
    columns: { REGION: 'region_id', SUBREGION: 'subregion_id', JURISDICTION: 'jurisdiction_id' },
    finest: 'JURISDICTION',
    filters: [
      { asked: 'regions', columns: ['region_id', 'subregion_id', 'intermediate_id'] },
      { asked: 'jurisdictions', columns: ['jurisdiction_id'] },
    ],
  },
  {
    alias: 't',
    table: 'volume_fact_topic',
    columns: { TOPIC: 'topic_id' },
    finest: 'TOPIC',
    filters: [{ asked: 'topics', columns: ['topic_id'] }],
  },
  {
    alias: 'o',
    table: 'volume_fact_organization',
    columns: { ORGANIZATION: 'organization_id' },
    finest: 'ORGANIZATION',
    filters: [{ asked: 'organizations', columns: ['organization_id'] }],
  },
  {
    alias: 'a',
    table: 'volume_fact_facility',
    columns: { FACILITY: 'facility_id' },
    finest: 'FACILITY',
    filters: [{ asked: 'facilities', columns: ['facility_id'] }],
  },
  {
    alias: 'i',
    table: 'volume_fact_intervention',
    columns: { INTERVENTION: 'intervention_id' },
    finest: 'INTERVENTION',
    filters: [{ asked: 'interventions', columns: ['intervention_id'] }],
  },
];

/** A family as one question uses it. */
export interface FamilyUse {
  family: Family;
  /** Its dimensions that are grouped by. */
  keys: readonly ReferenceDimension[];
  filtered: boolean;
}

/** The families that a question groups by or filters on. */
export function familiesIn(question: VolumeQuestion): FamilyUse[] {
  const uses: FamilyUse[] = [];
  for (const family of FAMILIES) {
    const keys = question.groupBy.filter((dimension): dimension is ReferenceDimension => columnOf(family, dimension) !== undefined);
    const filtered = filtersOn(family, question).length > 0;
    if (keys.length > 0 || filtered) uses.push({ family, keys, filtered });
  }
  return uses;
}

/** The column that holds a dimension's values, or undefined where the dimension is of another family. */
export function columnOf(family: Family, dimension: VolumeDimension): string | undefined {
  return (family.columns as Partial<Record<VolumeDimension, string>>)[dimension];
}

/** Whether all rows of a family belong to every question, or only those of its scheme. */
function schemeOf(family: Family, question: VolumeQuestion, alias: string): Sql[] {
  return family.alias === 'j' ? [sql`${raw(alias)}.scheme_id = ${question.schemeId}`] : [];
}

/** The conditions of a question's filters on a family; they hold on one and the same row. */
function filtersOn(family: Family, question: VolumeQuestion, alias: string = family.alias): Sql[] {
  const conditions: Sql[] = [];
  for (const { asked, columns } of family.filters) {
    const values = question.where[asked];
    if (!values || values.length === 0) continue;
    const oneOf = columns.map((name) => isOneOf(raw(`${alias}.${name}`), values));
    conditions.push(oneOf[0] && oneOf.length === 1 ? oneOf[0] : or(oneOf));
  }
  return conditions;
}

/** The rows of a family that belong to a question: of its scheme, inside its filters. */
function rowsOf(family: Family, question: VolumeQuestion, alias: string = family.alias): Sql[] {
  return [...schemeOf(family, question, alias), ...filtersOn(family, question, alias)];
}

/** The engagement has a row inside the filters. */
export function existsMatch(use: FamilyUse, question: VolumeQuestion, more: readonly Sql[] = []): Sql {
  const { family } = use;
  const conditions = [sql`${raw(family.alias)}.fact_id = f.id`, ...rowsOf(family, question), ...more];
  return sql`EXISTS (SELECT 1 FROM ${raw(family.table)} ${raw(family.alias)} WHERE ${and(conditions)})`;
}

/** The same as a condition of a question. */
export function isMatched(use: FamilyUse, question: VolumeQuestion, dialect: VolumeDialect): Sql {
  const { family } = use;
  if (!dialect.matchesAtOnce) return existsMatch(use, question);
  return sql`f.id IN (SELECT ${raw(family.alias)}.fact_id FROM ${raw(family.table)} ${raw(family.alias)} WHERE ${and(rowsOf(family, question))})`;
}

/** The engagement has a row inside the filters with these values, or none at all where all values are null. */
export function existsKey(use: FamilyUse, question: VolumeQuestion, groupBy: readonly VolumeDimension[], key: RowKey): Sql {
  const values = use.keys.map((dimension) => ({
    column: sql`${raw(use.family.alias)}.${raw(columnOf(use.family, dimension) ?? '')}`,
    value: key[groupBy.indexOf(dimension)] ?? null,
  }));
  const exists = existsMatch(
    use,
    question,
    values.map(({ column, value }) => isValue(column, value)),
  );
  if (use.filtered || values.some(({ value }) => value !== null)) return exists;
  return sql`(NOT ${existsMatch(use, question)} OR ${exists})`;
}

/** `column = ?`, or `column IS NULL`. */
export function isValue(column: Sql, value: KeyValue): Sql {
  return value === null ? sql`${column} IS NULL` : sql`${column} = ${value}`;
}

/** How the rows of a statement come from the facts and the families that it groups by. */
export interface FamilyJoin {
  /** ` JOIN … ON …`, to stand after the facts; empty for the family that the facts are read with. */
  join: Sql;
  /** Conditions that belong to WHERE. */
  where: readonly Sql[];
  column(dimension: ReferenceDimension): Sql;
  /** The share of the row, 1 where the engagement has none. */
  weight: Sql;
}

/** Joins a family so that every engagement stands once in each of its keys: no measure is ever counted twice in a row. */
export function joinFolded(use: FamilyUse, question: VolumeQuestion, asFacts: boolean): FamilyJoin {
  const { family, keys } = use;
  const first = firstRowColumn(use);
  const unique = keys.includes(family.finest) || first !== null;
  if (asFacts) return readWithFacts(use, question, first);
  const kind = raw(use.filtered ? 'JOIN' : 'LEFT JOIN');
  const alias = raw(family.alias);
  const column = (dimension: ReferenceDimension): Sql => raw(`${family.alias}.${columnOf(family, dimension) ?? ''}`);
  if (unique) {
    const conditions = [sql`${alias}.fact_id = f.id`, ...rowsOf(family, question)];
    if (first) conditions.push(sql`${alias}.${raw(first)} = 1`);
    return { join: sql` ${kind} ${raw(family.table)} ${alias} ON ${and(conditions)}`, where: [], column, weight: raw('1e0') };
  }
  const selected = raw(['fact_id', ...keys.map((key) => columnOf(family, key) ?? '')].map((name) => `s.${name}`).join(', '));
  const folded = sql`SELECT DISTINCT ${selected} FROM ${raw(family.table)} s WHERE ${and(rowsOf(family, question, 's'))}`;
  return { join: sql` ${kind} (${folded}) ${alias} ON ${alias}.fact_id = f.id`, where: [], column, weight: raw('1e0') };
}

/** Joins a family with the share of each row: sums of shares need no folding. */
export function joinShares(use: FamilyUse, question: VolumeQuestion, asFacts: boolean): FamilyJoin {
  const { family } = use;
  if (asFacts) return readWithFacts(use, question, null);
  const alias = raw(family.alias);
  const conditions = and([sql`${alias}.fact_id = f.id`, ...rowsOf(family, question)]);
  return {
    join: sql` ${raw(use.filtered ? 'JOIN' : 'LEFT JOIN')} ${raw(family.table)} ${alias} ON ${conditions}`,
    where: [],
    column: (dimension) => raw(`${family.alias}.${columnOf(family, dimension) ?? ''}`),
    // A filter leaves no engagement without a row, so the share is never missing.
    weight: use.filtered ? sql`${alias}.weight` : sql`COALESCE(${alias}.weight, 1e0)`,
  };
}

/** Whether the facts can be read from a wide copy of the family's rows, and so need no join with it. */
export function canReadWithFacts(use: FamilyUse, question: VolumeQuestion, dialect: VolumeDialect): boolean {
  if (dialect.wideTable(use.family.table) === null || use.keys.length === 0) return false;
  return question.counting === 'FRACTIONAL' || use.keys.includes(use.family.finest) || firstRowColumn(use) !== null;
}

/**
 * The column of the wide copy that says in how many rows of a question an engagement stands; null where the family is not read with the
 * facts, and under a filter, of which it knows nothing.
 */
export function spreadColumn(use: FamilyUse, question: VolumeQuestion, dialect: VolumeDialect): string | null {
  if (use.filtered || !canReadWithFacts(use, { ...question, counting: 'WHOLE' }, dialect)) return null;
  const first = use.keys.includes(use.family.finest) ? null : firstRowColumn(use);
  return first === null ? 'spread' : first.replace('_first', '_spread');
}

/** The conditions under which a row of the wide copy is one of an engagement that has no value of the only key. */
export function standsWithoutValue(use: FamilyUse, question: VolumeQuestion): Sql {
  const [key] = use.keys;
  const { where, column } = readWithFacts(use, question, firstRowColumn(use));
  return and([...where, ...(key ? [sql`${column(key)} IS NULL`] : [])]);
}

function readWithFacts(use: FamilyUse, question: VolumeQuestion, first: string | null): FamilyJoin {
  const { family, filtered } = use;
  // The row of an engagement without a value belongs to every scheme; a filter would leave it out anyhow.
  const where = filtered
    ? rowsOf(family, question, 'f')
    : schemeOf(family, question, 'f').map((scheme) => or([scheme, raw('f.scheme_id IS NULL')]));
  if (first) where.push(sql`f.${raw(first)} = 1`);
  return {
    join: raw(''),
    where,
    column: (dimension) => raw(`f.${columnOf(family, dimension) ?? ''}`),
    weight: raw('f.weight'),
  };
}

/**
 * The column that marks one row for each value of the only key. It marks a row without regard to filters,
 * so that it serves only where there are none.
 */
function firstRowColumn(use: FamilyUse): string | null {
  const [key] = use.keys;
  if (use.filtered || use.keys.length !== 1) return null;
  if (key === 'REGION') return 'region_first';
  if (key === 'SUBREGION') return 'subregion_first';
  return null;
}
