import type { Config } from './config.js';

/** The server cannot take the address that it is to listen at. */
export class ListenProblem extends Error {
  override readonly name = 'ListenProblem';
}

/** What a failure to listen means to whoever starts the server; one that nobody foresaw stays as it is. */
export function listenProblem({ host, port }: Pick<Config, 'host' | 'port'>, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return new ListenProblem(`PORT ${port} of ${host} is taken by another program: end it, or set PORT to another number`, {
        cause: error,
      });
    case 'EACCES':
      return new ListenProblem(`PORT ${port} may not be taken by this user: set PORT to 1024 or more`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenProblem(`HOST must be an address of this machine: "${host}"`, { cause: error });
    default:
      return error;
  }
}
