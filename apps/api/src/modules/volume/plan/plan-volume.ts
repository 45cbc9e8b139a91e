import { type CalendarPeriod, monthOffset, monthsIn, periodFromKey } from '@entente/schema/calendar';
import {
  grainOf,
  isPeriod,
  isReference,
  type KeyValue,
  type OtherRows,
  type RowKey,
  type VolumeDimension,
  type VolumeMeasure,
  type VolumeQuestion,
} from '../question.js';
import type { CutPeriod, EngagementOrder, EngagementPage } from './counted.js';
import type { VolumeDialect } from './dialect.js';
import { endDay, hasWindow, isAskedFor, isCurrent, isInWindow, isOfTheKind } from './facts.js';
import {
  canReadWithFacts,
  columnOf,
  existsKey,
  type FamilyJoin,
  familiesIn,
  isMatched,
  isValue,
  joinFolded,
  joinShares,
  spreadColumn,
  standsWithoutValue,
} from './families.js';
import { and, isOneOf, join, or, raw, type Sql, sql } from './sql.js';
import { type StatementColumn, statementOf, type VolumeStatement } from './statement.js';

/** The columns of a rows, total or Other statement after its keys, in order. */
export function measuresOf(question: VolumeQuestion): VolumeMeasure[] {
  const asked = new Set<VolumeMeasure>(question.measures);
  return (['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'] as const).filter(
    (measure) => measure === 'ENGAGEMENTS' || asked.has(measure),
  );
}

/** Whether the plan of a question's rows needs the list of its periods. */
export function needsPeriods(question: VolumeQuestion): boolean {
  return question.basis === 'ACTIVE' && grainOf(question.groupBy) !== null;
}

/** The periods cut to the window, as the plan of an ACTIVE question takes them. */
export function cutPeriods(periods: readonly CalendarPeriod[], question: VolumeQuestion): CutPeriod[] {
  const { from, to } = question.where;
  return periods.map((period) => ({
    key: period.key,
    first: from === undefined ? period.first : Math.max(period.first, from),
    last: to === undefined ? period.last : Math.min(period.last, to),
  }));
}

/** One row for each combination of keys: the keys that `keysOf` names, then the measures. */
export function planRows(question: VolumeQuestion, dialect: VolumeDialect, periods: readonly CutPeriod[]): VolumeStatement {
  const source = sourceOf(question, dialect, periods);
  const keys = source.keys.map((key, index) => sql`${key.expression} AS k${raw(String(index))}`);
  const measures = measureColumns(question, source);
  const groups = keys.length > 0 ? sql` GROUP BY ${raw(keys.map((_, index) => String(index + 1)).join(', '))}` : raw('');
  return statementOf(
    sql`${source.with}SELECT ${join([...keys, ...measures], ', ')} FROM ${source.from} WHERE ${and(source.where)}${groups}`,
    [...source.keys.map((key, index): StatementColumn => ({ name: `k${index}`, type: key.type })), ...measureNames(question)],
  );
}

/** The measures of all that is counted: its own statement, in which every engagement stands once. */
export function planTotal(question: VolumeQuestion, dialect: VolumeDialect): VolumeStatement {
  const ungrouped = { ...question, groupBy: [] };
  const source = sourceOf(ungrouped, dialect, []);
  return statementOf(
    sql`SELECT ${join(measureColumns(ungrouped, source), ', ')} FROM ${source.from} WHERE ${and(source.where)}`,
    measureNames(question),
  );
}

