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
  const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });
  const report = (files, passed, failed, skipped = 0) => ({
    testResults: files,
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
  });

  it('counts tests, and files that could not be read', () => {
    expect(tally(report([file('passed', 'passed'), file('failed', 'failed'), file('failed')], 1, 1), 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
  });

  it('counts a runner that died as a failure, with a report or without', () => {
    expect(tally(report([file('passed', 'passed')], 1, 0), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(tally(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('tells of skipped tests', () => {
    expect(tally(report([file('passed', 'passed')], 1, 0, 2), 0)).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });
});
