import { foldedParts } from '../../db/fold-text.js';
import type { EngagementRecord } from './engagement-record.js';

/**
 * The texts of an engagement that a search looks through. Personal information is not among them: who may not see it could
 * find out by searching. Names of jurisdictions, topics and organizations are looked for by themselves, as they change by themselves.
 */
export function searchedTexts(record: EngagementRecord): (string | null)[] {
  return [
    record.reference,
    record.titleEn,
    record.titleFr,
    record.summaryEn,
    record.summaryFr,
    record.purpose,
    record.mandate,
    record.agreement,
    record.results,
    record.sourceId,
    ...record.partners.map(({ nameAsRecorded }) => nameAsRecorded),
    ...record.agenda.map(({ title }) => title),
  ];
}

/** The same as it is kept beside the engagement. */
export function searchedParts(record: EngagementRecord): string[] {
  return foldedParts(searchedTexts(record));
}
