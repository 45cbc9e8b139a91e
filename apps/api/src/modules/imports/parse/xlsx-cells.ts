import { dayToIso } from '@entente/schema/calendar';
import { scanXml, xmlAttribute } from './scan-xml.js';

/** How much of a date a cell shows: a cell formatted "mmm yyyy" holds a month, whatever day lies behind it. */
export type ShownPrecision = 'DAY' | 'MONTH' | 'YEAR';

const dayFormats = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const monthYearFormat = 17;

/** What a number format shows of a date, or null if it shows a number. */
export function datePrecisionOf(format: string): ShownPrecision | null {
  const letters = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/general|standard/.test(letters)) return null;
  if (letters.includes('d')) return 'DAY';
  if (!letters.includes('y')) return null;
  return letters.includes('m') ? 'MONTH' : 'YEAR';
}

/** For each cell style, what it shows of a date. */
export function readStyles(xml: string, depth: number): (ShownPrecision | null)[] {
  const custom = new Map<number, string>();
  const styles: (ShownPrecision | null)[] = [];
  let inCells = false;
  scanXml(xml, depth, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(xmlAttribute(attributes, 'numFmtId')), xmlAttribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(xmlAttribute(attributes, 'numFmtId') ?? '0');
        const format = custom.get(id);
        styles.push(format !== undefined ? datePrecisionOf(format) : id === monthYearFormat ? 'MONTH' : dayFormats.has(id) ? 'DAY' : null);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return styles;
}

/** The workbook's texts that cells refer to by number; readings aids (ruby) are no part of them. */
export function readSharedStrings(xml: string, depth: number): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  scanXml(xml, depth, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCharacters(current));
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    text(content) {
      if (inText) current += content;
    },
  });
  return strings;
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const unixEpoch1900 = 25_569;
const unixEpoch1904 = 24_107;

/** A day number of a workbook as `2005-05-09`, `2005-05` or `2005`, as much as its cell shows; null beyond the calendar. */
export function serialToIso(serial: number, shown: ShownPrecision, from1904: boolean): string | null {
  const whole = Math.floor(serial + 1e-9);
  // Written so that what is no number at all is beyond the calendar too.
  if (!(whole >= (from1904 ? 0 : 1) && whole <= 2_958_465)) return null;
  // Workbooks believe in a 29 February 1900; what follows says that there is none.
  if (!from1904 && whole === 60) return '1900-02-29';
  const day = from1904 ? whole - unixEpoch1904 : whole - unixEpoch1900 + (whole < 60 ? 1 : 0);
  const iso = dayToIso(day);
  return shown === 'DAY' ? iso : shown === 'MONTH' ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** A number as its cell would show it: workbooks keep fifteen digits and hide the rest. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? value.toLocaleString('en-CA', { useGrouping: false, maximumFractionDigits: 20 }) : shown;
}

/** Zero-based column of a cell's address: 27 for `AB12`; -1 if it has none. */
export function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
