import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import {
  asBinary,
  asFunction,
  asList,
  asRecord,
  asTable,
  asText,
  asType,
  kindOf,
  MDate,
  MError,
  MFunction,
  type MList,
  MRecord,
  MTable,
  MType,
  type Value,
} from './values';

type Args = readonly Value[];
const of = (invoke: (args: Args) => Value | Promise<Value>) => new MFunction(async (args) => invoke(args));

/** The functions and constants of Power Query that snippets use, as Microsoft's reference has them. */
export const library: Readonly<Record<string, Value>> = {
  'Web.Contents': of(([url = null, options = null]) => contentsOf(asText(url), optionsOf(options))),
  'Csv.Document': of(([source = null, options = null]) => csvTable(asBinary(source), optionsOf(options))),
  'Excel.Workbook': of(([workbook = null, useHeaders = null]) => sheetsOf(asBinary(workbook), useHeaders === true)),
  'Json.Document': of(([source = null]) => fromJson(JSON.parse(utf8.decode(asBinary(source))))),
  'Json.FromValue': of(([value = null]) => new TextEncoder().encode(JSON.stringify(toJson(value)))),
  'Text.ToBinary': of(([text = null]) => new TextEncoder().encode(asText(text))),
  'Table.PromoteHeaders': of(([table = null]) => promoted(asTable(table))),
  'Table.ColumnNames': of(([table = null]) => [...asTable(table).columns]),
  'Table.TransformColumnTypes': of(([table = null, types = null, culture = null]) => typed(asTable(table), asList(types), culture)),
  'Table.ReplaceValue': of(([table = null, old = null, now = null, replacer = null, columns = null]) =>
    replaced(asTable(table), old, now, asFunction(replacer), asList(columns).map(asText)),
  ),
  'Replacer.ReplaceValue': of(([value = null, old = null, now = null]) => (value === old ? now : value)),
  'TextEncoding.Utf8': 65001,
  'QuoteStyle.Csv': 1,
  'Int64.Type': new MType('Int64.Type'),
};

const utf8 = new TextDecoder('utf-8');

const optionsOf = (value: Value): ReadonlyMap<string, Value> => (value === null ? new Map<string, Value>() : asRecord(value).fields);

/** What stands at an address: GET, or POST where there is `Content`. */
async function contentsOf(url: string, options: ReadonlyMap<string, Value>): Promise<Value> {
  const known = ['Headers', 'Content', 'Query', 'RelativePath'];
  const unknown = [...options.keys()].find((option) => !known.includes(option));
  if (unknown !== undefined) throw new Error(`This evaluator does not know the option ${unknown} of Web.Contents.`);
  const path = options.get('RelativePath') ?? null;
  const address = new URL(path === null ? url : `${url.replace(/\/$/, '')}/${asText(path).replace(/^\//, '')}`);
  for (const [name, value] of optionsOf(options.get('Query') ?? null)) {
    for (const one of kindOf(value) === 'list' ? asList(value) : [value]) address.searchParams.append(name, asText(one));
  }
  const headers = [...optionsOf(options.get('Headers') ?? null)].map(([name, value]): [string, string] => [name, asText(value)]);
  const content = options.get('Content') ?? null;
  const response = await fetch(address, {
    headers,
    ...(content !== null && { method: 'POST', body: Uint8Array.from(asBinary(content)) }),
  });
  const body = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) {
    throw new MError(
      `DataSource.Error: Web.Contents failed to get contents from '${address}' (${response.status}): ${response.statusText}: ${utf8.decode(body)}`,
    );
  }
  return body;
}

function csvTable(source: Uint8Array, options: ReadonlyMap<string, Value>): MTable {
  const encoding = options.get('Encoding') ?? 65001;
  if (encoding !== 65001) throw new Error(`This evaluator does not know the encoding ${String(encoding)} of Csv.Document.`);
  // TextDecoder takes the byte-order mark away, as Power Query does.
  const rows: string[][] = parse(utf8.decode(source), { delimiter: asText(options.get('Delimiter') ?? ',') });
  const width = rows[0]?.length ?? 0;
  return new MTable(
    Array.from({ length: width }, (_, index) => `Column${index + 1}`),
    rows,
  );
}

