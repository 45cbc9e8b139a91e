// npm run check: what a reviewer should not have to look for. Each step by itself: npm run check -- STEP ...
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, install, quietEnvironment, root } from './prepare.mjs';
import { startMariadb } from './private-mariadb.mjs';

const tool = (name) => join(root, 'node_modules', '.bin', name);
const node = process.execPath;

/** Runs a program and gives back its exit status and all it printed. */
function run(command, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A hash of a file, or of all files in a folder. */
function hashOf(path) {
  const hash = createHash('sha256');
  const add = (file) => {
    if (!existsSync(file)) return;
    hash.update(`\0${file}\0`).update(readFileSync(file));
  };
  const full = join(root, path);
  if (/\.\w+$/.test(path)) add(full);
  else if (existsSync(full)) for (const name of readdirSync(full).sort()) add(join(full, name));
  return hash.digest('hex');
}

/** A step that writes something anew, and fails when it comes out other than it stood. */
function unchangedBy(path, command, args) {
  return async (environment) => {
    const before = hashOf(path);
    const result = await run(command, args, environment);
    if (!result.ok || hashOf(path) === before) return result;
    return { ok: false, output: `${path} was out of step with the code. It has been written anew: look at it and commit it.` };
  };
}

async function migrationsMatchEntities(environment) {
  const own = environment.ENTENTE_TEST_MARIADB ? null : await startMariadb();
  const server = environment.ENTENTE_TEST_MARIADB ?? own.url;
  const folder = mkdtempSync(join(tmpdir(), 'entente-check-'));
  const database = `entente_check_${process.pid}`;
  const { default: mysql } = await import('mysql2/promise');
  const connection = await mysql.createConnection(server);
  try {
    await connection.query(`CREATE DATABASE ${database}`);
    return await run(node, ['apps/api/tools/schema-diff.mjs', `sqlite:${folder}/empty.sqlite`, `${server}${database}`], environment);
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${database}`);
    await connection.end();
    rmSync(folder, { recursive: true, force: true });
    own?.stop();
  }
}

/** What is generated comes first, one after the other, as the rest reads it. */
const generated = [
  [
    'build',
    async () => {
      build();
      return { ok: true, output: '' };
    },
  ],
  ['lock file', (environment) => run(node, ['bin/complete-lock.mjs', '--check'], environment)],
  ['SDL', unchangedBy('packages/schema/schema.graphql', node, ['apps/api/tools/write-schema.mjs'])],
  ['SDL changes', (environment) => run(node, ['bin/check-schema-changes.mjs'], environment)],
  ['document types', unchangedBy('packages/schema/src/gql', tool('graphql-codegen'), ['--config', 'codegen.ts'])],
];
const independent = [
  ['types', (environment) => run(tool('turbo'), ['run', 'typecheck', '--output-logs=errors-only', '--no-update-notifier'], environment)],
  [
    'format and lint',
    (environment) => run(tool('biome'), ['ci', '--colors=off', '--max-diagnostics=200', '--error-on-warnings'], environment),
  ],
  ['promises', (environment) => run(tool('oxlint'), ['--type-aware', '--deny-warnings'], environment)],
  ['imports', (environment) => run(node, ['bin/check-imports.mjs'], environment)],
  ['unused', (environment) => run(tool('knip'), ['--no-progress'], environment)],
  ['migrations', migrationsMatchEntities],
];

async function timed([name, step], environment) {
  const start = performance.now();
  const result = await step(environment).catch((error) => ({ ok: false, output: error.message }));
  return { name, ...result, seconds: (performance.now() - start) / 1000 };
}

/** Runs all steps, or those named, two at a time where they do not need each other; prints a table and what failed said. */
export async function runCheck(environment = quietEnvironment, only = []) {
  const wanted = ([name]) => only.length === 0 || only.includes(name);
  const results = [];
  for (const step of generated.filter(wanted)) results.push(await timed(step, environment));
  const queue = independent.filter(wanted);
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await timed(step, environment));
  };
  await Promise.all([worker(), worker()]);

  const failures = results.filter((result) => !result.ok);
  for (const { name, output } of failures) console.log(`\n--- ${name}\n${output.trim()}`);
  console.log('');
  for (const { name, ok, seconds } of results)
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
  return { passed: results.length - failures.length, failures };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = [...generated, ...independent].map(([name]) => name);
  const only = process.argv.slice(2);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No step ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    process.exit(2);
  }
  try {
    install();
    const { failures } = await runCheck(quietEnvironment, only);
    process.exitCode = failures.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
