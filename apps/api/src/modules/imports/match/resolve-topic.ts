import { parsePartialDate } from '@entente/schema/calendar';
import type { LocalText } from '../stages.js';
import { foldName, tidyName } from './fold-name.js';
import type { DaySpan } from './name-index.js';
import { overlaps } from './name-index.js';
import { suggestNames } from './suggest-names.js';

/** A topic or intervention as a table or a file has it. */
export interface TopicRow {
  readonly code: string;
  readonly nameEn: string;
  /** Null where only one language is known. */
  readonly nameFr: string | null;
}

/** Another term for it; kind is HISTORIC or SYNONYM; partial dates. */
export interface TopicTermRow {
  readonly code: string;
  readonly term: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The rules for a topic's term, as a dry run prints them. */
export type TopicRuleName =
  | 'code'
  | 'shared-name'
  | 'exact-name'
  | 'term-of-the-time'
  | 'former-term'
  | 'synonym'
  | 'folded-name'
  | 'unknown';

/** What became of a term; candidates likeliest first. */
export type TopicResolution =
  | { readonly outcome: 'RESOLVED'; readonly code: string; readonly name: LocalText; readonly rule: TopicRuleName }
  | {
      readonly outcome: 'AMBIGUOUS' | 'UNKNOWN';
      readonly candidates: readonly { readonly code: string; readonly name: LocalText }[];
      readonly rule: TopicRuleName;
      readonly reason: LocalText;
    };

interface Topic {
  readonly code: string;
  readonly name: LocalText;
}

interface Term extends DaySpan {
  readonly topic: Topic;
  readonly exact: string;
  readonly kind: string;
}

/** Topics or interventions, ready to be asked. */
export interface TopicIndex {
  readonly byCode: ReadonlyMap<string, Topic>;
  readonly byKey: ReadonlyMap<string, readonly Term[]>;
}

/** Makes topics or interventions ready to be asked. Throws where a term belongs to none of them. */
export function buildTopicIndex(rows: readonly TopicRow[], termRows: readonly TopicTermRow[]): TopicIndex {
  const byCode = new Map(rows.map(({ code, nameEn, nameFr }) => [code, { code, name: { en: nameEn, fr: nameFr ?? nameEn } }]));
  const byKey = new Map<string, Term[]>();
  const add = (topic: Topic, term: string, kind: string, from: string | null, to: string | null): void => {
    const entry: Term = {
      topic,
      exact: tidyName(term),
      kind,
      first: from === null ? -Infinity : parsePartialDate(from).first,
      last: to === null ? Infinity : parsePartialDate(to).last,
    };
    const key = foldName(term);
    const list = byKey.get(key);
    if (list) list.push(entry);
    else byKey.set(key, [entry]);
  };
  for (const topic of byCode.values()) for (const name of new Set([topic.name.en, topic.name.fr])) add(topic, name, 'CURRENT', null, null);
  for (const row of termRows) {
    const topic = byCode.get(row.code);
    if (!topic) throw new Error(`term without a topic: ${row.term} (${row.code})`);
    add(topic, row.term, row.kind, row.validFrom, row.validTo);
  }
  return { byCode, byKey };
}

function ruleFor(exact: string, on: DaySpan | null, terms: readonly Term[]): TopicRuleName {
  const current = terms.some(({ kind }) => kind === 'CURRENT');
  if (current) return terms.some((term) => term.kind === 'CURRENT' && term.exact === exact) ? 'exact-name' : 'folded-name';
  const historic = terms.filter(({ kind }) => kind === 'HISTORIC');
  if (historic.length > 0) return on !== null && historic.some((term) => overlaps(term, on)) ? 'term-of-the-time' : 'former-term';
  return 'synonym';
}

/**
 * What a topic's (or an intervention's) term stands for: its code, its name, a term of its time, or a reviewed synonym.
 * A term is never taken for one that is merely like it.
 */
export function resolveTopic(term: string, on: DaySpan | null, index: TopicIndex): TopicResolution {
  const exact = tidyName(term);
  const coded = index.byCode.get(exact);
  if (coded) {
    const named = index.byKey.get(foldName(exact))?.some((known) => known.topic === coded && known.exact === exact);
    return { outcome: 'RESOLVED', code: coded.code, name: coded.name, rule: named ? 'exact-name' : 'code' };
  }

  const key = foldName(term);
  const terms = index.byKey.get(key) ?? [];
  const topics = [...new Set(terms.map(({ topic }) => topic))];
  const [only] = topics;
  if (only && topics.length === 1) return { outcome: 'RESOLVED', code: only.code, name: only.name, rule: ruleFor(exact, on, terms) };
  if (topics.length > 1) {
    return {
      outcome: 'AMBIGUOUS',
      candidates: topics,
      rule: 'shared-name',
      reason: {
        en: `“${exact}” can mean ${topics.map(({ name }) => name.en).join(', ')}.`,
        fr: `« ${exact} » peut désigner ${topics.map(({ name }) => name.fr).join(', ')}.`,
      },
    };
  }

  const suggestible = [...index.byKey].flatMap(([candidate, known]) => known.map(({ topic }) => ({ key: candidate, code: topic.code })));
  return {
    outcome: 'UNKNOWN',
    candidates: suggestNames(key, suggestible).flatMap((code) => index.byCode.get(code) ?? []),
    rule: 'unknown',
    reason: { en: `“${exact}” is not a term that the register knows.`, fr: `« ${exact} » n’est pas un terme que le registre connaît.` },
  };
}
