import type { EngagementRecord } from '../engagement-record.js';
import { type Fault, fault, type Rule } from './rule.js';

/** What makes an entry of a list the same as another. */
type KeysOf = (record: EngagementRecord) => readonly string[];

const lists: readonly (readonly [string, KeysOf])[] = [
  ['partners', (r) => r.partners.map((p) => `${p.jurisdictionId} ${p.role}`)],
  ['organizations', (r) => r.organizations.map((o) => `${o.organizationId} ${o.role}`)],
  ['topics', (r) => r.topicIds.map(String)],
  ['facilities', (r) => r.facilityIds.map(String)],
  ['interventions', (r) => r.interventionIds.map(String)],
  ['aroseFrom', (r) => r.aroseFrom.map((o) => `${o.fromId} ${o.kind}`)],
];

export const namedOnce: Rule = {
  fields: ['partners', 'organizations', 'topicIds', 'facilityIds', 'interventionIds', 'aroseFrom'],
  standing: false,
  check: (record) =>
    lists.flatMap(([field, keysOf]) => {
      const keys = keysOf(record);
      return keys.flatMap((key, at): Fault[] => {
        const first = keys.indexOf(key);
        if (first === at) return [];
        return [
          fault(
            'NAMED_TWICE',
            [field, at],
            `${field} ${at} is the same as ${field} ${first}`,
            `${field} ${at} est le même que ${field} ${first}`,
          ),
        ];
      });
    }),
};