/** The sheets of a workbook, whose cells are of the types that they have there. */
async function sheetsOf(workbook: Uint8Array, useHeaders: boolean): Promise<MTable> {
  const sheets = await readWorkbook(Buffer.from(workbook));
  const rows = sheets.map(({ sheet, data }): Value[] => {
    const width = Math.max(0, ...data.map((row) => row.length));
    const cells = data.map((row) => Array.from({ length: width }, (_, index) => cellOf(row[index] ?? null)));
    const table = new MTable(
      Array.from({ length: width }, (_, index) => `Column${index + 1}`),
      cells,
    );
    return [sheet, useHeaders ? promoted(table) : table, sheet, 'Sheet', false];
  });
  return new MTable(['Name', 'Data', 'Item', 'Kind', 'Hidden'], rows);
}

function cellOf(cell: unknown): Value {
  if (cell instanceof Date) return new MDate(cell.toISOString().slice(0, 10));
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  throw new Error(`A cell of a workbook holds ${String(cell)}.`);
}

function fromJson(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null) {
    return new MRecord(new Map(Object.entries(value).map(([name, field]): [string, Value] => [name, fromJson(field)])));
  }
  return value as null | boolean | number | string;
}

function toJson(value: Value): unknown {
  if (value instanceof MRecord) return Object.fromEntries([...value.fields].map(([name, field]) => [name, toJson(field)]));
  if (value instanceof MDate) return value.iso;
  if (Array.isArray(value)) return (value as MList).map(toJson);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new MError(`Expression.Error: We cannot convert a value of type ${kindOf(value)} to JSON.`);
}

/** The first row as names; Power Query makes names of its own for what is no text. */
function promoted({ columns, rows: [names = [], ...rows] }: MTable): MTable {
  return new MTable(
    columns.map((column, index) => (typeof names[index] === 'string' ? names[index] : column)),
    rows,
  );
}

function indexOf(table: MTable, column: string): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new MError(`Expression.Error: The column '${column}' of the table wasn't found.`);
  return index;
}

function typed(table: MTable, types: MList, culture: Value): MTable {
  const pairs = types.map((pair) => {
    const [column = null, type = null] = asList(pair);
    return { index: indexOf(table, asText(column)), type: asType(type) };
  });
  const rows = table.rows.map((row) => {
    const copy = [...row];
    for (const { index, type } of pairs) copy[index] = converted(row[index] ?? null, type, culture);
    return copy;
  });
  return new MTable(table.columns, rows);
}

/** A text as a value of a type; what Power Query shows as an error in the cell is one here too. */
function converted(value: Value, type: MType, culture: Value): Value {
  if (value === null) return null;
  const text = String(value);
  switch (type.name) {
    case 'text':
      return text;
    case 'number':
    case 'Int64.Type': {
      // A comma is a decimal sign in Canadian French: without a culture the same file reads differently on another machine.
      if (culture !== 'en-US' && /[.,]/.test(text)) throw new Error('Numbers with a decimal point need the culture "en-US".');
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number)) throw new MError(`DataFormat.Error: We couldn't convert to Number: ${text}`);
      return type.name === 'number' ? number : Math.round(number);
    }
    case 'date':
      if (!/^\d{4}-\d\d-\d\d$/.test(text))
        throw new MError(`DataFormat.Error: We couldn't parse the input provided as a Date value: ${text}`);
      return new MDate(text);
    default:
      throw new Error(`This evaluator does not know the type ${type.name}.`);
  }
}

async function replaced(table: MTable, old: Value, now: Value, replacer: MFunction, columns: readonly string[]): Promise<MTable> {
  const wanted = new Set(columns.map((column) => indexOf(table, column)));
  const rows = table.rows.map((row) =>
    Promise.all(row.map((value, index) => (wanted.has(index) ? replacer.invoke([value, old, now]) : Promise.resolve(value)))),
  );
  return new MTable(table.columns, await Promise.all(rows));
}
