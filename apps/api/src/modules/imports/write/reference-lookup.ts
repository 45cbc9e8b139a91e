import type { Sql } from '../../../db/database.js';
import { orderedRules } from '../match/ordered-rules.js';
import { buildNameIndex } from '../match/name-index.js';
import { buildThingIndex, type PlainResolution, type PlainRuleName, resolveByName } from '../match/resolve-by-name.js';
import { resolveJurisdiction } from '../match/resolve-jurisdiction.js';
import { buildTopicIndex, resolveTopic, type TopicResolution, type TopicRuleName } from '../match/resolve-topic.js';
import type { Candidate, ExistingEngagement, LocalText, NameAnswer, NameKind, NameTime, ReferenceLookup, ResolutionRule } from '../stages.js';

const plainRules: Record<PlainRuleName | TopicRuleName, LocalText> = {
  code: { en: 'its code', fr: 'son code' },
  'exact-name': { en: 'its name', fr: 'son nom' },
  alias: { en: 'another name for it', fr: 'un autre de ses noms' },
  'folded-name': { en: 'its name, but for accents, case or punctuation', fr: 'son nom, aux accents, à la casse ou à la ponctuation près' },
  'term-of-the-time': { en: 'its term of then', fr: 'son terme de l’époque' },
  'former-term': { en: 'a former term for it', fr: 'un ancien terme' },
  synonym: { en: 'a synonym in the vocabulary', fr: 'un synonyme du vocabulaire' },
  'shared-name': { en: 'a name that several bear', fr: 'un nom porté par plusieurs' },
  unknown: { en: 'a name that the register does not have', fr: 'un nom que le registre n’a pas' },
};
const newRule: ResolutionRule = { code: 'NEW', label: { en: 'entered with the import', fr: 'inscrit avec l’importation' } };

function ruleOf(name: string, label: LocalText): ResolutionRule {
  return { code: name.toUpperCase().replaceAll('-', '_'), label };
}

function candidates(list: readonly { code: string; name: LocalText; note?: LocalText | null }[]): Candidate[] {
  return list.map(({ code, name, note }) => ({ code, name, note: note ?? null }));
}

/** An unknown organization, facility or topic is entered as it is written; an unknown intervention waits, as the list of them is closed. */
function plainAnswer(resolution: PlainResolution | TopicResolution, name: string, entersNew: boolean): NameAnswer {
  if (resolution.outcome === 'RESOLVED') {
    return { outcome: 'RESOLVED', code: resolution.code, name: resolution.name, rule: ruleOf(resolution.rule, plainRules[resolution.rule]) };
  }
  if (resolution.outcome === 'UNKNOWN' && entersNew) return { outcome: 'NEW', name, rule: newRule };
  return { outcome: 'OPEN', candidates: candidates(resolution.candidates), reason: resolution.reason };
}

async function loadJurisdictions(sql: Sql) {
  const jurisdictions = await sql.query<{ code: string; alpha3: string | null; nameEn: string; nameFr: string; validFrom: string | null; validTo: string | null }>(
    'SELECT code, alpha3, name_en AS "nameEn", name_fr AS "nameFr", valid_from AS "validFrom", valid_to AS "validTo" FROM jurisdiction',
  );
  const names = await sql.query<{ jurisdictionCode: string; name: string; kind: string; validFrom: string | null; validTo: string | null }>(
    `SELECT j.code AS "jurisdictionCode", n.name, n.kind, n.valid_from AS "validFrom", n.valid_to AS "validTo"
     FROM jurisdiction_name n JOIN jurisdiction j ON j.id = n.jurisdiction_id`,
  );
  const successions = await sql.query<{ predecessor: string; successor: string }>(
    `SELECT p.code AS predecessor, s.code AS successor FROM jurisdiction_succession x
     JOIN jurisdiction p ON p.id = x.predecessor_id JOIN jurisdiction s ON s.id = x.successor_id`,
  );
  return buildNameIndex({ jurisdictions, names, successions });
}

async function loadThings(sql: Sql, table: 'organization' | 'facility') {
  const rows = await sql.query<{ nameEn: string; nameFr: string | null }>(`SELECT name_en AS "nameEn", name_fr AS "nameFr" FROM ${table}`);
  return buildThingIndex(rows.map(({ nameEn, nameFr }) => ({ code: nameEn, name: { en: nameEn, fr: nameFr ?? nameEn }, aliases: [] })));
}

