import type { EngagementGap } from '@entente/schema/vocabulary';
import { countedPartners } from '../volume/facts/derive.js';
import type { DeploymentRecord, EngagementColumns, PartnerRecord } from './engagement-record.js';

/** What of an engagement its gaps are seen in. */
export interface GapSource
  extends Pick<
    EngagementColumns,
    'kind' | 'startDate' | 'titleEn' | 'titleFr' | 'direction' | 'delegates' | 'budgetCents' | 'personMonthsMilli'
  > {
  readonly partners: readonly PartnerRecord[];
  readonly topicIds: readonly number[];
  readonly deployments: readonly DeploymentRecord[];
}

const LACKS: Readonly<Record<EngagementGap, (source: GapSource, homeId: number) => boolean>> = {
  START_DATE: ({ startDate }) => startDate === null,
  PARTNER: ({ partners }, homeId) => countedPartners(partners, homeId).length === 0,
  TOPIC: ({ topicIds }) => topicIds.length === 0,
  DIRECTION: ({ kind, direction }) => kind === 'VISIT' && direction === null,
  DELEGATES: ({ kind, delegates }) => kind === 'VISIT' && delegates === null,
  BUDGET: ({ kind, budgetCents }) => kind === 'PROJECT' && budgetCents === null,
  PERSON_MONTHS: ({ kind, personMonthsMilli, deployments }) =>
    kind === 'MISSION' && personMonthsMilli === null && deployments.every((deployment) => deployment.personMonthsMilli === null),
  TITLE_EN: ({ titleEn }) => titleEn === null,
  TITLE_FR: ({ titleFr }) => titleFr === null,
};

/** All gaps, in the order in which they are told. */
export const GAPS = Object.keys(LACKS) as readonly EngagementGap[];

/** Which of these an engagement lacks, in the order of GAPS: the meaning of the statements that `gapSql` makes. */
export function gapsOf(source: GapSource, homeId: number, lookedAt: readonly string[] = GAPS): EngagementGap[] {
  return GAPS.filter((gap) => lookedAt.includes(gap) && LACKS[gap](source, homeId));
}
