// For months on end, every number that an edition shows in any form is the one that the API gives as of the same moment.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../../test/api/server.js';
import { dataFolder, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { fillRegister } from '../../imports/load/fill-register.js';
import { cellName } from '../compose/figures-read.js';
import type { DocumentCell, ReportDocument } from '../compose/report-document.js';
import type { ReportFigures } from '../figures/report-figures.js';

const run = promisify(execFile);
/** The last two fiscal years that the sample register covers. */
const MONTHS = Array.from({ length: 24 }, (_, index) => {
  const month = 2004 * 12 + 3 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
/** A PDF takes the longest to write and to read back: every month one language, in turn, unless all are asked for. */
const ALL = process.env['ENTENTE_TEST_ALL_FORMS'] === '1';

let store: TestDatabase;
let server: TestServer;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'entente-report-'));
  store = await makeTestDatabase('sqlite');
  const settings = { home: 'CA', fiscalMonth: 4, currency: 'CAD', locale: 'en' } as const;
  await fillRegister(store.database, 'sample', { openData: dataFolder, settings });
  server = await startTestServer(store.database, { dataFolder: store.folder });
}, 120_000);
afterAll(async () => {
  await server.close();
  await store.destroy();
  rmSync(scratch, { recursive: true, force: true });
});

const get = async (url: string): Promise<Buffer> => {
  const response = await fetch(`${server.address}${url}`, { headers: { 'x-entente-demo-role': 'OFFICER' } });
  expect([url, response.status]).toEqual([url, 200]);
  return Buffer.from(await response.arrayBuffer());
};

interface Answered {
  rows: { figures: Record<string, number>; [dimension: string]: unknown }[];
  total: Record<string, number>;
}

const FIELD: Readonly<Record<string, string>> = {
  ENGAGEMENTS: 'engagements',
  DELEGATES: 'delegates',
  DAYS: 'days',
  BUDGET: 'budget',
  PERSON_MONTHS: 'personMonths',
};
const CODE: Readonly<Record<string, (row: Record<string, unknown>) => string | null>> = Object.fromEntries(
  ['kind', 'direction'].map((field) => [field.toUpperCase(), (row: Record<string, unknown>) => (row[field] as string | null) ?? null]),
);
const coded = (field: string, code: string) => (row: Record<string, unknown>) =>
  ((row[field] as Record<string, string> | null)?.[code] as string | undefined) ?? null;
const CODES: typeof CODE = {
  ...CODE,
  MONTH: coded('period', 'label'),
  YEAR: coded('period', 'label'),
  REGION: coded('region', 'code'),
  JURISDICTION: coded('jurisdiction', 'code'),
  TOPIC: coded('topic', 'code'),
};

/** Every cell of the figures, asked of the API one question after another, by its name. */
async function askedOfApi(figures: ReportFigures): Promise<Map<string, number>> {
  const cells = new Map<string, number>();
  const questions = figures.figures.map(
    ({ asked, measures }, index) =>
      `q${index}: engagementVolume(groupBy: [${asked.groupBy.join(' ')}], where: $w${index}, calendar: ${asked.calendar}, basis: ${asked.basis},
        counting: ${asked.counting}, scheme: "${asked.scheme}", openThrough: "${asked.openThrough}", fill: ${asked.fill}, asOf: "${figures.asOf}") {
        rows { period { label } kind direction region { code } jurisdiction { code } topic { code } figures { ${measures.map((one) => FIELD[one]).join(' ')} } }
        total { ${measures.map((one) => FIELD[one]).join(' ')} } }`,
  );
  for (let first = 0; first < questions.length; first += 6) {
    const part = figures.figures.slice(first, first + 6);
    const { body } = await server.ask(
      `query (${part.map((_, index) => `$w${first + index}: VolumeFilter`).join(', ')}) { ${questions.slice(first, first + 6).join('\n')} }`,
      { role: 'OFFICER', variables: Object.fromEntries(part.map(({ asked }, index) => [`w${first + index}`, asked.where])) },
    );
    expect(body.errors).toBeUndefined();
    for (const [index, figure] of part.entries()) {
      const { rows, total } = body.data[`q${first + index}`] as Answered;
      for (const measure of figure.measures) {
        const field = FIELD[measure] ?? '';
        cells.set(cellName(figure.id, null, measure), total[field] ?? NaN);
        for (const row of rows) {
          const codes = figure.asked.groupBy.map((dimension) => CODES[dimension]?.(row) ?? null);
          cells.set(cellName(figure.id, codes, measure), row.figures[field] ?? NaN);
        }
      }
    }
  }
  return cells;
}

