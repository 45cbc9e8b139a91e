// A MariaDB server of our own: a new empty folder, a free port, gone when the work is done.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSystemPackages, findProgram } from './system-packages.mjs';

const READY_WITHIN_MS = 60_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a server that listens on the loopback address only and in which `root` needs no password.
 * `durable: false` spares the flush at each commit: what a test writes need not survive a power cut.
 */
export async function startMariadb({ durable = false } = {}) {
  ensureSystemPackages('database');
  const folder = mkdtempSync(join(tmpdir(), 'entente-db-'));
  const asRoot = process.getuid() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', ...asRoot, `--datadir=${folder}/data`, '--innodb-log-file-size=64M'];
  const installed = spawnSync(
    findProgram('mariadb-install-db'),
    [...common, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) throw new Error(`mariadb-install-db ended with ${installed.status}:\n${installed.stdout}${installed.stderr}`);

  const port = await freePort();
  const server = [
    findProgram('mariadbd'),
    ...common,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${folder}/s.sock`,
    `--pid-file=${folder}/pid`,
    `--log-error=${folder}/error.log`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_uca1400_ai_ci',
    '--skip-name-resolve',
    '--max-connections=500',
    '--innodb-buffer-pool-size=1G',
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
  ];
  // Whatever ends us, a kill -9 too, ends the server.
  const guard = findProgram('setpriv') === null ? [] : ['setpriv', '--pdeathsig', 'KILL', '--'];
  const [command, ...args] = [...guard, ...server];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.unref();
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });

  const log = () => {
    try {
      return readFileSync(`${folder}/error.log`, 'utf8');
    } catch {
      return '';
    }
  };
  /** Ends the server at once and removes its folder; may be called again, and while the process exits. */
  const stop = () => {
    if (!ended) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.on('exit', stop);

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!log().includes('ready for connections')) {
    if (ended || Date.now() > deadline) throw new Error(`MariaDB did not start:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url: `mysql://root@127.0.0.1:${port}/`, port, stop };
}
