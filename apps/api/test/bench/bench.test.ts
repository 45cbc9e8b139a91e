import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const bench = fileURLToPath(new URL('../../../../bench/run.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the benchmark; what it said is told where it fails. */
async function run(args: readonly string[]): Promise<{ stdout: string; stderr: string; failure: unknown }> {
  try {
    return { ...(await promisify(execFile)(process.execPath, [...args])), failure: null };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: unknown };
    return { stdout, stderr, failure: code };
  }
}

/** Both start some dozens of servers, of which each takes a second or two where nothing else runs, and twenty where much does: 10 minutes were not enough. */
const LIMIT = 1_500_000;

// A run ends with 1 where figures differ, a change goes unseen, or the number of statements depends on the number of records.

test(
  'the benchmark runs through on a small register, and the API gives the figures of the hand-written SQL',
  async () => {
    const out = join(folder, 'results.md');
    const { stdout, stderr, failure } = await run([bench, '--size', '1000', '--rows', '1000', '--out', out]);
    expect(failure, `${stdout}\n${stderr}`).toBeNull();
    expect(stdout).toContain('answers of the API equal to the hand-written SQL’s: all; target all: met');
    const results = readFileSync(out, 'utf8');
    for (const measured of [
      'first mirror from SQLite',
      'first mirror from MariaDB',
      'restart with the mirror',
      'against the same SQL in DuckDB',
      'against hand-written SQL on plain tables in DuckDB',
      'the same overview again',
      'overviews a second from the cache',
      'seen in the very next answer',
      'memory of the server after serving',
      'pushed down to SQLite',
      'pushed down to MariaDB',
      'statements of an overview',
      '50 engagements with all their relations over HTTP, SQLite',
      '50 engagements with all their relations over HTTP, MariaDB',
      'lists a second at 32 connections, SQLite',
      'a page after 100,000 others, MariaDB',
      '1,000 rows as CSV over HTTP, SQLite',
      '1,000 rows as CSV over HTTP, MariaDB',
      'small questions of somebody else meanwhile, SQLite and DuckDB',
      'small questions of somebody else meanwhile, MariaDB alone',
      'import of a sheet into SQLite',
      'import of a sheet into MariaDB',
    ]) {
      expect(results).toContain(measured);
    }
  },
  LIMIT,
);

test(
  'twice as large a register is asked by as many statements, and its figures are those of the hand-written SQL too',
  async () => {
    const sizes = ['--size', '1000', '--size', '2000'];
    const { stdout, stderr, failure } = await run([bench, ...sizes, '--only', 'overview', '--only', 'statements']);
    expect(failure, `${stdout}\n${stderr}`).toBeNull();
    expect(stdout.match(/answers of the API equal to the hand-written SQL’s: all; target all: met/g)).toHaveLength(2);
    expect(stdout).toMatch(/1,000 and 2,000 +statements of an overview.*; target the same at every size: met/);
  },
  LIMIT,
);
