/** Does a partner in this role count in figures, and so in scope and shares? */
export function isCountedRole(role: string): boolean {
  return role !== 'TRANSIT' && role !== 'VENUE';
}

/** Why shares divide nothing: not all counted partners have one, or they are not the whole. */
export type SharesFault = { readonly code: 'SHARES_NOT_ALL' } | { readonly code: 'SHARES_SUM'; readonly sum: number };

/** All counted partners have a share, adding up to 10000 hundredths of a percent, or none has. */
export function sharesFault(partners: readonly { readonly role: string; readonly share: number | null }[]): SharesFault | null {
  const counted = partners.filter(({ role }) => isCountedRole(role));
  const shared = counted.filter(({ share }) => share !== null);
  if (shared.length === 0) return null;
  if (shared.length < counted.length) return { code: 'SHARES_NOT_ALL' };
  const sum = shared.reduce((total, { share }) => total + (share ?? 0), 0);
  return sum === 10_000 ? null : { code: 'SHARES_SUM', sum };
}
