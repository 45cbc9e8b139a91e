import { raw, type Sql, sql } from './sql.js';

/** The databases a statement can be written for. */
export type VolumeDialectName = 'sqlite' | 'mariadb' | 'duckdb';

/** All in which the texts of one statement differ. */
export interface VolumeDialect {
  readonly name: VolumeDialectName;
  greatest(a: Sql, b: Sql): Sql;
  least(a: Sql, b: Sql): Sql;
  /** A join that reads its left side first, whatever the database thinks of it. */
  readonly joinInOrder: Sql;
  /**
   * A copy of a family's rows that carries the columns of its fact, with one row of nulls, and a weight of 1, for a fact
   * that has none; null where the database keeps no such copy. Each row says in how many a fact stands: `spread`, and of a
   * jurisdiction `region_spread` and `subregion_spread`, of the rows that are first of their region or subregion.
   */
  wideTable(table: string): string | null;
  /**
   * The facts of engagements that grew out of others, once for each origin of the kind LED_TO, with its `origin_id`; null where the
   * database keeps no such table.
   */
  readonly originsTable: string | null;
  /** Whether what matches a filter is found once for all engagements, rather than looked for with each of them. */
  readonly matchesAtOnce: boolean;
}

function words(greatest: string, least: string, joinInOrder: string): Pick<VolumeDialect, 'greatest' | 'least' | 'joinInOrder'> {
  return {
    joinInOrder: raw(joinInOrder),
    greatest: (a, b) => sql`${raw(greatest)}(${a}, ${b})`,
    least: (a, b) => sql`${raw(least)}(${a}, ${b})`,
  };
}

const DUCKDB_WIDE: Readonly<Record<string, string>> = { volume_fact_jurisdiction: 'wide_jurisdiction', volume_fact_topic: 'wide_topic' };

const DIALECTS: Readonly<Record<VolumeDialectName, VolumeDialect>> = {
  // SQLite's max and min of two arguments are what others call greatest and least.
  sqlite: {
    name: 'sqlite',
    ...words('max', 'min', 'CROSS JOIN'),
    wideTable: () => null,
    originsTable: null,
    matchesAtOnce: false,
  },
  mariadb: {
    name: 'mariadb',
    ...words('greatest', 'least', 'STRAIGHT_JOIN'),
    wideTable: () => null,
    originsTable: null,
    matchesAtOnce: false,
  },
  duckdb: {
    name: 'duckdb',
    ...words('greatest', 'least', 'CROSS JOIN'),
    wideTable: (table) => DUCKDB_WIDE[table] ?? null,
    originsTable: 'wide_origin',
    matchesAtOnce: true,
  },
};

/** The dialect of a name. */
export function dialectOf(name: VolumeDialectName): VolumeDialect {
  return DIALECTS[name];
}