async function loadTopics(sql: Sql, table: 'topic' | 'intervention') {
  const rows = await sql.query<{ code: string; nameEn: string; nameFr: string | null }>(
    `SELECT code, name_en AS "nameEn", name_fr AS "nameFr" FROM ${table}`,
  );
  const dated = table === 'topic' ? 't.kind, t.valid_from AS "validFrom", t.valid_to AS "validTo"' : `'SYNONYM' AS kind, NULL AS "validFrom", NULL AS "validTo"`;
  const terms = await sql.query<{ code: string; term: string; kind: string; validFrom: string | null; validTo: string | null }>(
    `SELECT v.code, t.term, ${dated} FROM ${table}_term t JOIN ${table} v ON v.id = t.${table}_id`,
  );
  return buildTopicIndex(rows, terms);
}

async function loadExisting(sql: Sql): Promise<{ byReference: Map<string, ExistingEngagement>; bySource: Map<string, ExistingEngagement> }> {
  const rows = await sql.query<{
    id: number; reference: string; source: string | null; sourceId: string | null; written: string | null; meant: string | null; partOfId: number | null;
  }>(
    `SELECT id, reference, source, source_id AS "sourceId", written_fingerprint AS written, meant_fingerprint AS meant, part_of_id AS "partOfId"
     FROM engagement WHERE deleted_seq IS NULL`,
  );
  const references = new Map(rows.map((row) => [row.id, row.reference]));
  const origins = new Map<number, string[]>();
  for (const { fromId, toId } of await sql.query<{ fromId: number; toId: number }>('SELECT from_id AS "fromId", to_id AS "toId" FROM lineage')) {
    const reference = references.get(fromId);
    if (reference !== undefined) origins.set(toId, [...(origins.get(toId) ?? []), reference]);
  }
  const byReference = new Map<string, ExistingEngagement>();
  const bySource = new Map<string, ExistingEngagement>();
  for (const row of rows) {
    const existing: ExistingEngagement = {
      reference: row.reference,
      fingerprints: [row.written, row.meant].filter((fingerprint) => fingerprint !== null),
      partOf: row.partOfId === null ? null : (references.get(row.partOfId) ?? null),
      aroseFrom: origins.get(row.id) ?? [],
    };
    byReference.set(row.reference, existing);
    if (row.source !== null && row.sourceId !== null) bySource.set(JSON.stringify([row.source, row.sourceId]), existing);
  }
  return { byReference, bySource };
}

/** Everything that an import asks the register, loaded at once: eleven statements, however many rows the file has. */
export async function loadReferenceLookup(sql: Sql): Promise<ReferenceLookup> {
  const jurisdictions = await loadJurisdictions(sql);
  const things = { ORGANIZATION: await loadThings(sql, 'organization'), FACILITY: await loadThings(sql, 'facility') };
  const topics = { TOPIC: await loadTopics(sql, 'topic'), INTERVENTION: await loadTopics(sql, 'intervention') };
  const existing = await loadExisting(sql);
  const [home] = await sql.query<{ code: string }>('SELECT j.code FROM register r JOIN jurisdiction j ON j.id = r.home_id');
  if (!home) throw new Error('The register has no settings yet: load one before engagements are imported');

  const answer = (kind: NameKind, name: string, time: NameTime | null): NameAnswer => {
    switch (kind) {
      case 'JURISDICTION': {
        const resolution = resolveJurisdiction(name, time, jurisdictions);
        if (resolution.outcome !== 'RESOLVED') {
          return { outcome: 'OPEN', candidates: candidates(resolution.candidates), reason: resolution.reason };
        }
        const label = orderedRules.find((rule) => rule.name === resolution.rule)?.label ?? { en: resolution.rule, fr: resolution.rule };
        return { outcome: 'RESOLVED', code: resolution.code, name: resolution.name, rule: ruleOf(resolution.rule, label) };
      }
      case 'ORGANIZATION':
      case 'FACILITY':
        return plainAnswer(resolveByName(name, things[kind]), name, true);
      case 'TOPIC':
        return plainAnswer(resolveTopic(name, time, topics[kind]), name, true);
      case 'INTERVENTION':
        return plainAnswer(resolveTopic(name, time, topics[kind]), name, false);
    }
  };

  // The same few names stand in row after row.
  const remembered = new Map<string, NameAnswer>();
  return {
    home: home.code,
    resolve(kind, name, time) {
      const key = `${kind} ${time?.first ?? ''} ${time?.last ?? ''} ${name}`;
      const known = remembered.get(key);
      if (known) return known;
      const found = answer(kind, name, time);
      if (remembered.size < 100_000) remembered.set(key, found);
      return found;
    },
    byCode(kind, code) {
      const index = kind === 'JURISDICTION' ? jurisdictions : kind === 'TOPIC' || kind === 'INTERVENTION' ? topics[kind] : things[kind];
      const found = index.byCode.get(code);
      return found ? { code: found.code, name: found.name } : null;
    },
    existingByReference: (reference) => existing.byReference.get(reference) ?? null,
    existingBySource: (source, sourceId) => existing.bySource.get(JSON.stringify([source, sourceId])) ?? null,
  };
}
