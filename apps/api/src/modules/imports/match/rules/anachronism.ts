import type { HeldJurisdiction, JurisdictionRule, NameQuestion } from '../jurisdiction-rule.js';
import { bearers, candidateOf, existed } from '../jurisdiction-rule.js';
import type { IndexedJurisdiction, NameIndex } from '../name-index.js';

/** The states before and after the given ones that existed then, nearest first. */
function relatedThen(start: readonly IndexedJurisdiction[], question: NameQuestion, index: NameIndex): IndexedJurisdiction[] {
  const found = new Map<string, IndexedJurisdiction>();
  for (const line of [index.successors, index.predecessors]) {
    const seen = new Set<string>();
    const queue = start.map(({ code }) => code);
    for (const code of queue) {
      for (const next of line.get(code) ?? []) {
        const jurisdiction = index.byCode.get(next);
        if (!jurisdiction || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
        if (existed(jurisdiction, question.on)) found.set(next, jurisdiction);
      }
    }
  }
  return [...found.values()];
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
