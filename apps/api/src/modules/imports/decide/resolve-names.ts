import { isCountedRole } from '../../engagements/rules/shares.js';
import { tellScope } from '../../engagements/rules/told-values.js';
import { meantFingerprint } from '../normalise/fingerprint.js';
import { foldWord } from '../normalise/text.js';
import { rowProblem } from '../problems/problem.js';
import type {
  Candidate,
  Decision,
  DecisionAnswer,
  LocalText,
  MatchedName,
  MatchedRow,
  NameKind,
  NameTime,
  NormalisedRow,
  Problem,
  ReferenceLookup,
  Resolution,
  ResolutionRule,
  SheetColumn,
} from '../stages.js';
import type { AnswerBook } from './answer-book.js';
import { decisionId, decisionQuestion } from './decision-id.js';

const columnOf: Readonly<Record<NameKind, SheetColumn>> = {
  JURISDICTION: 'partners',
  ORGANIZATION: 'organizations',
  TOPIC: 'topics',
  INTERVENTION: 'interventions',
  FACILITY: 'facilities',
};

const decided: ResolutionRule = { code: 'DECIDED', label: { en: 'as decided', fr: 'comme décidé' } };
const leftOut: ResolutionRule = { code: 'LEFT_OUT', label: { en: 'left out, as decided', fr: 'laissé de côté, comme décidé' } };

interface CountedResolution extends Resolution {
  rows: number;
}

interface OpenDecision {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly question: LocalText;
  readonly candidates: readonly Candidate[];
  readonly answer: DecisionAnswer | null;
  readonly rows: { row: number; file: string | null; line: number }[];
}

/** What a name stands for in one import: found once, then the same for every row that has it. */
type Standing =
  | { readonly outcome: 'MATCHED'; readonly matched: MatchedName; readonly resolution: CountedResolution; readonly decision?: OpenDecision }
  | { readonly outcome: 'LEFT_OUT'; readonly resolution: CountedResolution; readonly decision: OpenDecision }
  | { readonly outcome: 'SKIPPED' | 'WAITING'; readonly decision: OpenDecision };

const none: readonly never[] = [];

/** What became of a row's names. */
export interface ResolvedRow {
  /** Null where it waits, is skipped, or has a problem. */
  readonly matched: MatchedRow | null;
  readonly names: readonly Resolution[];
  readonly heldBackBy: 'PROBLEM' | 'DECISION' | 'SKIPPED' | null;
}

/** Resolves the names of one import's rows against the register and the answers given. */
export class NameResolver {
  private readonly standings = new Map<string, Standing>();
  private readonly open = new Map<string, OpenDecision>();
  private readonly newNames = new Map<string, string>();

  constructor(
    private readonly lookup: ReferenceLookup,
    private readonly answers: AnswerBook,
    private readonly tell: (found: Problem) => void,
  ) {}

  /** Every name that was answered or waits, with its rows. */
  decisions(): Decision[] {
    return [...this.open.values()];
  }