/** All cells of a document, in the order in which it is read. */
function cellsOf({ sections }: ReportDocument): DocumentCell[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.is === 'TABLE') return block.rows.flatMap(({ cells }) => cells);
      return block.is === 'KEY_FIGURES' ? block.items.flatMap(({ figure, under }) => [figure, under]) : [];
    }),
  );
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Whether the texts stand in a text in this order, whatever blanks and line ends stand between. */
function firstMissing(texts: readonly string[], whole: string): string | null {
  let at = 0;
  for (const text of texts) {
    const found = whole.indexOf(squeezed(text), at);
    if (found < 0) return text;
    at = found + squeezed(text).length;
  }
  return null;
}

test.each(MONTHS)('every number of %s is the API’s, in every form', { timeout: 120_000 }, async (month) => {
  const { body } = await server.ask(
    `mutation { draftReport(input: { definition: "monthly", day: "${month}-01" }) { edition { files { form language copy url } } problems { code } } }`,
    { role: 'OFFICER' },
  );
  expect(body.data.draftReport.problems).toEqual([]);
  const files = body.data.draftReport.edition.files as { form: string; language: string; copy: string; url: string }[];
  const url = (form: string, language: string) =>
    files.find((one) => one.copy === 'FULL' && one.form === form && one.language === language)?.url ?? '';
  const both = await Promise.all(
    ['EN', 'FR'].map(
      async (language) =>
        JSON.parse((await get(url('JSON', language))).toString('utf8')) as { figures: ReportFigures; report: ReportDocument },
    ),
  );
  const [english, french] = both;
  // One set of figures, in both languages.
  expect(french?.figures).toEqual(english?.figures);
  expect(cellsOf(french?.report as ReportDocument).map(({ value }) => value)).toEqual(
    cellsOf(english?.report as ReportDocument).map(({ value }) => value),
  );
  const figures = english?.figures as ReportFigures;
  const asked = await askedOfApi(figures);
  let compared = 0;
  for (const figure of figures.figures) {
    for (const measure of figure.measures) {
      expect([figure.id, measure, figure.total[measure]]).toEqual([figure.id, measure, asked.get(cellName(figure.id, null, measure))]);
      for (const row of figure.rows) {
        const name = cellName(figure.id, row.codes, measure);
        expect([name, row.figures[measure]]).toEqual([name, asked.get(name)]);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(100);

  const pdfIn = ALL ? ['EN', 'FR'] : [MONTHS.indexOf(month) % 2 === 0 ? 'EN' : 'FR'];
  for (const [index, language] of ['EN', 'FR'].entries()) {
    const document = both[index]?.report as ReportDocument;
    const cells = cellsOf(document);
    for (const { cell, value, text } of cells) {
      if (cell === undefined) continue;
      expect([cell, text, value]).toEqual([cell, text, asked.get(cell) ?? 0]);
    }
    const page = (await get(url('HTML', language))).toString('utf8');
    const plain = squeezed(
      decoded(
        page
          .replace(/<style>.*?<\/style>/s, '')
          .replace(/<svg.*?<\/svg>/gs, '')
          .replace(/<[^>]*>/g, ' '),
      ),
    );
    expect(
      firstMissing(
        cells.map(({ text }) => text),
        plain,
      ),
    ).toBeNull();

    const workbook = join(scratch, `${month}-${language}.xlsx`);
    writeFileSync(workbook, await get(url('XLSX', language)));
    const sheets = await readXlsx(workbook);
    const numbers = sheets.flatMap(({ data }) => data.flat()).filter((value) => typeof value === 'number');
    const wanted = cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
    expect(remainder(wanted, numbers)).toEqual([]);

    if (!pdfIn.includes(language)) continue;
    const pdf = join(scratch, `${month}-${language}.pdf`);
    writeFileSync(pdf, await get(url('PDF_A4', language)));
    const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 50_000_000 });
    expect(missingWords(cells, squeezed(stdout))).toEqual([]);
  }
});

/** The numbers wanted that are not there, each as often as it is wanted. */
function remainder(wanted: readonly number[], there: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of there) counts.set(value, (counts.get(value) ?? 0) + 1);
  return wanted.filter((value) => {
    const left = counts.get(value) ?? 0;
    counts.set(value, left - 1);
    return left <= 0;
  });
}

/** Numbers of the document that are less often in the text of the PDF than in the document. */
function missingWords(cells: readonly DocumentCell[], text: string): string[] {
  const counts = new Map<string, number>();
  for (const { text: word, value } of cells) if (value !== undefined) counts.set(squeezed(word), (counts.get(squeezed(word)) ?? 0) + 1);
  return [...counts].filter(([word, count]) => text.split(word).length - 1 < count).map(([word]) => word);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function decoded(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
