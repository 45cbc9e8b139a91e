import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentBlock, DocumentCell, DocumentTable, ReportDocument } from '../compose/report-document.js';
import { makeChart, makeDocument, makeRows, makeSection, makeTable, monthly } from './pdf.fixture.js';
import { renderPdf } from './pdf.js';
import { everyTag, plain, type ReadPdf, readPdf, tagsOf } from './read-pdf.fixture.js';
import type { Paper } from './report-form.js';
import { hostileDocument } from './sample-document.fixture.js';

const rendered = async (document: ReportDocument, paper: Paper = 'A4'): Promise<ReadPdf> => readPdf(await renderPdf(document, paper));
const withBlocks = (...blocks: DocumentBlock[]): ReportDocument => makeDocument({ sections: [makeSection({ blocks })] });

/** What another reader of PDFs says of a file. */
function asked(bytes: Buffer, program: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pdf-'));
  const file = join(folder, 'report.pdf');
  writeFileSync(file, bytes);
  const said = execFileSync(program, program === 'pdftotext' ? [...options, file, '-'] : [...options, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return said;
}

type Said = readonly [role: string, text: string];

const cellText = ({ text, code, under }: DocumentCell): string => plain([text, code, under].filter((part) => part !== undefined).join(' '));

/** What a reader is to hear of a block, in its order. */
function saidOf(block: DocumentBlock): Said[] {
  switch (block.is) {
    case 'TEXT':
      return [['P', plain(block.text)]];
    case 'KEY_FIGURES':
      return block.items.flatMap(({ label, figure, under }) => [
        ['P', plain(label)],
        ['P', cellText(figure)],
        ['P', cellText(under)],
      ]);
    case 'CHART':
      return [
        ['Caption', plain(`${block.caption} ${block.note ?? ''}`)],
        ['Figure', block.alternative],
      ];
    case 'TABLE':
      return [
        ['Caption', plain(`${block.caption} ${block.note ?? ''}`)],
        ...(block.rows.length === 0
          ? [['P', block.empty] as const]
          : [
              ...block.columns.map(({ label }) => ['TH', plain(label)] as const),
              ...block.rows.flatMap(({ cells }) => cells.map((cell, index) => [index === 0 ? 'TH' : 'TD', cellText(cell)] as const)),
            ]),
        ...block.foot.map((line) => ['P', plain(line)] as const),
      ];
  }
}

const expected = ({ title, subtitle, sections }: ReportDocument): Said[] => [
  ['H1', title],
  ['P', subtitle],
  ...sections.flatMap(({ heading, blocks }) => [['H2', heading] as const, ...blocks.flatMap(saidOf)]),
];

const heard = (pdf: ReadPdf): Said[] =>
  tagsOf(pdf, 'H1', 'H2', 'P', 'Caption', 'Figure', 'TH', 'TD').map(({ role, text, alt }) => [role, alt ?? text]);

describe.each(['EN', 'FR'] as const)('the monthly report, %s', (language) => {
  test.each(['A4', 'LETTER'] as const)('is read from its tags in the order of the document, every text whole, on %s', async (paper) => {
    const document = monthly[language];
    const pdf = await rendered(document, paper);
    expect(heard(pdf)).toEqual(expected(document));
    expect(pdf.language).toBe(language.toLowerCase());
    expect(pdf.title).toBe(`${document.title}, ${document.subtitle}`);
    expect(pdf.author).toBe(document.publisher);
    expect(pdf.displaysTitle).toBe(true);
    expect(pdf.bookmarks).toEqual(document.sections.map(({ heading }) => heading));
    const [width, height] = paper === 'A4' ? [595.28, 841.89] : [612, 792];
    for (const size of pdf.sizes) expect(size).toEqual([width, height]);
  });

  test('says at head and foot of every page what it is, its page and its fingerprint, outside of what is read', async () => {
    const document = monthly[language];
    const pdf = await rendered(document);
    for (const [index, artifact] of pdf.artifacts.entries()) {
      for (const said of [
        document.runningTitle,
        document.runningMark,
        document.foot,
        `${document.fingerprintLabel} ${document.fingerprint}`,
        `${index + 1} / ${pdf.sizes.length}`,
      ]) {
        expect(artifact).toContain(said);
      }
    }
    expect(JSON.stringify(pdf.tags)).not.toContain(document.runningMark);
  });

  test('is read as well by another reader of PDFs, which finds every font within', async () => {
    const bytes = await renderPdf(monthly[language], 'A4');
    const text = asked(bytes, 'pdftotext', '-raw').replace(/\s/g, '');
    for (const [role, said] of expected(monthly[language])) {
      if (role !== 'Figure') expect(text).toContain(said.replace(/\s/g, ''));
    }
    const [, , ...fonts] = asked(bytes, 'pdffonts').trim().split('\n');
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
    expect(asked(bytes, 'pdfinfo')).toMatch(/Tagged: +yes[\s\S]*CreationDate|CreationDate[\s\S]*Tagged: +yes/);
  });
});

test('the same document is the same bytes, whatever was written before it', async () => {
  const first = await renderPdf(monthly.EN, 'A4');
  // The first blank that a font sees here keeps words together; so are the digits other ones.
  await renderPdf(withBlocks({ is: 'TEXT', style: 'BODY', text: '\u00a0\u2011 Ωμ Ω µ 90 %' }), 'LETTER');
  await renderPdf(monthly.FR, 'A4');
  expect((await renderPdf(monthly.EN, 'A4')).equals(first)).toBe(true);
  expect(first.toString('latin1')).toContain('D:20261103140000Z');
});

test('a report of hostile texts is written, the same each time, and every one of its tags can be read', async () => {
  const document = hostileDocument(24);
  const bytes = await renderPdf(document, 'A4');
  await renderPdf(monthly.FR, 'A4');
  expect((await renderPdf(document, 'A4')).equals(bytes)).toBe(true);
  const pdf = await readPdf(bytes);
  expect(pdf.title).toContain('</style></title></svg>');
  expect(tagsOf(pdf, 'TR').length).toBeGreaterThanOrEqual(25);
  const said = JSON.stringify(pdf.tags);
  for (const text of ['<script>alert(1)</script>', '=1+1', '&lt;b&gt; &amp;#60; &#x3c;']) expect(said).toContain(text);
});

test('what a document says of itself is written as it is, and as XML that holds together', async () => {
  const bytes = await renderPdf(makeDocument({ title: 'Visits & <projects>' }), 'A4');
  const text = bytes.toString('utf8');
  expect(text).toContain('>Visits &#38; &#60;projects&#62;, October 2026');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await readPdf(bytes)).title).toBe('Visits & <projects>, October 2026, with the fiscal year to date');
});

