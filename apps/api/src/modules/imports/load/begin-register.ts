import { randomUUID } from 'node:crypto';
import { isoToDay, parsePartialDate } from '@entente/schema/calendar';
import type { Sql } from '../../../db/database.js';
import { insertRows, nextId } from '../../../db/rows.js';
import { beginChange, lockClock, OPEN_SEQ } from '../../history/change-clock.js';
import type { ReferenceData } from '../../jurisdictions/reference/reference-data.js';
import type { TopicVocabulary } from '../../topics/reference/topic-vocabulary.js';
import type { RegisterDefinition } from './register-definition.js';

/** A register's settings name something that the reference data does not have. */
export class RegisterDefinitionError extends Error {
  override name = 'RegisterDefinitionError';
}

function idsByCode<T>(items: readonly T[], key: (item: T) => string, firstId: number): Map<string, number> {
  return new Map(items.map((item, index) => [key(item), firstId + index]));
}

function idOf(ids: ReadonlyMap<string, number>, code: string, what: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new RegisterDefinitionError(`${what} must be a code of the reference data: "${code}"`);
  return id;
}

async function enterJurisdictions(tx: Sql, data: ReferenceData): Promise<Map<string, number>> {
  const ids = idsByCode(data.jurisdictions, ({ code }) => code, await nextId(tx, 'jurisdiction'));
  // Parents first: a database that looks at once refuses a child before them.
  const ordered = [...data.jurisdictions].sort((a, b) => Number(a.parentCode !== null) - Number(b.parentCode !== null));
  await insertRows(
    tx,
    'jurisdiction',
    ['id', 'code', 'type', 'alpha3', 'm49', 'name_en', 'name_fr', 'parent_id', 'valid_from', 'valid_to'],
    ordered.map((j) => [
      idOf(ids, j.code, 'jurisdiction'),
      j.code,
      j.type,
      j.alpha3,
      j.m49,
      j.nameEn,
      j.nameFr,
      j.parentCode === null ? null : idOf(ids, j.parentCode, 'parent'),
      j.validFrom,
      j.validTo,
    ]),
  );
  await insertRows(
    tx,
    'jurisdiction_name',
    ['jurisdiction_id', 'locale', 'name', 'kind', 'valid_from', 'valid_to'],
    data.names.map((n) => [idOf(ids, n.jurisdictionCode, 'name of'), n.locale, n.name, n.kind, n.validFrom, n.validTo]),
  );
  await insertRows(
    tx,
    'jurisdiction_succession',
    ['predecessor_id', 'successor_id', 'on_date'],
    data.successions.map((s) => [idOf(ids, s.predecessor, 'predecessor'), idOf(ids, s.successor, 'successor'), s.on]),
  );
  return ids;
}

async function enterSchemes(tx: Sql, data: ReferenceData, jurisdictions: ReadonlyMap<string, number>, seq: number): Promise<void> {
  const schemes = idsByCode(data.schemes, ({ code }) => code, await nextId(tx, 'region_scheme'));
  await insertRows(
    tx,
    'region_scheme',
    ['id', 'code', 'version', 'name_en', 'name_fr', 'source'],
    data.schemes.map((s) => [idOf(schemes, s.code, 'scheme'), s.code, s.version, s.nameEn, s.nameFr, s.source]),
  );
  const key = (scheme: string, code: string) => `${scheme} ${code}`;
  const byLevel = [...data.regions].sort((a, b) => a.level - b.level);
  const regions = idsByCode(byLevel, (r) => key(r.scheme, r.code), await nextId(tx, 'region'));
  await insertRows(
    tx,
    'region',
    ['id', 'scheme_id', 'code', 'level', 'name_en', 'name_fr', 'parent_id'],
    byLevel.map((r) => [
      idOf(regions, key(r.scheme, r.code), 'region'),
      idOf(schemes, r.scheme, 'scheme'),
      r.code,
      r.level,
      r.nameEn,
      r.nameFr,
      r.parentCode === null ? null : idOf(regions, key(r.scheme, r.parentCode), 'parent region'),
    ]),
  );
  await insertRows(
    tx,
    'region_member',
    ['region_id', 'jurisdiction_id', 'from_day', 'to_day', 'from_seq', 'to_seq'],
    data.members.map((m) => [
      idOf(regions, key(m.scheme, m.regionCode), 'region'),
      idOf(jurisdictions, m.jurisdictionCode, 'member'),
      m.validFrom === null ? null : parsePartialDate(m.validFrom).first,
      m.validTo === null ? null : parsePartialDate(m.validTo).last,
      seq,
      OPEN_SEQ,
    ]),
  );
}

