// The sheets of a PDF while it is written: pages and how far they are full, the tree of tags in reading order, text, lines and marks.
import PDFDocument from 'pdfkit';
import { INKS, type Ink } from '../../compose/drawing.js';
import type { ReportDocument } from '../../compose/report-document.js';
import type { Paper } from '../report-form.js';
import { TABULAR } from './font-file.js';
import { firstLines, type SetText, setText, spoken } from './set-text.js';
import { type TextStyle, TYPE } from './type-scale.js';

/** An element of the tree of tags. */
export type Tag = PDFKit.PDFStructureElement;

/** The roles that a report has, of those that PDF 1.7 knows. */
type Role = 'Document' | 'Sect' | 'Div' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption' | 'L' | 'LI' | 'LBody';

interface TagOptions {
  readonly alt?: string;
  /** Left, top, right, bottom on the page that is being written. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
  readonly rowSpan?: number;
}

/** What pdfkit takes and its types leave out. */
interface Writer extends Omit<PDFKit.PDFDocument, 'outline' | 'struct' | 'markContent'> {
  struct(tag: string, options?: object): Tag & { readonly dictionary: { readonly data: { A?: Record<string, unknown> } } };
  markContent(tag: string, options?: { type?: string; attached?: readonly string[]; actual?: string }): this;
  endMetadata(): void;
  readonly outline: { addItem(title: string, options: object): unknown };
  readonly info: Record<string, string | Date>;
}

/** What draws lines and areas. */
type Shapes = PDFKit.Mixins.PDFVector & PDFKit.Mixins.PDFColor;

const SIDE = 54;
const TOP = 48;
const BOTTOM = 42;
const HAIRLINE = 0.5;
/** Between the head's line and what stands under it. */
const BELOW_HEAD = 20;
const ABOVE_FOOT = 14;

export class Sheets {
  readonly left = SIDE;
  readonly right: number;
  /** Of what is written between the margins. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** How far down the page is full. */
  y: number;

  private readonly writer: Writer;
  private readonly root: Tag;
  private readonly written: Promise<Buffer>;
  private readonly head: { readonly title: SetText; readonly mark: SetText };
  private readonly foot: { readonly rules: SetText; readonly fingerprint: SetText };
  private readonly fonts = new Set<string>();
  private pages = 0;

  constructor(document: ReportDocument, paper: Paper) {
    const { title, subtitle, publisher, language, asOf } = document;
    this.writer = new PDFDocument({
      size: paper,
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: language === 'FR' ? 'fr' : 'en',
      // No font until one is asked for: the default is none that could be embedded.
      font: '',
      info: {
        Title: spoken(subtitle === '' ? title : `${title}, ${subtitle}`),
        Author: spoken(publisher),
        Creator: 'Entente',
        CreationDate: new Date(asOf),
      },
    } as object) as unknown as Writer;
    // Where each text stands is known: pdfkit would measure every one of them twice more to know where the next would.
    this.writer.widthOfString = () => 0;
    escapeMetadata(this.writer);
    this.written = collected(this.writer);

    const width = paper === 'A4' ? 595.28 : 612;
    this.right = width - SIDE;
    this.width = this.right - this.left;
    const half = this.width / 2;
    const mark = runningText(document.runningMark, half);
    const markWidth = document.runningMark === '' ? 0 : Math.max(...mark.lines.map((line) => line.width)) + 18;
    this.head = { mark, title: runningText(document.runningTitle, this.width - markWidth) };
    this.foot = {
      rules: runningText(document.foot, this.width - 54),
      fingerprint:
        document.fingerprint === null
          ? setText([], 0)
          : runningText(`${document.fingerprintLabel}  ${document.fingerprint}`, this.width, TYPE.fingerprint),
    };
    this.top = TOP + Math.max(this.head.mark.height, this.head.title.height) + 6 + BELOW_HEAD;
    this.bottom = (paper === 'A4' ? 841.89 : 792) - BOTTOM - this.foot.rules.height - this.foot.fingerprint.height - ABOVE_FOOT;
    this.y = this.bottom;

    this.root = this.writer.struct('Document');
    this.newPage();
    this.writer.addStructure(this.root);
  }

  /** Points that a page has between head and foot. */
  get room(): number {
    return this.bottom - this.top;
  }

  newPage(): void {
    this.writer.addPage();
    this.pages += 1;
    this.y = this.top;
  }

  /** Turns the page unless `height` still fits on this one. Whatever would fit on no page begins one. */
  need(height: number): void {
    if (this.y > this.top && this.y + height > this.bottom + 0.01) this.newPage();
  }

  /** Leaves a space, of which a new page needs none. */
  space(height: number): void {
    if (this.y > this.top) this.y += height;
  }