/** The measures of the rows that "Other" stands for, each engagement once. WHOLE alone: shares simply add up. */
export function planOther(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  other: OtherRows,
): VolumeStatement {
  const source = sourceOf({ ...question, counting: 'WHOLE' }, dialect, periods);
  const measures = measuresOf(question);
  const period = source.keys.find((key) => key.dimension !== null && isPeriod(key.dimension));
  const inside: Sql[] = [sql`f.id AS id`];
  if (measures.includes('DELEGATES')) inside.push(sql`f.delegates AS delegates`);
  if (measures.includes('DAYS')) inside.push(sql`${source.days} AS days`);
  if (measures.includes('BUDGET')) inside.push(sql`f.budget_cents AS budget`);
  if (measures.includes('PERSON_MONTHS')) inside.push(sql`f.person_months_milli AS person_months`);
  const daysOfPeriods = period && question.basis === 'ACTIVE' && measures.includes('DAYS') ? period : null;
  // Two periods may hold equally many days of one engagement, and both count.
  if (daysOfPeriods) inside.push(sql`${daysOfPeriods.expression} AS k`);
  const where = and([...source.where, isNoneOf(source, question, other)]);
  const read = (distinct: string, more: Sql): Sql =>
    sql`SELECT ${raw(distinct)}${join(inside, ', ')} FROM ${source.from} WHERE ${where}${more}`;
  // What stands in one row is told from what stands in several where that is known: most do, and need no looking for others.
  const rows = source.spread
    ? sql`${read('', sql` AND ${source.spread} = 1`)} UNION ALL ${read('DISTINCT ', sql` AND ${source.spread} > 1`)}`
    : read('DISTINCT ', raw(''));
  const perEngagement: Sql[] = [raw('d.id AS id')];
  const sums: Sql[] = [raw('COUNT(*) AS engagements')];
  for (const measure of measures) {
    if (measure === 'ENGAGEMENTS') continue;
    const name = raw(COLUMN_NAMES[measure]);
    perEngagement.push(sql`${raw(measure === 'DAYS' ? 'SUM' : 'MAX')}(d.${name}) AS ${name}`);
    sums.push(sql`SUM(e.${name}) AS ${name}`);
  }
  // But for those days, what is said of an engagement is the same in all of its rows, and stands once already.
  const engagements = daysOfPeriods ? sql`SELECT ${join(perEngagement, ', ')} FROM (${rows}) d GROUP BY d.id` : rows;
  return statementOf(sql`${source.with}SELECT ${join(sums, ', ')} FROM (${engagements}) e`, measureNames(question));
}

/** How many engagements stand in more than one row, where `other` makes one row of many. WHOLE alone. */
export function planOverlap(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  shown: readonly RowKey[] | null,
  other: OtherRows | null,
): VolumeStatement {
  const source = sourceOf({ ...question, counting: 'WHOLE' }, dialect, periods);
  const columns: StatementColumn[] = [{ name: 'overlap', type: 'NUMBER' }];
  const standsInSeveral = source.spread ? [sql`${source.spread} > 1`] : [];
  const from = sql`FROM ${source.from} WHERE ${and([...source.where, ...standsInSeveral])}`;
  if (shown === null && source.spread) {
    return statementOf(
      sql`SELECT SUM(d.n // d.spread) AS overlap FROM (SELECT ${source.spread} AS spread, COUNT(*) AS n ${from} GROUP BY 1) d`,
      columns,
    );
  }
  if (shown === null) {
    return statementOf(
      sql`${source.with}SELECT COUNT(*) AS overlap FROM (SELECT f.id ${from} GROUP BY f.id HAVING COUNT(*) > 1) d`,
      columns,
    );
  }
  const isShown = sql`SUM(CASE WHEN ${isAnyOf(source, question, shown)} THEN 1 ELSE 0 END)`;
  const standing = other ? sql`${isShown} + MAX(CASE WHEN ${isNoneOf(source, question, other)} THEN 1 ELSE 0 END)` : isShown;
  return statementOf(
    sql`${source.with}SELECT COUNT(*) AS overlap FROM (SELECT f.id ${from} GROUP BY f.id HAVING ${standing} > 1) d`,
    columns,
  );
}

/**
 * How many engagements of each row also stand in another: the keys that `keysOf` names, then `engagements`. Rows whose engagements
 * all stand in them alone are left out. WHOLE alone.
 */
