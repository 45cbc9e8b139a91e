// npm run bench [-- NAME OPTIONS]: builds, starts a private MariaDB that flushes at every commit, and takes the measurements of
// bench/: all of them, or one with options of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, quietEnvironment, root } from './prepare.mjs';
import { startMariadb } from './private-mariadb.mjs';

const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));
const [name, ...options] = process.argv.slice(2);
if (name !== undefined && !all.includes(name)) {
  console.error(`No measurement ${name}. There are: ${all.join(', ')}`);
  process.exit(2);
}

prepare();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const mariadb = await startMariadb({ durable: true });
const environment = { ...quietEnvironment, ENTENTE_TEST_MARIADB: mariadb.url };
for (const measurement of name === undefined ? all : [name]) {
  console.log(`\n${measurement}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', `bench/${measurement}.mjs`, ...options], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
}
