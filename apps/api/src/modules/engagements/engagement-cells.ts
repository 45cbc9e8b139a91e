// What a list of engagements can be read as without an object for each: values straight from the tables, as a long file wants
// them. The fields are those of the API and give what its resolvers give, to which a property test holds them; whoever asks for
// any other is answered by the resolvers.
import { dayToIso } from '@entente/schema/calendar';
import type { EngagementKind } from '@entente/schema/vocabulary';
import type { Dialect } from '../../db/dialect.js';
import type { SqlValue } from '../../db/sql-value.js';
import type { CellReading, CellValue } from '../../graphql/cell-list.js';
import { nameIn } from '../jurisdictions/names-in-time.js';
import type { ReferenceData } from '../register/reference-data.js';
import { deriveSpan } from '../volume/facts/derive.js';
import { engagementId, TYPE_OF_KIND } from './engagement.type.js';

/** What cells depend on beside their row. */
interface Reading extends CellReading {
  readonly reference: ReferenceData;
}

type Row = readonly SqlValue[];

/** How a field is read. */
interface CellField {
  /** What is selected of the engagement `e`; its values stand in a row at the `places` that the reader is made with. */
  readonly columns: (dialect: Dialect) => readonly string[];
  readonly reader: (places: readonly number[], reading: Reading) => (row: Row) => CellValue;
}

const text = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** A column that the API gives as it stands. */
function own(column: string): CellField {
  return {
    columns: () => [column],
    reader:
      ([place = 0]) =>
      (row) =>
        row[place] as CellValue,
  };
}

/** Of several columns. */
function of(columns: readonly string[], cell: (values: Row, reading: Reading) => CellValue): CellField {
  return {
    columns: () => columns,
    reader: (places, reading) => (row) =>
      cell(
        places.map((place) => row[place] ?? null),
        reading,
      ),
  };
}

/** A list that hangs on the engagement, of which `column` is selected; `value` is what it stands for. */
function listOf(table: string, column: string, value: (entry: string, reading: Reading) => string | null): CellField {
  const entries = `(SELECT ${column} AS entry, position FROM ${table} WHERE engagement_id = e.id ORDER BY position)`;
  return {
    columns: (dialect) => [
      dialect === 'sqlite'
        ? `(SELECT group_concat(entry) FROM ${entries})`
        : `(SELECT GROUP_CONCAT(${column} ORDER BY position) FROM ${table} WHERE engagement_id = e.id)`,
    ],
    reader: ([place = 0], reading) => {
      const known = new Map<string, string | null>();
      const valueOf = (entry: string): string | null => {
        let found = known.get(entry);
        if (found === undefined) known.set(entry, (found = value(entry, reading)));
        return found;
      };
      return (row) => {
        const list = row[place];
        if (list === null || list === undefined) return null;
        if (typeof list === 'number' || !list.includes(',')) return valueOf(String(list));
        let joined: string | null = null;
        for (const entry of list.split(',')) {
          const one = valueOf(entry);
          if (one !== null) joined = joined === null ? one : joined + reading.between + one;
        }
        return joined;
      };
    },
  };
}

const partners = (column: string, value: (entry: string, reading: Reading) => string | null) => listOf('engagement_partner', column, value);
const topics = (value: (entry: string, reading: Reading) => string | null) => listOf('engagement_topic', 'topic_id', value);

const SPAN = ['e.kind', 'e.status', 'e.start_date', 'e.end_date'];
const spanOf = ([kind, status, startDate, endDate]: Row) =>
  deriveSpan({ kind: String(kind), status: String(status), startDate: text(startDate), endDate: text(endDate) });
const isoDay = (day: number | null) => (day === null ? null : dayToIso(day));

/** By the names of the fields from an engagement to the value. None of them is asked for with arguments. */
const FIELDS: Readonly<Record<string, CellField>> = {
  __typename: of(['e.kind'], ([kind]) => TYPE_OF_KIND[kind as EngagementKind]),
  id: of(['e.id', 'e.kind'], ([id, kind]) => engagementId({ id: Number(id), kind: kind as EngagementKind })),
  reference: own('e.reference'),
  kind: own('e.kind'),
  scope: own('e.scope'),
  status: own('e.status'),
  sensitivity: own('e.sensitivity'),
  title: of(['e.title_en', 'e.title_fr', 'e.reference'], ([en, fr, reference], { locale }) =>
    text((locale === 'FR' ? (fr ?? en) : (en ?? fr)) ?? reference),
  ),
  titleEn: own('e.title_en'),
  titleFr: own('e.title_fr'),
  summary: of(['e.summary_en', 'e.summary_fr'], ([en, fr], { locale }) => text(locale === 'FR' ? (fr ?? en) : (en ?? fr))),
  startDate: own('e.start_date'),
  endDate: own('e.end_date'),
  plannedStart: own('e.planned_start'),
  plannedEnd: own('e.planned_end'),
  firstDay: of(SPAN, (values) => isoDay(spanOf(values).startDay)),
  lastDay: of(SPAN, (values) => isoDay(spanOf(values).endDay)),
  openEnded: of(SPAN, (values) => spanOf(values).openEnded),
  delegates: own('e.delegates'),
  budget: of(['e.budget_cents'], ([cents]) => (cents === null ? null : Number(cents) / 100)),
  budgetCurrency: of(['e.budget_cents', 'e.budget_currency'], ([cents, currency]) => (cents === null ? null : text(currency))),
  source: own('e.source'),
  sourceId: own('e.source_id'),
  sourceUrl: own('e.source_url'),
  sourceNote: own('e.source_note'),
  version: own('e.version'),
  'partners.role': partners('role', (role) => role),
  'partners.jurisdiction.code': partners('jurisdiction_id', (id, { reference }) => reference.jurisdictions.get(Number(id))?.code ?? null),
  'partners.jurisdiction.name': partners('jurisdiction_id', (id, { reference, locale }) => {
    const row = reference.jurisdictions.get(Number(id));
    return row ? nameIn(locale, row) : null;
  }),
  'topics.code': topics((id, { reference }) => reference.topics.get(Number(id))?.code ?? null),
  'topics.name': topics((id, { reference, locale }) => {
    const row = reference.topics.get(Number(id));
    return row ? nameIn(locale, row) : null;
  }),
};

/** The fields that can be read as cells. */
export const CELL_FIELDS: readonly string[] = Object.keys(FIELDS);

/** What is to be selected for the cells of some fields, and how a row of it is read; null where one of them cannot be. */
export function cellsOf(fields: readonly string[], dialect: Dialect): CellPlan | null {
  const columns: string[] = [];
  const placeOf = (column: string) => {
    const at = columns.indexOf(column);
    return at < 0 ? columns.push(column) - 1 : at;
  };
  const found = fields.map((name) => {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    return field && { field, places: field.columns(dialect).map(placeOf) };
  });
  if (!found.every((one) => one !== undefined)) return null;
  return {
    columns,
    reader: (reading) => {
      const readers = found.map(({ field, places }) => field.reader(places, reading));
      return (row) => readers.map((read) => read(row));
    },
  };
}

/** How the cells of some fields are read. */
export interface CellPlan {
  /** Expressions over the engagement `e`. */
  readonly columns: readonly string[];
  /** Reads rows of the columns' values. */
  reader(reading: Reading): (row: Row) => CellValue[];
}
