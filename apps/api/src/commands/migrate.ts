import { Database } from '../db/database.js';
import type { Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database up to date',
  help: `entente migrate

Creates or updates the tables of the database that DATABASE_URL names. What is interrupted leaves nothing behind, or is
finished by the next attempt. Starting the server does the same; several may start at once.`,
  async run(_args, config, terminal) {
    const database = await Database.open(config.database);
    await database.close();
    terminal.out('The database is up to date.');
    return 0;
  },
};