async function enterVocabulary(tx: Sql, vocabulary: TopicVocabulary, withTopics: boolean): Promise<void> {
  const topics = withTopics ? vocabulary.topics : [];
  const topicIds = idsByCode(topics, ({ code }) => code, await nextId(tx, 'topic'));
  await insertRows(
    tx,
    'topic',
    ['id', 'code', 'name_en', 'name_fr'],
    topics.map((t) => [idOf(topicIds, t.code, 'topic'), t.code, t.nameEn, t.nameFr]),
  );
  await insertRows(
    tx,
    'topic_term',
    ['topic_id', 'locale', 'term', 'kind', 'valid_from', 'valid_to'],
    (withTopics ? vocabulary.topicTerms : []).map((t) => [
      idOf(topicIds, t.code, 'topic'),
      t.locale,
      t.term,
      t.kind,
      t.validFrom,
      t.validTo,
    ]),
  );
  const interventions = idsByCode(vocabulary.interventions, ({ code }) => code, await nextId(tx, 'intervention'));
  await insertRows(
    tx,
    'intervention',
    ['id', 'code', 'name_en', 'name_fr'],
    vocabulary.interventions.map((i) => [idOf(interventions, i.code, 'intervention'), i.code, i.nameEn, i.nameFr]),
  );
  await insertRows(
    tx,
    'intervention_term',
    ['intervention_id', 'locale', 'term'],
    vocabulary.interventionTerms.map((t) => [idOf(interventions, t.code, 'intervention'), t.locale, t.term]),
  );
}

/**
 * Begins an empty register in one change: reference data, settings, coverage and published figures. Does nothing where
 * it is begun already, so that two servers may start at once. Says what the register was begun with.
 */
export async function beginRegister(
  tx: Sql,
  origin: string,
  definition: RegisterDefinition,
  reference: ReferenceData,
  vocabulary: TopicVocabulary,
): Promise<{ origin: string }> {
  await lockClock(tx);
  const [begun] = await tx.query<{ origin: string }>('SELECT origin FROM register WHERE id = 1');
  if (begun) return begun;
  const change = await beginChange(tx, { origin: 'REFERENCE', actor: 'Entente', reason: null });
  const jurisdictions = await enterJurisdictions(tx, reference);
  await enterSchemes(tx, reference, jurisdictions, change.seq);
  await enterVocabulary(tx, vocabulary, definition.topics);
  await insertRows(
    tx,
    'register',
    ['id', 'identity', 'name_en', 'name_fr', 'home_id', 'fiscal_month', 'currency', 'locale', 'time_zone', 'sample', 'origin'],
    [
      [
        1,
        randomUUID(),
        definition.name.en,
        definition.name.fr,
        idOf(jurisdictions, definition.home, 'home'),
        definition.fiscalMonth,
        definition.currency,
        definition.locale,
        definition.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        definition.sample ? 1 : 0,
        origin,
      ],
    ],
  );
  await insertRows(
    tx,
    'coverage',
    ['from_day', 'through_day', 'kind'],
    definition.coverage.flatMap((c) =>
      (c.kinds ?? [null]).map((kind) => [isoToDay(c.from), c.through === null ? null : isoToDay(c.through), kind]),
    ),
  );
  await insertRows(
    tx,
    'published_figure',
    ['from_day', 'to_day', 'kind', 'direction', 'measure', 'value_milli', 'statement_en', 'statement_fr', 'source_url'],
    definition.publishedFigures.map((p) => [
      isoToDay(p.from),
      isoToDay(p.to),
      p.kind,
      p.direction,
      p.measure,
      Math.round(p.value * 1000),
      p.statement.en,
      p.statement.fr,
      p.sourceUrl,
    ]),
  );
  await insertRows(
    tx,
    'exchange_rate',
    ['currency', 'from_day', 'rate_micro', 'source', 'from_seq', 'to_seq'],
    (definition.exchangeRates ?? []).map((r) => [
      r.currency,
      isoToDay(r.from),
      Math.round(r.rate * 1_000_000),
      r.source,
      change.seq,
      OPEN_SEQ,
    ]),
  );
  return { origin };
}
