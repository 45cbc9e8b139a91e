import type { EngagementFilter, Locale } from '@entente/schema/gql/operations';
import type { Register } from '../../lib/api';
import type { Asked } from '../../lib/explore-address';
import { COUNTED_STATUSES, type View } from '../../lib/view';
import { filterOf, windowOf } from '../../lib/window';
import { type Column, orderOf, type Sort } from './list-address';

/** What a list is narrowed to. */
export interface ListView {
  view: View;
  /** Words that are looked for; empty for none. */
  text: string;
  /** Whether only what figures count is listed. */
  counted: boolean;
}

/** Which engagements a list asks for: those that the filters of the address let through, of every status and with components unless told otherwise. */
export function listFilter({ view, text, counted }: ListView, register: Register): EngagementFilter {
  const window = windowOf(view, register);
  return {
    ...filterOf(view, window),
    ...(counted && view.statuses.length === 0 && { statuses: [...COUNTED_STATUSES] }),
    ...(view.regions.length > 0 && view.scheme && { scheme: view.scheme }),
    ...(window && view.basis === 'ACTIVE' && { basis: view.basis }),
    ...(text !== '' && { text }),
    includeComponents: !counted,
  };
}

/** What each column is of an engagement. */
const FIELDS: Record<Column, (locale: Locale) => string> = {
  reference: () => 'reference',
  when: () => 'startDate endDate',
  title: (locale) => `title(locale: ${locale})`,
  kind: () => 'kind',
  direction: () => '... on Visit { direction }',
  scope: () => 'scope',
  partners: (locale) => `partners { jurisdiction { code name(locale: ${locale}) } }`,
  organizations: (locale) => `organizations { organization { name(locale: ${locale}) } }`,
  topics: (locale) => `topics { code name(locale: ${locale}) }`,
  delegates: () => 'delegates',
  budget: () => 'budget budgetCurrency',
  status: () => 'status',
  sensitivity: () => 'sensitivity',
};

/** The question behind a list, whole and with the columns that it shows: for the explorer, and for files. */
export function listQuestion(where: EngagementFilter, sort: Sort, columns: readonly Column[], asOf: string | null, locale: Locale): Asked {
  const shown = columns.includes('reference') ? columns : (['reference', ...columns] as const);
  const query = [
    'query Engagements($where: EngagementFilter, $orderBy: [EngagementOrder!], $asOf: DateTime) {',
    '  engagements(where: $where, orderBy: $orderBy, asOf: $asOf) {',
    '    totalCount',
    '    nodes {',
    ...shown.map((column) => `      ${FIELDS[column](locale)}`),
    '    }',
    '  }',
    '}',
  ].join('\n');
  return { query, variables: JSON.stringify({ where, orderBy: orderOf(sort, locale), ...(asOf && { asOf }) }, null, 2) };
}
