import { FieldChange } from '../history/revision.type.js';
import type { ReferenceData } from '../register/reference-data.js';
import type { AffiliationRecord, ContactChange, ContactRecord } from './contact-record.js';

const some = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ');

type Writers = {
  readonly [Field in keyof ContactRecord]?: (value: NonNullable<ContactRecord[Field]>, reference: ReferenceData) => string;
};

const WRITERS: Writers = {
  languages: (codes) => codes.join('; '),
  jurisdictionId: (id, { jurisdictions }) => jurisdictions.get(id)?.code ?? String(id),
  affiliations: (affiliations: readonly AffiliationRecord[], { organizations }) =>
    affiliations
      .map((one) =>
        some([
          one.postEn,
          one.postFr && `(${one.postFr})`,
          organizations.get(one.organizationId)?.nameEn ?? String(one.organizationId),
          one.fromDate,
          one.toDate && `– ${one.toDate}`,
        ]),
      )
      .join('; '),
};

function written(field: keyof ContactRecord, value: unknown, reference: ReferenceData): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  const write = WRITERS[field] as ((value: unknown, reference: ReferenceData) => string) | undefined;
  return write ? write(value, reference) : String(value);
}

/** The recorded changes of a revision, written out: codes for jurisdictions, names for organizations. */
export function readableContactChanges(changes: string | null, reference: ReferenceData): FieldChange[] {
  const recorded = changes === null ? [] : (JSON.parse(changes) as ContactChange[]);
  return recorded.map(
    ({ field, before, after }) =>
      new FieldChange(
        field === 'jurisdictionId' ? 'jurisdiction' : field,
        written(field, before, reference),
        written(field, after, reference),
      ),
  );
}
