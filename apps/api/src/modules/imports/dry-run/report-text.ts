import type { LocalText, Problem, RowOutcome } from '../stages.js';
import type { ImportReport } from './import-report.js';
import { kindWords, shownNumber } from './words.js';

type Language = keyof LocalText;

const most = { lines: 8, resolutions: 40, problems: 200 };

const separatorNames: Readonly<Record<string, LocalText>> = {
  ',': { en: 'commas', fr: 'virgules' },
  ';': { en: 'semicolons', fr: 'points-virgules' },
  '\t': { en: 'tabs', fr: 'tabulations' },
};

interface Words {
  dryRun: string;
  nothing: string;
  done: string;
  row: string;
  rows: string;
  adds: string;
  changes: string;
  same: (count: number) => string;
  heldBack: (count: number) => string;
  waiting: (count: number) => string;
  sum(report: ImportReport): string;
  filesRefused: string;
  decide: string;
  inRows(count: number, lines: string): string;
  /** Between what is named and what is said of it. */
  colon: string;
  line: string;
  lines: string;
  andMore(count: string): string;
  leave: string;
  resolved: string;
  errors: string;
  warnings: string;
  none: string;
  file: string;
}

/** French counts none as one. */
const plural = (word: string, count: number): string => (count < 2 ? word : `${word}s`);

const words: Readonly<Record<Language, Words>> = {
  en: {
    dryRun: 'Dry run: nothing is written',
    nothing: 'Nothing was left to write',
    done: 'Written in one transaction',
    row: 'row',
    rows: 'rows',
    adds: 'to add',
    changes: 'to change',
    same: () => 'the same',
    heldBack: () => 'held back',
    waiting: () => 'of them waiting for a decision',
    sum: ({ counts }) =>
      `${n(counts.created + counts.updated, 'en')} imported + ${n(counts.unchanged, 'en')} unchanged + ${n(counts.heldBack, 'en')} held back = ${n(counts.rows, 'en')} ${counts.rows === 1 ? 'row' : 'rows'}`,
    filesRefused: 'The file is refused as a whole; nothing of it would be written.',
    decide: 'Waits for a decision',
    inRows: (count, lines) => `in ${n(count, 'en')} ${count === 1 ? 'row' : 'rows'} (${lines})`,
    colon: ':',
    line: 'line',
    lines: 'lines',
    andMore: (count) => `and ${count} more`,
    leave: 'or “skip row”, or “leave out”',
    resolved: 'Names resolved',
    errors: 'Problems: these rows are held back',
    warnings: 'Understood, and to be looked at',
    none: 'No problems.',
    file: 'file',
  },
  fr: {
    dryRun: 'Essai à blanc : rien n’est écrit',
    nothing: 'Rien ne restait à écrire',
    done: 'Écrit en une seule transaction',
    row: 'ligne',
    rows: 'lignes',
    adds: 'à ajouter',
    changes: 'à modifier',
    same: (count) => plural('inchangée', count),
    heldBack: (count) => plural('retenue', count),
    waiting: (count) => `d’entre elles ${count < 2 ? 'attend' : 'attendent'} une décision`,
    sum: ({ counts }) =>
      [
        `${n(counts.created + counts.updated, 'fr')} ${plural('importée', counts.created + counts.updated)}`,
        `${n(counts.unchanged, 'fr')} ${plural('inchangée', counts.unchanged)}`,
        `${n(counts.heldBack, 'fr')} ${plural('retenue', counts.heldBack)} = ${n(counts.rows, 'fr')} ${plural('ligne', counts.rows)}`,
      ].join(' + '),
    filesRefused: 'Le fichier est refusé en entier; rien n’en serait écrit.',
    decide: 'En attente d’une décision',
    inRows: (count, lines) => `dans ${n(count, 'fr')} ${count === 1 ? 'ligne' : 'lignes'} (${lines})`,
    colon: '\u00a0:',
    line: 'ligne',
    lines: 'lignes',
    andMore: (count) => `et ${count} de plus`,
    leave: 'ou « skip row », ou « leave out »',
    resolved: 'Noms résolus',
    errors: 'Problèmes : ces lignes sont retenues',
    warnings: 'Compris, et à vérifier',
    none: 'Aucun problème.',
    file: 'fichier',
  },
};

function n(value: number, language: Language): string {
  return shownNumber(value, language);
}