export function planShared(question: VolumeQuestion, dialect: VolumeDialect, periods: readonly CutPeriod[]): VolumeStatement {
  const source = sourceOf({ ...question, counting: 'WHOLE' }, dialect, periods);
  const keys = source.keys.map((key, index) => sql`${key.expression} AS k${raw(String(index))}`);
  const rows = sql`FROM ${source.from} WHERE ${and(source.where)}`;
  const inSeveral = source.spread ? sql`${source.spread} > 1` : sql`f.id IN (SELECT f.id ${rows} GROUP BY f.id HAVING COUNT(*) > 1)`;
  return statementOf(
    sql`${source.with}SELECT ${join([...keys, raw('COUNT(*) AS engagements')], ', ')} ${rows} AND ${inSeveral} GROUP BY ${raw(keys.map((_, index) => String(index + 1)).join(', '))}`,
    [...source.keys.map((key, index): StatementColumn => ({ name: `k${index}`, type: key.type })), { name: 'engagements', type: 'NUMBER' }],
  );
}

/** What the notes count: one row with the columns `undated`, `no_region`, `provisional` and the unknown measures. */
export function planNotes(question: VolumeQuestion, dialect: VolumeDialect): VolumeStatement {
  const uses = familiesIn(question);
  const inWindow = isInWindow(question, dialect);
  const asked = [...isAskedFor(question), ...uses.filter((use) => use.filtered).map((use) => isMatched(use, question, dialect))];
  const counts: { name: string; condition: Sql; undatedToo: boolean; countedApart?: Sql }[] = [
    { name: 'undated', condition: raw('f.start_day IS NULL'), undatedToo: true },
    {
      name: 'provisional',
      condition: sql`(f.open_ended = 1 AND f.start_day IS NOT NULL OR ${isOneOf(raw('f.status'), ['PLANNED', 'CONFIRMED', 'POSTPONED'])})`,
      undatedToo: false,
    },
  ];
  const regional =
    question.groupBy.find((dimension) => dimension === 'REGION') ?? question.groupBy.find((dimension) => dimension === 'SUBREGION');
  const partners = uses.find((use) => use.family.finest === 'JURISDICTION');
  if (regional && partners) {
    const keys = { ...partners, keys: [regional] };
    const table = spreadColumn(keys, question, dialect) && dialect.wideTable(partners.family.table);
    const condition = existsKey(keys, question, [regional], [null]);
    counts.push({
      name: 'no_region',
      condition,
      undatedToo: false,
      // A copy that has the values beside the facts is read at once, rather than looked into for each engagement.
      countedApart: table
        ? sql`(SELECT COUNT(*) FROM ${raw(table)} f WHERE ${and([...asked, ...inWindow, standsWithoutValue(keys, question)])})`
        : undefined,
    });
  }
  const unknown = (measure: VolumeMeasure, name: string, kind: string, column: string): void => {
    if (!question.measures.includes(measure)) return;
    counts.push({ name, condition: sql`f.kind = ${kind} AND ${raw(column)} IS NULL`, undatedToo: false });
  };
  unknown('DELEGATES', 'unknown_delegates', 'VISIT', 'f.delegates');
  unknown('BUDGET', 'unknown_budget', 'PROJECT', 'f.budget_cents');
  unknown('PERSON_MONTHS', 'unknown_person_months', 'MISSION', 'f.person_months_milli');
  const columns = counts.map(({ name, condition, undatedToo, countedApart }) => {
    if (countedApart) return sql`${countedApart} AS ${raw(name)}`;
    // An undated engagement is outside every window, so it is counted for its own note alone.
    const whole = undatedToo || inWindow.length === 0 ? condition : and([condition, ...inWindow]);
    return sql`SUM(CASE WHEN ${whole} THEN 1 ELSE 0 END) AS ${raw(name)}`;
  });
  const where = [...asked];
  if (inWindow.length > 0) where.push(or([raw('f.start_day IS NULL'), sql`(${and(inWindow)})`]));
  return statementOf(
    sql`SELECT ${join(columns, ', ')} FROM volume_fact f WHERE ${and(where)}`,
    counts.map(({ name }) => ({ name, type: 'NUMBER' as const })),
  );
}

