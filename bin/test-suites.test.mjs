import { describe, expect, it } from 'vitest';
import { environmentOfTests, suitesFor, tally } from './test-suites.mjs';

const suites = [
  { name: 'api', folder: 'apps/api', config: 'vitest.config.ts' },
  { name: 'dashboard', folder: 'apps/dashboard', config: 'vitest.config.ts' },
  { name: 'dashboard-e2e', folder: 'apps/dashboard', config: 'vitest.e2e.config.ts' },
];
const names = (argument) => suitesFor(argument, suites).map((suite) => [suite.name, ...suite.filters]);

describe('which suites are asked for', () => {
  it('takes a workspace, a kind of test, or one suite by name', () => {
    expect(names('api')).toEqual([['api']]);
    expect(names('dashboard')).toEqual([['dashboard'], ['dashboard-e2e']]);
    expect(names('e2e')).toEqual([['dashboard-e2e']]);
  });

  it('takes a path, and narrows the suites of its workspace to it', () => {
    expect(names('./apps/api/src/db/')).toEqual([['api', 'src/db']]);
    expect(names('apps/api')).toEqual([['api']]);
  });

  it('finds nothing for what is not there', () => {
    expect(names('nothing')).toEqual([]);
  });
});

it('gives the tests their own settings, and none of a register that the caller runs', () => {
  const environment = { PATH: '/bin', PORT: '80', DATABASE_URL: 'sqlite:mine', ENTENTE_DATA: '/mine', ENTENTE_TEST_SEED: '7' };
  expect(environmentOfTests(environment)).toEqual({ PATH: '/bin', ENTENTE_TEST_SEED: '7' });
});

describe('how a report is summed up', () => {
  const test = (status, fullName, ...failureMessages) => ({ status, fullName, failureMessages });
  const file = (name, status, tests = [], message = '') => ({ name: `/project/${name}`, status, assertionResults: tests, message });
  const report = (files, passed, skipped = 0) => ({
    testResults: files,
    numPassedTests: passed,
    numPendingTests: skipped,
    numTodoTests: 0,
  });
  const sum = (given, exitCode, said = '') => tally('api', '/project', given, exitCode, said);

  it('counts tests, and files that could not be read, and names each with what it said', () => {
    const red = `${String.fromCharCode(27)}[31mexpected 1 to be 2${String.fromCharCode(27)}[39m`;
    const files = [
      file('a.test.ts', 'passed', [test('passed', 'one')]),
      file('b.test.ts', 'failed', [test('passed', 'two'), test('failed', 'sums three', red)]),
      file('c.test.ts', 'failed', [], 'no such module'),
    ];
    expect(sum(report(files, 2), 1)).toEqual({
      passed: 2,
      skipped: 0,
      failures: ['b.test.ts > sums three\n    expected 1 to be 2', 'c.test.ts\n    no such module'],
    });
  });

  it('counts a runner that died as a failure, with a report or without, and keeps the end of what it said', () => {
    const fine = report([file('a.test.ts', 'passed', [test('passed', 'one')])], 1);
    const said = [...Array.from({ length: 100 }, (_, line) => `line ${line}`), 'Unhandled rejection'].join('\n');
    const { failures, ...rest } = sum(fine, 1, said);
    expect(rest).toEqual({ passed: 1, skipped: 0 });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^api: exit code 1, outside of its tests\n {4}line 61\n(.*\n)+ {4}Unhandled rejection$/);
    expect(sum(null, 0)).toEqual({ passed: 0, skipped: 0, failures: ['api: exit code 0, without a report'] });
  });

  it('tells of skipped tests', () => {
    expect(sum(report([file('a.test.ts', 'passed', [test('passed', 'one')])], 1, 2), 0)).toEqual({ passed: 1, skipped: 2, failures: [] });
  });
});
