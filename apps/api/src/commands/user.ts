import { parseArgs } from 'node:util';
import { Database } from '../db/database.js';
import { AccessService } from '../modules/access/access.service.js';
import { ROLES } from '../modules/access/viewer.js';
import { type Command, UsageError } from './command.js';
import { passwordFromInput } from './password-input.js';

/** Long enough that guessing is of no use at eight attempts a quarter of an hour. */
const LEAST_CHARACTERS = 12;

export const userCommand: Command = {
  name: 'user',
  summary: 'open an account for ENTENTE_AUTH=local',
  help: `entente user add EMAIL --name NAME --role ${ROLES.join('|')} [--locale en|fr]
entente user list

The password is the first line of standard input: at least ${LEAST_CHARACTERS} characters. It is kept as a salted hash only.`,
  async run(args, config, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, locale: { type: 'string' } },
    });
    const [verb, email] = positionals;
    const database = await Database.open(config.database);
    try {
      if (verb === 'list') {
        const accounts = await database.read.query<{ email: string; name: string; role: string }>(
          'SELECT email, name, role FROM user_account WHERE disabled_at IS NULL ORDER BY email',
        );
        for (const account of accounts) terminal.out(`${account.email}\t${account.role}\t${account.name}`);
        return 0;
      }
      if (verb !== 'add' || email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email))
        throw new UsageError(`name "list", or "add" and an e-mail address: "${positionals.join(' ')}"`);
      const role = ROLES.find((known) => known === values.role?.toUpperCase());
      if (values.name === undefined || values.name.trim() === '') throw new UsageError('--name must say who it is');
      if (!role) throw new UsageError(`--role must be one of ${ROLES.join(', ')}: "${values.role ?? ''}"`);
      const locale = values.locale ?? 'en';
      if (locale !== 'en' && locale !== 'fr') throw new UsageError(`--locale must be en or fr: "${locale}"`);
      const [taken] = await database.read.query('SELECT id FROM user_account WHERE email = ?', [email.toLowerCase()]);
      if (taken) {
        terminal.err(`There is an account for ${email} already.`);
        return 1;
      }
      const password = await passwordFromInput();
      if (password.length < LEAST_CHARACTERS)
        throw new UsageError(`the password must have at least ${LEAST_CHARACTERS} characters: it has ${password.length}`);
      await new AccessService(database, 'local').openAccount({ email, name: values.name.trim(), role, locale, password });
      terminal.out(`${email} may sign in as ${role}.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
