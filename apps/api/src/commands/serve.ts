import type { Command } from './command.js';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'serve the dashboard and the API',
  help: `entente serve

Brings the database up to date, fills an empty register (ENTENTE_REGISTER) and serves the dashboard and the API at
http://HOST:PORT until it is interrupted.`,
  async run(_args, config) {
    // What the server is made of takes most of the time in which this program starts, and no other command needs it.
    const { runServer } = await import('../run-server.js');
    await runServer(config);
    return 0;
  },
};
