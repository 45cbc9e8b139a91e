import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { file, fixtureFolder, MemoryRegister, sheet } from './import.fixture.js';
import { sourceOf } from './source-files.js';
import type { ImportLimits, Problem, SourceFile } from './stages.js';
import { workbook, zipOf } from './workbook.fixture.js';

interface BadInput {
  readonly name: string;
  readonly source: () => SourceFile;
  readonly map?: string;
  readonly limits?: Partial<ImportLimits>;
  /** Code, line, column and the whole message in English, of the first problem of its code. */
  readonly expected: readonly [code: string, line: number, column: string | null, message: string];
}

const fixture = (name: string) => (): SourceFile => file(name, readFileSync(join(fixtureFolder, name)));
const cells =
  (...rows: Record<string, string>[]) =>
  (): SourceFile =>
    file('sheet.csv', sheet(...rows));
const text =
  (content: string, name = 'sheet.csv') =>
  (): SourceFile =>
    file(name, content);
const bytes =
  (content: Uint8Array, name = 'sheet.csv') =>
  (): SourceFile =>
    file(name, content);

const xmlMap = JSON.stringify({
  name: 'people',
  format: 'XML',
  source: 'people',
  records: 'list.item',
  row: '{ "kind": "VISIT", "title": name, "status": "COMPLETED" }',
});
const jsonMap = (row: string) => JSON.stringify({ name: 'people', format: 'JSON', source: 'people', records: '$', row });

/** A cell of 200 million characters that is never in memory as a whole. */
const hugeCell = (): SourceFile => ({
  name: 'huge-cell.csv',
  size: 200_000_060,
  async *read() {
    yield Buffer.from('kind,title,summary\nVISIT,First,short\nVISIT,Second,"');
    const piece = Buffer.alloc(1_000_000, 'a');
    for (let index = 0; index < 200; index += 1) yield piece;
    yield Buffer.from('"\n');
  },
});

const zipBomb = (): SourceFile => {
  const sheetXml = deflateRawSync(Buffer.alloc(80_000_000, ' '));
  return sourceOf('bomb.xlsx', zipOf([...workbook([]).parts, { name: 'xl/worksheets/sheet1.xml', packed: sheetXml, claimedSize: 100 }]));
};

