import type { FieldWeight } from '../../graphql/cost.js';

/** A count of visits by year, and a statement over all links of lineage. */
const OUTCOMES = 60;
/** About how many years are asked for. */
const YEARS = 10;

/** What `visitOutcomes` costs beside what is selected in it. */
export function weighOutcomes(): FieldWeight {
  return { cost: OUTCOMES, lists: { cohorts: { values: YEARS, connections: YEARS }, lines: { values: 4, connections: 4 } } };
}
