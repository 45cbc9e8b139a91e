import type { EngagementFilter, FollowUpFilter, Locale } from '@entente/schema/gql/operations';
import type { Asked } from '../../lib/explore-address';

/** The question behind the list, whole and with what it shows: for the explorer, and for files. */
export function followUpQuestion(where: FollowUpFilter, of: EngagementFilter, locale: Locale): Asked {
  const query = [
    'query FollowUps($where: FollowUpFilter, $of: EngagementFilter) {',
    '  followUps(where: $where, of: $of) {',
    '    totalCount',
    '    nodes {',
    '      promise',
    '      owner',
    '      dueDate',
    '      doneDate',
    `      engagement { reference kind title(locale: ${locale}) }`,
    ...(where.done ? [`      became { reference title(locale: ${locale}) }`] : []),
    '    }',
    '  }',
    '}',
  ].join('\n');
  return { query, variables: JSON.stringify({ where, of }, null, 2) };
}
