import type { Role } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';

/** A person with an account. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  /** Instant since which the account is closed; null while it is open. */
  readonly disabledAt: string | null;
}

/** A person behind a session that still holds, with the protected engagements opened to them. */
export interface SessionAccount extends Account {
  readonly grantedEngagementIds: readonly number[];
}

const accountColumns = 'u.id, u.email, u.name, u.role, u.password_hash AS "passwordHash", u.disabled_at AS "disabledAt"';

/** The account of an address, in whatever case it is written. */
export async function accountByEmail(sql: Sql, email: string): Promise<Account | null> {
  const [account] = await sql.query<Account>(`SELECT ${accountColumns} FROM user_account u WHERE u.email = ?`, [
    email.trim().toLowerCase(),
  ]);
  return account ?? null;
}

/** The account behind a session token's hash, if the session holds at an instant: one statement, grants included. */
export async function accountBySession(sql: Sql, tokenHash: string, at: string): Promise<SessionAccount | null> {
  const rows = await sql.query<Account & { engagementId: number | null }>(
    `SELECT ${accountColumns}, a.engagement_id AS "engagementId" FROM session s JOIN user_account u ON u.id = s.user_id
     LEFT JOIN engagement_access a ON a.user_id = u.id WHERE s.token_hash = ? AND s.expires_at > ? AND u.disabled_at IS NULL`,
    [tokenHash, at],
  );
  const [account] = rows;
  if (!account) return null;
  const granted = rows.flatMap((row) => (row.engagementId === null ? [] : [row.engagementId]));
  return { ...account, grantedEngagementIds: granted };
}

/** Begins a session, and forgets those that are over. */
export async function insertSession(tx: Sql, tokenHash: string, userId: number, createdAt: string, expiresAt: string): Promise<void> {
  await tx.execute('DELETE FROM session WHERE expires_at <= ?', [createdAt]);
  await tx.execute('INSERT INTO session (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)', [
    tokenHash,
    userId,
    createdAt,
    expiresAt,
  ]);
}

/** Ends a session. */
export async function deleteSession(tx: Sql, tokenHash: string): Promise<void> {
  await tx.execute('DELETE FROM session WHERE token_hash = ?', [tokenHash]);
}

/** Opens an account; the address is kept in lower case. */
export async function insertAccount(
  tx: Sql,
  account: { email: string; name: string; role: Role; locale: 'en' | 'fr'; passwordHash: string | null },
): Promise<void> {
  await tx.execute('INSERT INTO user_account (email, name, role, locale, password_hash) VALUES (?, ?, ?, ?, ?)', [
    account.email.trim().toLowerCase(),
    account.name,
    account.role,
    account.locale,
    account.passwordHash,
  ]);
}
