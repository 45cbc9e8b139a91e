import type { Sql } from '../../../db/database.js';
import { insertRows } from '../../../db/rows.js';
import { csvLine } from '../../../files/csv.js';
import type { AffiliationRecord } from '../../contacts/contact-record.js';
import { createContacts } from '../../contacts/contact-writer.js';
import type { EngagementRecord } from '../../engagements/engagement-record.js';
import type { Change } from '../../history/change-clock.js';
import { defaultSampleSize } from '../sample/plan.js';
import { largestSampleWithExtras, type SampleExtras, type SampleFollowUp, sampleExtras } from '../sample/sample-extras.js';
import { sampleSheet } from '../sample/sample-sheet.js';
import { sourceOf } from '../source-files.js';
import { type SheetColumn, type SourceFile, sheetColumns } from '../stages.js';
import type { EnteredIds, Extras } from '../write/extras.js';

/** Rows of one file: what an import holds in memory at once. */
const ROWS_A_FILE = 50_000;

type Row = Partial<Record<SheetColumn, string>>;

function sheetFile(number: number, rows: readonly Row[]): SourceFile {
  const lines = [csvLine(sheetColumns), ...rows.map((row) => csvLine(sheetColumns.map((column) => row[column] ?? null)))];
  return sourceOf(number === 1 ? 'sample.csv' : `sample-${number}.csv`, Buffer.from(lines.join('')));
}

/** The sample as engagement sheets, so that it comes in as every other file does. */
export function* sampleFiles(options: { size?: number }): Generator<SourceFile> {
  let rows: Row[] = [];
  let number = 0;
  for (const row of sampleSheet(options)) {
    rows.push(row);
    if (rows.length < ROWS_A_FILE) continue;
    yield sheetFile(++number, rows);
    rows = [];
  }
  if (rows.length > 0 || number === 0) yield sheetFile(++number, rows);
}

async function jurisdictionIds(tx: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; code: string }>('SELECT id, code FROM jurisdiction');
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Organizations or facilities with their French names and jurisdictions, those that are not there yet. */
async function enterThings(
  tx: Sql,
  table: 'organization' | 'facility',
  things: readonly { readonly name: string; readonly nameFr: string; readonly jurisdiction: string | null }[],
): Promise<void> {
  const there = new Set((await tx.query<{ name: string }>(`SELECT name_en AS name FROM ${table}`)).map(({ name }) => name));
  const jurisdictions = await jurisdictionIds(tx);
  const rows = things
    .filter(({ name }) => !there.has(name))
    .map(({ name, nameFr, jurisdiction }) => [name, nameFr, jurisdiction === null ? null : (jurisdictions.get(jurisdiction) ?? null)]);
  await insertRows(tx, table, ['name_en', 'name_fr', 'jurisdiction_id'], rows);
}

async function enterContacts(tx: Sql, change: Change, extras: SampleExtras): Promise<void> {
  const jurisdictions = await jurisdictionIds(tx);
  const organizations = new Map(
    (await tx.query<{ id: number; name: string }>('SELECT id, name_en AS name FROM organization')).map(({ id, name }) => [name, id]),
  );
  const affiliations = new Map<string, AffiliationRecord[]>();
  for (const { contact, organization, post, postFr, from, to } of extras.affiliations) {
    const organizationId = organizations.get(organization);
    if (organizationId === undefined) throw new Error(`a contact of the sample has a post where nothing was entered: ${organization}`);
    const held = { organizationId, postEn: post, postFr, fromDate: from, toDate: to };
    affiliations.set(contact, [...(affiliations.get(contact) ?? []), held]);
  }
  await createContacts(
    tx,
    change,
    extras.contacts.map(({ jurisdiction, ...contact }) => ({
      ...contact,
      jurisdictionId: jurisdictions.get(jurisdiction) ?? null,
      affiliations: affiliations.get(contact.name) ?? [],
    })),
  );
}

/** What the sample has beside its sheet; null for a sample too large to have any. */
export function sampleExtrasOf(options: { size?: number }): Extras | null {
  if ((options.size ?? defaultSampleSize) > largestSampleWithExtras) return null;
  const extras = sampleExtras(options);
  const followUps = new Map<string, SampleFollowUp[]>();
  for (const followUp of extras.followUps) followUps.set(followUp.reference, [...(followUps.get(followUp.reference) ?? []), followUp]);
  return {
    async before(tx) {
      await enterThings(tx, 'organization', extras.organizations);
      await enterThings(tx, 'facility', extras.facilities);
    },
    recordOf(reference: string, ids: EnteredIds): Partial<EngagementRecord> {
      const details = extras.byReference(reference);
      if (!details) return {};
      return {
        purpose: details.purpose,
        stage: details.stage,
        approvedBy: details.approvedBy,
        agreement: details.agreement,
        results: details.results,
        agenda: details.agenda.map(({ facility, topic, ...item }) => ({
          ...item,
          facilityId: facility === null ? null : ids.facility(facility),
          topicId: topic === null ? null : ids.topic(topic),
        })),
        deployments: details.deployments.map(({ post, from, to, personMonthsMilli }) => ({
          post,
          fromDate: from,
          toDate: to,
          personMonthsMilli,
        })),
        aroseFrom: details.aroseFrom
          .map(({ reference: origin, kind, onDate, evidence }) => ({ fromId: ids.engagement(origin), kind, onDate, evidence }))
          .sort((a, b) => a.fromId - b.fromId),
        followUps: (followUps.get(reference) ?? []).map((f) => ({
          promise: f.promise,
          owner: f.owner,
          dueDate: f.due,
          doneDate: f.done,
          becameId: f.became === null ? null : ids.engagement(f.became),
        })),
      };
    },
    async after(tx, change) {
      await enterContacts(tx, change, extras);
    },
  };
}
