// A report as a PDF that everybody can read: tagged (PDF/UA), with bookmarks and its own fonts. The same document is the same bytes.
import type { DocumentBlock, ReportDocument } from '../compose/report-document.js';
import type { LaidBlock } from './pdf/laid-block.js';
import { layChart } from './pdf/lay-chart.js';
import { layKeyFigures } from './pdf/lay-key-figures.js';
import { layTable } from './pdf/lay-table.js';
import { drawTitle, layHeading, layText } from './pdf/lay-text.js';
import { Sheets } from './pdf/sheets.js';
import type { Paper } from './report-form.js';

export async function renderPdf(document: ReportDocument, paper: Paper): Promise<Buffer> {
  const sheets = new Sheets(document, paper);
  drawTitle(sheets, document.title, document.subtitle);
  for (const [index, { heading, newPage, blocks }] of document.sections.entries()) {
    const opens = newPage && index > 0;
    const section = sheets.tag('Sect', null);
    const [first, ...rest] = blocks.flatMap((block) => layBlock(block, sheets.width, sheets.room) ?? []);
    const title = layHeading(heading, opens, sheets.width);
    if (opens) sheets.need(Number.POSITIVE_INFINITY);
    // A heading is never the last thing on a page.
    sheets.need(title.above + title.start + (first === undefined ? 0 : Math.min(first.above, AFTER_HEADING) + first.start));
    sheets.space(title.above);
    title.draw(sheets, section);
    if (first !== undefined) place(sheets, section, { ...first, above: Math.min(first.above, AFTER_HEADING) });
    for (const block of rest) place(sheets, section, block);
  }
  return sheets.finish();
}

const AFTER_HEADING = 12;

function place(sheets: Sheets, section: ReturnType<Sheets['tag']>, block: LaidBlock): void {
  sheets.need(block.above + block.start);
  sheets.space(block.above);
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
