// A report as one page for mail and archive: it runs nothing and fetches nothing, and a policy of its own says so.
import { type Drawing, INKS, type Ink, type Mark } from '../compose/drawing.js';
import type {
  DocumentBlock,
  DocumentCell,
  DocumentChart,
  DocumentKeyFigures,
  DocumentSection,
  DocumentTable,
  DocumentText,
  ReportDocument,
} from '../compose/report-document.js';
import { REPORT_POLICY, REPORT_STYLES } from './html-styles.js';
import { sectionAnchor } from './section-anchor.js';
import { gridOf } from './table-grid.js';

const WORDS = {
  EN: { skip: 'Skip to content', contents: 'Contents', colon: ':' },
  FR: { skip: 'Aller au contenu', contents: 'Sommaire', colon: '\u00A0:' },
} as const;

/** The page, whole. */
export function renderHtml(document: ReportDocument): string {
  const words = WORDS[document.language];
  const { sections } = document;
  const sheets = sheetsOf(sections);
  const mark = document.runningMark === '' ? '' : `<span class="mark">${text(document.runningMark)}</span>`;
  const contents = sections.map(({ id, heading }) => `<li><a href="#${text(sectionAnchor(id))}">${text(heading)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${document.language.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(REPORT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${text(document.publisher)}">
<meta name="description" content="${text(`${document.title}: ${document.subtitle}`)}">
<meta name="dcterms.date" content="${text(document.asOf)}">
<title>${text([document.runningTitle, document.runningMark].filter((part) => part !== '').join(' · '))}</title>
<style>${REPORT_STYLES}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<div class="desk">
<header class="mast"><b>${text(document.publisher)}</b>${mark}</header>
${contents === '' ? '' : `<nav aria-label="${words.contents}"><ol>${contents}</ol></nav>\n`}<main id="main" tabindex="-1">
${sheets.map((sheet, index) => sheetHtml(document, sheet, index === 0)).join('\n')}
</main>
<footer><p>${text(document.foot)}</p>${fingerprintHtml(document, 'p')}</footer>
</div>
</body>
</html>
`;
}

/** Sections that stand on the same sheet, in order. */
function sheetsOf(sections: readonly DocumentSection[]): DocumentSection[][] {
  const sheets: DocumentSection[][] = [[]];
  for (const section of sections) {
    if (section.newPage && sheets.at(-1)?.length) sheets.push([]);
    sheets.at(-1)?.push(section);
  }
  return sheets;
}

// What runs along a sheet's head and foot is said once by the page's header and footer to those who listen.
function sheetHtml(document: ReportDocument, sections: readonly DocumentSection[], first: boolean): string {
  const title = first ? `<h1>${text(document.title)}</h1>\n<p class="subtitle">${text(document.subtitle)}</p>\n` : '';
  return `<div class="sheet"><div class="run" aria-hidden="true"><div><span>${text(document.runningTitle)}</span><span>${text(document.runningMark)}</span></div></div>
<div class="text">
${title}${sections.map(sectionHtml).join('\n')}
</div>
<div class="folio" aria-hidden="true"><div><span>${text(document.foot)}</span></div>${fingerprintHtml(document, 'div')}</div></div>`;
}

function fingerprintHtml({ language, fingerprint, fingerprintLabel }: ReportDocument, element: 'p' | 'div'): string {
  if (fingerprint === null) return '';
  return `<${element} class="hash">${text(fingerprintLabel)}${WORDS[language].colon} ${text(fingerprint)}</${element}>`;
}

function sectionHtml(section: DocumentSection): string {
  const name = sectionAnchor(section.id);
  let html = `<section id="${name}" aria-labelledby="${name}-h"><h2 id="${name}-h">${text(section.heading)}</h2>\n`;
  let saying = false;
  for (const [index, block] of section.blocks.entries()) {
    // Paragraphs that people wrote stand together, and apart from what was counted.
    const says = block.is === 'TEXT' && block.style === 'COMMENTARY';
    if (says !== saying) html += says ? '<div class="said">' : '</div>\n';
    saying = says;
    html += blockHtml(block, `${name}-${index + 1}`);
  }
  return `${html}${saying ? '</div>' : ''}</section>`;
}

function blockHtml(block: DocumentBlock, name: string): string {
  switch (block.is) {
    case 'TABLE':
      return tableHtml(block, name);
    case 'CHART':
      return chartHtml(block, name);
    case 'KEY_FIGURES':
      return keyFiguresHtml(block);
    case 'TEXT':
      return textHtml(block);
  }
}

const TEXT_CLASS = { LEAD: ' class="lead"', BODY: ' class="body"', NOTE: ' class="note"', COMMENTARY: '' } as const;

function textHtml({ style, text: words }: DocumentText): string {
  const paragraphs = words.split(/(?:\r?\n){2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p${TEXT_CLASS[style]}>${text(paragraph).replace(/\r?\n/g, '<br>')}</p>\n`).join('');
}

function keyFiguresHtml({ items }: DocumentKeyFigures): string {
  if (items.length === 0) return '';
  const figures = items.map(
    ({ label, figure, under }) =>
      `<div><dt>${text(label)}</dt><dd${cellName(figure)}>${cellHtml(figure)}</dd><dd class="under"${cellName(under)}>${cellHtml(under)}</dd></div>`,
  );
  return `<dl class="keys">${figures.join('')}</dl>\n`;
}

const noteHtml = (note: string | undefined) => (note ? `<span class="sub">${text(note)}</span>` : '');

function tableHtml(table: DocumentTable, name: string): string {
  const head = `<span class="title" id="${name}-c">${text(table.caption)}</span>${noteHtml(table.note)}`;
  const foot = table.foot.map((line) => `<p class="note">${text(line)}</p>`).join('');
  if (table.rows.length === 0) return `<div class="block"><p>${head}</p><p class="empty">${text(table.empty)}</p>${foot}</div>\n`;
  const columns = table.columns.map(({ width }) => `<col${shareClass(width)}>`).join('');
  const headings = table.columns.map(({ label, is }) => `<th scope="col"${is === 'NUMBER' ? ' class="num"' : ''}>${text(label)}</th>`);
  return `<div class="block"><div class="scroll" role="group" aria-labelledby="${name}-c" tabindex="0"><table><caption>${head}</caption><colgroup>${columns}</colgroup>
<thead><tr>${headings.join('')}</tr></thead>
${bodiesHtml(table)}</table></div>${foot}</div>\n`;
}

/** The nearest share of which there is a class. */
function shareClass(width: number): string {
  const share = Math.min(100, Math.round(width * 50) * 2);
  return share >= 2 ? ` class="w${share}"` : '';
}

/** The rows; those that one cell of the first column stands for are a group with that cell as its header. */
function bodiesHtml(table: DocumentTable): string {
  let html = '<tbody>';
  let grouped = false;
  for (const [at, row] of gridOf(table).entries()) {
    const first = row[0];
    const beginsGroup = first !== undefined && first !== null && !first.covered && first.rowSpan > 1;
    const goesOn: boolean = grouped && first?.covered === true;
    if (at > 0 && (beginsGroup || (grouped && !goesOn))) html += '</tbody>\n<tbody>';
    grouped = beginsGroup || goesOn;
    html += table.rows[at]?.strong ? '<tr class="strong">' : '<tr>';
    let named = false;
    for (const [index, placed] of row.entries()) {
      if (placed?.covered) continue;
      if (!placed) {
        html += '<td></td>';
        continue;
      }
      const { cell, rowSpan } = placed;
      const scope: 'row' | 'rowgroup' | null = index === 0 && rowSpan > 1 ? 'rowgroup' : named ? null : 'row';
      named ||= scope === 'row';
      const over = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
      const look = `${table.columns[index]?.is === 'NUMBER' ? ' class="num"' : ''}${over}${cellName(cell)}`;
      html += scope === null ? `<td${look}>${cellHtml(cell)}</td>` : `<th scope="${scope}"${look}>${cellHtml(cell)}</th>`;
    }
    html += '</tr>\n';
  }
  return `${html}</tbody>`;
}

const cellName = ({ cell }: DocumentCell) => (cell === undefined ? '' : ` data-cell="${text(cell)}"`);

function cellHtml({ text: words, value, date, kind, code, under }: DocumentCell): string {
  const mark = kind === undefined ? '' : `<i class="k ${KIND_CLASS[kind]}" aria-hidden="true"></i>`;
  let shown = text(words);
  if (value !== undefined) shown = `<data value="${value}">${shown}</data>`;
  else if (date !== undefined) shown = `<time datetime="${text(date)}">${shown}</time>`;
  const quiet = code === undefined ? '' : ` <span class="code">${text(code)}</span>`;
  return `${mark}${shown}${quiet}${under === undefined ? '' : `<small>${text(under)}</small>`}`;
}

const KIND_CLASS = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' } as const;

/** Points to the pixels of CSS. */
const PIXELS = 4 / 3;

function chartHtml({ caption, note, alternative, drawing }: DocumentChart, name: string): string {
  return `<figure class="block"><figcaption><span class="title" id="${name}-c">${text(caption)}</span>${noteHtml(note)}</figcaption><div class="scroll" role="group" aria-labelledby="${name}-c" tabindex="0">${drawingSvg(drawing, name, caption, alternative)}</div></figure>\n`;
}

function drawingSvg(drawing: Drawing, name: string, title: string, alternative: string): string {
  const { width, height, marks } = drawing;
  const hatched = new Set(marks.flatMap((mark) => (mark.is === 'RECT' && mark.hatched ? [mark.fill] : [])));
  const patterns = [...hatched].map(
    (ink) =>
      `<pattern id="${hatchName(name, ink)}" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4.5" height="4.5" fill="${INKS.PAPER}"/><rect width="1.8" height="4.5" fill="${INKS[ink]}"/></pattern>`,
  );
  const defs = patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`;
  return `<svg role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d" width="${number(width * PIXELS)}" height="${number(height * PIXELS)}" viewBox="0 0 ${number(width)} ${number(height)}"><title id="${name}-t">${text(title)}</title><desc id="${name}-d">${text(alternative)}</desc>${defs}${marks.map((mark) => markSvg(mark, name)).join('')}</svg>`;
}

const hatchName = (name: string, ink: Ink) => `${name}-${ink}`;
const ANCHORS = { START: '', MIDDLE: ' text-anchor="middle"', END: ' text-anchor="end"' } as const;

function markSvg(mark: Mark, name: string): string {
  switch (mark.is) {
    case 'RECT': {
      const ink = INKS[mark.fill];
      const fill = mark.hatched ? `url(#${hatchName(name, mark.fill)})" stroke="${ink}" stroke-width=".75` : ink;
      return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}" fill="${fill}"/>`;
    }
    case 'LINE':
      return `<line x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}" stroke="${INKS[mark.stroke]}" stroke-width="${number(mark.width)}"${mark.dashed ? ' stroke-dasharray="3 2"' : ''}/>`;
    case 'CIRCLE':
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.r)}" fill="${INKS[mark.fill]}"/>`;
    case 'POLYGON':
      return `<polygon points="${mark.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}" fill="${INKS[mark.fill]}"/>`;
    case 'LABEL':
      return `<text x="${number(mark.x)}" y="${number(mark.y)}" font-size="${number(mark.size)}" fill="${INKS[mark.fill]}"${ANCHORS[mark.anchor]}${mark.bold ? ' font-weight="650"' : ''}>${text(mark.text)}</text>`;
  }
}

/** A coordinate to a hundredth of a point; more is noise that makes the same picture other bytes. */
const number = (value: number) => String(Math.round(value * 100) / 100 + 0);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Words as text or as the value of an attribute: never markup, and only characters that a page may hold. */
function text(words: string): string {
  return words.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
