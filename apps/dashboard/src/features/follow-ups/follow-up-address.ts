/** Which follow-ups are listed. */
export const STATES = ['overdue', 'open', 'done'] as const;
export type FollowUpState = (typeof STATES)[number];

/** What an address says of the list beside what it is narrowed to. */
export interface FollowUpSearch {
  state?: string;
}

/** The follow-ups that an address asks for; those that are overdue unless it says others. */
export function stateFrom(text: unknown): FollowUpState {
  return STATES.find((state) => state === text) ?? 'overdue';
}

/** Only what is understood stays in the address, in one form. */
export function followUpSearch(search: Record<string, unknown>): FollowUpSearch {
  const state = stateFrom(search['state']);
  return state === 'overdue' ? {} : { state };
}
