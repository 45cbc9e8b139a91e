import { detectFormat } from '../parse/detect-format.js';
import { parseCsv } from '../parse/parse-csv.js';
import { parseJson } from '../parse/parse-json.js';
import type { DocumentNode } from '../parse/source-document.js';
import { StopReading } from '../parse/stop-reading.js';
import { problem } from '../problems/problem.js';
import type { ImportLimits, Problem, SourceFile } from '../stages.js';

/** One answer of a decisions file. */
export interface GivenAnswer {
  /** A decision's id, or a name. */
  readonly decision: string;
  readonly answer: string;
  readonly line: number;
}

export interface GivenAnswers {
  readonly answers: readonly GivenAnswer[];
  readonly problems: readonly Problem[];
}

function formProblem(file: string, en: string, fr: string): Problem {
  return problem('DECISIONS_FORM', { file }, { detail: { en, fr } });
}

/** A list of `{ decision, answer }`, or one object of decisions and answers. */
function fromJson(document: DocumentNode): GivenAnswer[] | null {
  if (document === null || typeof document !== 'object') return null;
  const entries = Array.isArray(document)
    ? document.map((entry) => {
        if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return null;
        const line = typeof entry['@line'] === 'number' ? entry['@line'] : 0;
        const decision = entry.decision ?? entry.id ?? entry.name;
        return typeof decision === 'string' ? { decision, answer: entry.answer ?? '', line } : null;
      })
    : Object.entries(document)
        .filter(([name]) => name !== '@line')
        .map(([decision, answer]) => ({ decision, answer, line: 0 }));
  const answers: GivenAnswer[] = [];
  for (const entry of entries) {
    if (entry === null || typeof entry.answer !== 'string') return null;
    answers.push({ decision: entry.decision, answer: entry.answer, line: entry.line });
  }
  return answers;
}

async function fromCsv(source: SourceFile, limits: ImportLimits): Promise<GivenAnswer[] | null> {
  const known = new Set(['decision', 'name', 'answer']);
  const table = await parseCsv(source, limits, (heading) => known.has(heading.toLowerCase()));
  const headings = table.headings.map((heading) => heading.toLowerCase());
  const decision = headings.indexOf('decision');
  const name = headings.indexOf('name');
  const answer = headings.indexOf('answer');
  if (answer < 0 || (decision < 0 && name < 0)) return null;
  if (table.rows.some(({ faults }) => faults.length > 0)) return null;
  return table.rows.map(({ cells, line }) => ({
    decision: (cells[decision] ?? '').trim() || (cells[name] ?? '').trim(),
    answer: cells[answer] ?? '',
    line,
  }));
}

/** Reads a decisions file, CSV (`decision,answer`, as a dry run writes it) or JSON. Lines without an answer say nothing. */
export async function readDecisions(source: SourceFile, limits: ImportLimits): Promise<GivenAnswers> {
  try {
    const format = await detectFormat(source);
    const read = format === 'JSON' ? fromJson(await parseJson(source, limits)) : format === 'CSV' ? await fromCsv(source, limits) : null;
    if (read === null) {
      return {
        answers: [],
        problems: [
          formProblem(
            source.name,
            'it needs the columns decision (or name) and answer, or a JSON list of the same',
            'il faut les colonnes decision (ou name) et answer, ou une liste JSON des mêmes',
          ),
        ],
      };
    }
    const answers = read
      .map((each) => ({ ...each, decision: each.decision.trim(), answer: each.answer.trim() }))
      .filter(({ decision, answer }) => decision !== '' && answer !== '');
    return { answers, problems: answers.length > 0 ? [] : [problem('DECISIONS_EMPTY', { file: source.name })] };
  } catch (failure) {
    if (!(failure instanceof StopReading)) throw failure;
    const { en, fr } = failure.problem.message;
    return { answers: [], problems: [formProblem(source.name, en, fr)] };
  }
}
