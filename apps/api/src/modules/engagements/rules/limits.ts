/** The most heads that one engagement can have. */
export const mostDelegates = 1_000_000;
/** The largest budget, in units of its currency: cents stay whole numbers that every part of the register holds. */
export const largestBudget = 10_000_000_000_000;
/** The most person-months of one mission. */
export const mostPersonMonths = 1_000_000;
/** The characters that a long text can hold: it stays within a MariaDB `text` whatever its letters. */
export const longText = 16_000;

/** How a reference is written. */
export const referenceForm = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
/** The address becomes a link on a page: nothing but the web's own schemes may stand in it. */
export const webAddress = /^https?:\/\/[^\s/]+/i;

/** The characters that each text of an engagement can hold. */
export const textLengths = {
  reference: 64,
  titleEn: 1000,
  titleFr: 1000,
  summaryEn: longText,
  summaryFr: longText,
  source: 100,
  sourceId: 200,
  sourceUrl: 2000,
  sourceNote: longText,
  headOfDelegation: 300,
  purpose: longText,
  approvedBy: 200,
  mandate: longText,
  agreement: longText,
  results: longText,
} as const;
