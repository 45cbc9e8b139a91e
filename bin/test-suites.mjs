// What `npm test` runs: one suite for every vitest configuration of a workspace, and the tests of these tools themselves.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** Sums up what vitest reported: a file that could not be read counts as one failure, a runner that died as one more. */
export function tally(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
