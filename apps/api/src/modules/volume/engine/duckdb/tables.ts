/** Raised whenever the mirror's tables change: a mirror of another layout is made anew. */
export const MIRROR_LAYOUT = '6';

// The enums of the mirror, whose values are kept as their places in these lists.
export const ENGAGEMENT_KINDS = ['MISSION', 'PROJECT', 'VISIT'] as const;
export const ENGAGEMENT_SCOPES = ['BILATERAL', 'MULTILATERAL'] as const;
export const VISIT_DIRECTIONS = ['INBOUND', 'OUTBOUND'] as const;
export const ENGAGEMENT_STATUSES = ['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'] as const;
export const SENSITIVITIES = ['PUBLIC', 'INTERNAL', 'PROTECTED'] as const;

/** A column of the register's tables, as it is read and as it is kept. */
interface MirrorColumn {
  name: string;
  /** What it is read as. */
  read: 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'VARCHAR';
  /** What it is kept as: enums are a byte, and compared as one. */
  kept: string;
}

const integer = (name: string, kept = 'INTEGER'): MirrorColumn => ({ name, read: 'INTEGER', kept });
const text = (name: string, kept: string): MirrorColumn => ({ name, read: 'VARCHAR', kept });

/** The columns of volume_fact. */
export const FACT_COLUMNS: readonly MirrorColumn[] = [
  integer('id'),
  integer('engagement_id'),
  integer('from_seq'),
  integer('to_seq'),
  text('kind', 'engagement_kind'),
  text('scope', 'engagement_scope'),
  text('direction', 'visit_direction'),
  text('status', 'engagement_status'),
  text('sensitivity', 'sensitivity'),
  integer('component', 'UTINYINT'),
  integer('start_day'),
  integer('start_month'),
  integer('end_day'),
  integer('open_ended', 'UTINYINT'),
  integer('delegates'),
  { name: 'budget_cents', read: 'BIGINT', kept: 'BIGINT' },
  integer('person_months_milli'),
];

/** One of the register's tables of values that an engagement has several of. */
export interface MirrorFamily {
  /** In the register, and the table or view of the same name in the mirror. */
  table: string;
  /**
   * In the mirror: the values with the columns of their fact, which answers without a join in half the time. Kept of
   * what is asked for most; each costs as much to fill and to close as the facts themselves.
   */
  wide: string | null;
  /** Beside `fact_id`. */
  columns: readonly MirrorColumn[];
  /** In the wide table: in how many of a fact's rows something is so, by column; 1 for a fact without a value. */
  spreads?: Readonly<Record<string, string>>;
}

const weight: MirrorColumn = { name: 'weight', read: 'DOUBLE', kept: 'DOUBLE' };
const valueFamily = (name: string, wide: string | null): MirrorFamily => ({
  table: `volume_fact_${name}`,
  wide,
  columns: [integer(`${name}_id`), weight],
  spreads: { spread: '1' },
});

/** The tables of values, each with the columns that it adds to the fact's. */
export const FAMILIES: readonly MirrorFamily[] = [
  {
    table: 'volume_fact_jurisdiction',
    wide: 'wide_jurisdiction',
    columns: [
      integer('scheme_id'),
      integer('jurisdiction_id'),
      integer('region_id'),
      integer('subregion_id'),
      integer('intermediate_id'),
      integer('region_first', 'UTINYINT'),
      integer('subregion_first', 'UTINYINT'),
      weight,
    ],
    spreads: { spread: '1', region_spread: 'region_first', subregion_spread: 'subregion_first' },
  },
  valueFamily('topic', 'wide_topic'),
  valueFamily('organization', null),
  valueFamily('facility', null),
  valueFamily('intervention', null),
];

/**
 * The facts of engagements that grew out of others, once for each origin of the kind LED_TO: few beside all facts, and all that is
 * asked of the later end stands in them. An engagement's facts are written anew with every change of it, so that each has the origins
 * of its own time, and is closed as it is.
 */
const ORIGINS = { wide: 'wide_origin', staged: 'staged_origin', column: integer('origin_id') } as const;

/** The writer's table for origins that are on their way into the mirror, with the columns `fact_id` and `origin_id`. */
export const STAGED_ORIGINS = ORIGINS.staged;

/** The statements that make an empty mirror. */
export function mirrorSchema(): string[] {
  const columns = (list: readonly MirrorColumn[]): string => list.map(({ name, kept }) => `${name} ${kept}`).join(', ');
  return [
    enumOf('engagement_kind', ENGAGEMENT_KINDS),
    enumOf('engagement_scope', ENGAGEMENT_SCOPES),
    enumOf('visit_direction', VISIT_DIRECTIONS),
    enumOf('engagement_status', ENGAGEMENT_STATUSES),
    enumOf('sensitivity', SENSITIVITIES),
    'CREATE TABLE mirror_state (layout VARCHAR, identity VARCHAR, seq INTEGER, stamp VARCHAR, last_id INTEGER)',
    `CREATE TABLE volume_fact (${columns(FACT_COLUMNS)})`,
    // Statements that only look whether a value is there find a wide table under the register's own name.
    ...FAMILIES.flatMap((family) =>
      family.wide === null
        ? [`CREATE TABLE ${family.table} (fact_id INTEGER, ${columns(family.columns)})`]
        : [
            `CREATE TABLE ${family.wide} (${columns([...FACT_COLUMNS, ...family.columns, ...spreadColumns(family)])})`,
            `CREATE VIEW ${family.table} AS SELECT id AS fact_id, ${names(family.columns)} FROM ${family.wide} WHERE ${valueColumn(family)} IS NOT NULL`,
          ],
    ),
    `CREATE TABLE ${ORIGINS.wide} (${columns([...FACT_COLUMNS, ORIGINS.column])})`,
  ];
}

