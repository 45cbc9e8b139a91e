import type { Role } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';
import type { SessionAccount } from './account.repository.js';
import type { Viewer } from './viewer.js';

/** An access token as it is kept: all but the token. */
export interface AccessTokenRow {
  readonly id: number;
  readonly name: string;
  /** UTC. */
  readonly createdAt: string;
  /** Last day on which it holds, `2026-12-31`; null where it holds until it is revoked. */
  readonly expiresOn: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Whose a token is: an account, or in demo mode a role. */
export type TokenOwner = Pick<Viewer, 'userId' | 'role'>;

const columns =
  't.id, t.name, t.created_at AS "createdAt", t.expires_on AS "expiresOn", t.last_used_at AS "lastUsedAt", t.revoked_at AS "revokedAt"';

const owned = ({ userId, role }: TokenOwner) =>
  userId === null ? ({ text: 't.demo_role = ?', value: role } as const) : ({ text: 't.user_id = ?', value: userId } as const);

/** The tokens of an owner, the newest first. */
export async function listTokens(sql: Sql, owner: TokenOwner): Promise<AccessTokenRow[]> {
  const { text, value } = owned(owner);
  return sql.query<AccessTokenRow>(`SELECT ${columns} FROM access_token t WHERE ${text} ORDER BY t.id DESC`, [value]);
}

/** One token of an owner; null where there is none. */
export async function tokenOfOwner(sql: Sql, owner: TokenOwner, id: number): Promise<AccessTokenRow | null> {
  const { text, value } = owned(owner);
  const [row] = await sql.query<AccessTokenRow>(`SELECT ${columns} FROM access_token t WHERE t.id = ? AND ${text}`, [id, value]);
  return row ?? null;
}

/** Keeps a token's hash. */
export async function insertToken(
  tx: Sql,
  owner: TokenOwner,
  token: { name: string; tokenHash: string; createdAt: string; expiresOn: string | null },
): Promise<AccessTokenRow> {
  await tx.execute('INSERT INTO access_token (user_id, demo_role, name, token_hash, created_at, expires_on) VALUES (?, ?, ?, ?, ?, ?)', [
    owner.userId,
    owner.userId === null ? owner.role : null,
    token.name,
    token.tokenHash,
    token.createdAt,
    token.expiresOn,
  ]);
  const [row] = await tx.query<AccessTokenRow>(`SELECT ${columns} FROM access_token t WHERE t.token_hash = ?`, [token.tokenHash]);
  if (!row) throw new Error('an access token that was just written is not there');
  return row;
}

/** Ends a token for good; one that has ended keeps the instant of its end. */
export async function revokeToken(tx: Sql, id: number, at: string): Promise<void> {
  await tx.execute('UPDATE access_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [at, id]);
}

/** Notes that a token was used. */
export async function noteTokenUse(tx: Sql, id: number, at: string): Promise<void> {
  await tx.execute('UPDATE access_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)', [at, id, at]);
}

/** Somebody behind a token that holds. */
export interface TokenHolder {
  readonly token: AccessTokenRow;
  /** The account; null in demo mode. */
  readonly account: SessionAccount | null;
  /** The role that made it in demo mode; null where there is an account. */
  readonly demoRole: Role | null;
}

type JoinedRow = AccessTokenRow & {
  demoRole: Role | null;
  accountId: number | null;
  accountName: string;
  email: string;
  role: Role;
  passwordHash: string | null;
  disabledAt: string | null;
  engagementId: number | null;
};

/** Who is behind a token's hash; null where it is none, is revoked, is past its last day, or its account is closed. One statement. */
export async function holderOfToken(sql: Sql, tokenHash: string, today: string): Promise<TokenHolder | null> {
  const rows = await sql.query<JoinedRow>(
    `SELECT ${columns}, t.demo_role AS "demoRole", u.id AS "accountId", u.name AS "accountName", u.email, u.role,
       u.password_hash AS "passwordHash", u.disabled_at AS "disabledAt", a.engagement_id AS "engagementId"
     FROM access_token t LEFT JOIN user_account u ON u.id = t.user_id LEFT JOIN engagement_access a ON a.user_id = u.id
     WHERE t.token_hash = ? AND t.revoked_at IS NULL AND (t.expires_on IS NULL OR t.expires_on >= ?) AND u.disabled_at IS NULL`,
    [tokenHash, today],
  );
  const [first] = rows;
  if (!first) return null;
  const { id, name, createdAt, expiresOn, lastUsedAt, revokedAt } = first;
  const { accountId, accountName, email, role, passwordHash, disabledAt } = first;
  return {
    token: { id, name, createdAt, expiresOn, lastUsedAt, revokedAt },
    account:
      accountId === null
        ? null
        : {
            id: accountId,
            name: accountName,
            email,
            role,
            passwordHash,
            disabledAt,
            grantedEngagementIds: rows.flatMap((row) => (row.engagementId === null ? [] : [row.engagementId])),
          },
    demoRole: first.demoRole,
  };
}