/** How many engagements of the register the asker may not see: of the whole register, so that no filter can probe it. */
export function planWithheld(question: VolumeQuestion): VolumeStatement | null {
  const { protectedToo, grantedEngagementIds, closedSinceIds } = question.visibility;
  if (protectedToo) return null;
  const closed = [sql`f.sensitivity = ${'PROTECTED'}`];
  if (closedSinceIds.length > 0) closed.push(isOneOf(raw('f.engagement_id'), closedSinceIds));
  const where = [...isCurrent(question), or(closed)];
  if (grantedEngagementIds.length > 0) where.push(sql`NOT ${isOneOf(raw('f.engagement_id'), grantedEngagementIds)}`);
  return statementOf(sql`SELECT COUNT(*) AS withheld FROM volume_fact f WHERE ${and(where)}`, [{ name: 'withheld', type: 'NUMBER' }]);
}

/** The first and the last day of all that is counted: `first_day`, `last_day`, both null where nothing dated is. */
export function planBounds(question: VolumeQuestion, dialect: VolumeDialect): VolumeStatement {
  const where = [...isAskedFor(question), raw('f.start_day IS NOT NULL'), ...isInWindow(question, dialect)];
  for (const use of familiesIn(question)) if (use.filtered) where.push(isMatched(use, question, dialect));
  const last = question.basis === 'STARTED' ? raw('f.start_day') : endDay(question, dialect);
  return statementOf(sql`SELECT MIN(f.start_day) AS first_day, MAX(${last}) AS last_day FROM volume_fact f WHERE ${and(where)}`, [
    { name: 'first_day', type: 'NUMBER' },
    { name: 'last_day', type: 'NUMBER' },
  ]);
}

/** The place of an engagement without a first day: after all days, in the direction of the order. */
const NO_DAY = 10_000_000;

/** What engagements are put in order by, ascending, before their ids. */
function placeOf(order: EngagementOrder): Sql {
  if (order === 'ENTERED') return raw('f.engagement_id');
  return raw(order === 'EARLIEST' ? `COALESCE(f.start_day, ${NO_DAY})` : `COALESCE(-f.start_day, ${NO_DAY})`);
}

/** The engagements behind a row in the order asked for: the columns `engagement_id` and `place`. */
export function planRowEngagements(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  row: { key: RowKey; other: OtherRows | null },
  page: EngagementPage,
): VolumeStatement {
  const behind = engagementsBehind(question, dialect, periods, row);
  const { order = 'ENTERED', after, first } = page;
  const place = placeOf(order);
  const where = [...behind.where];
  if (after) {
    where.push(
      order === 'ENTERED'
        ? sql`f.engagement_id > ${after.id}`
        : sql`(${place} > ${after.place} OR ${place} = ${after.place} AND f.engagement_id > ${after.id})`,
    );
  }
  return statementOf(
    sql`${behind.with}SELECT ${raw(behind.distinct ? 'DISTINCT ' : '')}f.engagement_id AS engagement_id, ${place} AS place FROM ${behind.from} WHERE ${and(where)} ORDER BY ${raw(order === 'ENTERED' ? 'f.engagement_id' : '2, 1')} LIMIT ${first}`,
    [
      { name: 'engagement_id', type: 'NUMBER' },
      { name: 'place', type: 'NUMBER' },
    ],
    true,
  );
}

/** How many engagements stand behind a row: the column `engagements`. */
export function planRowEngagementCount(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  row: { key: RowKey; other: OtherRows | null },
): VolumeStatement {
  const behind = engagementsBehind(question, dialect, periods, row);
  const counted = raw(behind.distinct ? 'COUNT(DISTINCT f.engagement_id)' : 'COUNT(*)');
  return statementOf(sql`${behind.with}SELECT ${counted} AS engagements FROM ${behind.from} WHERE ${and(behind.where)}`, [
    { name: 'engagements', type: 'NUMBER' },
  ]);
}

/** The keys of a rows statement: the dimensions grouped by, with the finest period in place of all periods. */
export function keysOf(question: VolumeQuestion): VolumeDimension[] {
  const grain = grainOf(question.groupBy);
  return question.groupBy.filter((dimension) => !isPeriod(dimension) || dimension === grain);
}

