import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeCountingRegister } from '../test/api/counting-register.js';
import { startMailServer } from '../test/reports/mail-server.js';
import { readConfig } from './config.js';
import { Database } from './db/database.js';
import { tellAdministrators } from './modules/reports/delivery/tell-administrators.js';
import { serve } from './serve.js';

test('a server starts on an empty folder, is filled, answers, ends, and starts again with what it had', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  const config = readConfig({ ENTENTE_DATA: folder, PORT: '0' });
  const lines: string[] = [];
  const reported: unknown[] = [];
  const options = {
    dashboardFolder: '/nowhere',
    log: (line: string) => lines.push(line),
    report: (error: unknown) => reported.push(error),
  };
  const total = async (address: string) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ engagementVolume { total { engagements } } }"}',
    });
    return ((await response.json()) as { data: { engagementVolume: { total: { engagements: number } } } }).data.engagementVolume.total
      .engagements;
  };
  try {
    const first = await serve(config, { ...options, prepare: writeCountingRegister });
    expect(await total(first.address)).toBe(17);
    await first.close();
    await expect(fetch(first.address)).rejects.toThrow();
    const second = await serve(config, options);
    expect(await total(second.address)).toBe(17);
    await second.close();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Entente is ready at http:\/\/127\.0\.0\.1:\d+ after \d+\.\d s$/);
    expect(reported).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a server that starts makes up for the reports that were due, and mails what waits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  const mail = await startMailServer();
  const environment = {
    ENTENTE_DATA: folder,
    PORT: '0',
    ENTENTE_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    ENTENTE_MAIL_FROM: 'Entente <entente@example.org>',
  };
  const reported: unknown[] = [];
  const options = { dashboardFolder: '/nowhere', log: () => undefined, report: (error: unknown) => reported.push(error) };
  // From just before the last time that it came true: it is owed once, on whatever day of the year this runs.
  const year = new Date(Date.now() - 9 * 3600_000).getUTCFullYear();
  const owedFrom = new Date(Date.UTC(year, 0, 1, 8)).toISOString();
  const waiting = async (database: Database) => {
    await writeCountingRegister(database);
    await database.writeTransaction(async (tx) => {
      await tx.execute(
        `INSERT INTO report_schedule (definition, name_en, rule, cron, time_zone, grain, calendar, owed_from, author_key, author_name, changed_at)
         VALUES ('monthly', 'Monthly', 'CRON', '0 9 1 1 *', 'UTC', 'MONTH', 'FISCAL', ?, 'user:1', 'Author', '2024-01-01T00:00:00.000Z')`,
        [owedFrom],
      );
      await tx.execute("INSERT INTO user_account (email, name, role, locale) VALUES ('chief@example.org', 'Chief', 'ADMIN', 'en')");
      await tx.execute(
        `INSERT INTO report_run (id, schedule_id, due_at, period_start, state, next_attempt_at, error)
         VALUES (999, 1, '2020-01-01T00:00:00.000Z', '2019-12-01', 'FAILED', '2020-01-01T00:00:00.000Z', 'no space left')`,
      );
      await tellAdministrators(tx, 'run', 999, '2020-01-01T00:00:00.000Z');
    });
  };
  const states = async (database: Database) =>
    (await database.read.query<{ state: string }>('SELECT state FROM report_run WHERE id <> 999')).map(({ state }) => state);
  try {
    // Without schedules it only looks on.
    const looking = await serve(readConfig({ ...environment, ENTENTE_SCHEDULES: 'off' }), { ...options, prepare: waiting });
    await looking.close();
    const database = await Database.open(readConfig(environment).database);
    expect(await states(database)).toEqual([]);
    const running = await serve(readConfig(environment), options);
    await vi.waitFor(async () => expect(await states(database)).toEqual(['DONE']), { timeout: 60_000, interval: 200 });
    await vi.waitFor(() => expect(mail.arrived.map(({ to }) => to)).toEqual(['chief@example.org']), { timeout: 60_000, interval: 200 });
    expect(mail.arrived[0]?.read).toContain('no space left');
    await running.close();
    await database.close();
    expect(reported).toEqual([]);
  } finally {
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a second server on the same folder keeps a mirror of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  const config = readConfig({ ENTENTE_DATA: folder, PORT: '0' });
  const lines: string[] = [];
  const options = { dashboardFolder: '/nowhere', log: (line: string) => lines.push(line), report: () => undefined };
  try {
    const first = await serve(config, { ...options, prepare: writeCountingRegister });
    const second = await serve(config, options);
    const response = await fetch(`${second.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ engagementVolume { total { engagements } } }"}',
    });
    expect(await response.json()).toMatchObject({ data: { engagementVolume: { total: { engagements: 17 } } } });
    await second.close();
    await first.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an address that is taken is named in one line, and nothing is left behind that could complain', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  const config = readConfig({ ENTENTE_DATA: folder, PORT: '0' });
  const reported: unknown[] = [];
  const options = { dashboardFolder: '/nowhere', log: () => undefined, report: (error: unknown) => reported.push(error) };
  try {
    const first = await serve(config, { ...options, prepare: writeCountingRegister });
    const port = Number(new URL(first.address).port);
    await expect(serve({ ...config, port }, options)).rejects.toThrow(`PORT ${port} of 127.0.0.1 is taken by another program`);
    await first.close();
    expect(reported).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
