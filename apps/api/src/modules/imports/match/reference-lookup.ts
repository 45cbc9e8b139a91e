import type {
  Candidate,
  ExistingEngagement,
  LocalText,
  NameAnswer,
  NameKind,
  NameTime,
  ReferenceLookup,
  ResolutionRule,
} from '../stages.js';
import { foldName, tidyName } from './fold-name.js';
import type { JurisdictionResolution } from './jurisdiction-rule.js';
import type { NameRows } from './name-index.js';
import { buildNameIndex } from './name-index.js';
import { orderedRules } from './ordered-rules.js';
import type { NamedThing, ThingIndex } from './resolve-by-name.js';
import { buildThingIndex, resolveByName } from './resolve-by-name.js';
import { resolveJurisdiction } from './resolve-jurisdiction.js';
import type { TopicIndex, TopicRow, TopicTermRow } from './resolve-topic.js';
import { buildTopicIndex, resolveTopic } from './resolve-topic.js';

/** What the register holds before an import, as far as its names can mean something. */
export interface LookupRows extends NameRows {
  readonly topics: readonly TopicRow[];
  readonly topicTerms: readonly TopicTermRow[];
  readonly interventions: readonly TopicRow[];
  readonly interventionTerms: readonly TopicTermRow[];
  readonly organizations: readonly NamedThing[];
  readonly facilities: readonly NamedThing[];
  /** Code of the register's own jurisdiction. */
  readonly home: string;
  existingByReference(reference: string): ExistingEngagement | null;
  existingBySource(source: string, sourceId: string): ExistingEngagement | null;
}

const plainLabels: Record<string, LocalText> = {
  code: { en: 'written as a code', fr: 'écrit par son code' },
  'exact-name': { en: 'its name, letter for letter', fr: 'son nom, lettre pour lettre' },
  alias: { en: 'another name for it', fr: 'un autre nom' },
  'folded-name': {
    en: 'the same name but for accents, capitals or punctuation',
    fr: 'le même nom aux accents, majuscules ou ponctuation près',
  },
  'term-of-the-time': { en: 'the term at the time', fr: 'le terme de l’époque' },
  'former-term': { en: 'a former term', fr: 'un ancien terme' },
  synonym: { en: 'a reviewed synonym', fr: 'un synonyme vérifié' },
};
const newName: ResolutionRule = { code: 'NEW_NAME', label: { en: 'entered with the import', fr: 'inscrit avec l’importation' } };
const ruleLabels = new Map<string, LocalText>(orderedRules.map(({ name, label }) => [name, label]));
const codeOf = (rule: string): string => rule.replaceAll('-', '_').toUpperCase();

function jurisdictionRule(rule: string, via: string | null): ResolutionRule {
  const label = ruleLabels.get(rule) ?? { en: rule, fr: rule };
  const then = via === null ? undefined : ruleLabels.get(via);
  return then
    ? { code: codeOf(rule), label: { en: `${label.en}: ${then.en}`, fr: `${label.fr} : ${then.fr}` } }
    : { code: codeOf(rule), label };
}

function answerOfJurisdiction(resolution: JurisdictionResolution): NameAnswer {
  if (resolution.outcome !== 'RESOLVED') return { outcome: 'OPEN', candidates: resolution.candidates, reason: resolution.reason };
  return { outcome: 'RESOLVED', code: resolution.code, name: resolution.name, rule: jurisdictionRule(resolution.rule, resolution.via) };
}

interface PlainAnswer {
  readonly outcome: string;
  readonly code?: string;
  readonly name?: LocalText;
  readonly rule: string;
  readonly candidates?: readonly { readonly code: string; readonly name: LocalText }[];
  readonly reason?: LocalText;
}

function answerOf(resolution: PlainAnswer): NameAnswer {
  if (resolution.code !== undefined && resolution.name) {
    const label = plainLabels[resolution.rule] ?? { en: resolution.rule, fr: resolution.rule };
    return { outcome: 'RESOLVED', code: resolution.code, name: resolution.name, rule: { code: codeOf(resolution.rule), label } };
  }
  const candidates: Candidate[] = (resolution.candidates ?? []).map(({ code, name }) => ({ code, name, note: null }));
  return { outcome: 'OPEN', candidates, reason: resolution.reason ?? { en: '', fr: '' } };
}

/**
 * What the stages of an import ask about names, answered from rows loaded before. Organizations, facilities and topics
 * that the register does not have are entered anew, once for all spellings that fold alike; jurisdictions and
 * interventions wait for a person.
 */
export function createReferenceLookup(rows: LookupRows): ReferenceLookup {
  const jurisdictions = buildNameIndex(rows);
  const topics = buildTopicIndex(rows.topics, rows.topicTerms);
  const interventions = buildTopicIndex(rows.interventions, rows.interventionTerms);
  const organizations = buildThingIndex(rows.organizations);
  const facilities = buildThingIndex(rows.facilities);

  // The first spelling of a new name in the file is the one that is entered.
  const spellings = new Map<string, string>();
  const entered = (kind: NameKind, name: string): NameAnswer => {
    const key = `${kind} ${foldName(name)}`;
    const spelling = spellings.get(key) ?? tidyName(name);
    spellings.set(key, spelling);
    return { outcome: 'NEW', name: spelling, rule: newName };
  };
  const topicAnswer = (name: string, time: NameTime | null, index: TopicIndex): NameAnswer => answerOf(resolveTopic(name, time, index));
  const thingAnswer = (kind: NameKind, name: string, index: ThingIndex): NameAnswer =>
    index.byKey.has(foldName(name)) ? answerOf(resolveByName(name, index)) : entered(kind, name);

  return {
    resolve(kind, name, time) {
      switch (kind) {
        case 'JURISDICTION':
          return answerOfJurisdiction(resolveJurisdiction(name, time, jurisdictions));
        case 'TOPIC':
          return topics.byKey.has(foldName(name)) || topics.byCode.has(tidyName(name))
            ? topicAnswer(name, time, topics)
            : entered(kind, name);
        case 'INTERVENTION':
          return topicAnswer(name, time, interventions);
        case 'ORGANIZATION':
          return thingAnswer(kind, name, organizations);
        case 'FACILITY':
          return thingAnswer(kind, name, facilities);
      }
    },
    byCode(kind, code) {
      const indexes = {
        JURISDICTION: jurisdictions,
        TOPIC: topics,
        INTERVENTION: interventions,
        ORGANIZATION: organizations,
        FACILITY: facilities,
      };
      const known = indexes[kind].byCode.get(code);
      return known ? { code: known.code, name: known.name } : null;
    },
    home: rows.home,
    existingByReference: (reference) => rows.existingByReference(reference),
    existingBySource: (source, sourceId) => rows.existingBySource(source, sourceId),
  };
}