const COLUMN_NAMES: Readonly<Record<VolumeMeasure, string>> = {
  ENGAGEMENTS: 'engagements',
  DELEGATES: 'delegates',
  DAYS: 'days',
  BUDGET: 'budget',
  PERSON_MONTHS: 'person_months',
};

const FACT_COLUMNS: Partial<Record<VolumeDimension, string>> = {
  KIND: 'f.kind',
  SCOPE: 'f.scope',
  DIRECTION: 'f.direction',
  STATUS: 'f.status',
};

/** One of the keys of a source's rows. */
export interface SourceKey {
  dimension: VolumeDimension | null;
  expression: Sql;
  type: StatementColumn['type'];
}

/** What statements about the rows of a question count from. */
export interface Source {
  with: Sql;
  from: Sql;
  where: readonly Sql[];
  keys: readonly SourceKey[];
  /** The days of one row that count. */
  days: Sql;
  /** The factors of a row's share by its values; none where each row counts as one. */
  shares: readonly Sql[];
  /** The share of the engagement's days that are inside, or null where time does not share. */
  timeShare: Sql | null;
  /** In how many rows an engagement stands, where each of them says so. */
  spread: Sql | null;
}

/** The changes after one and through another. */
export interface SeqRange {
  after: number;
  through: number;
}

/**
 * What the rows of a question are counted from: one row for each fact and combination of keys. The facts are those that are current,
 * which are one an engagement, or all those that begin or end with a change of a range.
 */
export function sourceOf(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  range: SeqRange | null = null,
): Source {
  const fractional = question.counting === 'FRACTIONAL';
  const active = question.basis === 'ACTIVE';
  const uses = familiesIn(question);
  const which = range ? [raw('f.id = c.fact_id'), ...isOfTheKind(question)] : isAskedFor(question);
  const where: Sql[] = [...which, ...isInWindow(question, dialect)];
  const joins: Sql[] = [];
  const shares: Sql[] = [];
  const byFamily = new Map<string, FamilyJoin>();
  // A range is of few facts, which are found by their ids: reading their values with them would save nothing.
  const wide = range ? undefined : uses.find((use) => canReadWithFacts(use, question, dialect));
  const facts = (wide && dialect.wideTable(wide.family.table)) ?? 'volume_fact';

  const grain = grainOf(question.groupBy);
  const overPeriods = active && grain !== null;
  if (overPeriods) {
    // Without a window an engagement without a date belongs to no period, and is not lost.
    const kind = raw(hasWindow(question) ? 'JOIN' : 'LEFT JOIN');
    joins.push(sql` ${kind} p ON f.start_day <= p.last_day AND ${endDay(question, dialect)} >= p.first_day`);
  }
  for (const use of uses) {
    if (use.keys.length > 0 || fractional) {
      const joined = fractional ? joinShares(use, question, use === wide) : joinFolded(use, question, use === wide);
      byFamily.set(use.family.table, joined);
      joins.push(joined.join);
      where.push(...joined.where);
      if (fractional) shares.push(joined.weight);
    } else {
      where.push(isMatched(use, question, dialect));
    }
  }

  const keys = keysOf(question).map((dimension): SourceKey => {
    if (isPeriod(dimension)) {
      return { dimension, expression: active ? raw('p.k') : startedPeriod(question, monthsIn(dimension)), type: 'NUMBER' };
    }
    if (isReference(dimension)) {
      const use = uses.find(({ family }) => columnOf(family, dimension) !== undefined);
      const joined = use && byFamily.get(use.family.table);
      if (!joined) throw new Error(`no family holds ${dimension}`);
      return { dimension, expression: joined.column(dimension), type: 'NUMBER' };
    }
    return { dimension, expression: raw(FACT_COLUMNS[dimension] ?? ''), type: 'TEXT' };
  });

  const days = daysInside(question, dialect, overPeriods);
  let timeShare: Sql | null = null;
  if (fractional && active && (overPeriods || hasWindow(question))) {
    const share = sql`(1e0 * (${days}) / (${allDays(question, dialect)}))`;
    timeShare = hasWindow(question) ? share : sql`COALESCE(${share}, 1e0)`;
  }
  const grouped = uses.filter((use) => use.keys.length > 0);
  const spread = wide && grouped.length === 1 && !fractional && !overPeriods ? spreadColumn(wide, question, dialect) : null;
  const tables: Sql[] = [];
  if (overPeriods) tables.push(sql`p (k, first_day, last_day) AS (VALUES ${periodList(periods)})`);
  if (range) tables.push(sql`c (fact_id) AS (${touchedIn(range)})`);
  // Left to themselves the databases may read all facts, and look each of them up among the few.
  const few = range ? sql`c ${dialect.joinInOrder} ` : raw('');
  return {
    with: tables.length > 0 ? sql`WITH ${join(tables, ', ')} ` : raw(''),
    from: sql`${few}${raw(facts)} f${join(joins, '')}`,
    where,
    keys,
    days,
    shares,
    timeShare,
    spread: spread === null ? null : raw(`f.${spread}`),
  };
}

