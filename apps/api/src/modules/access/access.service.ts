import { createHash, randomBytes } from 'node:crypto';
import { type Role, roles } from '@entente/schema/vocabulary';
import type { Database } from '../../db/database.js';
import { InvalidTokenError, NotSignedInError, TooManyAttemptsError, WrongCredentialsError, WrongSignInModeError } from './access.errors.js';
import { AccessTokenService } from './access-token.service.js';
import { type Account, accountByEmail, accountBySession, deleteSession, insertAccount, insertSession } from './account.repository.js';
import { hashPassword, passwordMatches } from './password.js';
import { ROLES, type Viewer } from './viewer.js';

/** How people sign in: `demo` chooses a role with a click, `local` has accounts in the register. */
export type SignInMode = 'demo' | 'local';

/** What a request brings along to say who asks. */
export interface Credentials {
  /** The session cookie. */
  readonly session: string | null;
  /** The header `X-Entente-Demo-Role`. */
  readonly demoRole: string | null;
  /** An access token; where there is one, nothing else is looked at. */
  readonly token?: string | null;
}

/** A session that has begun. */
export interface StartedSession {
  readonly viewer: Viewer;
  /** What the cookie holds. */
  readonly token: string;
  /** Seconds until the session ends. */
  readonly maxAge: number;
}

const SESSION_SECONDS = 12 * 3600;
const ATTEMPTS = 8;
const ATTEMPT_MINUTES = 15;

const isRole = (text: string | null): text is Role => ROLES.some((role) => role === text);

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Who asks, and how they come to be known. */
export class AccessService {
  readonly tokens: AccessTokenService;
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(
    private readonly database: Database,
    readonly mode: SignInMode,
    private readonly now: () => number = Date.now,
  ) {
    this.tokens = new AccessTokenService(database, now);
  }

  /** The viewer behind a request; null where nobody is signed in. Throws InvalidTokenError. */
  async viewerOf(credentials: Credentials): Promise<Viewer | null> {
    if (credentials.token) return { ...(await this.viewerOfToken(credentials.token)), byToken: true };
    if (this.mode === 'demo') {
      const asked = isRole(credentials.session) ? credentials.session : credentials.demoRole;
      return demoViewer(isRole(asked) ? asked : 'VIEWER');
    }
    if (!credentials.session) return null;
    const account = await accountBySession(this.database.read, hashOf(credentials.session), new Date(this.now()).toISOString());
    return account && viewerOfAccount(account, account.grantedEngagementIds);
  }

  /** Takes a role with a click; throws WrongSignInModeError where accounts are needed. */
  chooseDemoRole(role: Role): StartedSession {
    if (this.mode !== 'demo') throw new WrongSignInModeError('chooseDemoRole', this.mode);
    return { viewer: demoViewer(role), token: role, maxAge: SESSION_SECONDS };
  }

  /** Begins a session for an account; throws WrongCredentialsError, TooManyAttemptsError or WrongSignInModeError. */
  async signIn(email: string, password: string): Promise<StartedSession> {
    if (this.mode !== 'local') throw new WrongSignInModeError('signIn', this.mode);
    const address = email.trim().toLowerCase();
    this.refuseIfTooMany(address);
    const account = await accountByEmail(this.database.read, address);
    const matches = await passwordMatches(password, account?.passwordHash ?? null);
    if (!account || !matches || account.disabledAt !== null) {
      this.countFailure(address);
      throw new WrongCredentialsError();
    }
    this.failures.delete(address);
    const token = randomBytes(32).toString('base64url');
    const begun = this.now();
    await this.database.writeTransaction((tx) =>
      insertSession(tx, hashOf(token), account.id, new Date(begun).toISOString(), new Date(begun + SESSION_SECONDS * 1000).toISOString()),
    );
    const viewer = await this.viewerOf({ session: token, demoRole: null });
    if (!viewer) throw new NotSignedInError();
    return { viewer, token, maxAge: SESSION_SECONDS };
  }

  /** Ends a session, if there is one. */
  async signOut(session: string | null): Promise<void> {
    if (this.mode === 'local' && session) await this.database.writeTransaction((tx) => deleteSession(tx, hashOf(session)));
  }

  /** Opens an account with a password. */
  async openAccount(account: { email: string; name: string; role: Role; locale: 'en' | 'fr'; password: string }): Promise<void> {
    const { password, ...rest } = account;
    const passwordHash = await hashPassword(password);
    await this.database.writeTransaction((tx) => insertAccount(tx, { ...rest, passwordHash }));
  }

  /** A token made in one mode does not hold in the other: roles of a demonstration are nobody's. */
  private async viewerOfToken(token: string): Promise<Viewer> {
    const { account, demoRole } = await this.tokens.holder(token);
    if (this.mode === 'demo' && demoRole) return demoViewer(demoRole);
    if (this.mode === 'local' && account) return viewerOfAccount(account, account.grantedEngagementIds);
    throw new InvalidTokenError();
  }

  private refuseIfTooMany(address: string): void {
    const failed = this.failures.get(address);
    if (!failed) return;
    const left = failed.since + ATTEMPT_MINUTES * 60_000 - this.now();
    if (left <= 0) this.failures.delete(address);
    else if (failed.count >= ATTEMPTS) throw new TooManyAttemptsError(Math.ceil(left / 60_000));
  }

  private countFailure(address: string): void {
    // Whoever tries many addresses must not fill the memory.
    if (this.failures.size > 10_000) this.failures.clear();
    const failed = this.failures.get(address) ?? { count: 0, since: this.now() };
    this.failures.set(address, { ...failed, count: failed.count + 1 });
  }
}

function demoViewer(role: Role): Viewer {
  return { userId: null, name: roles[role].en, role, demo: true, grantedEngagementIds: [] };
}

function viewerOfAccount(account: Account, grantedEngagementIds: readonly number[]): Viewer {
  return { userId: account.id, name: account.name, role: account.role, demo: false, grantedEngagementIds };
}
