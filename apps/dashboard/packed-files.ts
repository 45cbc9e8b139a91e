import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const pack = promisify(brotliCompress);
const PACKED = /\.(js|css|svg)$/;
/** Below, a request is no longer than its headers. In bytes. */
const LEAST = 1024;

/** Writes each asset once more as it is sent, packed as well as it can be: a server that packs while it is asked has no time for that. */
export function packedFiles(): Plugin {
  return {
    name: 'packed-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const files = (await readdir(join(dir, 'assets'))).filter((name) => PACKED.test(name)).map((name) => join(dir, 'assets', name));
      await Promise.all(
        files.map(async (file) => {
          const text = await readFile(file);
          if (text.byteLength < LEAST) return;
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
          };
          await writeFile(`${file}.br`, await pack(text, { params }));
        }),
      );
    },
  };
}
