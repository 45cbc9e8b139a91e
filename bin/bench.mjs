// npm run bench [-- OPTIONS]: builds, starts a private MariaDB that flushes at every commit, and takes the measurements of bench/.
import { become, prepare } from './prepare.mjs';
import { startMariadb } from './private-mariadb.mjs';

prepare();
const mariadb = await startMariadb({ durable: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
process.env.ENTENTE_TEST_MARIADB = mariadb.url;
await become('bench/run.mjs', process.argv.slice(2));
