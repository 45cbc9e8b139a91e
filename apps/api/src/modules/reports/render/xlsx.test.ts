import { performance } from 'node:perf_hooks';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openArchive } from '../../imports/parse/unzip.js';
import { defaultLimits } from '../../imports/stages.js';
import type { DocumentTable, ReportDocument } from '../compose/report-document.js';
import { HOSTILE_TEXTS, hostileDocument, sampleDocument } from './sample-document.fixture.js';
import { renderWorkbook } from './xlsx.js';

const partsOf = async (bytes: Buffer) => {
  const archive = openArchive(bytes, { ...defaultLimits, unfoldRatio: 1_000 });
  return new Map(await Promise.all(archive.names.map(async (name) => [name, String(await archive.read(name))] as const)));
};

/** The rows of a sheet from the one that begins with this text. */
function rowsFrom(data: readonly (readonly unknown[])[], first: string): readonly (readonly unknown[])[] {
  const at = data.findIndex((row) => row[0] === first);
  expect(at).toBeGreaterThanOrEqual(0);
  return data.slice(at);
}

test.each(['EN', 'FR'] as const)(
  'a sheet a section in the language of the report, and the last says where it comes from: %s',
  async (language) => {
    const document = sampleDocument(language);
    const sheets = await readXlsxFile(await renderWorkbook(document));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      language === 'EN'
        ? [
            'Key figures',
            'Part 1, by month and by region',
            'Part 2, by month and by region',
            'Part 3, by month and by region',
            'Part 4, by month and by region',
            'Figures changed since the last',
            'How counted',
            'About this report',
          ]
        : [
            'Chiffres clés',
            'Partie 1, par mois et par',
            'Partie 2, par mois et par',
            'Partie 3, par mois et par',
            'Partie 4, par mois et par',
            'Chiffres modifiés depuis la',
            'Comment cela a été compté',
            'À propos de ce rapport',
          ],
    );
    for (const [index, { data }] of sheets.entries()) {
      expect(data[0]?.[0]).toBe(document.sections[index]?.heading ?? document.provenanceTitle);
      expect(data[1]?.[0]).toBe(`${document.runningTitle} · ${document.runningMark}`);
    }
    const last = sheets.at(-1)?.data ?? [];
    for (const { label, value } of document.provenance) expect(last.some((row) => row[0] === label && row[1] === value)).toBe(true);
    expect(last.some((row) => row[0] === document.foot)).toBe(true);
    const sealed = sampleDocument(language, { sealed: true });
    const [about] = (await readXlsxFile(await renderWorkbook(sealed))).slice(-1);
    expect(about?.data.some((row) => row[0] === sealed.fingerprintLabel && row[1] === sealed.fingerprint)).toBe(true);
  },
);

test('every number of every table is a number, every whole date a date, and every other cell its words', async () => {
  const document = sampleDocument('FR');
  const sheets = await readXlsxFile(await renderWorkbook(document));
  for (const [index, { blocks }] of document.sections.entries()) {
    for (const table of blocks.filter((block): block is DocumentTable => block.is === 'TABLE' && block.rows.length > 0)) {
      const [caption, ...rest] = rowsFrom(sheets[index]?.data ?? [], table.caption);
      expect(caption?.[0]).toBe(table.caption);
      const [headings, ...rows] = rest.slice(table.note ? 1 : 0);
      const places = table.columns.map(({ label }) => headings?.indexOf(label) ?? -1);
      expect(places.every((place) => place >= 0)).toBe(true);
      for (const [at, { cells }] of table.rows.entries()) {
        // Cells from rows above stand in the first columns.
        const offset = table.columns.length - cells.length;
        for (const [number, { text, value, date, code, under }] of cells.entries()) {
          const place = places[number + offset] ?? -1;
          const read = rows[at]?.[place] ?? '';
          expect(read).toEqual(value ?? (date ? new Date(`${date}T00:00:00Z`) : text));
          if (code !== undefined) expect(rows[at]?.[place + 1]).toBe(code);
          if (under !== undefined) expect(rows[at]?.[place + 1]).toBe(under);
        }
      }
      for (const [line, text] of table.foot.entries()) expect(rows[table.rows.length + line]?.[0]).toBe(text);
    }
  }
});