  /** Every name that was resolved, those in most rows first. */
  resolutions(): Resolution[] {
    const all = new Set<CountedResolution>();
    for (const standing of this.standings.values()) if ('resolution' in standing) all.add(standing.resolution);
    const merged = new Map<string, CountedResolution>();
    for (const each of all) {
      // One name may have been asked for at several times, with one result.
      const key = [each.kind, each.nameAsRecorded, each.code ?? '', each.name.en, each.rule.code].join('\u0000');
      const same = merged.get(key);
      if (same) same.rows += each.rows;
      else merged.set(key, { ...each });
    }
    return [...merged.values()].filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows);
  }

  /** `written` is the row's fingerprint as it stood, `content` what `contentText` gives for it. */
  resolve(row: NormalisedRow, written: string, content: string): ResolvedRow {
    const time = timeOf(row);
    const found = {
      partners: row.partners.map(({ name }) => this.stand('JURISDICTION', name, time)),
      organizations: row.organizations.map(({ name }) => this.stand('ORGANIZATION', name, null)),
      topics: this.standAll('TOPIC', row.topics),
      interventions: this.standAll('INTERVENTION', row.interventions),
      facilities: this.standAll('FACILITY', row.facilities),
    };
    const all = [...found.partners, ...found.organizations, ...found.topics, ...found.interventions, ...found.facilities];
    const names: Resolution[] = [];
    let waits = false;
    let leavesOut = false;
    let skipped = false;
    const distinct = all.length < 2 ? all : new Set(all);
    for (const standing of distinct) {
      if ('decision' in standing && standing.decision && standing.decision.rows.at(-1)?.row !== row.row)
        standing.decision.rows.push({ row: row.row, file: row.file, line: row.line });
      if ('resolution' in standing) {
        standing.resolution.rows += 1;
        names.push(standing.resolution);
      }
      leavesOut ||= standing.outcome === 'LEFT_OUT';
      waits ||= standing.outcome === 'WAITING';
      skipped ||= standing.outcome === 'SKIPPED';
    }
    if (skipped || waits) return { matched: null, names, heldBackBy: skipped ? 'SKIPPED' : 'DECISION' };

    let sound = true;
    const report = (found: Problem): void => {
      if (found.severity === 'ERROR') sound = false;
      this.tell(found);
    };
    for (const standing of leavesOut ? distinct : []) {
      if (standing.outcome !== 'LEFT_OUT') continue;
      report(rowProblem('NAME_LEFT_OUT', row, columnOf[standing.resolution.kind], standing.resolution.nameAsRecorded));
    }
    const partners = row.partners.flatMap(({ role, share }, index) =>
      keep(found.partners[index], ({ nameAsRecorded, code, name, isNew }) => ({ nameAsRecorded, code, name, isNew, role, share })),
    );
    this.checkPartners(row, partners, report);
    const organizations = once(
      row.organizations.flatMap(({ role }, index) =>
        keep(found.organizations[index], ({ nameAsRecorded, code, name, isNew }) => ({ nameAsRecorded, code, name, isNew, role })),
      ),
      ({ name, role }) => `${role} ${name}`,
      (twice) => report(rowProblem('NAME_TWICE', row, 'organizations', twice.nameAsRecorded)),
    );
    const plainNames = (standings: readonly Standing[], column: SheetColumn): readonly MatchedName[] =>
      standings.length === 0
        ? none
        : once(
            standings.flatMap((standing) => keep(standing, (matched) => matched)),
            ({ code, name }) => code ?? name,
            (twice) => report(rowProblem('NAME_TWICE', row, column, twice.nameAsRecorded)),
          );
    const matched: MatchedRow = {
      ...row,
      partners,
      organizations,
      topics: plainNames(found.topics, 'topics'),
      interventions: plainNames(found.interventions, 'interventions'),
      facilities: plainNames(found.facilities, 'facilities'),
      scope: row.told.scope ? this.tellScope(row, partners) : row.scope,
      fingerprints: { written, meant: '' },
    };
    if (!sound) return { matched: null, names, heldBackBy: 'PROBLEM' };
    return { matched: withMeant(matched, content), names, heldBackBy: null };
  }

  private tellScope(row: NormalisedRow, partners: MatchedRow['partners']): MatchedRow['scope'] {
    const counted = partners.filter(({ role, code }) => isCountedRole(role) && code !== this.lookup.home);
    return tellScope(row.kind, new Set(counted.map(({ code }) => code)).size);
  }

  /** Two names of one row may turn out to be one jurisdiction; and shares must still add up without what is left out. */
  private checkPartners(row: NormalisedRow, partners: MatchedRow['partners'], report: (found: Problem) => void): void {
    if (row.partners.length < 2) return;
    const first = new Map<string, string>();
    for (const { code, role, nameAsRecorded } of partners) {
      const key = `${role} ${code}`;
      const other = first.get(key);
      if (other !== undefined) report(rowProblem('PARTNERS_ALIKE', row, 'partners', nameAsRecorded, { other, code: code ?? '', role }));
      else first.set(key, nameAsRecorded);
    }
    if (partners.length === row.partners.length) return;
    const shares = partners.filter(({ share }) => share !== null);
    const sum = shares.reduce((total, { share }) => total + (share ?? 0), 0);
    if (shares.length > 0 && sum !== 10_000) {
      report(
        rowProblem('SHARES_SUM', row, 'partners', partners.map(({ nameAsRecorded }) => nameAsRecorded).join('; '), { sum: sum / 100 }),
      );
    }
  }

  private standAll(kind: NameKind, names: readonly string[]): readonly Standing[] {
    return names.length === 0 ? none : names.map((name) => this.stand(kind, name, null));
  }

  private stand(kind: NameKind, name: string, time: NameTime | null): Standing {
    const key = time === null ? `${kind}\u0000${name}` : `${kind}\u0000${name}\u0000${time.first}\u0000${time.last}`;
    const known = this.standings.get(key);
    if (known) return known;
    const standing = this.ask(kind, name, time);
    this.standings.set(key, standing);
    return standing;
  }

  private ask(kind: NameKind, name: string, time: NameTime | null): Standing {
    const answer = this.lookup.resolve(kind, name, time);
    if (answer.outcome === 'RESOLVED') return matchedAs(kind, name, answer.code, answer.name, answer.rule);
    if (answer.outcome === 'NEW') {
      // The databases compare names without regard to case and accents: the first spelling stands for all.
      const fold = `${kind} ${foldWord(answer.name)}`;
      const spelling = this.newNames.get(fold) ?? answer.name;
      this.newNames.set(fold, spelling);
      const matched = { nameAsRecorded: name, code: null, name: spelling, isNew: true };
      return {
        outcome: 'MATCHED',
        matched,
        resolution: { kind, nameAsRecorded: name, code: null, name: { en: spelling, fr: spelling }, rule: answer.rule, rows: 0 },
      };
    }
    const id = decisionId(kind, name, answer.candidates);
    const decision = this.open.get(id) ?? {
      id,
      kind,
      name,
      question: decisionQuestion(kind, name, answer.reason),
      candidates: answer.candidates,
      answer: this.answers.answer(id, kind, name, this.lookup),
      rows: [],
    };
    this.open.set(id, decision);
    const given = decision.answer;
    if (given === null) return { outcome: 'WAITING', decision };
    if (given.kind === 'SKIP_ROW') return { outcome: 'SKIPPED', decision };
    if (given.kind === 'LEAVE_OUT') {
      return {
        outcome: 'LEFT_OUT',
        decision,
        resolution: { kind, nameAsRecorded: name, code: null, name: { en: '', fr: '' }, rule: leftOut, rows: 0 },
      };
    }
    const thing = this.lookup.byCode(kind, given.code);
    if (thing === null) return { outcome: 'WAITING', decision };
    return { ...matchedAs(kind, name, thing.code, thing.name, decided), decision };
  }
}

