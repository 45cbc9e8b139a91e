import type { HeldJurisdiction, JurisdictionRule, NameQuestion } from '../jurisdiction-rule.js';
import { bearers, candidateOf, existed } from '../jurisdiction-rule.js';
import type { IndexedJurisdiction, NameIndex } from '../name-index.js';

/** The states before and after the given ones that existed then, fewest steps away first. */
function relatedThen(start: readonly IndexedJurisdiction[], question: NameQuestion, index: NameIndex): IndexedJurisdiction[] {
  const steps = new Map<string, number>();
  for (const line of [index.successors, index.predecessors]) {
    const seen = new Set(start.map(({ code }) => code));
    let here = [...seen];
    for (let step = 1; here.length > 0; step += 1) {
      here = here.flatMap((code) => line.get(code) ?? []).filter((code) => !seen.has(code) && seen.add(code));
      for (const code of here) steps.set(code, Math.min(step, steps.get(code) ?? step));
    }
  }
  return [...steps]
    .sort(([codeA, a], [codeB, b]) => a - b || (codeA < codeB ? -1 : 1))
    .flatMap(([code]) => index.byCode.get(code) ?? [])
    .filter((jurisdiction) => existed(jurisdiction, question.on));
}

/** Held back: what was named did not exist at the time. The states that then stood in its place are the candidates. */
export function heldAsAnachronism(question: NameQuestion, named: readonly IndexedJurisdiction[], index: NameIndex): HeldJurisdiction {
  const lived = named.map(({ name, years }) => ({
    en: `${name.en}${years ? ` existed ${years.en}` : ''}`,
    fr: `${name.fr}${years ? ` a existé ${years.fr}` : ''}`,
  }));
  return {
    outcome: 'ANACHRONISM',
    candidates: [...relatedThen(named, question, index), ...named].map(candidateOf),
    rule: 'anachronism',
    reason: {
      en: `“${question.exact}” did not exist at that date: ${lived.map(({ en }) => en).join('; ')}.`,
      fr: `« ${question.exact} » n’existait pas à cette date : ${lived.map(({ fr }) => fr).join('; ')}.`,
    },
  };
}

/** "Yugoslavia" in 2010, "Kosovo" in 1990. */
export const anachronismRule: JurisdictionRule = {
  name: 'anachronism',
  label: { en: 'a jurisdiction that did not exist at the time', fr: 'une entité qui n’existait pas à l’époque' },
  apply(question, index) {
    const named = bearers(index.byKey.get(question.key) ?? []);
    return named.length > 0 ? heldAsAnachronism(question, named, index) : null;
  },
};
