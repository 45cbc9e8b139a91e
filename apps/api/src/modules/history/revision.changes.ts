import type {
  AgendaItemRecord,
  DeploymentRecord,
  EngagementRecord,
  FollowUpRecord,
  OrganizationPartRecord,
  OriginRecord,
  PartnerRecord,
} from '../engagements/engagement-record.js';
import type { ReferenceData } from '../register/reference-data.js';
import type { FieldChange as RecordedChange } from './record-at.js';
import { FieldChange } from './revision.type.js';

/** What is needed to write a change out for a viewer. */
export interface ChangeReader {
  readonly reference: ReferenceData;
  /** Whether the viewer may see personal information. */
  readonly personal: boolean;
  /** References of the engagements that the viewer may see. */
  readonly references: ReadonlyMap<number, string>;
}

const PERSONAL: ReadonlySet<string> = new Set<keyof EngagementRecord>(['headOfDelegation']);

const API_NAMES: Partial<Record<keyof EngagementRecord, string>> = {
  budgetCents: 'budget',
  personMonthsMilli: 'personMonths',
  partOfId: 'partOf',
  topicIds: 'topics',
  facilityIds: 'facilities',
  interventionIds: 'interventions',
};

/** What a field is called in the API. */
export function apiName(field: keyof EngagementRecord): string {
  return API_NAMES[field] ?? field;
}

/** The recorded changes of a revision. */
export function recordedChanges(changes: string | null): RecordedChange[] {
  return changes === null ? [] : (JSON.parse(changes) as RecordedChange[]);
}

/** The engagements that recorded changes name. */
export function engagementsIn(changes: readonly RecordedChange[]): number[] {
  return changes.flatMap(({ field, before, after }) => {
    if (field === 'partOfId') return [before, after].flatMap((id) => (typeof id === 'number' ? [id] : []));
    if (field === 'aroseFrom')
      return [before, after].flatMap((origins) => ((origins ?? []) as OriginRecord[]).map((origin) => origin.fromId));
    if (field === 'followUps')
      return [before, after].flatMap((followUps) => ((followUps ?? []) as FollowUpRecord[]).flatMap(({ becameId }) => becameId ?? []));
    return [];
  });
}

const some = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
const listed = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('; '));
const months = (milli: number | null): string | null => (milli === null ? null : String(milli / 1000));

type Writers = {
  readonly [Field in keyof EngagementRecord]?: (value: NonNullable<EngagementRecord[Field]>, reader: ChangeReader) => string | null;
};

const nameOf = (rows: ReadonlyMap<number, { readonly nameEn: string }>, id: number): string => rows.get(id)?.nameEn ?? String(id);
const codeOf = (rows: ReadonlyMap<number, { readonly code: string }>, id: number): string => rows.get(id)?.code ?? String(id);

const WRITERS: Writers = {
  budgetCents: (cents) => (cents / 100).toFixed(2),
  personMonthsMilli: (milli) => months(milli),
  partOfId: (id, { references }) => references.get(id) ?? null,
  partners: (partners: readonly PartnerRecord[], { reference }) =>
    listed(
      partners.map((p) =>
        some([
          codeOf(reference.jurisdictions, p.jurisdictionId),
          p.role,
          p.share === null ? null : `${p.share / 100} %`,
          p.nameAsRecorded && `"${p.nameAsRecorded}"`,
        ]),
      ),
    ),
  organizations: (parts: readonly OrganizationPartRecord[], { reference }) =>
    listed(parts.map((o) => some([nameOf(reference.organizations, o.organizationId), o.role]))),
  topicIds: (ids, { reference }) => listed(ids.map((id) => codeOf(reference.topics, id))),
  facilityIds: (ids, { reference }) => listed(ids.map((id) => nameOf(reference.facilities, id))),
  interventionIds: (ids, { reference }) => listed(ids.map((id) => codeOf(reference.interventions, id))),
  agenda: (items: readonly AgendaItemRecord[], { reference }) =>
    listed(
      items.map((item) =>
        some([
          item.day,
          item.time,
          item.title,
          item.topicId === null ? null : codeOf(reference.topics, item.topicId),
          item.facilityId === null ? null : nameOf(reference.facilities, item.facilityId),
          item.presenter,
        ]),
      ),
    ),
  deployments: (deployments: readonly DeploymentRecord[]) =>
    listed(
      deployments.map((d) =>
        some([
          d.post,
          d.fromDate,
          d.toDate && `– ${d.toDate}`,
          d.personMonthsMilli === null ? null : `${months(d.personMonthsMilli)} person-months`,
        ]),
      ),
    ),
  aroseFrom: (origins: readonly OriginRecord[], { references }) =>
    listed(
      origins.flatMap((o) =>
        references.has(o.fromId) ? [some([references.get(o.fromId), o.kind, o.onDate, o.evidence && `"${o.evidence}"`])] : [],
      ),
    ),
  followUps: (followUps: readonly FollowUpRecord[], { references }) =>
    listed(
      followUps.map((f) => {
        const became = f.becameId === null ? undefined : references.get(f.becameId);
        return some([
          f.promise,
          f.owner && `(${f.owner})`,
          f.dueDate && `due ${f.dueDate}`,
          f.doneDate && `done ${f.doneDate}`,
          became && `became ${became}`,
        ]);
      }),
    ),
};

function written(field: keyof EngagementRecord, value: unknown, reader: ChangeReader): string | null {
  if (value === null || value === undefined) return null;
  const write = WRITERS[field] as ((value: unknown, reader: ChangeReader) => string | null) | undefined;
  return write ? write(value, reader) : String(value);
}

/** Recorded changes as a viewer may read them. What is left of a change when the unseen is taken out may be nothing. */
export function readableChanges(changes: readonly RecordedChange[], reader: ChangeReader): FieldChange[] {
  return changes.flatMap(({ field, before, after }) => {
    const name = apiName(field);
    if (PERSONAL.has(field) && !reader.personal) return [new FieldChange(name, null, null)];
    const change = new FieldChange(name, written(field, before, reader), written(field, after, reader));
    return change.before === change.after ? [] : [change];
  });
}