  /** A new element at the end of another, or of the document. What it holds is added to it in reading order. */
  tag(role: Role, parent: Tag | null, { alt, bbox, scope, rowSpan }: TagOptions = {}): Tag {
    const element = this.writer.struct(role, {
      ...(alt && { alt: spoken(alt) }),
      ...(bbox && { bbox: [...bbox] }),
      ...(scope && { scope }),
    });
    if (rowSpan !== undefined && rowSpan > 1) element.dictionary.data.A = { ...element.dictionary.data.A, O: 'Table', RowSpan: rowSpan };
    (parent ?? this.root).add(element);
    return element;
  }

  /** Draws what is no part of what is read. */
  artifact(draw: () => void): void {
    this.writer.markContent('Artifact', { type: 'Layout' });
    draw();
    this.writer.endMarkedContent();
  }

  /** A place that the reader's list of contents leads to. */
  bookmark(title: string): void {
    // pdfkit takes `left` from the page's right edge.
    this.writer.outline.addItem(spoken(title), { fit: false, top: Math.max(0, this.y - 12), left: this.right + SIDE, zoom: 0 });
  }

  /** Text as it was set, its first line's top at `y`; flush right where `x` is its right edge. */
  write(text: SetText, x: number, y: number, flush: 'LEFT' | 'RIGHT' = 'LEFT', from = 0, to = text.lines.length): void {
    for (let index = from; index < to; index += 1) {
      const line = text.lines[index];
      if (line === undefined) return;
      const start = flush === 'LEFT' ? x : x - line.width;
      const baseline = y + (index - from) * text.leading + text.baseline;
      for (const [place, run] of line.runs.entries()) {
        // A text ends in a blank, so that it stays apart from the next for whoever reads the tags; a line does where it was broken at one.
        const ends = index === text.lines.length - 1 && place === line.runs.length - 1 && !run.text.endsWith(' ');
        if (run.actual !== undefined) this.writer.markContent('Span', { actual: ends ? `${run.actual} ` : run.actual });
        this.draw(ends ? `${run.text} ` : run.text, run.font, start + run.x, baseline, run.style);
        if (run.actual !== undefined) this.writer.endMarkedContent();
      }
    }
  }

  /** A line across, as a rule of the page. */
  rule(y: number, ink: Ink, width = HAIRLINE, from = this.left, to = this.right): void {
    this.writer.lineWidth(width).moveTo(from, y).lineTo(to, y).stroke(INKS[ink]);
  }

  /** What draws shapes; only between marks of the tree of tags. */
  get shapes(): Shapes {
    return this.writer;
  }

  /** Writes heads and feet, now that it is known how many pages there are, and gives the file. */
  async finish(): Promise<Buffer> {
    for (let page = 0; page < this.pages; page += 1) {
      this.writer.switchToPage(page);
      this.running('Top', () => {
        const { title, mark } = this.head;
        this.write(title, this.left, TOP);
        this.write(mark, this.right, TOP, 'RIGHT');
        this.rule(TOP + Math.max(title.height, mark.height) + 6, 'RULE');
      });
      this.running('Bottom', () => {
        const { rules, fingerprint } = this.foot;
        const y = this.bottom + ABOVE_FOOT;
        this.write(rules, this.left, y);
        this.write(runningText(`${page + 1} / ${this.pages}`, 54), this.right, y, 'RIGHT');
        this.write(fingerprint, this.left, y + rules.height);
      });
    }
    this.root.end();
    this.writer.end();
    return this.written;
  }

  private running(edge: 'Top' | 'Bottom', draw: () => void): void {
    this.writer.markContent('Artifact', { type: 'Pagination', attached: [edge] });
    draw();
    this.writer.endMarkedContent();
  }

  private draw(text: string, font: SetText['lines'][number]['runs'][number]['font'], x: number, y: number, style: TextStyle): void {
    const { name } = font;
    if (!this.fonts.has(name)) {
      // pdfkit takes a font that is open, which its types do not know.
      this.writer.registerFont(name, font.forDocument() as unknown as Uint8Array);
      this.fonts.add(name);
    }
    this.writer
      .font(name)
      .fontSize(style.size)
      .fillColor(INKS[style.ink])
      .text(text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(style.tracking !== undefined && { characterSpacing: style.tracking }),
        ...(style.tabular === true && { features: [...TABULAR] as PDFKit.Mixins.OpenTypeFeatures[] }),
      });
  }
}

/** Head and foot leave the page to what is read, whatever they say. */
const runningText = (text: string, width: number, style: TextStyle = TYPE.running): SetText =>
  firstLines(setText([{ text, style }], width), 3);

/** pdfkit writes what a document says of itself into XML as it stands. */
function escapeMetadata(writer: Writer): void {
  const endMetadata = writer.endMetadata.bind(writer);
  writer.endMetadata = () => {
    const { info } = writer;
    for (const [key, value] of Object.entries(info)) {
      if (typeof value === 'string') info[key] = value.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
    }
    endMetadata();
  };
}

function collected(writer: Writer): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    writer.on('data', (part: Buffer) => parts.push(part));
    writer.on('end', () => resolve(Buffer.concat(parts)));
    writer.on('error', reject);
  });
}
