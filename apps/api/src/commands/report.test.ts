import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../test/api/counting-register.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const PERIOD = ['--period', '2005-09'];

describe.each(dialects)('entente report on %s', (dialect) => {
  let store: TestDatabase;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    environment = { ...process.env, DATABASE_URL: store.url, ENTENTE_DATA: store.folder, ENTENTE_ENGINE: 'database', HOST: '127.0.0.1' };
  });
  afterAll(async () => {
    await store.destroy();
  });

  const run = (...args: string[]): Promise<{ status: number; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [cli, 'report', ...args], { env: environment }, (error, out, err) =>
        resolve({ status: error ? Number(error.code) : 0, out, err }),
      );
    });
  const rows = <Row>(text: string) => store.database.read.query<Row>(text);

  test('called wrongly it says how', async () => {
    expect(await run('weekly', ...PERIOD)).toMatchObject({ status: 2, err: expect.stringContaining('monthly, quarterly, annual') });
    expect(await run('monthly', '--period', '2005-13')).toMatchObject({ status: 2, err: expect.stringContaining('--period') });
    expect(await run('monthly', ...PERIOD, '--format', 'doc')).toMatchObject({
      status: 2,
      err: expect.stringContaining('pdf, html, xlsx, json'),
    });
    expect(await run('approve', 'monthly', ...PERIOD, '--role', 'king')).toMatchObject({ status: 2 });
  });

  test('what has not been sealed is written as a draft that nobody keeps', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
    const { status, out } = await run('monthly', ...PERIOD, '--lang', 'fr', '--format', 'html,json', '--out', folder);
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['monthly-2005-09-draft-fr.html', 'monthly-2005-09-draft-fr.json']);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(readFileSync(join(folder, 'monthly-2005-09-draft-fr.html'), 'utf8')).toContain('septembre 2005');
    expect(await rows('SELECT id FROM report_edition')).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('killed while it seals, an edition is sealed whole or not at all', { timeout: 240_000 }, async () => {
    expect(await run('draft', 'monthly', ...PERIOD, '--role', 'OFFICER')).toMatchObject({
      status: 0,
      out: expect.stringContaining('DRAFT'),
    });
    expect(await run('submit', 'monthly', ...PERIOD, '--role', 'OFFICER')).toMatchObject({
      status: 0,
      out: expect.stringContaining('SUBMITTED'),
    });
    // Whoever drafted it does not approve it, whatever the role allows.
    expect(await run('approve', 'monthly', ...PERIOD, '--role', 'OFFICER')).toMatchObject({ status: 1 });
    /** Of one moment: the last word of a program that was killed may still reach the database. */
    const seals = async () => {
      const [edition] = await rows<{ status: string; hash: string | null; files: number | string; bytes: number | string }>(
        `SELECT status, figures_hash AS hash, (SELECT COUNT(*) FROM report_file) AS files,
           (SELECT COUNT(DISTINCT file_id) FROM report_file_part) AS bytes FROM report_edition`,
      );
      return { ...edition, files: Number(edition?.files), bytes: Number(edition?.bytes) };
    };
    const approve = ['approve', 'monthly', ...PERIOD, '--role', 'APPROVER'];
    let kills = 0;
    let left = await seals();
    // Each is let go on for twice as long as the one before, so that one is ended in the midst, and then one is done.
    for (let attempt = 0; left.status !== 'SEALED' && attempt < 6; attempt += 1) {
      expect(left).toEqual({ status: 'SUBMITTED', hash: null, files: 0, bytes: 0 });
      const program = spawn(process.execPath, [cli, 'report', ...approve], { env: environment, stdio: 'ignore' });
      const kill = setTimeout(
        () => {
          if (program.kill('SIGKILL')) kills += 1;
        },
        600 * 2 ** attempt,
      );
      await once(program, 'exit');
      clearTimeout(kill);
      left = await seals();
    }
    // On a machine that is too busy for all of them one goes on to its end; it finds nothing to do where the last was done after all.
    if (left.status !== 'SEALED') await run(...approve);
    expect(await seals()).toEqual({ status: 'SEALED', hash: expect.stringMatching(/^[0-9a-f]{64}$/), files: 20, bytes: 20 });
    expect(kills).toBeGreaterThan(0);
  });

  test('what has been sealed is written as it was sealed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
    expect((await run('monthly', ...PERIOD, '--out', folder)).status).toBe(0);
    const sealed = await rows<{ language: string; form: string; sha256: string }>(
      "SELECT language, form, sha256 FROM report_file WHERE access = 'OPEN' AND form <> 'PDF_LETTER'",
    );
    expect(sealed).toHaveLength(8);
    const suffix: Record<string, string> = { PDF_A4: 'pdf', HTML: 'html', XLSX: 'xlsx', JSON: 'json' };
    for (const { language, form, sha256 } of sealed) {
      const bytes = readFileSync(join(folder, `monthly-2005-09-${language.toLowerCase()}.${suffix[form]}`));
      expect([form, createHash('sha256').update(bytes).digest('hex')]).toEqual([form, sha256]);
    }
    rmSync(folder, { recursive: true });
  });
});
