import { createWriteStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Database } from '../db/database.js';
import { needsAttention } from '../modules/imports/dry-run/import-report.js';
import { decisionsCsv, reportCsv } from '../modules/imports/dry-run/report-csv.js';
import { reportText } from '../modules/imports/dry-run/report-text.js';
import { importServiceOf } from '../modules/imports/load/fill-register.js';
import { openSources } from '../modules/imports/source-files.js';
import type { SourceFile } from '../modules/imports/stages.js';
import { type Command, UsageError } from './command.js';

async function sourcesOf(path: string, what: string): Promise<SourceFile[]> {
  try {
    const sources = await openSources(path);
    if (sources.length > 0) return sources;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  throw new UsageError(`${what} must be a file that exists: "${path}"`);
}

async function single(path: string | undefined, what: string): Promise<SourceFile | null> {
  return path === undefined ? null : ((await sourcesOf(path, what))[0] ?? null);
}

/** The name, or the next one with a number that no file has: a person may have filled in the one that stands there. */
function freeName(name: string): string {
  let free = name;
  for (let number = 2; existsSync(free); number += 1) free = name.replace(/(\.\w+\.csv)$/, `-${number}$1`);
  return free;
}

export const importCommand: Command = {
  name: 'import',
  summary: 'bring an engagement sheet, or any file with a map, into the register',
  help: `entente import FILE [--dry-run] [--map MAP] [--decisions FILE] [--report FILE] [--questions FILE] [--lang en|fr]

FILE             an engagement sheet as CSV or XLSX; with a map any CSV, XLSX, XML or JSON; a folder or "data/*.xml" for several
--dry-run        show what each row would become, and write nothing to the register; the same as CSV stands then in FILE.report.csv,
                 and the open questions, to be filled in, in FILE.decisions.csv, both in the present folder
--map MAP        how the file's records become engagements: a JSON file with a JSONata expression (data/maps has one)
--decisions FILE answers to the questions of a dry run, as CSV or JSON
--report FILE    write the report of every row, name and problem as CSV there
--questions FILE write the open questions there, as a CSV to be filled in and given back as --decisions
--lang en|fr     language of the report

Everything is written in one transaction, or nothing is. A second import of the same source changes nothing.
Exit status 1 where a row is held back by a problem or waits for a decision.`,
  async run(args, config, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        map: { type: 'string' },
        decisions: { type: 'string' },
        report: { type: 'string' },
        questions: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('name one FILE');
    if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'fr')
      throw new UsageError(`--lang must be en or fr: "${values.lang}"`);
    const language = values.lang ?? terminal.locale;
    const files = await sourcesOf(path, 'FILE');
    const map = await single(values.map, '--map');
    const decisions = await single(values.decisions, '--decisions');
    const database = await Database.open(config.database);
    try {
      const [register] = await database.read.query<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM register');
      if (!register) throw new UsageError('the register is empty: begin one with "entente load none" or start the server');
      const service = importServiceOf(database, 'entente import', register.timeZone);
      terminal.progress(language === 'fr' ? 'Lecture…' : 'Reading…');
      const prepared = await service.prepare({ name: basename(path), files, map, decisions });
      if (!values['dry-run']) terminal.progress(language === 'fr' ? 'Écriture…' : 'Writing…');
      const report = values['dry-run'] ? prepared.report : await service.write(prepared);
      for (const text of reportText(report, language)) terminal.out(text.replace(/\n$/, ''));
      const stem = basename(path).replace(/\.[a-z]+$/i, '');
      const asked = report.decisions.some(({ answer }) => answer === null);
      const reportFile = values.report ?? (report.dryRun ? freeName(`${stem}.report.csv`) : null);
      const questionsFile = values.questions ?? (report.dryRun && asked ? freeName(`${stem}.decisions.csv`) : null);
      if (reportFile !== null) await pipeline(Readable.from(reportCsv(report, language)), createWriteStream(reportFile));
      if (questionsFile !== null) await pipeline(Readable.from(decisionsCsv(report, language)), createWriteStream(questionsFile));
      for (const file of [reportFile, questionsFile]) if (file !== null) terminal.out(`→ ${file}`);
      return needsAttention(report) ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};
