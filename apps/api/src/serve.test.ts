import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCountingRegister } from '../test/api/counting-register.js';
import { readConfig } from './config.js';
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
