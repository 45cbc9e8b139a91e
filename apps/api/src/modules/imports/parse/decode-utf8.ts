import { isUtf8 } from 'node:buffer';
import { problem } from '../problems/problem.js';
import type { ImportLimits, SourceFile } from '../stages.js';
import { StopReading } from './stop-reading.js';

const newline = 0x0a;

/** Where a chunk of text cannot be cut without splitting a letter: the number of bytes to keep for the next one. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** Offset of the first byte at which the text stops being UTF-8. */
function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  // Every prefix cut between letters is valid up to the fault, so the fault is found by halving.
  while (high - low > 64) {
    let middle = (low + high) >> 1;
    middle -= unfinishedBytes(bytes.subarray(low, middle));
    if (middle <= low) break;
    if (isUtf8(bytes.subarray(low, middle))) low = middle;
    else high = middle;
  }
  let at = low;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

function linesIn(bytes: Buffer, until: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0 && at < until; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** The file's text in pieces, without byte-order mark; stops at the first byte that is not UTF-8 text. */
export async function* decodeUtf8(source: SourceFile, limits: Pick<ImportLimits, 'fileBytes'>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let offset = 0;
  let lines = 0;
  for await (const piece of source.read()) {
    let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (offset + held.length + bytes.length > limits.fileBytes) {
      throw new StopReading(problem('FILE_TOO_LARGE', {}, { limit: limits.fileBytes }));
    }
    if (held.length > 0) bytes = Buffer.concat([held, bytes]);
    if (offset === 0 && bytes.length < 4) {
      held = bytes;
      continue;
    }
    const cut = bytes.length - unfinishedBytes(bytes);
    const whole = bytes.subarray(0, cut);
    held = Buffer.from(bytes.subarray(cut));
    yield decode(whole, offset, lines);
    lines += linesIn(whole, whole.length);
    offset += cut;
  }
  if (held.length > 0) yield decode(held, offset, lines);
  else if (offset === 0) throw new StopReading(problem('EMPTY_FILE', {}));
}

function decode(bytes: Buffer, offset: number, lines: number): string {
  if (offset === 0 && bytes.length >= 2) {
    const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
    // Without a mark, UTF-16 betrays itself by a NUL in every other byte.
    const unmarked = (bytes[0] === 0) !== (bytes[1] === 0) && (bytes[2] === 0) === (bytes[0] === 0);
    if (mark === 0xfffe || mark === 0xfeff || (bytes.length >= 4 && unmarked)) throw new StopReading(problem('UTF16', { line: 1 }));
  }
  const nul = bytes.indexOf(0);
  const valid = isUtf8(bytes);
  const bad = valid ? -1 : firstInvalid(bytes);
  if (nul >= 0 && (bad < 0 || nul < bad)) {
    throw new StopReading(problem('NUL_BYTE', { line: lines + linesIn(bytes, nul) + 1 }, { byte: offset + nul + 1 }));
  }
  if (bad >= 0) {
    const value = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new StopReading(problem('NOT_UTF8', { line: lines + linesIn(bytes, bad) + 1, value }, { byte: offset + bad + 1 }));
  }
  const text = bytes.toString('utf8');
  return offset === 0 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** All bytes of a file that has to be held whole. */
export async function readWhole(source: SourceFile, limits: Pick<ImportLimits, 'wholeFileBytes'>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.read()) {
    size += piece.byteLength;
    if (size > limits.wholeFileBytes) throw new StopReading(problem('FILE_TOO_LARGE', {}, { limit: limits.wholeFileBytes }));
    pieces.push(piece);
  }
  if (size === 0) throw new StopReading(problem('EMPTY_FILE', {}));
  return Buffer.concat(pieces, size);
}

/** All text of a file that has to be held whole. */
export async function readText(source: SourceFile, limits: ImportLimits): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decodeUtf8(source, { fileBytes: limits.wholeFileBytes })) pieces.push(piece);
  return pieces.join('');
}
