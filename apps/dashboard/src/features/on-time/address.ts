/** Which deliveries are shown. */
export const DELIVERY_FILTERS = ['all', 'waiting', 'sent', 'failed'] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];

/** What the address of the page says. */
export interface OnTimeAddress {
  /** All unless given. */
  readonly state?: Exclude<DeliveryFilter, 'all'> | undefined;
  /** The id of the edition whose deliveries are shown. */
  readonly edition?: string | undefined;
}

/** What of a search is understood. */
export function onTimeSearch(search: Record<string, unknown>): OnTimeAddress {
  const { state, edition } = search;
  return {
    ...((state === 'waiting' || state === 'sent' || state === 'failed') && { state }),
    ...(typeof edition === 'string' && edition !== '' && { edition: edition.slice(0, 100) }),
  };
}