/** The facts that begin or end with a change of a range, each once: two ranges of two indexes. */
function touchedIn({ after, through }: SeqRange): Sql {
  const [begun, ended] = ['from_seq', 'to_seq'].map(
    (column) => sql`SELECT id FROM volume_fact WHERE ${raw(column)} > ${after} AND ${raw(column)} <= ${through}`,
  );
  return sql`${begun ?? raw('')} UNION ${ended ?? raw('')}`;
}

/** The list of periods; an empty one, which SQL does not know, is a period that no day is in. */
function periodList(periods: readonly CutPeriod[]): Sql {
  if (periods.length === 0) return raw('(0, 1, 0)');
  return join(
    periods.map((period) => sql`(${period.key}, ${period.first}, ${period.last})`),
    ', ',
  );
}

/** The key of the period that the start of a fact lies in. */
export function startedPeriod(question: VolumeQuestion, months: number): Sql {
  const offset = monthOffset(question.calendar, question.fiscalMonth);
  if (months === 1) return offset === 0 ? raw('f.start_month') : sql`f.start_month - ${raw(String(offset))}`;
  // Division differs between databases, the remainder does not.
  const month = offset === 0 ? 'f.start_month' : `(f.start_month - ${offset})`;
  return raw(`${month} - ${month} % ${months}`);
}

function allDays(question: VolumeQuestion, dialect: VolumeDialect): Sql {
  return sql`${endDay(question, dialect)} - f.start_day + 1`;
}

function daysInside(question: VolumeQuestion, dialect: VolumeDialect, overPeriods: boolean): Sql {
  const { from, to } = question.where;
  if (question.basis === 'STARTED') return allDays(question, dialect);
  let first: Sql = raw('f.start_day');
  let last = endDay(question, dialect);
  if (overPeriods) {
    first = dialect.greatest(first, raw('p.first_day'));
    last = dialect.least(last, raw('p.last_day'));
  } else {
    if (from !== undefined) first = dialect.greatest(first, sql`${from}`);
    if (to !== undefined) last = dialect.least(last, sql`${to}`);
  }
  return sql`${last} - ${first} + 1`;
}

/** The measures of a question, summed over the rows of a source. */
export function measureColumns(question: VolumeQuestion, source: Pick<Source, 'days' | 'shares' | 'timeShare'>): Sql[] {
  const factors = source.timeShare ? [...source.shares, source.timeShare] : source.shares;
  const share = factors.length > 0 ? join(factors, ' * ') : null;
  return measuresOf(question).map((measure) => {
    const name = raw(COLUMN_NAMES[measure]);
    if (measure === 'ENGAGEMENTS') return share ? sql`SUM(${share}) AS ${name}` : sql`COUNT(*) AS ${name}`;
    if (measure === 'DAYS') {
      // Days are already cut to the period and the window: only the shares of values apply.
      const days = source.shares.length > 0 ? sql`(${source.days}) * ${join(source.shares, ' * ')}` : source.days;
      return sql`SUM(${days}) AS ${name}`;
    }
    const column = raw(measure === 'DELEGATES' ? 'f.delegates' : measure === 'BUDGET' ? 'f.budget_cents' : 'f.person_months_milli');
    return share ? sql`SUM(${column} * ${share}) AS ${name}` : sql`SUM(${column}) AS ${name}`;
  });
}

