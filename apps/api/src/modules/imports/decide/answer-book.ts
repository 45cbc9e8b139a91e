import { foldWord } from '../normalise/text.js';
import { problem } from '../problems/problem.js';
import type { DecisionAnswer, NameKind, Problem, ReferenceLookup } from '../stages.js';
import type { GivenAnswer } from './read-decisions.js';

const skipRow: ReadonlySet<string> = new Set(['SKIP ROW', 'SKIP', 'SAUTER LA LIGNE', 'SAUTER']);
const leaveOut: ReadonlySet<string> = new Set(['LEAVE OUT', 'OMETTRE', 'LAISSER DE COTE']);

/** The answers of a decisions file, asked for one open name at a time; in the end it knows which were of no use. */
export class AnswerBook {
  private readonly byKey = new Map<string, GivenAnswer>();
  private readonly used = new Set<GivenAnswer>();
  private readonly refused = new Set<GivenAnswer>();
  private readonly found: Problem[] = [];

  constructor(
    answers: readonly GivenAnswer[],
    private readonly file: string,
  ) {
    for (const given of answers) {
      const key = foldWord(given.decision);
      const before = this.byKey.get(key);
      if (before === undefined) this.byKey.set(key, given);
      else if (foldWord(before.answer) !== foldWord(given.answer)) {
        this.found.push(
          problem('DECISION_TWICE', { file, line: given.line, value: given.answer }, { name: given.decision, first: before.answer }),
        );
        // Neither is taken: which of them was meant cannot be told.
        this.refused.add(before);
      }
    }
  }

  /** What was answered to a decision, by its id or else by its name; null if nothing usable was. */
  answer(id: string, kind: NameKind, name: string, lookup: Pick<ReferenceLookup, 'byCode'>): DecisionAnswer | null {
    const given = this.byKey.get(foldWord(id)) ?? this.byKey.get(foldWord(name));
    if (given === undefined) return null;
    this.used.add(given);
    if (this.refused.has(given)) return null;
    const word = foldWord(given.answer);
    if (skipRow.has(word)) return { kind: 'SKIP_ROW' };
    if (leaveOut.has(word)) return { kind: 'LEAVE_OUT' };
    const thing = lookup.byCode(kind, given.answer);
    if (thing !== null) return { kind: 'CODE', code: thing.code };
    this.refused.add(given);
    this.found.push(problem('DECISION_CODE_UNKNOWN', { file: this.file, line: given.line, value: given.answer }, { name }));
    return null;
  }

  /** What is wrong with the answers; asked when every name has been. */
  problems(): readonly Problem[] {
    const useless = [...this.byKey.values()].filter((given) => !this.used.has(given));
    return [
      ...this.found,
      ...useless.map((given) => problem('DECISION_UNKNOWN', { file: this.file, line: given.line, value: given.decision })),
    ];
  }
}
