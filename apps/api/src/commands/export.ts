import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Database } from '../db/database.js';
import { exportSheet } from '../modules/imports/export-sheet.js';
import { sheetEngagements } from '../modules/imports/write/sheet-engagements.js';
import type { Command } from './command.js';

async function* sheetText(database: Database): AsyncGenerator<string> {
  let heading = true;
  // Who may run commands on the machine may read the whole register.
  for await (const page of sheetEngagements(database.read, { protectedToo: true })) {
    for (const line of exportSheet(page)) {
      if (heading || !line.startsWith('\uFEFF')) yield line;
      heading = false;
    }
  }
  if (heading) yield* exportSheet([]);
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the register as an engagement sheet',
  help: `entente export [--out FILE.csv]

Writes every engagement as an engagement sheet (CSV, UTF-8 with a byte-order mark), to FILE or to standard output. What is
exported imports again without a change.`,
  async run(args, config) {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
    const database = await Database.open(config.database);
    try {
      const target: Writable = values.out === undefined ? process.stdout : createWriteStream(values.out);
      await pipeline(Readable.from(sheetText(database)), target, { end: values.out !== undefined });
      return 0;
    } finally {
      await database.close();
    }
  },
};
