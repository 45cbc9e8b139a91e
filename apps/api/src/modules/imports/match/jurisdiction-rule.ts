import type { LocalText } from '../stages.js';
import type { DaySpan, IndexedJurisdiction, IndexedName, NameIndex } from './name-index.js';
import { overlaps } from './name-index.js';

/** The rules by which a jurisdiction's name is resolved or held back, as a dry run prints them. */
export type JurisdictionRuleName =
  | 'code'
  | 'shared-name'
  | 'exact-name'
  | 'name-of-the-time'
  | 'alias'
  | 'folded-name'
  | 'former-name'
  | 'later-name'
  | 'anachronism'
  | 'government-qualifier'
  | 'inverted-name'
  | 'parenthesised-name'
  | 'unknown';

/** One jurisdiction that a name may stand for. */
export interface JurisdictionCandidate {
  readonly code: string;
  readonly name: LocalText;
  /** When it existed; null where that is no help. */
  readonly note: LocalText | null;
}

/** A name that a rule resolved; `via` is the rule that the reworded name then fell under, null where it was not reworded. */
interface ResolvedJurisdiction {
  readonly outcome: 'RESOLVED';
  readonly code: string;
  readonly name: LocalText;
  readonly rule: JurisdictionRuleName;
  readonly via: JurisdictionRuleName | null;
}

/** A name that waits for a person, with what it may stand for, likeliest first, and why. */
export interface HeldJurisdiction {
  readonly outcome: 'AMBIGUOUS' | 'UNKNOWN' | 'ANACHRONISM';
  readonly candidates: readonly JurisdictionCandidate[];
  readonly rule: JurisdictionRuleName;
  readonly reason: LocalText;
}

/** What became of a name. */
export type JurisdictionResolution = ResolvedJurisdiction | HeldJurisdiction;

/** A name as a rule is asked about it. */
export interface NameQuestion {
  /** Tidied, else as it was written. */
  readonly exact: string;
  readonly key: string;
  /** Null where the engagement is undated: the name is then read as it is understood today. */
  readonly on: DaySpan | null;
}

/** One way to read a name; null where it has nothing to say. */
export interface JurisdictionRule {
  readonly name: JurisdictionRuleName;
  /** What the rule does, for a reader. */
  readonly label: LocalText;
  apply(question: NameQuestion, index: NameIndex): JurisdictionResolution | null;
}

/** Whether the jurisdiction existed on one of the days; of an undated one, whether it exists today. */
export function existed(jurisdiction: IndexedJurisdiction, on: DaySpan | null): boolean {
  return on === null ? jurisdiction.last === Infinity : overlaps(jurisdiction, on);
}

/** Names spelt like this, folded, that were in use on one of the days; undated: that are in use today. */
export function namesInUse({ key, on }: NameQuestion, index: NameIndex): IndexedName[] {
  return (index.byKey.get(key) ?? []).filter((name) => (on === null ? name.last === Infinity : overlaps(name, on)));
}

/** Names spelt like this of jurisdictions that existed then, whenever the names were in use. */
export function namesOfTheExisting({ key, on }: NameQuestion, index: NameIndex): IndexedName[] {
  return (index.byKey.get(key) ?? []).filter(({ jurisdiction }) => existed(jurisdiction, on));
}

/** The jurisdictions of names, each once, in order of their codes. */
export function bearers(names: readonly IndexedName[]): IndexedJurisdiction[] {
  const byCode = new Map(names.map(({ jurisdiction }) => [jurisdiction.code, jurisdiction]));
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function candidateOf(jurisdiction: IndexedJurisdiction): JurisdictionCandidate {
  return { code: jurisdiction.code, name: jurisdiction.name, note: jurisdiction.years };
}

export function resolvedAs(jurisdiction: IndexedJurisdiction, rule: JurisdictionRuleName): ResolvedJurisdiction {
  return { outcome: 'RESOLVED', code: jurisdiction.code, name: jurisdiction.name, rule, via: null };
}

/** Resolved where the names belong to one jurisdiction, else null. */
export function resolvedByOne(names: readonly IndexedName[], rule: JurisdictionRuleName): ResolvedJurisdiction | null {
  const [only, ...others] = bearers(names);
  return only && others.length === 0 ? resolvedAs(only, rule) : null;
}

export function ambiguousBetween(
  question: NameQuestion,
  jurisdictions: readonly IndexedJurisdiction[],
  rule: JurisdictionRuleName,
): HeldJurisdiction {
  const names = (locale: 'en' | 'fr'): string => jurisdictions.map(({ name, code }) => `${name[locale]} (${code})`).join(', ');
  const when = question.on === null ? { en: 'without a date', fr: 'sans date' } : { en: 'at that date', fr: 'à cette date' };
  return {
    outcome: 'AMBIGUOUS',
    candidates: jurisdictions.map(candidateOf),
    rule,
    reason: {
      en: `“${question.exact}” ${when.en} can mean ${names('en')}.`,
      fr: `« ${question.exact} » ${when.fr} peut désigner ${names('fr')}.`,
    },
  };
}
