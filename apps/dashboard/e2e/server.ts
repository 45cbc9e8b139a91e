import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
const CLI = fileURLToPath(new URL('../../api/dist/cli.js', import.meta.url));

/** An account of a register that is not a demonstration. */
export interface Account {
  email: string;
  name: string;
  role: string;
  password: string;
}

/** A server of its own, on an empty folder, filled by itself with the register that is asked for. */
export interface RunningServer {
  origin: string;
  /** Asks the API without the dashboard; throws what it answers with errors. */
  ask: <Data>(query: string, variables?: Record<string, unknown>, role?: string) => Promise<Data>;
  stop: () => Promise<void>;
}

/** Starts the server as it is shipped and waits until it answers: a demonstration, or where accounts are given a register that has them. */
export async function startServer(
  register: 'csc' | 'sample' | 'us-visits' = 'csc',
  accounts: readonly Account[] = [],
  /** What else it is set to. */
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    ENTENTE_DATA: folder,
    ENTENTE_REGISTER: register,
    DATABASE_URL: '',
    ENTENTE_AUTH: accounts.length > 0 ? 'local' : 'demo',
    ...settings,
  };
  for (const { email, name, role, password } of accounts) {
    execFileSync(process.execPath, [CLI, 'user', 'add', email, '--name', name, '--role', role], { env, input: `${password}\n` });
  }
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}, role = 'VIEWER'): Promise<Data> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-entente-demo-role': role },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (answer.errors || !answer.data)
      throw new Error(answer.errors?.map((error) => error.message).join('; ') ?? `status ${response.status}`);
    return answer.data;
  };
  await answering(
    child,
    () => (accounts.length > 0 ? healthy(origin) : ask('{ register { engagementCount } }')),
    () => output,
  );
  return { origin, ask, stop: () => stopped(child, folder) };
}

/** Whoever has not signed in is told no more than that the server is there. */
async function healthy(origin: string): Promise<void> {
  const { status } = await fetch(`${origin}/health`);
  if (status !== 200) throw new Error(`status ${status}`);
}

async function answering(child: ChildProcess, ask: () => Promise<unknown>, output: () => string): Promise<void> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with status ${child.exitCode}:\n${output()}`);
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        child.kill('SIGKILL');
        throw new Error(`the server did not answer within 90 s (${String(error)}):\n${output()}`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function stopped(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(killer);
  }
  rmSync(folder, { recursive: true, force: true });
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