/** The statements that make the writer's tables for what is on its way into the mirror. */
export function stagingSchema(): string[] {
  const columns = (list: readonly MirrorColumn[]): string => list.map(({ name, read }) => `${name} ${read}`).join(', ');
  return [
    `CREATE TEMP TABLE staged_fact (${columns(FACT_COLUMNS)})`,
    ...FAMILIES.map((family) => `CREATE TEMP TABLE ${stagedName(family)} (fact_id INTEGER, ${columns(family.columns)})`),
    `CREATE TEMP TABLE ${ORIGINS.staged} (fact_id INTEGER, origin_id INTEGER)`,
    'CREATE TEMP TABLE staged_closed (id INTEGER, to_seq INTEGER)',
  ];
}

/** The writer's table for rows of a family that are on their way into the mirror. */
export function stagedName(family: MirrorFamily): string {
  return family.table.replace('volume_fact', 'staged');
}

/** The statements that move what is staged into the mirror, and leave nothing staged. */
export function unstage(): string[] {
  const facts = FACT_COLUMNS.map((column) => kept('f', column)).join(', ');
  const statements = [`INSERT INTO volume_fact SELECT ${facts} FROM staged_fact f ORDER BY f.id`];
  for (const family of FAMILIES) {
    if (family.wide === null) {
      const values = family.columns.map((column) => kept('v', column)).join(', ');
      statements.push(`INSERT INTO ${family.table} SELECT v.fact_id, ${values} FROM ${stagedName(family)} v ORDER BY v.fact_id`);
      continue;
    }
    const values = family.columns.map((column) => {
      // A fact without a value stands once in the wide table, in every scheme and as a whole.
      if (column.name === 'weight' || column.name.endsWith('_first')) return `COALESCE(${kept('v', column)}, 1)`;
      return kept('v', column);
    });
    // Rows of one scheme lie together, so that a question about one skips the blocks of the others.
    const inSchemes = family.columns.some(({ name }) => name === 'scheme_id');
    const order = inSchemes ? 'v.scheme_id, f.id' : 'f.id';
    const spreads = Object.entries(family.spreads ?? {});
    const ofFact = spreads.map(([name, counted]) => `SUM(${counted}) OVER fact AS ${name}`);
    const staged = `(SELECT *, ${ofFact.join(', ')} FROM ${stagedName(family)} WINDOW fact AS (PARTITION BY fact_id${inSchemes ? ', scheme_id' : ''}))`;
    values.push(...spreads.map(([name]) => `COALESCE(v.${name}, 1)`));
    statements.push(
      `INSERT INTO ${family.wide} SELECT ${facts}, ${values.join(', ')} FROM staged_fact f LEFT JOIN ${staged} v ON v.fact_id = f.id ORDER BY ${order}`,
    );
  }
  statements.push(
    `INSERT INTO ${ORIGINS.wide} SELECT ${facts}, o.origin_id FROM staged_fact f JOIN ${ORIGINS.staged} o ON o.fact_id = f.id ORDER BY f.id`,
  );
  return [...statements, ...clearStaged()];
}

/** The statements that drop what is staged. */
export function clearStaged(): string[] {
  const staged = ['staged_fact', ...FAMILIES.map(stagedName), ORIGINS.staged, 'staged_closed'];
  return staged.map((table) => `DELETE FROM ${table}`);
}

/** The statements that close the facts staged as closed. */
export function closeStaged(): string[] {
  return tablesOfFacts().map((table) => `UPDATE ${table} SET to_seq = c.to_seq FROM staged_closed c WHERE ${table}.id = c.id`);
}

/** The statements that close a few facts at a state of the register that no longer has them. */
export function closeDirectly(ids: readonly number[], toSeq: number): string[] {
  const list = ids.map((id) => String(Math.trunc(id))).join(', ');
  return tablesOfFacts().map((table) => `UPDATE ${table} SET to_seq = ${Math.trunc(toSeq)} WHERE id IN (${list})`);
}

function tablesOfFacts(): string[] {
  return ['volume_fact', ...FAMILIES.flatMap((family) => (family.wide === null ? [] : [family.wide])), ORIGINS.wide];
}

function enumOf(type: string, values: readonly string[]): string {
  return `CREATE TYPE ${type} AS ENUM (${values.map((value) => `'${value}'`).join(', ')})`;
}

function spreadColumns(family: MirrorFamily): MirrorColumn[] {
  return Object.keys(family.spreads ?? {}).map((name) => integer(name));
}

function kept(alias: string, column: MirrorColumn): string {
  return column.read === column.kept ? `${alias}.${column.name}` : `${alias}.${column.name}::${column.kept}`;
}

function names(columns: readonly MirrorColumn[]): string {
  return columns.map(({ name }) => name).join(', ');
}

function valueColumn(family: MirrorFamily): string {
  return family.columns.find(({ name }) => name.endsWith('_id') && name !== 'scheme_id')?.name ?? 'weight';
}
