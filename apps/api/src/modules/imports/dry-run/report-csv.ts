import { byteOrderMark, csvLine } from '../../../files/csv.js';
import type { Decision, LocalText, Problem, Resolution, RowOutcome } from '../stages.js';
import type { ImportReport } from './import-report.js';
import { fateWords, heldBackWords, kindWords } from './words.js';

type Language = keyof LocalText;

function namesCell(names: readonly Resolution[], language: Language): string {
  return names
    .map(
      ({ nameAsRecorded, code, name, rule }) =>
        `${nameAsRecorded} → ${name[language]}${code === null || code === name[language] ? '' : ` [${code}]`} (${rule.label[language]})`,
    )
    .join('; ');
}

/** Pieces of CSV, one line for each row of the input and one more for each further problem of a row or of the file. */
export function* reportCsv(report: ImportReport, language: Language): Generator<string> {
  const byRow = new Map<number | null, Problem[]>();
  for (const found of report.problems) {
    const list = byRow.get(found.row);
    if (list) list.push(found);
    else byRow.set(found.row, [found]);
  }
  const waiting = new Map<number, Decision[]>();
  for (const decision of report.decisions) {
    for (const { row } of decision.rows) {
      const list = waiting.get(row);
      if (list) list.push(decision);
      else waiting.set(row, [decision]);
    }
  }
  yield byteOrderMark +
    csvLine([
      'file',
      'line',
      'becomes',
      'reference',
      'title',
      'names',
      'decisions',
      'severity',
      'code',
      'column',
      'value',
      'rule',
      'message',
    ]);
  const told = (found: Problem | undefined): string[] =>
    found
      ? [found.severity, found.code, found.column ?? '', found.value ?? '', found.rule[language], found.message[language]]
      : ['', '', '', '', '', ''];
  for (const found of byRow.get(null) ?? []) yield csvLine([found.file ?? report.name, found.line, '', '', '', '', '', ...told(found)]);
  for (const outcome of report.outcomes) {
    const problems = byRow.get(outcome.row) ?? [];
    const open = (waiting.get(outcome.row) ?? []).filter(({ answer }) => answer === null);
    yield csvLine([
      outcome.file ?? report.name,
      outcome.line,
      becomes(outcome, language),
      outcome.reference,
      outcome.title,
      namesCell(outcome.names, language),
      open.map(({ id, name }) => `${id} ${name}`).join('; '),
      ...told(problems[0]),
    ]);
    for (const found of problems.slice(1))
      yield csvLine([outcome.file ?? report.name, outcome.line, '', outcome.reference, '', '', '', ...told(found)]);
  }
}

function becomes(outcome: RowOutcome, language: Language): string {
  const fate = fateWords[outcome.fate][language];
  return outcome.heldBackBy === null ? fate : `${fate}: ${heldBackWords[outcome.heldBackBy][language]}`;
}

/** A decisions file to be filled in: one line for each name that waits, with the codes that may answer it. */
export function* decisionsCsv(report: Pick<ImportReport, 'decisions'>, language: Language): Generator<string> {
  yield byteOrderMark + csvLine(['decision', 'kind', 'name', 'rows', 'question', 'candidates', 'answer']);
  for (const { id, kind, name, rows, question, candidates, answer } of report.decisions) {
    const offered = candidates.map(
      (candidate) => `${candidate.code} = ${candidate.name[language]}${candidate.note === null ? '' : ` (${candidate.note[language]})`}`,
    );
    const given = answer === null ? '' : answer.kind === 'CODE' ? answer.code : answer.kind === 'SKIP_ROW' ? 'skip row' : 'leave out';
    yield csvLine([
      id,
      kindWords[kind][language],
      name,
      rows.length,
      question[language],
      [...offered, 'skip row', 'leave out'].join(' | '),
      given,
    ]);
  }
}
