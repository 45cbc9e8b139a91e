import { fault, type Rule } from './rule.js';

/** The status that a visit has at each stage of its request. */
const STATUS_AT: Readonly<Record<string, string>> = {
  REQUESTED: 'PLANNED',
  SCREENING: 'PLANNED',
  APPROVED: 'PLANNED',
  CONFIRMED: 'CONFIRMED',
  UNDER_WAY: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  CLOSED: 'COMPLETED',
  DECLINED: 'DECLINED',
  POSTPONED: 'POSTPONED',
  CANCELLED: 'CANCELLED',
};

/** The status that goes with a stage; null where there is no stage. */
export function statusAtStage(stage: string | null): string | null {
  return stage === null ? null : (STATUS_AT[stage] ?? null);
}

export const stageAndStatus: Rule = {
  fields: ['stage', 'status'],
  standing: false,
  check({ stage, status }, { before }) {
    const wanted = statusAtStage(stage);
    if (wanted === null || wanted === status) return [];
    // Who changes only the status of a visit is told of its stage.
    const field = before !== null && before.stage === stage ? 'status' : 'stage';
    return [
      fault(
        'STAGE_AND_STATUS',
        [field],
        `a visit that is ${stage} has the status ${wanted}, not ${status}`,
        `une visite à l’étape ${stage} a l’état ${wanted}, et non ${status}`,
      ),
    ];
  },
};
