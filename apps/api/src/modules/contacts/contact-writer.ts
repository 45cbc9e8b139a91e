import type { Sql, SqlValue } from '../../db/database.js';
import { foldedLine } from '../../db/fold-text.js';
import { executeIn, insertRows, nextId } from '../../db/rows.js';
import type { Change } from '../history/change-clock.js';
import { type AffiliationRecord, type ContactRecord, contactDifferences, type StoredContact } from './contact-record.js';

const contactColumns = [
  'id',
  'name',
  'honorific',
  'languages',
  'email',
  'phone',
  'note',
  'jurisdiction_id',
  'folded_name',
  'folded',
  'version',
];

/** How many letters of a name a list is put in order by. */
const ORDERED_LETTERS = 300;

const valuesOf = (record: ContactRecord): SqlValue[] => [
  record.name,
  record.honorific,
  record.languages.join(' '),
  record.email,
  record.phone,
  record.note,
  record.jurisdictionId,
  foldedLine([record.name], ORDERED_LETTERS),
  foldedLine([record.name, record.email, record.phone, record.note]),
];

/** Enters contacts, and gives the number of the first; the others follow. Only under the clock's lock. */
export async function createContacts(tx: Sql, change: Change, records: readonly ContactRecord[]): Promise<number> {
  const first = await nextContactId(tx);
  await insertRows(
    tx,
    'contact',
    contactColumns,
    records.map((record, index) => [first + index, ...valuesOf(record), 1]),
  );
  await insertAffiliations(
    tx,
    records.map(({ affiliations }, index) => ({ id: first + index, affiliations })),
  );
  await insertRevisions(
    tx,
    change,
    records.map((_, index) => ({ id: first + index, version: 1, action: 'CREATE', changes: null })),
  );
  return first;
}

/** The next free number: one that was an erased contact's is given to nobody else, as old pages and links would then name a stranger. */
async function nextContactId(tx: Sql): Promise<number> {
  const [row] = await tx.query<{ next: number | string }>('SELECT COALESCE(MAX(contact_id), 0) + 1 AS next FROM contact_erasure');
  return Math.max(await nextId(tx, 'contact'), Number(row?.next ?? 1));
}

/** Writes what is different now. */
export async function updateContact(tx: Sql, change: Change, before: StoredContact, after: ContactRecord): Promise<void> {
  const version = before.version + 1;
  const columns = contactColumns.slice(1, -1).map((column) => `${column} = ?`);
  await tx.execute(`UPDATE contact SET ${columns.join(', ')}, version = ? WHERE id = ?`, [...valuesOf(after), version, before.id]);
  const changes = contactDifferences(before, after);
  if (changes.some(({ field }) => field === 'affiliations')) {
    await executeIn(tx, [before.id], (marks) => `DELETE FROM affiliation WHERE contact_id IN (${marks})`);
    await insertAffiliations(tx, [{ id: before.id, affiliations: after.affiliations }]);
  }
  await insertRevisions(tx, change, [{ id: before.id, version, action: 'UPDATE', changes: JSON.stringify(changes) }]);
}

/** Takes a contact out of the register. */
export async function deleteContact(tx: Sql, change: Change, { id, version }: StoredContact): Promise<void> {
  await tx.execute('UPDATE contact SET deleted_seq = ?, version = ? WHERE id = ?', [change.seq, version + 1, id]);
  await insertRevisions(tx, change, [{ id, version: version + 1, action: 'DELETE', changes: null }]);
}

/** Brings a contact back as it was. */
export async function restoreContact(tx: Sql, change: Change, { id, version }: StoredContact): Promise<void> {
  await tx.execute('UPDATE contact SET deleted_seq = NULL, version = ? WHERE id = ?', [version + 1, id]);
  await insertRevisions(tx, change, [{ id, version: version + 1, action: 'RESTORE', changes: null }]);
}

/**
 * Takes a contact and all that was ever written of it away. The changes that were made to it alone stay as numbers of the clock; their
 * reasons may tell of the person, and so may the hashes by which a client's mutations are known to whoever guesses what was sent.
 */
export async function eraseContact(tx: Sql, { seq }: Change, id: number): Promise<void> {
  const changes = await tx.query<{ seq: number }>(
    `SELECT DISTINCT r.seq FROM contact_revision r JOIN change_set s ON s.seq = r.seq WHERE r.contact_id = ? AND s.origin = 'API'`,
    [id],
  );
  const seqs = changes.map((change) => change.seq);
  await executeIn(tx, seqs, (marks) => `UPDATE change_set SET reason = NULL WHERE seq IN (${marks})`);
  await executeIn(tx, seqs, (marks) => `UPDATE client_mutation SET input_hash = '' WHERE seq IN (${marks})`);
  for (const table of ['affiliation', 'contact_revision']) await tx.execute(`DELETE FROM ${table} WHERE contact_id = ?`, [id]);
  await tx.execute('DELETE FROM contact WHERE id = ?', [id]);
  await tx.execute('INSERT INTO contact_erasure (seq, contact_id) VALUES (?, ?)', [seq, id]);
}

async function insertAffiliations(
  tx: Sql,
  contacts: readonly { readonly id: number; readonly affiliations: readonly AffiliationRecord[] }[],
): Promise<void> {
  await insertRows(
    tx,
    'affiliation',
    ['contact_id', 'position', 'organization_id', 'post_en', 'post_fr', 'from_date', 'to_date', 'folded'],
    contacts.flatMap(({ id, affiliations }) =>
      affiliations.map((one, position) => [
        id,
        position,
        one.organizationId,
        one.postEn,
        one.postFr,
        one.fromDate,
        one.toDate,
        foldedLine([one.postEn, one.postFr]),
      ]),
    ),
  );
}

async function insertRevisions(
  tx: Sql,
  { seq }: Change,
  revisions: readonly { readonly id: number; readonly version: number; readonly action: string; readonly changes: string | null }[],
): Promise<void> {
  await insertRows(
    tx,
    'contact_revision',
    ['seq', 'contact_id', 'version', 'action', 'changes'],
    revisions.map(({ id, version, action, changes }) => [seq, id, version, action, changes]),
  );
}
