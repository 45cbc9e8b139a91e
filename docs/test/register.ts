import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The address that pages name, and servers of tests never have. */
export const ADDRESS = 'http://127.0.0.1:4000';

/** A server with the invented register, as a reader of the guide starts it. */
export interface Register {
  readonly origin: string;
  /** An analyst's access token. */
  readonly token: string;
  /** A folder for what programs write. */
  readonly folder: string;
  /** What the API answers in its own way; throws what it answers with errors. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>, role?: string): Promise<Data>;
  stop(): Promise<void>;
}

/** Starts a server by a command of a page: only its port and the place of its data are our own. */
export async function startRegister(command: string): Promise<Register> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const place = join(folder, 'data');
  const child = spawn('bash', ['-c', command.replace('ENTENTE_DATA=./sample', `ENTENTE_DATA='${place}'`)], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that npm's shells end with it.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const ask = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}, role = 'ANALYST'): Promise<Data> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-entente-demo-role': role },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (answer.errors || !answer.data)
      throw new Error(answer.errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
    return answer.data;
  };
  const deadline = Date.now() + 120_000;
  for (;;) {
    try {
      const made = await ask<{ createAccessToken: { token: string } }>(
        'mutation { createAccessToken(name: "Tests of the guide") { token } }',
      );
      return { origin, token: made.createAccessToken.token, folder, ask, stop };
    } catch (error) {
      if (child.exitCode === null && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      await stop();
      throw new Error(`the server does not answer (${String(error)}):\n${output}`);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
