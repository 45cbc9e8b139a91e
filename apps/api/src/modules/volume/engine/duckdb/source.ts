import type { SqlValue } from '../../plan/sql.js';
import type { DatabaseQuery } from '../database.js';

/** What the mirror is a mirror of. */
export interface MirrorSource {
  /** Tells one register from another. */
  identity(): Promise<string>;
  /** The newest state of the register. */
  seq(): Promise<number>;
  /** When the register came into a state, or null where it never did: tells a restored past from the one mirrored. */
  stamp(seq: number): Promise<string | null>;
  /** Reads the tables of the facts. */
  query(text: string, params: SqlValue[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** The register's database as the mirror's source. */
export function databaseSource(query: DatabaseQuery, identity: () => Promise<string>): MirrorSource {
  return {
    identity,
    query,
    async seq() {
      const [row] = await query('SELECT seq FROM change_clock WHERE id = 1', []);
      return Number(row?.['seq'] ?? 0);
    },
    async stamp(seq) {
      const [row] = await query('SELECT at FROM change_set WHERE seq = ?', [seq]);
      return row ? String(row['at']) : null;
    },
  };
}
