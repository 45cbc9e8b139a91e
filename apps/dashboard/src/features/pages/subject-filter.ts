import type { VolumeFilter } from '@entente/schema/gql/operations';
import { DEFAULT_VIEW, type View } from '../../lib/view';

/** What a page is about, as every question of it is narrowed. */
export interface SubjectFilter {
  dimension: 'JURISDICTION' | 'ORGANIZATION' | 'TOPIC';
  /** Its code, or for an organization its id. */
  value: string;
  /** What it is called. */
  name: string;
  where: Pick<VolumeFilter, 'jurisdictions' | 'organizations' | 'topics'>;
}

const FIELDS = { JURISDICTION: 'jurisdictions', ORGANIZATION: 'organizations', TOPIC: 'topics' } as const;

export function subjectFilter(dimension: SubjectFilter['dimension'], value: string, name: string): SubjectFilter {
  return { dimension, value, name, where: { [FIELDS[dimension]]: [value] } };
}

/** The view of a page: everything, ever, with or about one thing; of the address only the moment and the open records. */
export function subjectView({ dimension, value }: Pick<SubjectFilter, 'dimension' | 'value'>, { asOf, records }: View): View {
  return { ...DEFAULT_VIEW, span: 'all', [FIELDS[dimension]]: [value], asOf, records };
}
