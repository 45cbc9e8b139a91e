// npm test [-- SUITE | PATH ...]: installs what is missing, builds, starts a private MariaDB, and runs every test, or those asked for.
// --with-check runs `npm run check` first and counts its steps as tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, endWithParent, install, quietEnvironment, root } from './prepare.mjs';
import { startMariadb } from './private-mariadb.mjs';
import { ensureSystemPackages, pythonWith } from './system-packages.mjs';
import { environmentOfTests, failure, suitesFor, tally, testSuites } from './test-suites.mjs';

/** A suite that takes longer hangs: on two cores with nothing else to do the longest takes a third of it. */
const SUITE_LIMIT_MS = 40 * 60_000;

/** Of what a suite says beside its report, the end is kept. */
const SAID_CHARACTERS = 4000;

const reports = mkdtempSync(join(tmpdir(), 'entente-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
let running = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    running?.kill('SIGTERM');
    process.exit(1);
  });
}

function runSuite(suite, environment) {
  console.log(`\n${suite.name}: ${suite.folder}${suite.filters.map((filter) => `/${filter}`).join(', ')}`);
  const report = join(reports, `${suite.name}.json`);
  const args = ['run', '--root', suite.folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (suite.config) args.push('--config', suite.config);
  // A path may lie in a workspace of several suites and hold the tests of one.
  if (suite.filters.length > 0) args.push('--passWithNoTests');
  return new Promise((resolve) => {
    running = spawn(join(root, 'node_modules', '.bin', 'vitest'), [...args, ...suite.filters], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let said = '';
    running.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      said = `${said}${chunk}`.slice(-SAID_CHARACTERS);
    });
    const limit = setTimeout(() => {
      console.error(`${suite.name}: not done after ${SUITE_LIMIT_MS / 60_000} minutes, ended`);
      running.kill('SIGKILL');
    }, SUITE_LIMIT_MS);
    running.on('error', (error) => console.error(error.message));
    running.on('close', (code) => {
      clearTimeout(limit);
      running = null;
      resolve(tally(suite.name, root, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code, said));
    });
  });
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--with-check');
const all = testSuites(root);
const suites = asked.length === 0 ? all.map((suite) => ({ ...suite, filters: [] })) : asked.flatMap((argument) => suitesFor(argument, all));
if (suites.length === 0) {
  console.error(`No tests at ${asked.join(', ')}. There are: ${all.map((suite) => suite.name).join(', ')}; or name a path.`);
  process.exit(2);
}

const sums = { passed: 0, skipped: 0 };
const failures = [];
const add = (part) => {
  for (const key of Object.keys(sums)) sums[key] += part[key];
  failures.push(...part.failures);
};

endWithParent();
try {
  install();
  build();
  const given = process.env.ENTENTE_TEST_MARIADB;
  const needsDatabase = !given && suites.some((suite) => suite.folder.startsWith('apps/'));
  const needsTools = suites.some((suite) => suite.folder === 'docs');
  ensureSystemPackages(
    ...(needsDatabase ? ['database'] : []),
    ...(suites.some((suite) => suite.folder.startsWith('apps/')) ? ['browser'] : []),
    ...(needsTools ? ['analysis'] : []),
  );
  const mariadb = needsDatabase ? await startMariadb() : null;
  const url = given ?? mariadb?.url;
  const environment = {
    ...environmentOfTests(quietEnvironment),
    ...(url && { ENTENTE_TEST_MARIADB: url }),
    ...(needsTools && { ENTENTE_TEST_PYTHON: pythonWith('pandas', 'openpyxl') }),
  };
  if (process.argv.includes('--with-check')) {
    const { runCheck } = await import('./check.mjs');
    const check = await runCheck(environment);
    add({ passed: check.passed, skipped: 0, failures: check.failures.map(({ name, output }) => failure(`check ${name}`, output)) });
  }
  for (const suite of suites) add(await runSuite(suite, environment));
  mariadb?.stop();
} catch (error) {
  failures.push(failure('what the tests need', error.message));
}
if (sums.passed === 0 && failures.length === 0) failures.push('No test ran.');
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
if (sums.skipped > 0) console.log(`\n${sums.skipped} tests were skipped.`);
console.log(`\n${sums.passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
