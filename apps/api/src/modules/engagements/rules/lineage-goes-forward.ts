import { findCircles } from './circles.js';
import { type Fault, fault, type Rule } from './rule.js';

/** Nothing grew from itself, by any way. Deleted engagements count: they may be restored. */
export const lineageGoesForward: Rule = {
  fields: ['aroseFrom'],
  standing: true,
  check({ aroseFrom }, { id, engagements, originsOf }) {
    return aroseFrom.flatMap(({ fromId }, at): Fault[] => {
      const path = ['aroseFrom', at, 'engagement'];
      if (fromId === id)
        return [fault('AROSE_FROM_ITSELF', path, 'an engagement does not grow from itself', 'un engagement ne découle pas de lui-même')];
      const circle = findCircles([id], (thing) => (thing === id ? [fromId] : originsOf(thing))).find((things) => things.includes(id));
      if (!circle) return [];
      const way = [...circle, id].map((thing) => engagements.get(thing)?.reference ?? '…').join(' → ');
      return [fault('AROSE_FROM_CYCLE', path, `it would have grown from itself: ${way}`, `il découlerait de lui-même : ${way}`)];
    });
  },
};
