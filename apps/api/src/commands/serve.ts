import { runServer } from '../run-server.js';
import type { Command } from './command.js';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'serve the dashboard and the API',
  help: `entente serve

Brings the database up to date, fills an empty register (ENTENTE_REGISTER) and serves the dashboard and the API at
http://HOST:PORT until it is interrupted.`,
  async run(_args, config) {
    await runServer(config);
    return 0;
  },
};
