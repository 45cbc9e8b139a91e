import { AnswerBook } from './decide/answer-book.js';
import type { GivenAnswer } from './decide/read-decisions.js';
import { NameResolver, type ResolvedRow } from './decide/resolve-names.js';
import { checkLinks, type HeldBackBy } from './normalise/check-links.js';
import { contentText, meantFingerprint, writtenFingerprint } from './normalise/fingerprint.js';
import { normaliseRows } from './normalise/normalise-rows.js';
import type { Parsed } from './parse/parse-sheets.js';
import { ProblemList, rowProblem } from './problems/problem.js';
import type {
  Decision,
  ExistingEngagement,
  ImportCounts,
  MatchedRow,
  NormalisedRow,
  Problem,
  RawRow,
  ReferenceLookup,
  Resolution,
  RowOutcome,
  VocabularyLookup,
  WriteRow,
} from './stages.js';

/** What the rows of an import become: pure, and the same whether it is then written or only shown. */
export interface RowPlan {
  readonly outcomes: readonly RowOutcome[];
  readonly writes: readonly WriteRow[];
  readonly counts: ImportCounts;
  readonly decisions: readonly Decision[];
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly Problem[];
}

export interface PlanOptions {
  readonly lookup: ReferenceLookup;
  readonly vocabulary: VocabularyLookup;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly answers: readonly GivenAnswer[];
  readonly decisionsFile: string;
}

/** The sums of outcomes: every row is in exactly one of them. */
export function countOutcomes(outcomes: readonly Pick<RowOutcome, 'fate' | 'heldBackBy'>[]): ImportCounts {
  const counts = { rows: outcomes.length, created: 0, updated: 0, unchanged: 0, heldBack: 0, waiting: 0 };
  for (const { fate, heldBackBy } of outcomes) {
    if (fate === 'CREATE') counts.created += 1;
    else if (fate === 'UPDATE') counts.updated += 1;
    else if (fate === 'UNCHANGED') counts.unchanged += 1;
    else counts.heldBack += 1;
    if (fate === 'HELD_BACK' && heldBackBy === 'DECISION') counts.waiting += 1;
  }
  return counts;
}

interface Standing {
  readonly row: NormalisedRow;
  existing: ExistingEngagement | null;
  matched: MatchedRow | null;
  names: readonly Resolution[];
  unchanged: boolean;
}

/** The engagement that a row is, by its reference or by its source and source id. */
function recognise(row: NormalisedRow, lookup: ReferenceLookup, tell: (found: Problem) => void): ExistingEngagement | null {
  const byReference = row.reference === null ? null : lookup.existingByReference(row.reference);
  const bySource = row.source === null || row.sourceId === null ? null : lookup.existingBySource(row.source, row.sourceId);
  if (bySource !== null && byReference !== null && bySource.reference !== byReference.reference) {
    tell(rowProblem('IDENTITY_CLASH', row, 'reference', row.reference, { id: row.sourceId ?? '', other: bySource.reference }));
  } else if (bySource !== null && byReference === null && row.reference !== null) {
    tell(rowProblem('REFERENCE_PERMANENT', row, 'reference', row.reference, { id: row.sourceId ?? '', other: bySource.reference }));
  }
  const existing = byReference ?? bySource;
  // Whoever took it out must bring it back: a file that comes every night must not.
  if (existing?.deleted) {
    const [column, value] = byReference ? (['reference', row.reference] as const) : (['source_id', row.sourceId] as const);
    tell(rowProblem('ENGAGEMENT_DELETED', row, column, value, { other: existing.reference }));
  }
  return existing;
}

