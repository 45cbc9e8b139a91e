// A report as a PDF that everybody can read: tagged (PDF/UA), with bookmarks and its own fonts. The same document is the same bytes.
import type { DocumentBlock, DocumentSection, ReportDocument } from '../compose/report-document.js';
import type { LaidBlock } from './pdf/laid-block.js';
import { layChart } from './pdf/lay-chart.js';
import { layKeyFigures } from './pdf/lay-key-figures.js';
import { layTable } from './pdf/lay-table.js';
import { drawTitle, layHeading, layText } from './pdf/lay-text.js';
import { Sheets, type Tag } from './pdf/sheets.js';
import type { Paper } from './report-form.js';

export async function renderPdf(document: ReportDocument, paper: Paper): Promise<Buffer> {
  const sheets = new Sheets(document, paper);
  drawTitle(sheets, document.title, document.subtitle);
  for (const [index, section] of document.sections.entries()) drawSection(sheets, section, section.newPage && index > 0);
  return sheets.finish();
}

function drawSection(sheets: Sheets, { heading, blocks }: DocumentSection, opensPage: boolean): void {
  const section = sheets.tag('Sect', null);
  const title = layHeading(heading, opensPage, sheets.width);
  const all = blocks.flatMap((block) => {
    const laid = layBlock(block, sheets.width, sheets.room);
    return laid === null ? [] : [{ is: block.is, laid }];
  });
  const [first] = all;
  if (opensPage) sheets.need(Number.POSITIVE_INFINITY);
  // A heading is never the last thing on a page.
  sheets.need(title.above + title.start + (first === undefined ? 0 : Math.min(first.laid.above, AFTER_HEADING) + first.laid.start));
  place(sheets, section, title, title.above);
  let before: DocumentBlock['is'] | null = null;
  for (const { is, laid } of all) {
    const above = before === null ? Math.min(laid.above, AFTER_HEADING) : Math.max(laid.above, before === 'TEXT' ? 0 : AFTER_BLOCK);
    place(sheets, section, laid, above);
    before = is;
  }
}

/** At most, between a heading and what it is the heading of. */
const AFTER_HEADING = 10;
/** At least, under a table, a chart or key figures. */
const AFTER_BLOCK = 15;

function place(sheets: Sheets, section: Tag, block: LaidBlock, above: number): void {
  sheets.need(above + block.start);
  sheets.space(above);
  block.draw(sheets, section);
}

function layBlock(block: DocumentBlock, width: number, room: number): LaidBlock | null {
  switch (block.is) {
    case 'TEXT':
      return layText(block, width);
    case 'KEY_FIGURES':
      return layKeyFigures(block, width);
    case 'TABLE':
      return layTable(block, width, room);
    case 'CHART':
      return layChart(block, width, room);
  }
}