test('numbers look as they do in the report, key figures and commentary stand as they are', async () => {
  const document = sampleDocument('EN');
  const bytes = await renderWorkbook(document);
  const parts = await partsOf(bytes);
  const styles = parts.get('xl/styles.xml') ?? '';
  const formats = [...(/<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/<xf(?: numFmtId="(\d+)")?/g)].map(
    ([, id]) => id ?? '0',
  );
  const codes = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]));
  const formatOf = (sheet: number, value: number) => {
    const cell = new RegExp(`<c r="[A-Z]+\\d+" s="(\\d+)"><v>${value}</v></c>`).exec(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '');
    const id = formats[Number(cell?.[1])] ?? '';
    return codes.get(id) ?? id;
  };
  expect(formatOf(2, 1203)).toBe('3');
  expect(formatOf(2, 1_590_000)).toBe('3');
  expect(formatOf(2, 4.5)).toBe('#,##0.0');
  expect(formatOf(2, -3)).toBe('+#,##0;\\-#,##0;0');
  const [first] = await readXlsxFile(bytes);
  expect(rowsFrom(first?.data ?? [], 'Delegates')[0]?.slice(0, 4)).toEqual(['Delegates', 1431, 1437, '1,437 in Apr–Oct 2025']);
  expect(rowsFrom(first?.data ?? [], 'October was quiet.\nMost travel is in spring.')).not.toEqual([]);
});

test('a cell that stands for several rows is in each of them', async () => {
  const sheets = await readXlsxFile(await renderWorkbook(sampleDocument('EN')));
  const rows = rowsFrom(sheets[5]?.data ?? [], 'Why').slice(1, 7);
  expect(rows.map((row) => row[0])).toEqual([
    ...Array(3).fill('A visit to Nassau was found.'),
    ...Array(2).fill('The partner is Georgia.'),
    'The delegation was 11.',
  ]);
});

test('of the same document it is always the same bytes', async () => {
  const document = sampleDocument('FR', { sealed: true });
  const first = await renderWorkbook(document);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect((await renderWorkbook(structuredClone(document))).equals(first)).toBe(true);
});

test('what begins like a formula is a text, and so is all else that is hostile', async () => {
  const document: ReportDocument = hostileDocument(HOSTILE_TEXTS.length);
  const bytes = await renderWorkbook(document);
  const parts = await partsOf(bytes);
  for (const [name, xml] of parts) if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]|t="str"|t="e"/);
  const sheets = await readXlsxFile(bytes, { trim: false });
  expect(sheets.map(({ sheet }) => sheet)).toHaveLength(13);
  for (const { sheet } of sheets) expect(sheet).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  expect(new Set(sheets.map(({ sheet }) => sheet.toLowerCase())).size).toBe(13);
  const whole = new Set(sheets.flatMap(({ data }) => data.flat().map(String)));
  for (const text of HOSTILE_TEXTS) {
    const writable = Buffer.from(text, 'utf8')
      .toString('utf8')
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/g, '\uFFFD');
    if (writable !== '') expect(whole).toContain(writable);
  }
});

test('ten thousand rows are written, each of them', async () => {
  const before = performance.now();
  const sheets = await readXlsxFile(await renderWorkbook(hostileDocument(10_000)), { trim: false });
  expect(sheets[0]?.data.filter((row) => typeof row.at(-1) === 'number' || row.some((cell) => typeof cell === 'number'))).toHaveLength(
    10_000,
  );
  expect(performance.now() - before).toBeLessThan(60_000);
});
