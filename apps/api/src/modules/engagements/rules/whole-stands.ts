import { findCircles } from './circles.js';
import { fault, type Rule } from './rule.js';

/** A component has a whole that stands, and is not its own whole by any way. */
export const wholeStands: Rule = {
  fields: ['partOfId'],
  standing: true,
  check({ partOfId }, { id, engagements, wholeOf }) {
    if (partOfId === null) return [];
    if (partOfId === id)
      return [fault('PART_OF_ITSELF', ['partOf'], 'an engagement is not part of itself', 'un engagement ne fait pas partie de lui-même')];
    const whole = engagements.get(partOfId);
    if (whole?.deleted) {
      return [
        fault(
          'WHOLE_DELETED',
          ['partOf'],
          `${whole.reference}, which it is a part of, is deleted; restore that first`,
          `${whole.reference}, dont il fait partie, est supprimé; restaurez-le d’abord`,
        ),
      ];
    }
    const circle = findCircles([id], (thing) => {
      const next = wholeOf(thing);
      return next === null ? [] : [next];
    }).find((things) => things.includes(id));
    if (!circle) return [];
    const way = [...circle, id].map((thing) => engagements.get(thing)?.reference ?? '…').join(' → ');
    return [fault('PART_OF_CYCLE', ['partOf'], `it would be part of itself: ${way}`, `il ferait partie de lui-même : ${way}`)];
  },
};
