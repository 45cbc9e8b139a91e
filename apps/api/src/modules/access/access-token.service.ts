import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../db/database.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import { InvalidTokenError, ReadingOnlyError, TokenExpiryError, TokenNameError, TokenNotFoundError } from './access.errors.js';
import {
  type AccessTokenRow,
  holderOfToken,
  insertToken,
  listTokens,
  noteTokenUse,
  revokeToken,
  type TokenHolder,
  tokenOfOwner,
} from './access-token.repository.js';
import { requireRole, type Viewer } from './viewer.js';

/** What every token begins with, so that people and scanners of leaked secrets know one. */
const TOKEN_PREFIX = 'ent_';
const LONGEST_NAME = 200;
const NOTE_USE_EVERY_MS = 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Tokens with which spreadsheets and scripts read what their owner may read. */
export class AccessTokenService {
  private readonly noted = new Map<number, number>();

  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  /** The viewer's tokens, the newest first. */
  list(viewer: Viewer): Promise<AccessTokenRow[]> {
    return listTokens(this.database.read, viewer);
  }

  /** One of the viewer's tokens; null where there is none. */
  find(viewer: Viewer, id: number): Promise<AccessTokenRow | null> {
    return tokenOfOwner(this.database.read, viewer, id);
  }

  /**
   * Makes a token, which is told once and kept as a hash. Throws RoleNeededError, ReadingOnlyError, TokenNameError or
   * TokenExpiryError.
   */
  async create(viewer: Viewer, asked: { name: string; expiresOn: string | null }): Promise<{ token: string; row: AccessTokenRow }> {
    requireRole(viewer, 'ANALYST');
    if (viewer.byToken) throw new ReadingOnlyError();
    const name = asked.name.normalize('NFC').trim();
    if (name === '' || name.length > LONGEST_NAME) throw new TokenNameError(asked.name, LONGEST_NAME);
    if (asked.expiresOn !== null && asked.expiresOn < this.today()) throw new TokenExpiryError(asked.expiresOn, this.today());
    const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
    const createdAt = new Date(this.now()).toISOString();
    const row = await this.database.writeTransaction((tx) =>
      insertToken(tx, viewer, { name, tokenHash: hashOf(token), createdAt, expiresOn: asked.expiresOn }),
    );
    return { token, row };
  }

  /** Ends one of the viewer's tokens. Throws ReadingOnlyError or TokenNotFoundError. */
  async revoke(viewer: Viewer, id: string): Promise<AccessTokenRow> {
    if (viewer.byToken) throw new ReadingOnlyError();
    const named = parseGlobalId(id);
    const row = await this.database.writeTransaction(async (tx) => {
      const known = named?.type === 'AccessToken' ? await tokenOfOwner(tx, viewer, named.id) : null;
      if (!known) return null;
      await revokeToken(tx, known.id, new Date(this.now()).toISOString());
      return tokenOfOwner(tx, viewer, known.id);
    });
    if (!row) throw new TokenNotFoundError(id);
    return row;
  }

  /** Who is behind a token. Throws InvalidTokenError. */
  async holder(token: string): Promise<TokenHolder> {
    const holder = await holderOfToken(this.database.read, hashOf(token), this.today());
    if (!holder) throw new InvalidTokenError();
    this.noteUse(holder.token);
    return holder;
  }

  /** Not waited for: a reader must not stand behind somebody's long write. */
  private noteUse({ id, lastUsedAt }: AccessTokenRow): void {
    const now = this.now();
    const last = Math.max(this.noted.get(id) ?? 0, lastUsedAt === null ? 0 : Date.parse(lastUsedAt));
    if (now - last < NOTE_USE_EVERY_MS) return;
    if (this.noted.size > 10_000) this.noted.clear();
    this.noted.set(id, now);
    this.database
      .writeTransaction((tx) => noteTokenUse(tx, id, new Date(now).toISOString()))
      .catch(() => {
        this.noted.delete(id);
      });
  }

  private today(): string {
    return new Date(this.now()).toISOString().slice(0, 10);
  }
}
