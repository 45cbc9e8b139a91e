// The benchmark's part that needs a browser runs through; its targets are none on a register as small as this.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BENCH = fileURLToPath(new URL('../../../bench/run.mjs', import.meta.url));

/** Pages come up slowly where much else runs. */
const LIMIT = 600_000;

test('the time of a filter is measured in a browser', { timeout: LIMIT }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [BENCH, '--size', '2000', '--only', 'browser']);
  expect(stdout).toMatch(/from the click on a filter until the figures in view are redrawn \(kind .*, region .*\): [\d.]+ m?s = [\d.]+ ×/);
  expect(stdout).toMatch(/the longest task of the page meanwhile.*: [\d.]+ ms; target ≤ 50\.0 ms/);
});
