import { type Fault, fault, type Rule } from './rule.js';

const APPROVED: readonly (string | null)[] = ['APPROVED', 'CONFIRMED', 'UNDER_WAY', 'COMPLETED', 'CLOSED'];
const NOT_YET: readonly (string | null)[] = ['REQUESTED', 'SCREENING', 'DECLINED'];
const DECISIONS: readonly (string | null)[] = ['APPROVED', 'DECLINED'];

/** No visit is confirmed that nobody approved, and only who may approve says yes or no. */
export const approval: Rule = {
  fields: ['stage', 'approvedBy'],
  standing: true,
  check({ stage, approvedBy }, { before, mayApprove }) {
    const faults: Fault[] = [];
    if (approvedBy === null && APPROVED.includes(stage)) {
      faults.push(
        fault(
          'APPROVAL_MISSING',
          ['stage'],
          `a visit is ${stage} only once somebody has approved it`,
          `une visite n’est ${stage} qu’une fois approuvée`,
        ),
      );
    }
    if (approvedBy !== null && (stage === null || NOT_YET.includes(stage))) {
      faults.push(
        fault(
          'APPROVAL_OUT_OF_PLACE',
          ['approvedBy'],
          `a visit that is ${stage ?? 'no request'} has no approval: clear approvedBy`,
          `une visite ${stage ?? 'sans demande'} n’a pas d’approbation : effacez approvedBy`,
        ),
      );
    }
    const decides =
      (approvedBy !== null && approvedBy !== (before?.approvedBy ?? null)) ||
      (DECISIONS.includes(stage) && stage !== (before?.stage ?? null));
    if (decides && !mayApprove) {
      faults.push(
        fault(
          'APPROVER_NEEDED',
          [approvedBy !== (before?.approvedBy ?? null) && approvedBy !== null ? 'approvedBy' : 'stage'],
          'only an approver approves or declines a visit',
          'seul un approbateur approuve ou refuse une visite',
        ),
      );
    }
    return faults;
  },
};