function matchedAs(
  kind: NameKind,
  nameAsRecorded: string,
  code: string,
  name: LocalText,
  rule: ResolutionRule,
): Extract<Standing, { outcome: 'MATCHED' }> {
  return {
    outcome: 'MATCHED',
    matched: { nameAsRecorded, code, name: name.en, isNew: false },
    resolution: { kind, nameAsRecorded, code, name, rule, rows: 0 },
  };
}

// In place: a hundred thousand rows are not copied once more for one field.
function withMeant(row: MatchedRow, content: string): MatchedRow {
  Object.assign(row.fingerprints, { meant: meantFingerprint(row, content) });
  return row;
}

/** The days that a row's engagement may have taken; null where nothing dates it. */
function timeOf(row: NormalisedRow): NameTime | null {
  const from = row.start ?? row.end ?? row.plannedStart ?? row.plannedEnd;
  if (from === null) return null;
  const to = row.start === null ? from : (row.end ?? row.start);
  return { first: from.first, last: Math.max(from.last, to.last) };
}

function keep<Kept>(standing: Standing | undefined, make: (matched: MatchedName) => Kept): Kept[] {
  return standing?.outcome === 'MATCHED' ? [make(standing.matched)] : [];
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string, twice: (item: Item) => void): readonly Item[] {
  if (items.length < 2) return items;
  const kept = new Map<string, Item>();
  for (const item of items) {
    if (kept.has(keyOf(item))) twice(item);
    else kept.set(keyOf(item), item);
  }
  return [...kept.values()];
}