/** `lines 3, 9 and 12`, cut after a few. */
function lineList(places: readonly Pick<RowOutcome, 'file' | 'line'>[], language: Language): string {
  const w = words[language];
  const shown = places.slice(0, most.lines).map(({ file, line }) => (file === null ? String(line) : `${file}:${line}`));
  const more = places.length - shown.length;
  return `${places.length === 1 ? w.line : w.lines} ${shown.join(', ')}${more > 0 ? ` ${w.andMore(n(more, language))}` : ''}`;
}

/** The same finding in many rows is one paragraph with their lines. */
function grouped(problems: readonly Problem[], language: Language): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const found of problems) {
    const key =
      found.severity === 'WARNING'
        ? `${found.code}\u0000${found.column}\u0000${found.message[language]}`
        : `${found.code}\u0000${found.column}\u0000${found.value}\u0000${found.message[language]}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()];
}

function* problemLines(problems: readonly Problem[], language: Language): Generator<string> {
  const groups = grouped(problems, language);
  for (const group of groups.slice(0, most.problems)) {
    const [first] = group;
    if (!first) continue;
    const place = first.line === 0 && first.row === null ? (first.file ?? words[language].file) : lineList(group, language);
    yield `  ${place}${words[language].colon} ${first.message[language]}`;
    yield `      ${language === 'en' ? 'rule' : 'règle'}${words[language].colon} ${first.rule[language]}`;
  }
  if (groups.length > most.problems) yield `  ${words[language].andMore(n(groups.length - most.problems, language))}`;
}

/** The report as lines of plain text, in one language. */
export function* reportText(report: ImportReport, language: Language): Generator<string> {
  const w = words[language];
  const { counts } = report;
  yield `${report.dryRun ? w.dryRun : report.batchId === null ? w.nothing : w.done}${w.colon} ${report.name}`;
  for (const { name, format, separator, rows } of report.files) {
    const separated = separator === null ? '' : `, ${separatorNames[separator]?.[language] ?? separator}`;
    yield `  ${name}${w.colon} ${format}${separated}, ${n(rows, language)} ${rows === 1 ? w.row : w.rows}`;
  }
  yield '';
  const waiting = counts.waiting > 0 ? ` (${n(counts.waiting, language)} ${w.waiting(counts.waiting)})` : '';
  yield `  ${n(counts.created, language)} ${w.adds}, ${n(counts.updated, language)} ${w.changes}, ${n(counts.unchanged, language)} ${w.same(counts.unchanged)}, ${n(counts.heldBack, language)} ${w.heldBack(counts.heldBack)}${waiting}`;
  yield `  ${w.sum(report)}`;
  if (report.problems.some(({ row, severity }) => row === null && severity === 'ERROR')) yield `  ${w.filesRefused}`;

  const open = report.decisions.filter(({ answer }) => answer === null);
  if (open.length > 0) {
    yield '';
    yield w.decide;
    for (const { id, kind, name, question, candidates, rows } of open) {
      yield `  ${id}  ${kindWords[kind][language]} ${language === 'en' ? `“${name}”` : `« ${name} »`} ${w.inRows(rows.length, lineList(rows, language))}`;
      yield `      ${question[language]}`;
      for (const candidate of candidates)
        yield `      ${candidate.code}  ${candidate.name[language]}${candidate.note === null ? '' : ` (${candidate.note[language]})`}`;
      yield `      ${w.leave}`;
    }
  }
  if (report.resolutions.length > 0) {
    yield '';
    yield w.resolved;
    for (const { nameAsRecorded, code, name, rule, rows } of report.resolutions.slice(0, most.resolutions)) {
      const became = code === null ? name[language] : `${name[language]}${code === name[language] ? '' : ` [${code}]`}`;
      yield `  ${nameAsRecorded} → ${became}${w.colon} ${rule.label[language]} (${n(rows, language)})`;
    }
    if (report.resolutions.length > most.resolutions) yield `  ${w.andMore(n(report.resolutions.length - most.resolutions, language))}`;
  }
  const errors = report.problems.filter(({ severity }) => severity === 'ERROR');
  const warnings = report.problems.filter(({ severity }) => severity === 'WARNING');
  yield '';
  if (errors.length > 0) {
    yield w.errors;
    yield* problemLines(errors, language);
  } else {
    yield w.none;
  }
  if (warnings.length > 0) {
    yield '';
    yield w.warnings;
    yield* problemLines(warnings, language);
  }
}
