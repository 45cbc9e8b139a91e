import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { AccessService } from '../modules/access/access.service.js';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;

describe.each(dialects)('entente user, on %s', (dialect) => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await makeTestDatabase(dialect);
  });
  afterAll(() => target.destroy());

  const user = (args: readonly string[], input = '') => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, DATABASE_URL: target.url, ENTENTE_DATA: target.folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'user', ...args], { env, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const officer = ['add', 'J.Okafor@example.org', '--name', 'J. Okafor', '--role', 'officer'];

  test('opens an account that signs in, and keeps no password', async () => {
    expect(user(officer, 'correct horse battery\n')).toMatchObject({ status: 0 });
    const access = new AccessService(target.database, 'local');
    const signedIn = await access.signIn('j.okafor@example.org', 'correct horse battery');
    expect(signedIn).toMatchObject({ viewer: { role: 'OFFICER', name: 'J. Okafor' } });
    const rows = await target.database.read.query('SELECT * FROM user_account');
    expect(JSON.stringify(rows)).not.toContain('correct horse');
    expect(user(['list']).stdout).toContain('OFFICER\tJ. Okafor');
  });

  test('refuses a second account of the same address, a short password and an unknown role', () => {
    expect(user(officer, 'correct horse battery\n')).toMatchObject({ status: 1 });
    const other = ['add', 'x@example.org', '--name', 'X', '--role'];
    expect(user([...other, 'VIEWER'], 'short\n')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('at least 12 characters: it has 5'),
    });
    expect(user([...other, 'KING'], 'correct horse battery\n')).toMatchObject({ status: 2, stderr: expect.stringContaining('"KING"') });
    expect(user(['list']).stdout.trim().split('\n')).toHaveLength(1);
  });
});
