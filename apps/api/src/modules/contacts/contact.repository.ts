import type { Sql } from '../../db/database.js';
import { placeholders, queryIn } from '../../db/rows.js';
import { allOf, type SqlPart } from '../engagements/engagement-filter.sql.js';
import { type ContactOrderKey, type ContactPosition, contactOrderSql, contactsBeyond } from './contact-order.js';
import { type AffiliationRecord, languagesOf, type StoredContact } from './contact-record.js';

/** A contact without its posts. */
export interface ContactRow {
  readonly id: number;
  readonly name: string;
  readonly honorific: string | null;
  /** Codes with a blank between. */
  readonly languages: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  readonly jurisdictionId: number | null;
  readonly version: number;
  readonly deletedSeq: number | null;
  readonly foldedName: string;
  readonly jurisdictionCode: string | null;
}

/** What one change did to one contact. */
export interface ContactRevisionRow {
  readonly contactId: number;
  readonly seq: number;
  readonly version: number;
  readonly action: string;
  /** JSON list of ContactChange; null where the contact is concerned as a whole. */
  readonly changes: string | null;
  /** UTC. */
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** Whose contacts are listed: those of jurisdictions, or of organizations. */
export type ContactOwner = 'Jurisdiction' | 'Organization';

/** A part of a list of contacts. */
export interface ContactPage {
  readonly condition: SqlPart;
  readonly keys: readonly ContactOrderKey[];
  readonly after: ContactPosition | null;
  readonly before: ContactPosition | null;
  readonly backward: boolean;
  readonly limit: number;
}

const columns = `c.id, c.name, c.honorific, c.languages, c.email, c.phone, c.note, c.jurisdiction_id AS "jurisdictionId", c.version,
  c.deleted_seq AS "deletedSeq", c.folded_name AS "foldedName", j.code AS "jurisdictionCode"`;
const tables = 'contact c LEFT JOIN jurisdiction j ON j.id = c.jurisdiction_id';

function within({ condition, keys, after, before }: ContactPage): SqlPart {
  return allOf([
    condition,
    ...(after ? [contactsBeyond(keys, after, 'after')] : []),
    ...(before ? [contactsBeyond(keys, before, 'before')] : []),
  ]);
}

/** Who belongs to jurisdictions or organizations: each contact once for each. */
function belonging(owner: ContactOwner, ids: readonly number[]): SqlPart {
  const marks = placeholders(ids.length);
  if (owner === 'Organization')
    return {
      text: `SELECT DISTINCT organization_id AS owner, contact_id FROM affiliation WHERE organization_id IN (${marks})`,
      values: ids,
    };
  return {
    text: `SELECT jurisdiction_id AS owner, id AS contact_id FROM contact WHERE jurisdiction_id IN (${marks})
      UNION SELECT o.jurisdiction_id, a.contact_id FROM organization o JOIN affiliation a ON a.organization_id = o.id
      WHERE o.jurisdiction_id IN (${marks})`,
    values: [...ids, ...ids],
  };
}

/** A page of contacts: one statement. */
export async function listContacts(sql: Sql, page: ContactPage): Promise<ContactRow[]> {
  const where = within(page);
  return sql.search<ContactRow>(
    `SELECT ${columns} FROM ${tables} WHERE ${where.text} ORDER BY ${contactOrderSql(page.keys, page.backward)} LIMIT ${page.limit}`,
    where.values,
  );
}

/** How many contacts meet a condition. */
export async function countContacts(sql: Sql, condition: SqlPart): Promise<number> {
  const [row] = await sql.search<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM contact c WHERE ${condition.text}`,
    condition.values,
  );
  return Number(row?.count ?? 0);
}

/** The same page of the contacts of each of these, in the direction of reading: one statement. */
export async function listContactsOf(
  sql: Sql,
  owner: ContactOwner,
  ids: readonly number[],
  page: ContactPage,
): Promise<(ContactRow & { readonly owner: number })[]> {
  const pairs = belonging(owner, ids);
  const where = within(page);
  return sql.search<ContactRow & { owner: number }>(
    `SELECT * FROM (SELECT p.owner, ${columns}, ROW_NUMBER() OVER (PARTITION BY p.owner ORDER BY ${contactOrderSql(page.keys, page.backward)}) AS place
       FROM (${pairs.text}) p JOIN contact c ON c.id = p.contact_id LEFT JOIN jurisdiction j ON j.id = c.jurisdiction_id WHERE ${where.text}) t
     WHERE place <= ${page.limit} ORDER BY owner, place`,
    [...pairs.values, ...where.values],
  );
}

/** How many contacts that meet a condition each of these has: one statement. */
export async function countContactsOf(
  sql: Sql,
  owner: ContactOwner,
  ids: readonly number[],
  condition: SqlPart,
): Promise<Map<number, number>> {
  const pairs = belonging(owner, ids);
  const rows = await sql.search<{ owner: number; count: number | string }>(
    `SELECT p.owner, COUNT(*) AS count FROM (${pairs.text}) p JOIN contact c ON c.id = p.contact_id WHERE ${condition.text} GROUP BY p.owner`,
    [...pairs.values, ...condition.values],
  );
  return new Map(rows.map((row) => [row.owner, Number(row.count)]));
}

/** A contact by its number, deleted or not: one statement. */
export async function contactById(sql: Sql, id: number): Promise<ContactRow | null> {
  const [row] = await sql.query<ContactRow>(`SELECT ${columns} FROM ${tables} WHERE c.id = ?`, [id]);
  return row ?? null;
}

/** A contact with its posts, deleted or not. */
export async function storedContact(sql: Sql, id: number): Promise<StoredContact | null> {
  const row = await contactById(sql, id);
  if (!row) return null;
  const { foldedName: _f, jurisdictionCode: _j, languages, ...stored } = row;
  return { ...stored, languages: languagesOf(languages), affiliations: (await loadAffiliations(sql, [id])).get(id) ?? [] };
}

/** The posts of contacts, each contact's in its order: one statement. */
export async function loadAffiliations(sql: Sql, contactIds: readonly number[]): Promise<Map<number, AffiliationRecord[]>> {
  const rows = await queryIn<AffiliationRecord & { readonly contactId: number }>(
    sql,
    contactIds,
    (marks) =>
      `SELECT contact_id AS "contactId", organization_id AS "organizationId", post_en AS "postEn", post_fr AS "postFr", from_date AS "fromDate", to_date AS "toDate"
       FROM affiliation WHERE contact_id IN (${marks}) ORDER BY contact_id, position`,
  );
  const found = new Map<number, AffiliationRecord[]>(contactIds.map((id) => [id, []]));
  for (const { contactId, ...affiliation } of rows) found.get(contactId)?.push(affiliation);
  return found;
}

const revisionColumns = 'r.contact_id AS "contactId", r.seq, r.version, r.action, r.changes, s."at", s.actor, s.reason';
const revisionTables = 'contact_revision r JOIN change_set s ON s.seq = r.seq';

/** The newest revisions of contacts, so many of each: one statement. */
export async function loadContactRevisions(
  sql: Sql,
  contactIds: readonly number[],
  most: number,
): Promise<Map<number, ContactRevisionRow[]>> {
  const rows = await queryIn<ContactRevisionRow>(
    sql,
    contactIds,
    (marks) =>
      `SELECT ${revisionColumns} FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY contact_id ORDER BY version DESC) AS place
         FROM contact_revision WHERE contact_id IN (${marks})) t JOIN contact_revision r ON r.id = t.id JOIN change_set s ON s.seq = r.seq
       WHERE t.place <= ${most} ORDER BY r.contact_id, t.place`,
  );
  const found = new Map<number, ContactRevisionRow[]>(contactIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.contactId)?.push(row);
  return found;
}

/** What a change did to a contact; null where it did nothing to any. */
export async function contactRevisionAt(sql: Sql, seq: number): Promise<ContactRevisionRow | null> {
  const [row] = await sql.query<ContactRevisionRow>(
    `SELECT ${revisionColumns} FROM ${revisionTables} WHERE r.seq = ? ORDER BY r.id LIMIT 1`,
    [seq],
  );
  return row ?? null;
}
