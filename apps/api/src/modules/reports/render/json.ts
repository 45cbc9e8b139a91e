// A report as data: what was counted with the questions it answers, and what the report says of it in one language.
import type { DocumentBlock, DocumentCell, ReportDocument } from '../compose/report-document.js';
import type { ReportFigures } from '../figures/report-figures.js';

/** The text of the file. Of the same edition it is always the same, key by key. */
export function renderJson(figures: ReportFigures, document: ReportDocument): string {
  const { language, asOf, title, subtitle, publisher, runningTitle, runningMark, foot, fingerprint, fingerprintLabel } = document;
  const report = {
    form: 1,
    language,
    asOf,
    title,
    subtitle,
    publisher,
    runningTitle,
    mark: runningMark === '' ? null : runningMark,
    foot,
    fingerprint: fingerprint === null ? null : { label: fingerprintLabel, value: fingerprint },
    sections: document.sections.map(({ id, heading, blocks }) => ({ id, heading, blocks: blocks.map(blockData) })),
    provenance: document.provenance.map(({ label, value }) => ({ label, value })),
  };
  return `${JSON.stringify({ report, figures: inOrder(figures) }, null, 1)}\n`;
}

function blockData(block: DocumentBlock): unknown {
  switch (block.is) {
    case 'TABLE': {
      const { is, caption, note, columns, rows, foot, empty } = block;
      return {
        is,
        caption,
        note,
        columns: columns.map((column) => ({ label: column.label, is: column.is })),
        rows: rows.map(({ cells, strong }) => ({ strong, cells: cells.map(cellData) })),
        foot,
        empty: rows.length === 0 ? empty : undefined,
      };
    }
    case 'CHART': {
      const { is, caption, note, alternative } = block;
      return { is, caption, note, alternative };
    }
    case 'KEY_FIGURES': {
      const { is, items } = block;
      return { is, items: items.map(({ label, figure, under }) => ({ label, figure: cellData(figure), under: cellData(under) })) };
    }
    case 'TEXT': {
      const { is, style, text } = block;
      return { is, style, text };
    }
  }
}

const cellData = ({ text, value, format, date, kind, code, under, rowSpan, cell }: DocumentCell) => ({
  text,
  value,
  format,
  date,
  kind,
  code,
  under,
  rowSpan,
  cell,
});

/** The same value with the keys of its objects in the order of the alphabet, however it was made. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
