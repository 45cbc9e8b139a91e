import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';

/** The command as it ships: `npm test` builds before it tests. */
const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
/** More than are written at once. */
const ROWS = 5500;

interface Ended {
  status: number | null;
  signal: string | null;
  text: string;
}

/** Runs the command; with `killAfter` it is killed so many milliseconds after it says that it writes. */
function entente(args: readonly string[], database: TestDatabase, killAfter?: number): Promise<Ended> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: database.folder,
    env: { PATH, HOME, DATABASE_URL: database.url, ENTENTE_DATA: database.folder },
  });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  let timer: NodeJS.Timeout | undefined;
  child.stderr.on('data', (piece: Buffer) => {
    text += piece.toString();
    if (killAfter !== undefined && timer === undefined && text.includes('Writing'))
      timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve) =>
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, text });
    }),
  );
}

describe.each(dialects)('entente import, on %s', (dialect) => {
  let target: TestDatabase;
  let sheet: string;

  beforeAll(async () => {
    target = await makeTestDatabase(dialect);
    await beginTestRegister(target.database);
    mkdirSync(target.folder, { recursive: true });
    sheet = join(target.folder, 'sheet.csv');
    const rows = Array.from(
      { length: ROWS },
      (_, i) =>
        `R-${i},VISIT,COMPLETED,Visit ${i},2005-0${1 + (i % 9)}-11,${['Namibia', 'Sweden', 'Barbados 25%; St. Lucia 75%'][i % 3]},${i > 0 ? `R-${i - 1}` : ''}`,
    );
    writeFileSync(sheet, ['reference,kind,status,title,start_date,partners,arose_from', ...rows].join('\n'));
  });
  afterAll(() => target.destroy());

  /** Of one moment: the last word of a program that was killed may still reach the database. */
  const traces = async () => {
    const counted = [
      'engagement',
      'visit',
      'engagement_partner',
      'lineage',
      'revision',
      'volume_fact',
      'volume_fact_jurisdiction',
      'import_batch',
      'change_set',
    ].map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
    const [counts = {}] = await target.database.read.query<Record<string, number | string>>(`SELECT ${counted.join(', ')}`);
    return Object.fromEntries(Object.entries(counts).map(([table, count]) => [table, Number(count)]));
  };

  test('a dry run writes nothing', async () => {
    const before = await traces();
    const { status, text } = await entente(['import', sheet, '--dry-run'], target);
    expect(text).toContain('5,500');
    expect(text).not.toContain('Writing');
    expect(status).toBe(0);
    expect(await traces()).toEqual(before);
  });

  test('killed at any moment it leaves nothing of itself or all of it, and succeeds when run again', async () => {
    const before = await traces();
    let killedWhileWriting = 0;
    for (let wait = 0; ; wait += 100 + wait / 2) {
      const { signal, text } = await entente(['import', sheet], target, wait);
      const after = await traces();
      if (signal === null) {
        // The one before it may have been killed after its commit, and before its word of it.
        expect(text).toMatch(/5,500 (imported|unchanged)/);
        expect(after).toMatchObject({
          engagement: ROWS,
          visit: ROWS,
          lineage: ROWS - 1,
          revision: ROWS,
          volume_fact: ROWS,
          import_batch: 1,
        });
        break;
      }
      if (after.engagement !== 0) {
        // Killed after the commit and before its word of it: all is there.
        expect(after).toMatchObject({ engagement: ROWS, lineage: ROWS - 1, revision: ROWS, volume_fact: ROWS });
      } else {
        expect(after).toEqual(before);
        killedWhileWriting += 1;
      }
    }
    expect(killedWhileWriting).toBeGreaterThan(0);
    const again = await entente(['import', sheet], target);
    expect(again.status).toBe(0);
    expect(again.text).toContain('5,500 unchanged');
    expect((await traces()).engagement).toBe(ROWS);
  }, 300_000);

  test('says how it is called, with exit status 2', async () => {
    expect(await entente(['import'], target)).toMatchObject({ status: 2, text: expect.stringContaining('name one FILE') });
    expect(await entente(['import', '/no/such/file.csv'], target)).toMatchObject({
      status: 2,
      text: expect.stringContaining('/no/such/file.csv'),
    });
    expect(await entente(['import', sheet, '--fast'], target)).toMatchObject({ status: 2, text: expect.stringContaining('--fast') });
    expect(await entente(['fly'], target)).toMatchObject({ status: 2, text: expect.stringContaining('no command "fly"') });
    expect(await entente(['import', '--help'], target)).toMatchObject({ status: 0 });
  });

  test('a dry run leaves its report and its questions as CSV, and never writes over an answer', async () => {
    const odd = join(target.folder, 'odd.csv');
    writeFileSync(odd, 'reference,kind,title,start_date,partners\nO-1,VISIT,Unknown,2005-05-01,Atlantis\n');
    const { text } = await entente(['import', odd, '--dry-run'], target);
    expect(text).toContain('odd.report.csv');
    expect(readFileSync(join(target.folder, 'odd.report.csv'), 'utf8')).toContain('Atlantis');
    const questions = join(target.folder, 'odd.decisions.csv');
    // The answer is the last column.
    writeFileSync(questions, `${readFileSync(questions, 'utf8').trimEnd()}skip row\n`);
    const answered = readFileSync(questions, 'utf8');
    expect((await entente(['import', odd, '--dry-run'], target)).text).toContain('odd-2.decisions.csv');
    expect(readFileSync(questions, 'utf8')).toBe(answered);
    expect(await entente(['import', odd, '--decisions', questions], target)).toMatchObject({ status: 0 });
  });

  test('exit status 1 where a row is held back, and the others come in', async () => {
    const bad = join(target.folder, 'bad.csv');
    writeFileSync(
      bad,
      'reference,kind,title,start_date,partners\nB-1,VISIT,Good,2005-05-01,Namibia\nB-2,VISIT,Bad,2005-02-31,Namibia\nB-3,VISIT,Unknown,2005-05-01,Atlantis\n',
    );
    const { status, text } = await entente(['import', bad], target);
    expect(status).toBe(1);
    expect(text).toContain('2005-02-31');
    expect(text).toContain('1 imported + 0 unchanged + 2 held back = 3 rows');
  });
});
