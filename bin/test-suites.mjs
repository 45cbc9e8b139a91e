// What `npm test` runs: one suite for every vitest configuration of a workspace, and the tests of these tools themselves.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const WORKSPACES = ['packages/schema', 'apps/api', 'apps/dashboard', 'docs'];

/** The suites below a folder: `name` to ask for it by, the workspace it runs in, and its configuration there (or null). */
export function testSuites(root) {
  const suites = [{ name: 'bin', folder: 'bin', config: null }];
  for (const folder of WORKSPACES) {
    const configs = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
    for (const config of configs.filter((file) => /^vitest(\.\w+)?\.config\.ts$/.test(file)).sort()) {
      const part = /^vitest\.(\w+)\.config\.ts$/.exec(config)?.[1];
      suites.push({ name: [folder.split('/').at(-1), part].filter(Boolean).join('-'), folder, config });
    }
  }
  // Unit tests before the browser's.
  return suites.sort((a, b) => a.name.split('-').length - b.name.split('-').length);
}

/** The suites that one argument asks for, by a name or a path; each with the paths to which it is narrowed. */
export function suitesFor(argument, suites) {
  const path = argument.replace(/^\.\//, '').replace(/\/$/, '');
  const named = suites.filter((suite) => suite.name === path || suite.name.split('-').includes(path));
  if (named.length > 0) return named.map((suite) => ({ ...suite, filters: [] }));
  return suites
    .filter((suite) => path === suite.folder || path.startsWith(`${suite.folder}/`))
    .map((suite) => ({ ...suite, filters: path === suite.folder ? [] : [path.slice(suite.folder.length + 1)] }));
}

/** Settings of a register of the caller's own are no business of the tests; those of the tests, such as a seed to have again, are. */
export function environmentOfTests(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(PORT|HOST|DATABASE_URL|ENTENTE_(?!TEST_).*)$/.test(name)));
}

/** Of what a failure says, the lines kept for the end: where a long run's output is cut, its end is what is left. */
const LINES_OF_FAILURE = 12;
/** Of what a runner says beside its report, an error's own lines come before its stack and what follows from it. */
const LINES_OF_RUNNER = 40;
/** What is found may be written in one line, however long. */
const CHARACTERS_OF_LINE = 600;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** How a failure is named at the end of a run: what failed, and what it said, as far as that is short. */
export function failure(name, said, atMost = LINES_OF_FAILURE) {
  const lines = said.replace(COLOURS, '').split('\n');
  const telling = lines.filter((line) => line.trim() !== '' && !/^\s*at .*node_modules/.test(line));
  return [name, ...telling.slice(0, atMost).map((line) => `    ${line.slice(0, CHARACTERS_OF_LINE)}`)].join('\n');
}

/**
 * Sums up what vitest reported of a suite, and what it `said` beside. A file that could not be read counts as one failure, and so
 * does a runner that died or heard of an error outside of its tests, which no report holds.
 */
export function tally(suite, root, report, exitCode, said) {
  const ended = (how) =>
    failure(`${suite}: exit code ${exitCode}, ${how}`, said.split('\n').slice(-LINES_OF_RUNNER).join('\n'), LINES_OF_RUNNER);
  if (report === null) return { passed: 0, skipped: 0, failures: [ended('without a report')] };
  const failures = report.testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const path = relative(root, file.name);
      const tests = file.assertionResults.filter((test) => test.status === 'failed');
      if (tests.length === 0) return [failure(path, file.message)];
      return tests.map((test) => failure(`${path} > ${test.fullName}`, test.failureMessages.join('\n')));
    });
  if (failures.length === 0 && exitCode !== 0) failures.push(ended('outside of its tests'));
  return { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, failures };
}
