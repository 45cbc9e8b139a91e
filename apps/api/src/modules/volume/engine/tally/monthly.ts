import { type CurrentFacts } from './current-facts.js';
import { DESCRIPTIONS } from './description.js';

/** The rows of one month, or of no date, that are described alike. */
export interface Alike {
  readonly description: number;
  /** NONE without a date. */
  readonly month: number;
  /** How many they are. */
  count: number;
  delegates: number;
  budgetCents: number;
  personMonthsMilli: number;
  unknownDelegates: number;
  unknownBudget: number;
  unknownPersonMonths: number;
}

/** Puts rows together that stand in the order of their days, the first months first. */
export function byMonth(facts: CurrentFacts, rows: Int32Array): Alike[] {
  const all: Alike[] = [];
  const found: (Alike | undefined)[] = new Array(DESCRIPTIONS).fill(undefined);
  const { startMonth, description } = facts;
  for (const row of rows) {
    const how = description[row] as number;
    const month = startMonth[row] as number;
    let alike = found[how];
    // Rows come in the order of their days, so that a month that has passed does not come again.
    if (alike?.month !== month) {
      alike = nothing(how, month);
      found[how] = alike;
      all.push(alike);
    }
    add(facts, alike, row);
  }
  return all;
}

/** One row by itself. */
export function alone(facts: CurrentFacts, row: number): Alike {
  const alike = nothing(facts.description[row] as number, facts.startMonth[row] as number);
  add(facts, alike, row);
  return alike;
}

function nothing(description: number, month: number): Alike {
  return {
    description,
    month,
    count: 0,
    delegates: 0,
    budgetCents: 0,
    personMonthsMilli: 0,
    unknownDelegates: 0,
    unknownBudget: 0,
    unknownPersonMonths: 0,
  };
}

function add(facts: CurrentFacts, alike: Alike, row: number): void {
  const delegates = facts.delegates[row] as number;
  const budgetCents = facts.budgetCents[row] as number;
  const personMonthsMilli = facts.personMonthsMilli[row] as number;
  alike.count += 1;
  // What is not known is not a number.
  if (!Number.isNaN(delegates)) alike.delegates += delegates;
  else alike.unknownDelegates += 1;
  if (!Number.isNaN(budgetCents)) alike.budgetCents += budgetCents;
  else alike.unknownBudget += 1;
  if (!Number.isNaN(personMonthsMilli)) alike.personMonthsMilli += personMonthsMilli;
  else alike.unknownPersonMonths += 1;
}
