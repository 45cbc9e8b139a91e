import type { HeldJurisdiction, JurisdictionCandidate, JurisdictionResolution, JurisdictionRule } from '../jurisdiction-rule.js';
import { candidateOf } from '../jurisdiction-rule.js';
import { reworded } from '../reworded.js';

function candidatesOf(resolution: JurisdictionResolution | null): readonly JurisdictionCandidate[] {
  if (resolution === null) return [];
  return resolution.outcome === 'RESOLVED' ? [{ code: resolution.code, name: resolution.name, note: null }] : resolution.candidates;
}

/** "Upper Volta (Burkina Faso)": both names must mean one jurisdiction, or one of them must settle what the other leaves open. */
export function parenthesisedNameRule(readings: readonly JurisdictionRule[]): JurisdictionRule {
  return {
    name: 'parenthesised-name',
    label: {
      en: 'a name with another one in brackets, both of one jurisdiction',
      fr: 'un nom suivi d’un autre entre parenthèses, de la même entité',
    },
    apply(question, index) {
      const [, outside, inside] = /^([^()]+?)\s*\(\s*([^()]+?)\s*\)$/u.exec(question.exact) ?? [];
      if (outside === undefined || inside === undefined) return null;
      const outer = reworded(outside, 'parenthesised-name', question, index, readings);
      const inner = reworded(inside, 'parenthesised-name', question, index, readings);
      if (outer === null && inner === null) return null;

      const settled = [outer, inner].filter((resolution) => resolution?.outcome === 'RESOLVED');
      const [agreed] = settled;
      const open = [outer, inner].find((resolution) => resolution !== null && resolution.outcome === 'AMBIGUOUS');
      if (agreed?.outcome === 'RESOLVED') {
        const bothSame =
          settled.length === 2 && settled.every((resolution) => resolution?.outcome === 'RESOLVED' && resolution.code === agreed.code);
        const oneSettles =
          settled.length === 1 && open?.outcome === 'AMBIGUOUS' && open.candidates.some(({ code }) => code === agreed.code);
        if (bothSame || oneSettles) return agreed;
      }

      const candidates = new Map([...candidatesOf(outer), ...candidatesOf(inner)].map((candidate) => [candidate.code, candidate]));
      const held: HeldJurisdiction = {
        outcome: outer !== null && inner !== null ? 'AMBIGUOUS' : 'UNKNOWN',
        candidates: [...candidates.values()].map((candidate) => {
          const jurisdiction = index.byCode.get(candidate.code);
          return jurisdiction ? candidateOf(jurisdiction) : candidate;
        }),
        rule: 'parenthesised-name',
        reason: {
          en: `“${outside}” and “${inside}” do not plainly name one jurisdiction.`,
          fr: `« ${outside} » et « ${inside} » ne désignent pas clairement une même entité.`,
        },
      };
      return held;
    },
  };
}
