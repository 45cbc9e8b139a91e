import { problem, shownValue } from '../problems/problem.js';
import type { SourceFile } from '../stages.js';
import { StopReading } from './stop-reading.js';

export type FileFormat = 'CSV' | 'XLSX' | 'XML' | 'JSON';

const packed = [0x50, 0x4b, 0x03, 0x04];
const emptyPacked = [0x50, 0x4b, 0x05, 0x06];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const foreign: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['%PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

async function leadingBytes(source: SourceFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.read()) {
    pieces.push(piece);
    size += piece.byteLength;
    if (size >= 1024) break;
  }
  return Buffer.concat(pieces).subarray(0, 1024);
}

/** What a file is, told from its content: its name is only used to word what is wrong with it. */
export async function detectFormat(source: SourceFile): Promise<FileFormat> {
  const bytes = await leadingBytes(source);
  if (bytes.length === 0) throw new StopReading(problem('EMPTY_FILE', {}));
  if (begins(bytes, packed) || begins(bytes, emptyPacked)) return 'XLSX';
  if (begins(bytes, compoundFile)) throw new StopReading(problem('OLD_WORKBOOK', { value: source.name }));
  const known = foreign.find(([, mark]) => begins(bytes, mark));
  if (known) throw new StopReading(problem('UNKNOWN_FORMAT', { value: known[0] }));
  const start = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const format: FileFormat = /^<[?!a-zA-Z_]/.test(start) ? 'XML' : /^[[{]/.test(start) ? 'JSON' : 'CSV';
  if (/\.xlsx$/i.test(source.name)) {
    const html = /^<(!doctype html|html|table)/i.test(start);
    const found = html
      ? { en: 'a web page', fr: 'une page Web' }
      : format === 'CSV'
        ? { en: 'text', fr: 'du texte' }
        : { en: format, fr: format };
    throw new StopReading(problem('NOT_A_WORKBOOK', { value: shownValue(source.name) }, { found }));
  }
  return format;
}
