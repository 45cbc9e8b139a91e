import { parseArgs } from 'node:util';
import { Database } from '../db/database.js';
import { reportText } from '../modules/imports/dry-run/report-text.js';
import { fillRegister, RegisterBegunError, type RegisterOrigin } from '../modules/imports/load/fill-register.js';
import { newRegisterSettings, openDataFolder } from '../open-data.js';
import { type Command, UsageError } from './command.js';

const origins: readonly RegisterOrigin[] = ['csc', 'us-visits', 'sample', 'none'];

export const loadCommand: Command = {
  name: 'load',
  summary: 'begin an empty register with one that ships',
  help: `entente load csc|us-visits|sample|none [--size N]

csc        74 engagements of the Correctional Service of Canada, as public sources state them
us-visits  3,264 visits hosted by the United States, 1874 to 2024
sample     an invented directorate of some 600 engagements over six fiscal years, with every feature in use; --size for more
none       no engagements: reference data and settings only (ENTENTE_HOME, ENTENTE_FISCAL_MONTH, ENTENTE_CURRENCY, ENTENTE_LOCALE)

Settings (home, fiscal month, currency, coverage) come with the data. Loading the same again changes nothing.`,
  async run(args, config, terminal) {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { size: { type: 'string' } } });
    const origin = origins.find((known) => known === positionals[0]);
    if (!origin || positionals.length > 1) throw new UsageError(`name one of ${origins.join(', ')}: "${positionals.join(' ')}"`);
    const size = values.size === undefined ? {} : { sampleSize: Number(values.size) };
    if (values.size !== undefined && !/^[1-9]\d*$/.test(values.size))
      throw new UsageError(`--size must be a whole number, 1 or more: "${values.size}"`);
    const database = await Database.open(config.database);
    try {
      const report = await fillRegister(database, origin, { openData: openDataFolder, settings: newRegisterSettings(config), ...size });
      if (report) for (const text of reportText(report, terminal.locale)) terminal.out(text.replace(/\n$/, ''));
      terminal.out(terminal.locale === 'fr' ? 'Le registre est prêt.' : 'The register is ready.');
      return 0;
    } catch (error) {
      if (!(error instanceof RegisterBegunError)) throw error;
      terminal.err(error.message);
      return 1;
    } finally {
      await database.close();
    }
  },
};
