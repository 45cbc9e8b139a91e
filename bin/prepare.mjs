// Brings a checkout to the point where it can run: packages installed, code built. Does nothing that is already done.
// Plain node and no packages, so that it works before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(root, '.entente', 'build-stamp');
const OUTPUTS = [
  'packages/schema/dist/calendar.js',
  'apps/api/dist/main.js',
  'apps/api/dist/cli.js',
  'apps/dashboard/dist/index.html',
  'apps/dashboard/dist/server/first-view.js',
];
/** What a build reads. */
const SOURCES = ['package-lock.json', 'tsconfig.base.json', 'turbo.json', 'packages/schema', 'apps/api', 'apps/dashboard'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'e2e', 'test', 'tools', '.turbo', 'coverage', 'test-results']);

/** Environment of every tool: nothing is sent anywhere, nothing asks for an update. */
export const quietEnvironment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };

/** Runs a program in the project's folder, in silence unless it fails. */
function run(command, args, explanation) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: quietEnvironment,
  });
  if (error) throw new Error(`${explanation}: ${error.message}`);
  if (status !== 0) throw new Error(`${explanation}:\n${stdout}${stderr}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Is every package of package-lock.json that this platform needs in node_modules, in its version? */
export function isInstalled() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  return Object.entries(wanted).every(
    ([key, entry]) => !key.includes('node_modules/') || entry.link || entry.optional || installed[key]?.version === entry.version,
  );
}

/** Installs the packages of package-lock.json if any is missing. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Entente needs Node.js 20.19 or newer; this is ${process.version}.`);
  if (isInstalled()) return;
  console.error('Installing packages ...');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed');
}

function* filesBelow(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_SOURCES.has(entry.name)) yield* filesBelow(child);
    } else if (!/\.(test|fixture)\.tsx?$/.test(entry.name)) yield child;
  }
}

/** One hash over the paths and contents of all that a build reads; 20 ms for a thousand files. */
function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of SOURCES) {
    const files = source.includes('.') ? [source] : filesBelow(source);
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Builds all workspaces, unless nothing has changed since the last build. */
export function build({ always = false } = {}) {
  const hash = sourceHash();
  const built = OUTPUTS.every((file) => existsSync(join(root, file)));
  if (!always && built && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.error('Building ...');
  const turbo = join(root, 'node_modules', '.bin', 'turbo');
  run(turbo, ['run', 'build', '--output-logs=errors-only', '--log-prefix=none', '--no-update-notifier'], 'The build failed');
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}

/** Installs and builds what is missing; a failure is said in one line and ends the process with 1. */
export function prepare() {
  try {
    install();
    build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Runs a built program in this very process: signals, standard input and the exit status are its own. */
export async function become(program, args) {
  const file = join(root, program);
  process.argv = [process.execPath, file, ...args];
  process.setSourceMapsEnabled(true);
  endWithParent();
  await import(file);
}

/** npm ends only the shell between itself and us when it is told to end; so whoever is started by npm ends with that shell. */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
