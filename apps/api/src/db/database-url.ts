import { isAbsolute, resolve } from 'node:path';

/** Where the register's rows are. */
export type DatabaseAddress =
  | { dialect: 'sqlite'; file: string }
  | { dialect: 'mariadb'; hosts: { host: string; port: number }[]; user: string; password: string; name: string };

export class DatabaseUrlError extends Error {
  override name = 'DatabaseUrlError';
}

/** Reads `sqlite:FILE` or `mysql://user:password@host:3306[,host:3306]/name` (`mariadb://` means the same). */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length).replace(/^\/\//, '');
    if (file === '') throw new DatabaseUrlError('DATABASE_URL names no file: sqlite:./data/entente.sqlite is one that does');
    return { dialect: 'sqlite', file: isAbsolute(file) ? file : resolve(file) };
  }
  const match = /^(?:mysql|mariadb):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]+)\/([^/?]+)$/.exec(url);
  if (!match) {
    throw new DatabaseUrlError(
      `DATABASE_URL must be sqlite:FILE or mysql://user:password@host:3306/name: "${url.replace(/:[^:@/]*@/, ':…@')}"`,
    );
  }
  const hosts = match[3]!.split(',').map((part) => {
    const [host = '', port = '3306'] = part.split(':');
    if (host === '' || !/^\d+$/.test(port)) throw new DatabaseUrlError(`DATABASE_URL has a host that is not host:port: "${part}"`);
    return { host, port: Number(port) };
  });
  return {
    dialect: 'mariadb',
    hosts,
    user: decodeURIComponent(match[1] ?? 'root'),
    password: decodeURIComponent(match[2] ?? ''),
    name: decodeURIComponent(match[4]!),
  };
}
