import type { FieldWeight } from '../../../graphql/cost.js';

/** Every figure of an edition is asked of the register again: some thirty questions of volume and a dozen lists. */
const CHECKS = 4000;
/** The figures of the edition are gone through for what they name. */
const READING = 50;
/** A draft takes its figures twice, once for each copy, and those of the edition before as well. */
const DRAFT = 8000;

/** What the checks of an edition cost. */
export function weighChecks(): FieldWeight {
  return { cost: CHECKS, lists: {} };
}

/** What asking whether an edition may be read costs. */
export function weighReading(): FieldWeight {
  return { cost: READING, lists: {} };
}

/** What taking the figures of an edition costs. */
export function weighDraft(): FieldWeight {
  return { cost: DRAFT, lists: {} };
}
