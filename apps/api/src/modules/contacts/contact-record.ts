/** A post that a contact holds or held, as it is written. */
export interface AffiliationRecord {
  readonly organizationId: number;
  readonly postEn: string | null;
  readonly postFr: string | null;
  /** As far as they are known: `2005`, `2005-04` or `2005-04-01`. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

/** All that is written of a contact, and that a revision keeps. */
export interface ContactRecord {
  readonly name: string;
  readonly honorific: string | null;
  /** Codes of ISO 639, the one most at ease in first. */
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  readonly jurisdictionId: number | null;
  readonly affiliations: readonly AffiliationRecord[];
}

/** A contact as it stands in the register. */
export interface StoredContact extends ContactRecord {
  readonly id: number;
  readonly version: number;
  /** The change that deleted it; null while it is there. */
  readonly deletedSeq: number | null;
}

/** One field of a contact before and after a change. */
export interface ContactChange {
  readonly field: keyof ContactRecord;
  readonly before: unknown;
  readonly after: unknown;
}

export const emptyContact: ContactRecord = {
  name: '',
  honorific: null,
  languages: [],
  email: null,
  phone: null,
  note: null,
  jurisdictionId: null,
  affiliations: [],
};

/** What can be said of a contact, in the order in which it is told. */
const FIELDS = Object.keys(emptyContact) as (keyof ContactRecord)[];

/** The fields in which two records differ. */
export function contactDifferences(before: ContactRecord, after: ContactRecord): ContactChange[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** The codes that a column of languages holds. */
export function languagesOf(languages: string): string[] {
  return languages.split(' ').filter((code) => code !== '');
}
