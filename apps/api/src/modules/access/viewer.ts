import { type Role, roles } from '@entente/schema/vocabulary';
import { RoleNeededError } from './access.errors.js';

/** Roles in order: each may do all that the ones before it may. */
export const ROLES: readonly Role[] = ['VIEWER', 'ANALYST', 'OFFICER', 'APPROVER', 'ADMIN'];

/** Who asks. */
export interface Viewer {
  /** Null in demo mode, where nobody has an account. */
  readonly userId: number | null;
  readonly name: string;
  readonly role: Role;
  /** Whether the role was chosen with a click, rather than given with an account. */
  readonly demo: boolean;
  /** Protected engagements opened to this person by name. */
  readonly grantedEngagementIds: readonly number[];
  /** Whether an access token speaks for the person: it reads, and changes nothing. */
  readonly byToken?: boolean;
}

/** Which PROTECTED engagements a viewer may see. */
export interface Visibility {
  readonly protectedToo: boolean;
  /** In ascending order; empty where `protectedToo`. */
  readonly grantedEngagementIds: readonly number[];
}

/** Which engagements a viewer may see of the register as it was recorded at an earlier change. */
export interface VisibilityAt extends Visibility {
  /**
   * Those that have been closed to the viewer since, in ascending order. Access is judged by the present: what was open
   * once must not be counted through an `asOf` from before.
   */
  readonly closedSinceIds: readonly number[];
}

/** Whether a viewer has a role or one above it. */
export function hasRole(viewer: Pick<Viewer, 'role'>, role: Role): boolean {
  return ROLES.indexOf(viewer.role) >= ROLES.indexOf(role);
}

/** Throws RoleNeededError where a viewer has neither a role nor one above it. */
export function requireRole(viewer: Viewer, role: Role): void {
  if (!hasRole(viewer, role)) throw new RoleNeededError(role, viewer.role);
}

/** What a viewer's own things are kept under: the account, or in demo mode the role. */
export function ownerKey(viewer: Viewer): string {
  return viewer.userId === null ? `demo:${viewer.role}` : `user:${viewer.userId}`;
}

/** Whose things of a key are: in demo mode the role; null for an account, whose name is its own. */
export function demoOwner(key: string): string | null {
  const role = ROLES.find((one) => key === `demo:${one}`);
  return role ? roles[role].en : null;
}

/** What somebody keeps is changed by its owner, and where it is shared by an administrator too. */
export function mayChangeKept(viewer: Viewer, kept: { readonly ownerKey: string; readonly shared: boolean }): boolean {
  return kept.ownerKey === ownerKey(viewer) || (kept.shared && hasRole(viewer, 'ADMIN'));
}

/** Protected engagements are seen by officers and above. */
export function maySeeProtected(viewer: Pick<Viewer, 'role'>): boolean {
  return hasRole(viewer, 'OFFICER');
}

/** Contacts and heads of delegation are seen by officers and above. */
export function maySeePersonal(viewer: Viewer): boolean {
  return hasRole(viewer, 'OFFICER');
}

/** What a viewer may see, as a question to the register takes it. */
export function visibilityOf(viewer: Viewer): Visibility {
  if (maySeeProtected(viewer)) return { protectedToo: true, grantedEngagementIds: [] };
  return { protectedToo: false, grantedEngagementIds: [...viewer.grantedEngagementIds].sort((a, b) => a - b) };
}

/** Whether a viewer may see one engagement. */
export function maySeeEngagement(viewer: Viewer, engagement: { readonly id: number; readonly sensitivity: string }): boolean {
  return engagement.sensitivity !== 'PROTECTED' || maySeeProtected(viewer) || viewer.grantedEngagementIds.includes(engagement.id);
}
