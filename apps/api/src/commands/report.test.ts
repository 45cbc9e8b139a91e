import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
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
    const seals = async () => {
      const [edition] = await rows<{ status: string; hash: string | null }>('SELECT status, figures_hash AS hash FROM report_edition');
      const [files] = await rows<{ count: number | string }>('SELECT COUNT(*) AS count FROM report_file');
      const [bytes] = await rows<{ count: number | string }>('SELECT COUNT(DISTINCT file_id) AS count FROM report_file_part');
      return { ...edition, files: Number(files?.count), bytes: Number(bytes?.count) };
    };
    const begun = performance.now();
    const whole = spawn(process.execPath, [cli, 'report', 'approve', 'monthly', ...PERIOD, '--role', 'APPROVER'], {
      env: environment,
      stdio: 'ignore',
    });
    // The first is let go on until files begin to be kept, and is ended in the midst of it, if it can be caught.
    const ended = new Promise<void>((resolve) => whole.once('exit', () => resolve()));
    let kills = 0;
    const kill = setTimeout(() => {
      kills += 1;
      whole.kill('SIGKILL');
    }, 600);
    await ended;
    clearTimeout(kill);
    for (let attempt = 1; (await seals()).status !== 'SEALED' && attempt < 6; attempt += 1) {
      expect(await seals()).toEqual({ status: 'SUBMITTED', hash: null, files: 0, bytes: 0 });
      const again = spawn(process.execPath, [cli, 'report', 'approve', 'monthly', ...PERIOD, '--role', 'APPROVER'], {
        env: environment,
        stdio: 'ignore',
      });
      const over = new Promise<void>((resolve) => again.once('exit', () => resolve()));
      const later = setTimeout(
        () => {
          kills += 1;
          again.kill('SIGKILL');
        },
        600 * 2 ** attempt,
      );
      await over;
      clearTimeout(later);
    }
    if ((await seals()).status !== 'SEALED')
      expect(await run('approve', 'monthly', ...PERIOD, '--role', 'APPROVER')).toMatchObject({ status: 0 });
    expect(await seals()).toMatchObject({ status: 'SEALED', hash: expect.stringMatching(/^[0-9a-f]{64}$/), files: 20, bytes: 20 });
    expect([kills > 0, performance.now() > begun]).toEqual([true, true]);
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
