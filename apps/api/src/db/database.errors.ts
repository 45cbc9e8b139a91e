import type { DatabaseAddress } from './database-url.js';

/** What keeps a register's database from being used at all, said to whoever starts it. */
export abstract class DatabaseProblem extends Error {}

function named(address: DatabaseAddress): string {
  if (address.dialect === 'sqlite') return `sqlite:${address.file}`;
  const hosts = address.hosts.map(({ host, port }) => `${host}:${port}`).join(',');
  return `mysql://${address.user}@${hosts}/${address.name}`;
}

/** The database that DATABASE_URL names does not answer, or does not let us in. */
export class DatabaseUnreachableError extends DatabaseProblem {
  override readonly name = 'DatabaseUnreachableError';

  constructor(address: DatabaseAddress, cause: unknown) {
    super(`the database ${named(address)} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A database that holds somebody else's tables: ours would have the same names. */
export class DatabaseNotEmptyError extends DatabaseProblem {
  override readonly name = 'DatabaseNotEmptyError';

  constructor(table: string) {
    super(`the database has a table "${table}" that Entente did not make: a register needs a database of its own`);
  }
}

/** Another process has been bringing the tables up to date for very long. */
export class MigrationsUnderWayError extends DatabaseProblem {
  override readonly name = 'MigrationsUnderWayError';

  constructor() {
    super('another process is bringing this database up to date: start again when it is done');
  }
}
