import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { partialDateProblem } from '@entente/schema/calendar';
import type { ReportForm } from '@entente/schema/vocabulary';
import type { Config } from '../config.js';
import { type Container, createContainer } from '../container.js';
import { Database } from '../db/database.js';
import { globalId } from '../graphql/global-id.js';
import { ROLES, type Viewer } from '../modules/access/viewer.js';
import type { ReportDefinition } from '../modules/reports/definitions/report-definition.js';
import type { EditionMoved } from '../modules/reports/editions/edition.service.js';
import { fileName } from '../modules/reports/editions/edition-names.js';
import { readerOf } from '../modules/reports/figures/report-figures.service.js';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.js';
import { passwordFromInput } from './password-input.js';

const VERBS = ['draft', 'submit', 'approve'] as const;
const OPTIONS = {
  period: { type: 'string' },
  lang: { type: 'string', default: 'en,fr' },
  format: { type: 'string', default: 'pdf,html,xlsx,json' },
  paper: { type: 'string', default: 'a4' },
  full: { type: 'boolean', default: false },
  out: { type: 'string', default: '.' },
  as: { type: 'string' },
  role: { type: 'string' },
} as const;

/** A list of choices such as `en,fr`. */
function choices<Value>(option: string, text: string, known: Readonly<Record<string, Value>>): Value[] {
  return text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .map((part) => {
      const found = Object.hasOwn(known, part) ? known[part] : undefined;
      if (found === undefined) throw new UsageError(`--${option} must be of ${Object.keys(known).join(', ')}: "${part}"`);
      return found;
    });
}

/** A day of the period that is named: a month, a day, or for a report of years the year that it begins in. */
function dayOf(period: string | undefined, { grain }: ReportDefinition, fiscalMonth: number): string {
  if (period === undefined) throw new UsageError('--period must say which period, such as 2006-03');
  const problem = partialDateProblem(period);
  if (problem) throw new UsageError(`--period: ${problem.en}`);
  if (period.length === 10) return period;
  if (period.length === 7) return `${period}-01`;
  if (grain !== 'YEAR') throw new UsageError(`--period must name a month of the period, such as ${period}-03: "${period}"`);
  return `${period}-${String(fiscalMonth).padStart(2, '0')}-01`;
}

/** Who acts: an account with its password, or in demo mode a role. */
async function actor({ access }: Container, config: Config, as: string | undefined, role: string | undefined): Promise<Viewer> {
  if (config.auth === 'demo') {
    const known = ROLES.find((one) => one === role?.toUpperCase());
    if (!known) throw new UsageError(`--role must say who acts, one of ${ROLES.join(', ')}: "${role ?? ''}"`);
    const viewer = await access.viewerOf({ session: null, demoRole: known });
    if (viewer) return viewer;
  }
  if (as === undefined) throw new UsageError('--as must say who acts, by the e-mail address of an account');
  return (await access.signIn(as, await passwordFromInput())).viewer;
}

function told({ edition, problems }: EditionMoved, terminal: Terminal): ExitStatus {
  for (const problem of problems) terminal.err(terminal.locale === 'fr' ? problem.fr : problem.en);
  if (problems.length > 0 || !edition) return 1;
  terminal.out(
    `${edition.definition} ${edition.periodStart} ${edition.number}: ${edition.status}${edition.figuresHash ? ` ${edition.figuresHash}` : ''}`,
  );
  return 0;
}

export const reportCommand: Command = {
  name: 'report',
  summary: 'write, draft, submit or approve a report',
  help: `entente report NAME --period 2006-03 [--lang en,fr] [--format pdf,html,xlsx,json] [--paper a4|letter] [--full] [--out DIR]
entente report draft|submit|approve NAME --period 2006-03 --as EMAIL

The first form writes the files of the period's sealed edition, byte for byte as they were sealed; where none has been sealed, of the
register as it is now, marked as a draft and kept nowhere. --full takes the copy that counts protected engagements. NAME is
monthly, quarterly or annual; --period names a day or month of the period, or the year that a fiscal year begins in.

The second form leads an edition on its way, as the account whose password is the first line of standard input (in demo mode --role
ROLE instead). Nobody approves what they had a hand in.`,
  async run(args, config, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const verb = VERBS.find((known) => known === positionals[0]);
    const name = positionals[verb ? 1 : 0];
    if (name === undefined || positionals.length > (verb ? 2 : 1)) throw new UsageError(`name one report: "${positionals.join(' ')}"`);
    const languages = choices('lang', values.lang, { en: 'EN', fr: 'FR' } as const);
    const [pdf] = choices('paper', values.paper, { a4: 'PDF_A4', letter: 'PDF_LETTER' } as const);
    const known: Readonly<Record<string, ReportForm>> = { pdf: pdf ?? 'PDF_A4', html: 'HTML', xlsx: 'XLSX', json: 'JSON' };
    const forms = choices('format', values.format, known);
    const database = await Database.open(config.database);
    const container = createContainer(database, { ...config, log: (line) => terminal.err(line) });
    try {
      const { editions } = container;
      const definition = editions.definitions.find(({ code }) => code === name);
      if (!definition) throw new UsageError(`there is no report "${name}": ${editions.definitions.map(({ code }) => code).join(', ')}`);
      const moment = await container.register.moment();
      const day = dayOf(values.period, definition, moment.state.settings.fiscalMonth);
      if (verb === 'draft') {
        const viewer = await actor(container, config, values.as, values.role);
        return told(await editions.draft(viewer, { definition: name, day, asOf: null }, moment), terminal);
      }
      if (verb) {
        const viewer = await actor(container, config, values.as, values.role);
        const open = await editions.openOf(viewer, definition, day, moment);
        if (!open) {
          terminal.err(`No edition of this period is under way: entente report draft ${name} --period ${values.period ?? ''}`);
          return 1;
        }
        const id = globalId('ReportEdition', open.id);
        return told(
          await (verb === 'submit' ? editions.submit(viewer, id, open.version) : editions.approve(viewer, id, open.version)),
          terminal,
        );
      }
      // Who may run commands on the machine may read the whole register.
      const access = values.full ? 'FULL' : 'OPEN';
      const viewer = readerOf(access);
      const sealed = await editions.sealedOf(definition, day, moment);
      await mkdir(values.out, { recursive: true });
      for (const language of languages) {
        for (const form of forms) {
          const file = fileName({
            definition: name,
            periodStart: sealed?.periodStart ?? day,
            number: sealed?.number ?? 1,
            language,
            access,
            form,
            draft: sealed === null,
          });
          terminal.progress(`Writing ${file}`);
          const bytes = sealed
            ? await editions.file(viewer, sealed, access, language, form)
            : await editions.passing(viewer, definition, day, { access, language, form }, moment);
          await writeFile(join(values.out, file), bytes);
          terminal.out(join(values.out, file));
        }
      }
      return 0;
    } finally {
      await container.close();
      await database.close();
    }
  },
};