describe('a table', () => {
  test('of a thousand rows has each of them once and whole, and its header for the eye on every page', async () => {
    const rows = makeRows(1000);
    const pdf = await rendered(withBlocks(makeTable({ rows: [...rows, { cells: [{ text: 'All' }, { text: '9' }], strong: true }] })));
    const read = tagsOf(pdf, 'TR');
    expect(read).toHaveLength(1002);
    expect(read.slice(1, -1).map(({ text }) => text)).toEqual(rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')));
    expect(pdf.sizes.length).toBeGreaterThan(20);
    for (const artifact of pdf.artifacts.slice(1)) expect(artifact).toContain('Kind October 2026 Apr–Oct 2026 Change');
    // A total is not alone on a page.
    const [beforeTotal, total] = read.slice(-2);
    expect(total?.page).toBe(beforeTotal?.page);
  });

  test('of no rows says so, and is none', async () => {
    const pdf = await rendered(withBlocks(makeTable({ rows: [], foot: ['Withheld: nothing.'] })));
    expect(tagsOf(pdf, 'Table', 'TR', 'TH', 'TD')).toEqual([]);
    expect(heard(pdf).slice(-3)).toEqual([
      ['Caption', 'Table 1. By kind'],
      ['P', 'Nothing was recorded in this period.'],
      ['P', 'Withheld: nothing.'],
    ]);
  });

  test('says which cells are headers of a column or a row, and for how many rows one stands', async () => {
    const bytes = await renderPdf(withBlocks(makeTable(), ...(monthly.EN.sections[2]?.blocks ?? [])), 'A4');
    const structure = asked(bytes, 'pdfinfo', '-struct');
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(8);
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(4 + 7);
    expect(structure.match(/\/RowSpan \d/g)).toEqual(['/RowSpan 4', '/RowSpan 2']);
  });

  test('keeps rows that share a cell on one page, or shows the cell again where there are too many', async () => {
    const sharing = (count: number, text: string) =>
      Array.from({ length: count }, (_, index) => ({
        cells: [...(index === 0 ? [{ text, rowSpan: count }] : []), { text: `Figure ${index}` }, { text: '1' }, { text: '2' }],
      }));
    const kept = await rendered(withBlocks(makeTable({ rows: [...makeRows(20), ...sharing(8, 'Kept together')] })));
    const pages = new Set(tagsOf(kept, 'TR').flatMap(({ page, text }) => (text.includes('Figure') ? [page] : [])));
    expect(pages.size).toBe(1);
    const long = await rendered(withBlocks(makeTable({ rows: sharing(70, 'Found in the travel records') })));
    expect(tagsOf(long, 'TR')).toHaveLength(71);
    expect(tagsOf(long, 'TH').filter(({ text }) => text === 'Found in the travel records')).toHaveLength(1);
    for (const artifact of long.artifacts.slice(1)) expect(artifact).toContain('Found in the travel records');
  });

  test('has a row that no page has room for go on on the next ones, under the header, and nothing runs off the page', async () => {
    const words = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);
    const long = words('Long', 4000);
    const shared = words('Shared', 1500);
    const beside = words('Beside', 1200);
    const rows: DocumentTable['rows'] = [
      { cells: [{ text: 'Before' }, { text: '1' }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: long.join(' '), under: 'Under it all', kind: 'VISIT' }, { text: '4' }, { text: '5' }, { text: '6' }] },
      { cells: [{ text: 'Between' }, { text: '1' }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: shared.join(' '), rowSpan: 3 }, { text: 'One' }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: beside.join(' ') }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: 'Three' }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: 'After' }, { text: '7' }, { text: '8' }, { text: '9' }] },
    ];
    const document = withBlocks(
      makeTable({ columns: makeTable().columns.map((column, index) => ({ ...column, is: index < 2 ? 'TEXT' : 'NUMBER' })), rows }),
    );
    for (const paper of ['A4', 'LETTER'] as const) {
      const bytes = await renderPdf(document, paper);
      const pdf = await readPdf(bytes);
      // Of what is read each word is there once, in its order.
      const read = tagsOf(pdf, 'TH', 'TD')
        .map(({ text }) => text)
        .join(' ')
        .split(' ');
      for (const [name, all] of Object.entries({ Long: long, Shared: shared, Beside: beside }))
        expect(read.filter((word) => word.startsWith(name) && /\d$/.test(word))).toEqual(all);
      expect(read.join(' ')).toContain('Under it all');
      expect(tagsOf(pdf, 'TD', 'TH').some(({ text }) => text === 'After')).toBe(true);
      for (const artifact of pdf.artifacts.slice(1)) expect(artifact).toContain('Kind October 2026 Apr–Oct 2026 Change');
      // Where each word stands: between the head and the foot of its page.
      const height = pdf.sizes[0]?.[1] ?? 0;
      const placed = [
        ...asked(bytes, 'pdftotext', '-bbox').matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(?:Long|Shared|Beside)\d+</g),
      ];
      expect(placed.length).toBeGreaterThanOrEqual(long.length + shared.length + beside.length);
      for (const [, top, bottom] of placed) {
        expect(Number(top)).toBeGreaterThan(60);
        expect(Number(bottom)).toBeLessThan(height - 60);
      }
    }
  });

  test('of four times as many hostile rows takes about four times as long, and a thousand of them few seconds', {
    timeout: 180_000,
  }, async () => {
    const seconds = async (rows: number) => {
      const before = process.cpuUsage();
      await renderPdf(hostileDocument(rows), 'A4');
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    await seconds(50);
    // The best of a few: what else runs on the machine is no part of it.
    const best = async (rows: number) => Math.min(await seconds(rows), await seconds(rows));
    const few = await best(250);
    const many = await best(1000);
    expect(many).toBeLessThan(few * 8);
    expect(many).toBeLessThan(15);
  });

  test('breaks no number, reference or word while another column can spare the room', async () => {
    const pdf = await rendered(
      withBlocks(
        makeTable({
          columns: [
            { label: 'Reference', is: 'TEXT', width: 0.1 },
            { label: 'Title', is: 'TEXT', width: 0.7 },
            { label: 'Administration', is: 'TEXT', width: 0.1 },
            { label: 'Budget', is: 'NUMBER', width: 0.1 },
          ],
          rows: [
            {
              cells: [
                { text: 'PRJ-2026-0003', kind: 'PROJECT' },
                { text: 'Health services' },
                { text: 'Moldova' },
                { text: '1,590,000 $' },
              ],
            },
          ],
        }),
      ),
    );
    expect(tagsOf(pdf, 'TH', 'TD').map(({ lines }) => lines)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('breaks a range between its months, and gives a text of many lines more room than it was given', async () => {
    const posts = Array.from({ length: 6 }, (_, index) => `Health adviser ${index}, 4 Jan 2005 to 7 Dec 2006`).join('; ');
    const pdf = await rendered(
      withBlocks(
        makeTable({
          columns: [
            { label: 'Title', is: 'TEXT', width: 0.72 },
            { label: 'avr. 2005-mars 2006', is: 'NUMBER', width: 0.14 },
            { label: 'Deployments', is: 'TEXT', width: 0.14 },
          ],
          rows: [{ cells: [{ text: 'Rule-of-law team in Haiti' }, { text: '44' }, { text: posts }] }],
        }),
      ),
    );
    const [, range, , title, , deployments] = tagsOf(pdf, 'TH', 'TD');
    expect(range).toMatchObject({ text: 'avr. 2005- mars 2006', lines: 2 });
    expect(title?.lines).toBeLessThan(3);
    expect(deployments?.lines).toBeLessThan(9);
  });

  test('begins on the page of its caption with two rows at least', async () => {
    for (let lines = 26; lines < 40; lines += 1) {
      const text = Array.from({ length: lines }, (_, index) => `Line ${index}`).join('\n');
      const pdf = await rendered(withBlocks({ is: 'TEXT', style: 'LEAD', text }, makeTable({ rows: makeRows(40) })));
      const [caption] = tagsOf(pdf, 'Caption');
      expect(tagsOf(pdf, 'TR').filter(({ page }) => page === caption?.page).length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('text', () => {
  test('of any script is read back whole, and what no font has is seen as a sign and read as what it is', async () => {
    const words = [
      'Ștefan Ğüneş Łódź Đặng Ŵŷ ɛɔŋ ḍṣ Ǫ',
      'Αθήνα Ἀθῆναι',
      'Київ Ђорђе Қазақстан',
      'ქართული Հայաստան',
      '→ ← − ≤ … “” «\u202f1\u202f234\u202f»',
      'e\u0301 decomposed',
    ];
    const pdf = await rendered(
      withBlocks(
        ...words.map((text): DocumentBlock => ({ is: 'TEXT', style: 'BODY', text })),
        makeTable({ rows: words.map((text) => ({ cells: [{ text }, { text: '−1' }, { text: '1\u202f234' }, { text }] })) }),
      ),
    );
    const texts = everyTag(pdf.tags).map(({ text }) => text);
    for (const word of words) expect(texts.filter((text) => text === plain(word))).toHaveLength(3);
    const bytes = await renderPdf(withBlocks({ is: 'TEXT', style: 'BODY', text: 'Tokyo 東京 🎉 \ud800' }), 'A4');
    expect(everyTag((await readPdf(bytes)).tags).map(({ text }) => text)).toContain('Tokyo □□ □ \ufffd');
    expect(asked(bytes, 'pdftotext', '-raw').replace(/\s/g, '')).toContain('Tokyo東京🎉\ufffd');
  });

  test('has no control characters, and lines where it has lines', async () => {
    const pdf = await rendered(withBlocks({ is: 'TEXT', style: 'COMMENTARY', text: 'One\ttwo\r\nthree\u0000four\u00ad\u200b' }));
    expect(heard(pdf).at(-1)).toEqual(['P', 'One two three four']);
  });

  test('too long for a line or a page goes on, without a line alone', async () => {
    const word = 'x'.repeat(400);
    const text = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const pdf = await rendered(withBlocks({ is: 'TEXT', style: 'LEAD', text }, { is: 'TEXT', style: 'BODY', text: word }));
    const read = plain(
      tagsOf(pdf, 'P')
        .slice(1)
        .map((tag) => tag.text)
        .join(' '),
    );
    expect(read.slice(0, text.length)).toBe(text);
    expect(read.slice(text.length).replaceAll(' ', '')).toBe(word);
    expect(pdf.sizes.length).toBeGreaterThan(1);
  });

  test('is never a heading alone at the foot of a page', async () => {
    for (let lines = 28; lines < 40; lines += 1) {
      const text = Array.from({ length: lines }, (_, index) => `Line ${index}`).join('\n');
      const pdf = await rendered(
        makeDocument({
          sections: [
            makeSection({ blocks: [{ is: 'TEXT', style: 'LEAD', text }] }),
            makeSection({ id: 'next', heading: 'Next', blocks: [makeChart()] }),
          ],
        }),
      );
      const heading = tagsOf(pdf, 'H2').at(-1);
      expect(tagsOf(pdf, 'Figure')[0]?.page).toBe(heading?.page);
    }
  });
});

test('a chart is a figure with its alternative, whole within the margins of one page', async () => {
  const pdf = await rendered(withBlocks(...Array.from({ length: 8 }, () => makeChart())), 'LETTER');
  const figures = tagsOf(pdf, 'Figure');
  expect(figures).toHaveLength(8);
  for (const { bbox, alt } of figures) {
    expect(alt).toBe(makeChart().alternative);
    const [left = 0, bottom = 0, right = 0, top = 0] = bbox ?? [];
    expect([left, right]).toEqual([54, 558]);
    expect(bottom).toBeGreaterThan(60);
    expect(top).toBeLessThan(792 - 54);
    expect(top - bottom).toBeCloseTo((292 * 504) / 650, 1);
  }
});

test('a draft has no fingerprint, and a report without sections is its title', async () => {
  const pdf = await rendered(makeDocument({ fingerprint: null, runningMark: '' }));
  expect(heard(pdf)).toEqual([
    ['H1', 'International engagements'],
    ['P', 'October 2026, with the fiscal year to date'],
  ]);
  expect(pdf.artifacts[0]).not.toContain('SHA-256');
});

test('six pages with eight charts are written in less than two seconds', async () => {
  const document = makeDocument({
    sections: Array.from({ length: 4 }, (_, index) =>
      makeSection({ id: `part${index}`, newPage: true, blocks: [makeChart(), makeTable({ rows: makeRows(12) }), makeChart()] }),
    ),
  });
  const times: number[] = [];
  let pages = 0;
  // The quietest of some tries: the machine has other work to do.
  for (let tries = 0; tries < 6; tries += 1) {
    const began = performance.now();
    const bytes = await renderPdf(document, 'A4');
    times.push(performance.now() - began);
    pages = (await readPdf(bytes)).sizes.length;
  }
  expect(pages).toBeGreaterThanOrEqual(6);
  expect(Math.min(...times)).toBeLessThan(2000);
});
