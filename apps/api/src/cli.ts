#!/usr/bin/env node
import 'reflect-metadata';
import { type Command, type Terminal, UsageError } from './commands/command.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { loadCommand } from './commands/load.js';
import { migrateCommand } from './commands/migrate.js';
import { reportCommand } from './commands/report.js';
import { serveCommand } from './commands/serve.js';
import { userCommand } from './commands/user.js';
import { ConfigError, configOfProcess } from './config.js';

const commands: readonly Command[] = [serveCommand, migrateCommand, loadCommand, importCommand, exportCommand, reportCommand, userCommand];

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'entente COMMAND',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'entente COMMAND --help says more. Exit status: 0 done, 1 problems found, 2 called wrongly.',
  ].join('\n');
}

function terminalOf(locale: 'en' | 'fr'): Terminal {
  const live = process.stderr.isTTY === true;
  const clear = () => (live ? process.stderr.write('\r\u001B[K') : undefined);
  return {
    locale,
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      clear();
      process.stderr.write(live ? line : `${line}\n`);
    },
  };
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    process.stderr.write(`entente: no command "${name}"\n\n${overview()}\n`);
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  const config = configOfProcess();
  try {
    return await command.run(rest, config, terminalOf(config.newRegister.locale ?? 'en'));
  } catch (error) {
    const wrongly =
      error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!wrongly) throw error;
    process.stderr.write(`entente ${name}: ${(error as Error).message}\n\n${command.help}\n`);
    return 2;
  }
}

// `entente … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`entente: ${message}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
