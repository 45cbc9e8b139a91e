import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceFile } from './stages.js';

const readable = /\.(csv|tsv|txt|xlsx|xml|json)$/i;

async function sourceFile(path: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return { name: basename(path), size, read: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
}

async function filesIn(folder: string, accepts: (name: string) => boolean): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && accepts(entry.name)).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => sourceFile(join(folder, name))));
}

/**
 * The files that an import is given: one file, every readable file of a folder, or those whose names fit a pattern
 * (`data/*.xml`), in order of their names. Rejects as `fs` does where a path does not exist.
 */
export async function openSources(path: string): Promise<SourceFile[]> {
  const full = resolve(path);
  if (/[*?]/.test(basename(full))) {
    const pattern = new RegExp(
      `^${basename(full)
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    );
    return filesIn(dirname(full), (name) => pattern.test(name));
  }
  const found = await stat(full);
  return found.isDirectory() ? filesIn(full, (name) => readable.test(name)) : [await sourceFile(full)];
}

/** Bytes held in memory as a file: what comes by upload, and what tests make. */
export function sourceOf(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.byteLength,
    async *read() {
      yield bytes;
    },
  };
}
