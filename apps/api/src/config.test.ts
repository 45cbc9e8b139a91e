import { describe, expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from './config.js';

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe('the environment', () => {
  test('an empty one starts a demo on this machine, in a file', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      auth: 'demo',
      engine: 'duckdb',
      newRegister: { origin: 'csc', fiscalMonth: null },
    });
    expect(config.database).toEqual({ dialect: 'sqlite', file: `${config.dataFolder}/entente.sqlite` });
  });

  test('on any other address people sign in with accounts', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).auth).toBe('local');
  });

  test('a variable that is set to nothing is as if it were not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ' })).toMatchObject({ port: 4000, host: '127.0.0.1' });
  });

  test.each([
    [{ PORT: '70000' }, 'PORT must be a whole number, 0 to 65535: "70000"'],
    [{ PORT: 'http' }, 'PORT must be a whole number, 0 to 65535: "http"'],
    [{ ENTENTE_FISCAL_MONTH: '13' }, 'ENTENTE_FISCAL_MONTH must be a whole number, 1 to 12: "13"'],
    [{ ENTENTE_FISCAL_MONTH: '4.5' }, 'ENTENTE_FISCAL_MONTH must be a whole number, 1 to 12: "4.5"'],
    [{ ENTENTE_REGISTER: 'all' }, 'ENTENTE_REGISTER must be one of csc, us-visits, sample, none: "all"'],
    [{ ENTENTE_AUTH: 'none' }, 'ENTENTE_AUTH must be one of demo, local, oidc: "none"'],
    [{ ENTENTE_AUTH: 'oidc' }, 'ENTENTE_AUTH "oidc" is not available yet: use "local", or "demo" on a loopback address'],
    [{ ENTENTE_ENGINE: 'spark' }, 'ENTENTE_ENGINE must be one of duckdb, database: "spark"'],
    [{ ENTENTE_CURRENCY: 'ZZZ' }, 'ENTENTE_CURRENCY must be a currency code of ISO 4217, such as CAD: "ZZZ"'],
    [{ ENTENTE_HOME: 'Canada!' }, 'ENTENTE_HOME must be the code of a jurisdiction, such as CA: "Canada!"'],
    [{ ENTENTE_LOCALE: 'de' }, 'ENTENTE_LOCALE must be one of en, fr: "de"'],
    [{ DATABASE_URL: 'postgres://x/y' }, 'DATABASE_URL must be sqlite:FILE or mysql://user:password@host:3306/name: "postgres://x/y"'],
    [{ ENTENTE_MAIL_FROM: 'Entente' }, 'ENTENTE_MAIL_FROM must be an address, such as Entente <entente@example.org>: "Entente"'],
    [
      { ENTENTE_PUBLIC_URL: 'entente.example.org' },
      'ENTENTE_PUBLIC_URL must be the address at which readers find the dashboard, such as https://entente.example.org: "entente.example.org"',
    ],
    [{ ENTENTE_SCHEDULES: 'maybe' }, 'ENTENTE_SCHEDULES must be one of on, off: "maybe"'],
    [
      { ENTENTE_SMTP_URL: 'smtp://127.0.0.1:2525' },
      'ENTENTE_MAIL_FROM must be set where ENTENTE_SMTP_URL is, such as Entente <entente@example.org>',
    ],
  ])('%j is refused by name, value and rule', (environment, message) => {
    expect(problemsOf(environment)).toEqual([message]);
  });

  test('a demo is refused on an address that others reach', () => {
    expect(problemsOf({ ENTENTE_AUTH: 'demo', HOST: '0.0.0.0' })).toEqual([
      'ENTENTE_AUTH "demo" lets anybody choose a role, so HOST must be a loopback address (127.0.0.1, ::1 or localhost): "0.0.0.0"',
    ]);
  });

  test('all that is wrong is told at once', () => {
    expect(problemsOf({ PORT: 'x', ENTENTE_LOCALE: 'xx', ENTENTE_AUTH: 'xx' })).toHaveLength(3);
  });

  test('a mail server is encrypted to, unless it is this machine or it is said otherwise', () => {
    const from = { ENTENTE_MAIL_FROM: 'Entente <entente@example.org>' };
    expect(readConfig({})).toMatchObject({ mail: null, publicUrl: null, schedules: true });
    expect(readConfig({ ...from, ENTENTE_SMTP_URL: 'smtp://user:secret@mail.example.org', ENTENTE_SCHEDULES: 'off' })).toMatchObject({
      mail: {
        server: { host: 'mail.example.org', port: 587, starttls: 'required', credentials: { user: 'user', password: 'secret' } },
        from: { name: 'Entente', address: 'entente@example.org' },
      },
      schedules: false,
    });
    expect(readConfig({ ...from, ENTENTE_SMTP_URL: 'smtp://localhost:25' }).mail?.server.starttls).toBe('optional');
  });

  test('a password is not repeated', () => {
    expect(problemsOf({ ENTENTE_SMTP_URL: 'smtp://user:secret@', ENTENTE_MAIL_FROM: 'a@example.org' }).join()).toMatch(
      /^ENTENTE_SMTP_URL must be (?!.*secret)/,
    );
    expect(problemsOf({ DATABASE_URL: 'mysql://root:secret@' }).join()).not.toContain('secret');
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['[::1]', true],
  ['LOCALHOST', true],
  ['0.0.0.0', false],
  ['localhost.example.org', false],
  ['127.0.0.1.example.org', false],
  ['10.0.0.1', false],
  ['', false],
  ['::', false],
])('%s is reached from this machine alone: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