/** The columns that `measureColumns` gives. */
export function measureNames(question: VolumeQuestion): StatementColumn[] {
  return measuresOf(question).map((measure) => ({ name: COLUMN_NAMES[measure], type: 'NUMBER' }));
}

/** A row's key in the order of the statement's keys; the coarser periods follow from the finest. */
export function statementKey(question: VolumeQuestion, key: RowKey): KeyValue[] {
  return keysOf(question).map((dimension) => key[question.groupBy.indexOf(dimension)] ?? null);
}

function isAnyOf(source: Source, question: VolumeQuestion, keys: readonly RowKey[]): Sql {
  if (keys.length === 0) return raw('1 = 0');
  const [first, second] = source.keys;
  if (first && !second) {
    const values = keys.map((key) => statementKey(question, key)[0] ?? null);
    const known = values.filter((value): value is string | number => value !== null);
    const conditions = known.length > 0 ? [isOneOf(first.expression, known)] : [];
    if (known.length < values.length) conditions.push(sql`${first.expression} IS NULL`);
    return or(conditions);
  }
  return or(
    keys.map((key) => {
      const values = statementKey(question, key);
      return sql`(${and(source.keys.map(({ expression }, index) => isValue(expression, values[index] ?? null)))})`;
    }),
  );
}

function isNoneOf(source: Source, question: VolumeQuestion, other: OtherRows): Sql {
  if (other.except.length === 0) return raw('1 = 1');
  // A comparison with null is unknown, and NOT leaves it so: CASE makes it false first.
  return sql`CASE WHEN ${isAnyOf(source, question, other.except)} THEN 0 ELSE 1 END = 1`;
}

function engagementsBehind(
  question: VolumeQuestion,
  dialect: VolumeDialect,
  periods: readonly CutPeriod[],
  row: { key: RowKey; other: OtherRows | null },
): { with: Sql; from: Sql; where: readonly Sql[]; distinct: boolean } {
  if (row.other) {
    const source = sourceOf({ ...question, counting: 'WHOLE' }, dialect, periods);
    return { with: source.with, from: source.from, where: [...source.where, isNoneOf(source, question, row.other)], distinct: true };
  }
  const where: Sql[] = [...isAskedFor(question), ...isInWindow(question, dialect)];
  const value = (dimension: VolumeDimension): KeyValue => row.key[question.groupBy.indexOf(dimension)] ?? null;
  const grain = grainOf(question.groupBy);
  if (grain) where.push(...isInPeriod(question, dialect, value(grain)));
  for (const [dimension, column] of Object.entries(FACT_COLUMNS) as [VolumeDimension, string][]) {
    if (question.groupBy.includes(dimension)) where.push(isValue(raw(column), value(dimension)));
  }
  for (const use of familiesIn(question)) {
    where.push(use.keys.length > 0 ? existsKey(use, question, question.groupBy, row.key) : isMatched(use, question, dialect));
  }
  return { with: raw(''), from: raw('volume_fact f'), where, distinct: false };
}

function isInPeriod(question: VolumeQuestion, dialect: VolumeDialect, key: KeyValue): Sql[] {
  const grain = grainOf(question.groupBy);
  if (grain === null || typeof key !== 'number') return [raw('f.start_day IS NULL')];
  const [period] = cutPeriods([periodFromKey(key, grain, question.calendar, question.fiscalMonth)], question);
  if (!period) return [];
  return question.basis === 'STARTED'
    ? [sql`f.start_day >= ${period.first}`, sql`f.start_day <= ${period.last}`]
    : [sql`f.start_day <= ${period.last}`, sql`${endDay(question, dialect)} >= ${period.first}`];
}