const badInputs: readonly BadInput[] = [
  { name: 'a file of 0 bytes', source: fixture('empty-file.csv'), expected: ['EMPTY_FILE', 0, null, 'The file is empty: it has 0 bytes.'] },
  { name: 'blank lines alone', source: text('\n\n \n'), expected: ['NO_HEADINGS', 1, null, 'The file has no heading line.'] },
  {
    name: 'headings alone',
    source: fixture('headings-only.csv'),
    expected: ['NO_ROWS', 1, null, 'The file has headings only: there is no row to import.'],
  },
  {
    name: 'a missing column',
    source: fixture('title-column-missing.csv'),
    expected: ['COLUMN_MISSING', 1, 'title', 'The column “title” is missing. The file has: kind, partners.'],
  },
  {
    name: 'two headings alike',
    source: fixture('two-headings-alike.csv'),
    expected: ['HEADINGS_ALIKE', 1, 'title', 'Columns B and D both hold “title” (“Title”): it cannot be told which one counts.'],
  },
  {
    name: 'a column without a heading',
    source: fixture('column-without-heading.csv'),
    expected: ['NO_HEADING', 1, null, 'Column C has no heading: what stands in it is left alone.'],
  },
  {
    name: 'an unknown column',
    source: fixture('unknown-column.csv'),
    expected: ['UNKNOWN_COLUMN', 1, null, 'The column “weather” is unknown and left alone.'],
  },
  {
    name: 'a row with too many cells: Congo, Democratic Republic of the, unquoted',
    source: fixture('congo-comma-inside-name.csv'),
    expected: [
      'ROW_TOO_LONG',
      3,
      null,
      'The row has 4 cells under 3 headings: a cell that holds the separator (comma) must stand in quotation marks.',
    ],
  },
  {
    name: 'a row with too few cells',
    source: fixture('row-cut-short.csv'),
    expected: [
      'ROW_TOO_SHORT',
      3,
      null,
      'The row has 2 cells under 3 headings: it may be cut short, or a line break stand in a cell without quotation marks.',
    ],
  },
  {
    name: 'a quotation mark that is never closed',
    source: fixture('quote-never-closed.csv'),
    expected: [
      'QUOTE_NOT_CLOSED',
      3,
      'title',
      'The quotation mark opened on line 3 in column “title” is never closed: the file may be cut short.',
    ],
  },
  {
    name: 'text after a closing quotation mark',
    source: fixture('text-after-quote.csv'),
    expected: [
      'TEXT_AFTER_QUOTE',
      2,
      'title',
      'title: “of state” follows the closing quotation mark. A quotation mark inside a quoted cell is written twice.',
    ],
  },
  {
    name: 'Latin-1 bytes',
    source: fixture('latin-1-bytes.csv'),
    expected: [
      'NOT_UTF8',
      3,
      null,
      'Line 3, byte 50 of the file (0xE9) is not UTF-8. The file may be Latin-1 or Windows-1252: save it as “CSV UTF-8”.',
    ],
  },
  {
    name: 'UTF-16',
    source: bytes(Buffer.from('\ufeffkind,title\nVISIT,A\n', 'utf16le')),
    expected: ['UTF16', 1, null, 'The file is UTF-16 (“Unicode text”): save it as “CSV UTF-8”.'],
  },
  {
    name: 'UTF-16 without a mark',
    source: bytes(Buffer.from('kind,title\nVISIT,A\n', 'utf16le')),
    expected: ['UTF16', 1, null, 'The file is UTF-16 (“Unicode text”): save it as “CSV UTF-8”.'],
  },
  {
    name: 'a NUL byte',
    source: text('kind,title\nVISIT,A\u0000B\n'),
    expected: ['NUL_BYTE', 2, null, 'Line 2, byte 19 of the file is a NUL byte: this is not a text file, or a damaged one.'],
  },
  {
    name: 'a 200 MB cell',
    source: hugeCell,
    expected: [
      'CELL_TOO_LARGE',
      3,
      'summary',
      'Line 3, column “summary”: the cell is longer than 1000000 characters. A quotation mark may be missing.',
    ],
  },
  {
    name: 'a file over the limit',
    source: text('kind,title\nVISIT,A\n'),
    limits: { fileBytes: 10 },
    expected: ['FILE_TOO_LARGE', 0, null, 'The file is larger than 10 bytes, the most that is read of such a file.'],
  },
  {
    name: 'too many columns',
    source: text(`kind,title${',x'.repeat(20)}\n`),
    limits: { columns: 10 },
    expected: ['TOO_MANY_COLUMNS', 1, null, 'Line 1 has more than 10 columns.'],
  },
  {
    name: 'too many rows',
    source: cells({}, {}, {}),
    limits: { rows: 2 },
    expected: ['TOO_MANY_ROWS', 4, null, 'The file has more than 2 rows: split it.'],
  },
  {
    name: 'a PDF',
    source: text('%PDF-1.7 ...', 'sheet.csv'),
    expected: ['UNKNOWN_FORMAT', 0, null, 'The file is neither CSV, XLSX, XML nor JSON: it begins with %PDF.'],
  },
  {
    name: 'a CSV named XLSX',
    source: text('kind,title\n', 'visits.xlsx'),
    expected: ['NOT_A_WORKBOOK', 0, null, 'The file is named “visits.xlsx” but is no XLSX workbook: its content is text.'],
  },
  {
    name: 'a web page named XLSX',
    source: text('<html><table></table></html>', 'visits.xlsx'),
    expected: ['NOT_A_WORKBOOK', 0, null, 'The file is named “visits.xlsx” but is no XLSX workbook: its content is a web page.'],
  },
  {
    name: 'an old or locked workbook',
    source: bytes(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old.xls'),
    expected: [
      'OLD_WORKBOOK',
      0,
      null,
      'The file is an old Excel workbook (.xls) or one locked by a password: save it as XLSX without a password.',
    ],
  },
  {
    name: 'a workbook cut short',
    source: () => sourceOf('cut.xlsx', workbook([['kind'], ['VISIT']]).bytes.subarray(0, 300)),
    expected: ['ARCHIVE_BROKEN', 0, null, 'The workbook is damaged or cut short: its table of contents is missing.'],
  },
  {
    name: 'a zip bomb that lies about its size',
    source: zipBomb,
    expected: ['ARCHIVE_TOO_LARGE', 0, null, 'inside the workbook unfolds to more than'],
  },
  {
    name: 'an archive of too many parts',
    source: () => sourceOf('many.xlsx', workbook([['kind']]).bytes),
    limits: { archiveEntries: 3 },
    expected: ['ARCHIVE_TOO_MANY_ENTRIES', 0, null, 'The workbook has 6 parts; at most 3 are read.'],
  },
  {
    name: 'a formula without its result',
    source: () =>
      sourceOf(
        'f.xlsx',
        workbook([
          ['kind', 'title', 'delegates'],
          ['VISIT', 'A', { formula: 'SUM(A1:A9)' }],
        ]).bytes,
      ),
    expected: [
      'FORMULA_WITHOUT_VALUE',
      2,
      'delegates',
      'delegates: the formula “=SUM(A1:A9)” has no result saved with it. Open the workbook, let it calculate, and save it; or paste the values.',
    ],
  },
  {
    name: 'formulas with results',
    source: () =>
      sourceOf(
        'f.xlsx',
        workbook([
          ['kind', 'title', 'delegates'],
          ['VISIT', 'A', { formula: '2+2', value: 4 }],
        ]).bytes,
      ),
    expected: [
      'FORMULA_RESULT_TAKEN',
      2,
      'delegates',
      'delegates: cells with formulas: 1. The results saved with them are taken as they are.',
    ],
  },
  {
    name: 'a spreadsheet’s error',
    source: () =>
      sourceOf(
        'e.xlsx',
        workbook([
          ['kind', 'title', 'delegates'],
          ['VISIT', 'A', { error: '#REF!' }],
        ]).bytes,
      ),
    expected: ['CELL_ERROR', 2, 'delegates', 'delegates: the cell shows the spreadsheet’s error #REF!.'],
  },
  {
    name: 'XML without a map',
    source: text('<?xml version="1.0"?><list/>', 'a.xml'),
    expected: ['MAP_NEEDED', 0, null, 'XML is no engagement sheet: name a map that says how it is read (--map).'],
  },
  {
    name: 'a truncated XML',
    source: fixture('truncated.xml'),
    map: xmlMap,
    expected: ['XML_BROKEN', 4, null, 'The XML is broken or cut short at line 4: the closing tag is cut short.'],
  },
  {
    name: 'XML whose element is never closed',
    source: text('<list>\n<item>\n<name>A</name>\n', 'a.xml'),
    map: xmlMap,
    expected: ['XML_BROKEN', 3, null, 'The XML is broken or cut short at line 3: <item> is never closed.'],
  },
  {
    name: 'an XML entity bomb',
    source: fixture('entity-bomb.xml'),
    map: xmlMap,
    expected: ['XML_DOCTYPE', 2, null, 'Line 2 has a DOCTYPE: files that define entities of their own are not read.'],
  },
  {
    name: 'an unknown entity',
    source: text('<list><item><name>&secret;</name></item></list>', 'a.xml'),
    map: xmlMap,
    expected: ['XML_BROKEN', 1, null, 'The XML is broken or cut short at line 1: “&secret;” is no entity that is known.'],
  },
  {
    name: 'XML nested too deeply',
    source: text('<a>'.repeat(200), 'a.xml'),
    map: xmlMap,
    expected: ['XML_TOO_DEEP', 1, null, 'At line 1 the XML is nested more than 64 elements deep.'],
  },
  {
    name: 'a truncated JSON',
    source: text('[\n  {"name": "A"},\n  {"na', 'a.json'),
    map: jsonMap('{}'),
    expected: ['JSON_BROKEN', 3, null, 'The JSON is broken or cut short at line 3, column 7: it ends within a text.'],
  },
  {
    name: 'JSON nested too deeply',
    source: text('['.repeat(100_000), 'a.json'),
    map: jsonMap('{}'),
    expected: ['JSON_BROKEN', 1, null, 'The JSON is broken or cut short at line 1, column 66: it is nested more than 64 deep.'],
  },
  {
    name: 'a map for another format',
    source: text('kind,title\n'),
    map: xmlMap,
    expected: ['MAP_FORMAT', 0, null, 'The map “people” reads XML, but the file is CSV.'],
  },
  {
    name: 'a map that is no map',
    source: text('kind,title\n'),
    map: '{ "name": "x" }',
    expected: ['MAP_BROKEN', 0, null, 'The map cannot be used: “format” must be text.'],
  },
  {
    name: 'a map with too long a name',
    source: text('[]', 'a.json'),
    map: JSON.stringify({ ...JSON.parse(jsonMap('{}')), name: 'x'.repeat(201) }),
    expected: ['MAP_BROKEN', 0, null, 'The map cannot be used: “name” must have at most 200 characters: it has 201.'],
  },
  {
    name: 'a map’s expression with a fault',
    source: text('[{"a": 1}]', 'a.json'),
    map: jsonMap('{ "kind": '),
    expected: ['MAP_EXPRESSION', 0, null, 'The map’s expression failed: Expected "}" before end of expression.'],
  },
  {
    name: 'a map’s expression that never ends',
    source: text('[{"a": 1}]', 'a.json'),
    map: jsonMap('($f := function($n) { $f($n + 1) }; $f(0))'),
    limits: { mapMilliseconds: 500 },
    expected: ['MAP_TOO_SLOW', 0, null, 'The map’s expression took longer than 500 ms and was stopped.'],
  },
  {
    name: 'a map’s regular expression that never ends',
    source: text('[{"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"}]', 'a.json'),
    map: jsonMap('{ "title": $match(a, /(a+)+$/) }'),
    limits: { mapMilliseconds: 500 },
    expected: ['MAP_TOO_SLOW', 0, null, 'The map’s expression took longer than 500 ms and was stopped.'],
  },
  {
    name: 'a map that gives no row',
    source: text('[{"a": 1}]', 'a.json'),
    map: jsonMap('a'),
    expected: ['MAP_NOT_A_ROW', 1, null, 'The map made text of this record, not a row.'],
  },
  {
    name: 'a map that gives an unknown column',
    source: text('[\n{"a": 1}]', 'a.json'),
    map: jsonMap('{ "kind": "VISIT", "title": "A", "mood": "fair" }'),
    expected: ['MAP_COLUMN', 2, null, 'The map gives a column “mood”, which the engagement sheet does not have.'],
  },
  {
    name: 'a map that gives a list for a cell',
    source: text('[{"a": [1, 2]}]', 'a.json'),
    map: jsonMap('{ "kind": "VISIT", "title": a }'),
    expected: ['MAP_VALUE', 1, 'title', 'title: the map gives a list instead of text.'],
  },
  {
    name: 'a map that finds nothing',
    source: text('<other/>', 'a.xml'),
    map: xmlMap,
    expected: ['MAP_NO_RECORDS', 0, null, 'The map finds no records at “list.item”.'],
  },

  {
    name: 'an unknown kind',
    source: cells({ kind: 'Conference' }),
    expected: ['KIND_UNKNOWN', 2, 'kind', 'kind: “Conference” is not MISSION, PROJECT or VISIT.'],
  },
  {
    name: 'no kind',
    source: cells({ kind: '\u00a0' }),
    expected: ['KIND_MISSING', 2, 'kind', 'kind is empty: MISSION, PROJECT or VISIT is needed.'],
  },
  { name: 'no title', source: cells({ title: ' ' }), expected: ['TITLE_MISSING', 2, 'title', 'title is empty: every engagement has one.'] },
  {
    name: 'an unknown scope',
    source: cells({ scope: 'Galactic' }),
    expected: ['SCOPE_UNKNOWN', 2, 'scope', 'scope: “Galactic” is not BILATERAL or MULTILATERAL.'],
  },
  {
    name: 'an unknown direction',
    source: cells({ direction: 'Sideways' }),
    expected: ['DIRECTION_UNKNOWN', 2, 'direction', 'direction: “Sideways” is not INBOUND or OUTBOUND.'],
  },
  {
    name: 'an unknown status',
    source: cells({ status: 'Perhaps' }),
    expected: [
      'STATUS_UNKNOWN',
      2,
      'status',
      'status: “Perhaps” is none of PLANNED, CONFIRMED, ACTIVE, COMPLETED, POSTPONED, CANCELLED, DECLINED.',
    ],
  },
  {
    name: 'an unknown sensitivity',
    source: cells({ sensitivity: 'Very' }),
    expected: ['SENSITIVITY_UNKNOWN', 2, 'sensitivity', 'sensitivity: “Very” is not PUBLIC, INTERNAL or PROTECTED.'],
  },
  {
    name: 'a direction on a mission',
    source: cells({ kind: 'MISSION', direction: 'OUTBOUND' }),
    expected: ['FIELD_LEFT_OUT', 2, 'direction', 'direction: “OUTBOUND” is left out; the column is for VISIT only.'],
  },
  {
    name: '31 February',
    source: fixture('february-31.csv'),
    expected: ['NO_SUCH_DAY', 2, 'start_date', 'start_date: there is no 2005-02-31; that month has 28 days.'],
  },
  {
    name: '29 February of a common year',
    source: cells({ end_date: '1900-02-29' }),
    expected: ['NO_SUCH_DAY', 2, 'end_date', 'end_date: there is no 1900-02-29; that month has 28 days.'],
  },
  {
    name: 'a thirteenth month',
    source: cells({ start_date: '2005-13' }),
    expected: ['NO_SUCH_MONTH', 2, 'start_date', 'start_date: “2005-13” has no month from 01 to 12.'],
  },
  {
    name: 'a year 0205',
    source: cells({ start_date: '0205-05-09' }),
    expected: ['YEAR_OUT_OF_RANGE', 2, 'start_date', 'start_date: the year of “0205-05-09” is not from 1000 to 2999.'],
  },
  {
    name: 'a date of day and month in some order',
    source: fixture('day-month-order-unknown.csv'),
    expected: [
      'DATE_DAY_OR_MONTH',
      2,
      'start_date',
      'start_date: in “05/09/2005” it cannot be told which number is the day and which the month; write 2005-05-09.',
    ],
  },
  {
    name: 'a date with a time',
    source: cells({ start_date: '2005-05-09 00:00:00' }),
    expected: ['DATE_WITH_TIME', 2, 'start_date', 'start_date: “2005-05-09 00:00:00” has a time of day; write 2005-05-09.'],
  },
  {
    name: 'a date in words',
    source: cells({ start_date: 'May 9, 2005' }),
    expected: [
      'DATE_WITH_WORDS',
      2,
      'start_date',
      'start_date: “May 9, 2005” is written in words; write it as 2005-05-09, 2005-05 or 2005.',
    ],
  },
  {
    name: 'a fiscal year for a date',
    source: cells({ start_date: '2005/06' }),
    expected: [
      'DATE_FISCAL_YEAR',
      2,
      'start_date',
      'start_date: “2005/06” is a fiscal year or a span; write its first day in start_date and its last in end_date.',
    ],
  },
  {
    name: 'a spreadsheet’s day number',
    source: cells({ start_date: '38481' }),
    expected: [
      'DATE_SERIAL',
      2,
      'start_date',
      'start_date: “38481” looks like a spreadsheet’s day number; format the column as dates, or write 2005-05-09.',
    ],
  },
  {
    name: 'no date at all',
    source: cells({ start_date: '??' }),
    expected: ['DATE_FORM', 2, 'start_date', 'start_date: “??” is no date of the form 2005-05-09, 2005-05 or 2005.'],
  },
  {
    name: 'an end before the start',
    source: fixture('end-before-start.csv'),
    expected: ['END_BEFORE_START', 2, 'end_date', 'end_date: 2004-06-02 is before the start, 2004-06-12.'],
  },
  {
    name: 'a planned end before the planned start',
    source: cells({ planned_start: '2005-06', planned_end: '2005-05' }),
    expected: ['END_BEFORE_START', 2, 'planned_end', 'planned_end: 2005-05 is before the start, 2005-06.'],
  },
  {
    name: 'an unknown partner role',
    source: fixture('unknown-partner-role.csv'),
    expected: [
      'PARTNER_ROLE_UNKNOWN',
      2,
      'partners',
      'partners: “GUEST” in “Sweden (GUEST)” is no role; the roles are PARTNER, BENEFICIARY, SENDING, HOSTING, TRANSIT, VENUE.',
    ],
  },
  {
    name: 'shares of 90 %',
    source: fixture('shares-of-90-percent.csv'),
    expected: ['SHARES_SUM', 2, 'partners', 'partners: the shares in “Sweden 50%; Chile 40%” add up to 90%, not to 100%.'],
  },
  {
    name: 'shares for some',
    source: cells({ partners: 'Sweden 50%; Chile' }),
    expected: ['SHARES_NOT_ALL', 2, 'partners', 'partners: some have a share and some have none in “Sweden 50%; Chile”.'],
  },
  {
    name: 'a share with a comma',
    source: cells({ partners: 'Sweden 33,3%; Chile 66,7%' }),
    expected: [
      'SHARE_FORM',
      2,
      'partners',
      'partners: the share in “Sweden 33,3%” is not a number from 0.01% to 100% with a point for decimals.',
    ],
  },
  {
    name: 'a share of a venue',
    source: cells({ partners: 'Sweden 50% (VENUE); Chile 50%' }),
    expected: ['SHARE_OF_UNCOUNTED', 2, 'partners', 'partners: “Sweden 50% (VENUE)” has a share, but VENUE is never counted.'],
  },
  {
    name: 'a share of nobody',
    source: cells({ partners: 'Sweden; (VENUE)' }),
    expected: ['PARTNER_NAME_MISSING', 2, 'partners', 'partners: “(VENUE)” names no jurisdiction.'],
  },
  {
    name: 'a partner twice',
    source: cells({ partners: 'Sweden; sweden' }),
    expected: ['PARTNER_TWICE', 2, 'partners', 'partners: “sweden” is listed twice as PARTNER.'],
  },
  {
    name: 'a partner under two names',
    source: cells({ partners: 'Turkey; Türkiye', start_date: '2020' }),
    expected: ['PARTNERS_ALIKE', 2, 'partners', 'partners: “Türkiye” and “Turkey” are both TR, twice as PARTNER.'],
  },
  {
    name: 'an organization without a role',
    source: cells({ organizations: 'United Nations' }),
    expected: [
      'ORGANIZATION_ROLE_MISSING',
      2,
      'organizations',
      'organizations: “United Nations” has no role before its name; write it as LEAD:United Nations, for instance.',
    ],
  },
  {
    name: 'an unknown organization role',
    source: cells({ organizations: 'BOSS:United Nations' }),
    expected: [
      'ORGANIZATION_ROLE_UNKNOWN',
      2,
      'organizations',
      'organizations: “BOSS” in “BOSS:United Nations” is no role; the roles are LEAD, FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING, HOST, REQUESTING.',
    ],
  },
  {
    name: 'an organization without a name',
    source: cells({ organizations: 'LEAD:' }),
    expected: ['ORGANIZATION_NAME_MISSING', 2, 'organizations', 'organizations: “LEAD:” names no organization.'],
  },
  {
    name: 'an organization twice',
    source: cells({ organizations: 'LEAD:UN; LEAD:U.N.; LEAD:un' }),
    expected: ['ORGANIZATION_TWICE', 2, 'organizations', 'organizations: “un” is listed twice as LEAD.'],
  },
  {
    name: 'a topic twice',
    source: cells({ topics: 'Security; security' }),
    expected: ['NAME_TWICE', 2, 'topics', 'topics: “security” is listed twice and counts once.'],
  },
  {
    name: 'a topic longer than the register keeps',
    source: cells({ topics: `Security; ${'x'.repeat(201)}` }),
    expected: ['TEXT_TOO_LONG', 2, 'topics', `topics: 201 characters are more than the 200 it can hold: “${'x'.repeat(119)}…”.`],
  },
  {
    name: 'delegates in words',
    source: fixture('delegates-about-ten.csv'),
    expected: ['DELEGATES_FORM', 2, 'delegates', 'delegates: “about ten” is no whole number from 0 to 1000000.'],
  },
  {
    name: 'half a delegate',
    source: cells({ delegates: '2.5' }),
    expected: ['DELEGATES_FORM', 2, 'delegates', 'delegates: “2.5” is no whole number from 0 to 1000000.'],
  },
  {
    name: 'a budget with a comma',
    source: cells({ budget: '1 250 000,50', budget_currency: 'CAD' }),
    expected: [
      'BUDGET_COMMA',
      2,
      'budget',
      'budget: in “1 250 000,50” it cannot be told whether the comma or blank parts decimals or thousands; write 1250000.50.',
    ],
  },
  {
    name: 'a budget with a sign',
    source: cells({ budget: '$1000', budget_currency: 'CAD' }),
    expected: [
      'BUDGET_FORM',
      2,
      'budget',
      'budget: “$1000” is no number with a point and at most two decimals, such as 250000 or 1250.50.',
    ],
  },
  {
    name: 'a budget below zero',
    source: cells({ budget: '-5', budget_currency: 'CAD' }),
    expected: ['BUDGET_OUT_OF_RANGE', 2, 'budget', 'budget: -5 is not from 0 to 10000000000000.'],
  },
  {
    name: 'a budget without a currency',
    source: cells({ budget: '5' }),
    expected: ['CURRENCY_MISSING', 2, 'budget_currency', 'budget_currency is empty beside the budget 5.'],
  },
  {
    name: 'an unknown currency',
    source: cells({ budget: '5', budget_currency: 'CA$' }),
    expected: ['CURRENCY_UNKNOWN', 2, 'budget_currency', 'budget_currency: “CA$” is no currency of ISO 4217, such as CAD.'],
  },
  {
    name: 'a currency without a budget',
    source: cells({ budget_currency: 'CAD' }),
    expected: ['CURRENCY_WITHOUT_BUDGET', 2, 'budget_currency', 'budget_currency: CAD stands without a budget and is left out.'],
  },
  {
    name: 'person-months in words',
    source: cells({ kind: 'MISSION', person_months: 'six' }),
    expected: [
      'PERSON_MONTHS_FORM',
      2,
      'person_months',
      'person_months: “six” is no number from 0 to 1000000 with a point and at most three decimals.',
    ],
  },
  {
    name: 'a title that is too long',
    source: cells({ title: 'x'.repeat(1001) }),
    expected: ['TEXT_TOO_LONG', 2, 'title', `title: 1001 characters are more than the 1000 it can hold: “${'x'.repeat(119)}…”.`],
  },
  {
    name: 'a control character',
    source: cells({ title: 'A\u0007B' }),
    expected: ['CONTROL_CHARACTER', 2, 'title', 'title: “A B” holds the control character U+0007.'],
  },
  {
    name: 'a mark that turns the direction of writing',
    source: cells({ title: 'A\u202eB' }),
    expected: ['CONTROL_CHARACTER', 2, 'title', 'title: “A B” holds the control character U+202E.'],
  },
  {
    name: 'letters lost before',
    source: cells({ title: 'Visite de la dÃ©lÃ©gation' }),
    expected: [
      'LETTERS_LOST',
      2,
      'title',
      'title: letters of “Visite de la dÃ©lÃ©gation” were lost (Ã©) when an earlier program saved it.',
    ],
  },
  {
    name: 'a reference with blanks',
    source: cells({ reference: 'VIS 1' }),
    expected: ['REFERENCE_FORM', 2, 'reference', 'reference: “VIS 1” is no reference: only letters, digits and - _ . / without blanks.'],
  },
  {
    name: 'a reference twice',
    source: cells({ reference: 'VIS-1' }, { reference: 'vis-1' }),
    expected: ['REFERENCE_TWICE', 2, 'reference', 'reference: “VIS-1” also stands on line 3.'],
  },
  {
    name: 'a source id twice',
    source: cells({ source: 's', source_id: '1' }, { source: 's', source_id: '1' }),
    expected: ['SOURCE_ID_TWICE', 2, 'source_id', 'source_id: “1” of s also stands on line 3.'],
  },
  {
    name: 'a source id without a source',
    source: cells({ source_id: '1' }),
    expected: ['SOURCE_MISSING', 2, 'source', 'source is empty beside the source_id “1”, so that it could not be recognised again.'],
  },
  {
    name: 'an address that runs a script',
    source: cells({ source_url: 'javascript:alert(1)' }),
    expected: ['URL_FORM', 2, 'source_url', 'source_url: “javascript:alert(1)” is no web address with http:// or https://.'],
  },
  {
    name: 'part_of itself',
    source: fixture('part-of-itself.csv'),
    expected: ['PART_OF_ITSELF', 2, 'part_of', 'part_of: “PRJ-1” is the row’s own reference.'],
  },
  {
    name: 'part_of nothing',
    source: cells({ part_of: 'PRJ-9' }),
    expected: [
      'PART_OF_UNKNOWN',
      2,
      'part_of',
      'part_of: no engagement has the reference “PRJ-9”, neither in this file nor in the register.',
    ],
  },
  {
    name: 'part_of in a circle',
    source: cells({ reference: 'A', part_of: 'B' }, { reference: 'B', part_of: 'A' }),
    expected: ['PART_OF_CYCLE', 2, 'part_of', 'part_of: “B” closes a circle: A → B → A.'],
  },
  {
    name: 'arose_from in a circle',
    source: fixture('arose-from-circle.csv'),
    expected: ['AROSE_FROM_CYCLE', 2, 'arose_from', 'arose_from: “VIS-3” closes a circle: VIS-1 → VIS-3 → VIS-2 → VIS-1.'],
  },
  {
    name: 'arose_from itself',
    source: cells({ reference: 'A', arose_from: 'A' }),
    expected: ['AROSE_FROM_ITSELF', 2, 'arose_from', 'arose_from: “A” is the row’s own reference.'],
  },
  {
    name: 'arose_from nothing',
    source: cells({ arose_from: 'VIS-1989-9999' }),
    expected: [
      'AROSE_FROM_UNKNOWN',
      2,
      'arose_from',
      'arose_from: no engagement has the reference “VIS-1989-9999”, neither in this file nor in the register.',
    ],
  },
  {
    name: 'arose_from a row that is held back',
    source: cells({ reference: 'A', delegates: 'x' }, { arose_from: 'A' }),
    expected: ['REFERS_TO_HELD_BACK', 3, 'arose_from', 'arose_from: “A” (line 2) is held back, so this row is too.'],
  },
  {
    name: 'two rows that look alike',
    source: cells({ start_date: '2005' }, { start_date: '2005' }),
    expected: [
      'POSSIBLE_DUPLICATE',
      3,
      'title',
      'Possible duplicate: line 2 has the same kind, title, partners and start, “A visit, 2005”. Both are kept.',
    ],
  },
  {
    name: 'no status and no dates',
    source: cells({ status: '' }),
    expected: ['STATUS_UNDATED', 2, 'status', 'status is empty and so are the dates: COMPLETED is taken.'],
  },
];

async function problemsOf(input: BadInput): Promise<readonly Problem[]> {
  const map = input.map === undefined ? null : file('map.json', input.map);
  const { report } = await new MemoryRegister()
    .service(input.limits)
    .prepare({ name: 'input', files: [input.source()], map, decisions: null });
  const { created, updated, unchanged, heldBack, rows } = report.counts;
  expect(created + updated + unchanged + heldBack).toBe(rows);
  return report.problems;
}

describe('each bad input has its own message', () => {
  test.each(badInputs.map((input) => [input.name, input] as const))('%s', async (_, input) => {
    const [code, line, column, message] = input.expected;
    const problems = await problemsOf(input);
    const found = problems.find((each) => each.code === code);
    expect(found ?? problems.map((each) => each.code)).toMatchObject({ code, line, column });
    if (message.startsWith('inside the')) expect(found?.message.en).toContain(message);
    else expect(found?.message.en).toBe(message);
    expect(found?.message.fr).not.toBe(found?.message.en);
    expect(found?.rule.fr).not.toBe(found?.rule.en);
    expect(found?.message.fr).not.toMatch(/\{\w+\}/);
  });

  test('the cases are as many as they are different', () => {
    expect(new Set(badInputs.map(({ name }) => name)).size).toBe(badInputs.length);
    expect(new Set(badInputs.map(({ expected: [code] }) => code)).size).toBeGreaterThanOrEqual(80);
  });

  test('every fixture has its case', () => {
    const named = badInputs.map(({ source }) => source().name);
    expect(readdirSync(fixtureFolder).filter((name) => !named.includes(name) && !name.startsWith('good-'))).toEqual([]);
  });
});
