// npm run bench [-- OPTIONS]: builds, starts a private MariaDB that flushes at every commit, and takes the measurements that
// bench/run.mjs knows.
import { become, prepare } from './prepare.mjs';
import { startMariadb } from './private-mariadb.mjs';

prepare();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const mariadb = await startMariadb({ durable: true });
process.env.ENTENTE_TEST_MARIADB = mariadb.url;
await become('bench/run.mjs', process.argv.slice(2));
