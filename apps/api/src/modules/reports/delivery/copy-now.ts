import type { ReportAccess, ReportCopyReason, Role } from '@entente/schema/vocabulary';
import { maySeeProtected } from '../../access/viewer.js';

/** An account as far as its deliveries need it. */
export interface AccountOfAddress {
  readonly email: string;
  readonly role: Role;
  /** UTC; null while it is open. */
  readonly disabledAt: string | null;
}

/** Which copy of an edition an address is sent as things are, and why; null where it is sent none. */
export interface CopyNow {
  readonly copy: ReportAccess | null;
  readonly because: ReportCopyReason;
}

/** What the account of an address, as it is now, lets it be sent; whoever has no account is sent what everybody may see. */
export function copyNow(wanted: ReportAccess, account: AccountOfAddress | undefined): CopyNow {
  if (account && account.disabledAt !== null) return { copy: null, because: 'ACCOUNT_CLOSED' };
  if (wanted === 'OPEN') return { copy: 'OPEN', because: 'OPEN_WANTED' };
  if (!account) return { copy: 'OPEN', because: 'NO_ACCOUNT' };
  return maySeeProtected(account) ? { copy: 'FULL', because: 'ROLE_ALLOWS' } : { copy: 'OPEN', because: 'ROLE_TOO_LOW' };
}
