import type { Sql } from '../../../db/database.js';
import { queryIn } from '../../../db/rows.js';
import { loadEngagements } from '../../engagements/engagement.repository.js';
import type { SheetEngagement } from '../export-sheet.js';
import type { OrganizationRole, PartnerRole } from '../stages.js';

/** How many engagements are held at once: an export of any size needs no more memory than this many. */
const PAGE = 1000;

async function namesById(sql: Sql, table: string, name: string): Promise<Map<number, string>> {
  const rows = await sql.query<{ id: number; name: string }>(`SELECT id, ${name} AS name FROM ${table}`);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** References of those that are not deleted: a link to nothing could not be read again. */
async function standingReferences(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await queryIn<{ id: number; reference: string }>(
    sql,
    [...new Set(ids)],
    (marks) => `SELECT id, reference FROM engagement WHERE deleted_seq IS NULL AND id IN (${marks})`,
  );
  return new Map(rows.map((row) => [row.id, row.reference]));
}

/** Every engagement of the register in the shape of the sheet, in the order of entry; without the protected ones where these are left out. */
export async function* sheetEngagements(sql: Sql, options: { protectedToo: boolean }): AsyncGenerator<SheetEngagement[]> {
  const jurisdictions = await namesById(sql, 'jurisdiction', 'code');
  const organizations = await namesById(sql, 'organization', 'name_en');
  const topics = await namesById(sql, 'topic', 'name_en');
  const interventions = await namesById(sql, 'intervention', 'code');
  const facilities = await namesById(sql, 'facility', 'name_en');
  const named = (names: Map<number, string>, ids: readonly number[]) => ids.flatMap((id) => names.get(id) ?? []);
  let last = 0;
  for (;;) {
    const page = await sql.query<{ id: number }>(
      `SELECT id FROM engagement WHERE id > ? AND deleted_seq IS NULL ${options.protectedToo ? '' : "AND sensitivity <> 'PROTECTED'"} ORDER BY id LIMIT ${PAGE}`,
      [last],
    );
    const ids = page.map(({ id }) => id);
    if (ids.length === 0) return;
    last = ids[ids.length - 1]!;
    const records = await loadEngagements(sql, ids);
    const linked = [...records.values()].flatMap((r) => [
      ...(r.partOfId === null ? [] : [r.partOfId]),
      ...r.aroseFrom.map((o) => o.fromId),
    ]);
    const references = await standingReferences(sql, linked);
    yield ids.flatMap((id) => {
      const r = records.get(id);
      if (!r) return [];
      const partners = r.partners.map((p) => ({
        code: jurisdictions.get(p.jurisdictionId) ?? '',
        role: p.role as PartnerRole,
        share: p.share,
      }));
      return [
        {
          reference: r.reference,
          kind: r.kind,
          scope: r.scope,
          direction: r.direction,
          status: r.status,
          title: r.titleEn ?? r.titleFr ?? '',
          titleFr: r.titleFr,
          summary: r.summaryEn,
          summaryFr: r.summaryFr,
          start: r.startDate,
          end: r.endDate,
          plannedStart: r.plannedStart,
          plannedEnd: r.plannedEnd,
          partners,
          organizations: r.organizations.map((o) => ({
            name: organizations.get(o.organizationId) ?? '',
            role: o.role as OrganizationRole,
          })),
          topics: named(topics, r.topicIds),
          interventions: named(interventions, r.interventionIds),
          facilities: named(facilities, r.facilityIds),
          delegates: r.delegates,
          headOfDelegation: r.headOfDelegation,
          budgetCents: r.budgetCents,
          budgetCurrency: r.budgetCurrency,
          mandate: r.mandate,
          personMonthsMilli: r.personMonthsMilli,
          partOf: r.partOfId === null ? null : (references.get(r.partOfId) ?? null),
          aroseFrom: named(
            references,
            r.aroseFrom.map((o) => o.fromId),
          ),
          sensitivity: r.sensitivity,
          source: r.source,
          sourceId: r.sourceId,
          sourceUrl: r.sourceUrl,
          sourceNote: r.sourceNote,
        },
      ];
    });
  }
}