/** Takes parsed rows through normalising, matching and checking, to what each of them becomes. */
export function planRows(parsed: Parsed, options: PlanOptions): RowPlan {
  const { lookup } = options;
  const problems = new ProblemList();
  const tell = (found: Problem): void => problems.add(found);
  for (const found of parsed.problems) tell(found);
  const normalised = normaliseRows(parsed.rows, options, (row) => problems.hasError(row), tell);

  const answers = new AnswerBook(options.answers, options.decisionsFile);
  const resolver = new NameResolver(lookup, answers, tell);
  const heldBack = new Map<number, HeldBackBy>();
  const standings = new Map<number, Standing>();
  for (const row of normalised) {
    const existing = recognise(row, lookup, tell);
    const content = contentText(row);
    const written = writtenFingerprint(row, content);
    const standing: Standing = { row, existing, matched: null, names: [], unchanged: existing?.fingerprints.includes(written) ?? false };
    standings.set(row.row, standing);
    // What was read before from the very same row needs no name resolved, and so no decision repeated.
    if (standing.unchanged || problems.hasError(row.row)) continue;
    const resolved: ResolvedRow = resolver.resolve(row, written, content);
    standing.names = resolved.names;
    if (resolved.heldBackBy !== null) heldBack.set(row.row, resolved.heldBackBy);
    if (resolved.matched === null) continue;
    standing.matched = resolved.matched;
    const { meant } = resolved.matched.fingerprints;
    // A row found by its source may leave the reference out that the register gave it.
    const asKept =
      existing !== null && row.reference === null ? meantFingerprint({ ...standing.matched, reference: existing.reference }) : meant;
    standing.unchanged = existing?.fingerprints.includes(asKept) ?? false;
  }
  const heldBackBy = (row: number): HeldBackBy | null =>
    problems.refused ? 'FILE' : (heldBack.get(row) ?? (problems.hasError(row) ? 'PROBLEM' : null));
  const brokenLines = new Map<string, number>();
  if (normalised.length < parsed.rows.length) {
    for (const raw of parsed.rows) {
      const reference = rawText(raw, 'reference');
      if (reference !== null && !standings.has(raw.row)) brokenLines.set(reference, raw.line);
    }
  }
  checkLinks(normalised, {
    brokenLine: (reference) => brokenLines.get(reference) ?? null,
    existingByReference: (reference) => lookup.existingByReference(reference),
    heldBackBy,
    holdBack: (row, by) => heldBack.set(row, by),
    tell,
  });
  for (const found of answers.problems()) tell(found);

  const writes: WriteRow[] = [];
  const outcomes = parsed.rows.map((raw): RowOutcome => {
    const standing = standings.get(raw.row);
    const row = standing?.row;
    const by = heldBackBy(raw.row) ?? (standing === undefined ? 'PROBLEM' : null);
    const outcome = {
      row: raw.row,
      file: raw.file,
      line: raw.line,
      reference: standing?.existing?.reference ?? row?.reference ?? rawText(raw, 'reference'),
      title: row?.title ?? rawText(raw, 'title'),
      names: standing?.names ?? [],
    };
    if (by !== null || standing === undefined) return { ...outcome, fate: 'HELD_BACK', heldBackBy: by ?? 'PROBLEM' };
    if (standing.unchanged) return { ...outcome, fate: 'UNCHANGED', heldBackBy: null };
    if (standing.matched === null) return { ...outcome, fate: 'HELD_BACK', heldBackBy: 'PROBLEM' };
    if (standing.existing === null) {
      writes.push({ action: 'CREATE', content: standing.matched });
      return { ...outcome, fate: 'CREATE', heldBackBy: null };
    }
    writes.push({ action: 'UPDATE', reference: standing.existing.reference, content: standing.matched });
    return { ...outcome, fate: 'UPDATE', heldBackBy: null };
  });
  return {
    outcomes,
    writes,
    counts: countOutcomes(outcomes),
    decisions: resolver.decisions(),
    resolutions: resolver.resolutions(),
    problems: problems.all,
  };
}

function rawText(raw: RawRow, column: 'reference' | 'title'): string | null {
  return raw.cells[column]?.trim() || null;
}
