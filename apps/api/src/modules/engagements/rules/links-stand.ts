import type { EngagementRecord } from '../engagement-record.js';
import { type Fault, fault, type Rule } from './rule.js';

type Placed = readonly [path: readonly (string | number)[], id: number];

function linksOf(record: EngagementRecord): Placed[] {
  return [
    ...record.aroseFrom.map((o, at): Placed => [['aroseFrom', at, 'engagement'], o.fromId]),
    ...record.followUps.flatMap((f, at): Placed[] => (f.becameId === null ? [] : [[['followUps', at, 'became'], f.becameId]])),
  ];
}

/** Nothing is newly linked to a deleted engagement. Links that stood when it was deleted stay, unseen, until it is restored. */
export const linksStand: Rule = {
  fields: ['aroseFrom', 'followUps'],
  standing: false,
  check(record, { before, engagements }) {
    const stood = new Set(before === null ? [] : linksOf(before).map(([, id]) => id));
    return linksOf(record).flatMap(([path, id]): Fault[] => {
      const other = engagements.get(id);
      if (!other?.deleted || stood.has(id)) return [];
      return [
        fault(
          'ENGAGEMENT_DELETED',
          path,
          `${other.reference} is deleted; restore it first`,
          `${other.reference} est supprimé; restaurez-le d’abord`,
        ),
      ];
    });
  },
};
