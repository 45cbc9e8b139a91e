import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { problem } from '../problems/problem.js';
import type { ImportLimits, LocalText } from '../stages.js';
import { StopReading } from './stop-reading.js';

const inflate = promisify(inflateRaw);

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly headerOffset: number;
}

/** The parts of a workbook; a part is unfolded only when asked for, and never beyond the limits. */
export interface Archive {
  readonly names: readonly string[];
  /** The part's bytes, or null if there is no such part. */
  read(name: string): Promise<Buffer | null>;
}

function broken(en: string, fr: string): StopReading {
  const detail: LocalText = { en, fr };
  return new StopReading(problem('ARCHIVE_BROKEN', {}, { detail }));
}

const cutShort = (): StopReading => broken('its table of contents is missing', 'sa table des matières manque');

function endOfDirectory(bytes: Buffer): { count: number; offset: number } {
  const from = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) !== 0x06054b50) continue;
    const count = bytes.readUInt16LE(at + 10);
    const offset = bytes.readUInt32LE(at + 16);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    // Large archives, and some programs always, keep the numbers in the 64-bit record before it.
    if (at < 20 || bytes.readUInt32LE(at - 20) !== 0x07064b50) throw cutShort();
    const record = Number(bytes.readBigUInt64LE(at - 12));
    if (record + 56 > bytes.length || bytes.readUInt32LE(record) !== 0x06064b50) throw cutShort();
    return { count: Number(bytes.readBigUInt64LE(record + 32)), offset: Number(bytes.readBigUInt64LE(record + 48)) };
  }
  throw cutShort();
}

function wideSizes(extra: Buffer, unpacked: number, packed: number, header: number): { packed: number; header: number } {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    const next = (): number => {
      if (field + 8 > extra.length) throw cutShort();
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    if (unpacked === 0xffffffff) next();
    return { packed: packed === 0xffffffff ? next() : packed, header: header === 0xffffffff ? next() : header };
  }
  return { packed, header };
}

function readDirectory(bytes: Buffer, limits: ImportLimits): Map<string, Entry> {
  const { count, offset } = endOfDirectory(bytes);
  if (count > limits.archiveEntries)
    throw new StopReading(problem('ARCHIVE_TOO_MANY_ENTRIES', { value: String(count) }, { limit: limits.archiveEntries }));
  const entries = new Map<string, Entry>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw cutShort();
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = wideSizes(extra, bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42));
    entries.set(name.replace(/^\//, ''), {
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedSize: sizes.packed,
      headerOffset: sizes.header,
    });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Opens a zip archive. What headers say of unfolded sizes is not believed: sizes are counted while unfolding. */
export function openArchive(bytes: Buffer, limits: ImportLimits): Archive {
  const entries = readDirectory(bytes, limits);
  let unfolded = 0;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const header = entry.headerOffset;
      if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50)
        throw broken(`“${name}” is missing`, `« ${name} » manque`);
      if (entry.encrypted) throw new StopReading(problem('OLD_WORKBOOK', { value: name }));
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      if (start + entry.packedSize > bytes.length) throw broken(`“${name}” is cut short`, `« ${name} » est tronqué`);
      const packed = bytes.subarray(start, start + entry.packedSize);
      const room = Math.min(limits.unfoldedBytes - unfolded, 1024 * 1024 + packed.length * limits.unfoldRatio);
      const tooLarge = (): StopReading => new StopReading(problem('ARCHIVE_TOO_LARGE', { value: name }, { limit: room }));
      if (entry.method === 0) {
        unfolded += packed.length;
        if (packed.length > room) throw tooLarge();
        return packed;
      }
      if (entry.method !== 8) throw broken(`“${name}” is packed in an unknown way`, `« ${name} » est compressé d’une façon inconnue`);
      if (room < 1) throw tooLarge();
      try {
        const content = await inflate(packed, { maxOutputLength: room });
        unfolded += content.length;
        return content;
      } catch (failure) {
        if (failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
        throw broken(`“${name}” cannot be unpacked`, `« ${name} » ne peut être décompressé`);
      }
    },
  };
}
