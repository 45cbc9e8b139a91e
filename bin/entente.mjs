#!/usr/bin/env node
// npm run entente -- COMMAND, or npx entente COMMAND: installs and builds what is missing, then runs the command line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become, prepare } from './prepare.mjs';

/** npm starts scripts in the project's folder; a file is meant from where the command was typed. */
function asTyped(argument) {
  const typedIn = process.env.INIT_CWD;
  if (!typedIn || argument.startsWith('-') || existsSync(argument)) return argument;
  const meant = join(typedIn, argument);
  return existsSync(meant) ? meant : argument;
}

prepare();
await become('apps/api/dist/cli.js', process.argv.slice(2).map(asTyped));
