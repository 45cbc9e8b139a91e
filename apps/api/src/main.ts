import 'reflect-metadata';
import { ConfigError, configOfProcess } from './config.js';
import { DatabaseProblem } from './db/database.errors.js';
import { ListenProblem } from './listen.errors.js';
import { RegisterDefinitionError } from './modules/imports/load/begin-register.js';
import { runServer } from './run-server.js';

/** What whoever starts a server can mend is said in one line; of what nobody foresaw all is told. */
const MENDABLE = [ConfigError, DatabaseProblem, ListenProblem, RegisterDefinitionError];

try {
  await runServer(configOfProcess());
} catch (error) {
  console.error(error instanceof Error && MENDABLE.some((known) => error instanceof known) ? error.message : error);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
