import { currencies } from '../../engagements/rules/currencies.js';
import { largestBudget, mostDelegates, mostPersonMonths, referenceForm, webAddress } from '../../engagements/rules/limits.js';
import { isCountedRole } from '../../engagements/rules/shares.js';
import { controlCharacter } from '../../engagements/rules/text.js';
import { tellScope, tellStatus } from '../../engagements/rules/told-values.js';
import type { ProblemCode } from '../problems/catalog.js';
import { type Particulars, rowProblem } from '../problems/problem.js';
import {
  directions,
  type EngagementKind,
  engagementKinds,
  engagementScopes,
  engagementStatuses,
  type NormalisedRow,
  type PartialDateValue,
  type Problem,
  type RawRow,
  type SheetColumn,
  sensitivities,
  type VocabularyLookup,
} from '../stages.js';
import { parseSheetDate } from './dates.js';
import { parseDecimal, parseWhole } from './numbers.js';
import { parseOrganizations } from './organizations.js';
import { type ListReading, parsePartners, splitList } from './partners.js';
import { cleanColumn, columnLengths, foldWord, lostLetters, nameLengths } from './text.js';

/** What normalising a row depends on beside the row. */
export interface NormaliseOptions {
  readonly vocabulary: VocabularyLookup;
  /** Days since 1970-01-01: an empty status is told from it. */
  readonly today: number;
}

const plainAscii = /^[\x20-\x7e]*$/;

/** Which kinds have a field that others lack: what stands there for another kind has no place in the register. */
const fieldsOfKind: readonly (readonly [column: SheetColumn, kind: EngagementKind])[] = [
  ['direction', 'VISIT'],
  ['head_of_delegation', 'VISIT'],
  ['mandate', 'MISSION'],
  ['person_months', 'MISSION'],
  ['interventions', 'PROJECT'],
];

/** Turns the texts of one row into values; every finding is told, and a row with an error gives null. */
class RowReader {
  private failed = false;

  constructor(
    private readonly raw: RawRow,
    private readonly options: NormaliseOptions,
    private readonly tell: (found: Problem) => void,
  ) {}

  private report(code: ProblemCode, column: SheetColumn | null, value: string | null, particulars?: Particulars): void {
    const found = rowProblem(code, this.raw, column, value, particulars);
    if (found.severity === 'ERROR') this.failed = true;
    this.tell(found);
  }

  /** The cleaned text of a column; empty where it is missing, too long, or holds what no text should. */
  private text(column: SheetColumn): string {
    const cell = this.raw.cells[column];
    if (cell === undefined || cell === '') return '';
    const text = cleanColumn(column, cell);
    const limit = columnLengths[column];
    if (text.length > limit) {
      this.report('TEXT_TOO_LONG', column, text, { length: text.length, limit });
      return '';
    }
    if (plainAscii.test(text)) return text;
    const character = controlCharacter(text);
    if (character !== null) {
      this.report('CONTROL_CHARACTER', column, text, { character });
      return '';
    }
    const lost = lostLetters(text);
    if (lost !== null) this.report('LETTERS_LOST', column, text, { character: lost });
    return text;
  }

  private orNull(column: SheetColumn): string | null {
    return this.text(column) || null;
  }

  private word<Word extends string>(
    column: SheetColumn,
    words: readonly Word[],
    unknown: ProblemCode,
    understand: (text: string) => Word | null,
  ): Word | null {
    const text = this.text(column);
    if (text === '') return null;
    if ((words as readonly string[]).includes(text)) return text as Word;
    const folded = foldWord(text);
    const own = words.find((each) => each === folded);
    if (own) return own;
    const meaning = understand(text);
    if (meaning === null) this.report(unknown, column, text);
    else this.report('WORD_UNDERSTOOD', column, text, { meaning });
    return meaning;
  }

  private date(column: SheetColumn): PartialDateValue | null {
    const text = this.text(column);
    if (text === '') return null;
    const reading = parseSheetDate(text);
    if ('date' in reading) return reading.date;
    this.report(reading.code, column, text, reading.particulars);
    return null;
  }

  private span(startColumn: SheetColumn, endColumn: SheetColumn): { start: PartialDateValue | null; end: PartialDateValue | null } {
    const start = this.date(startColumn);
    const end = this.date(endColumn);
    // Only an end whose every possible day lies before every possible day of the start contradicts it.
    if (start !== null && end !== null && end.last < start.first)
      this.report('END_BEFORE_START', endColumn, end.text, { from: start.text, start: startColumn });
    return { start, end };
  }

  private list<Entry extends { readonly name: string }>(
    column: 'partners' | 'organizations',
    read: (text: string) => ListReading<Entry>,
  ): readonly Entry[] {
    const text = this.text(column);
    if (text === '') return [];
    const { entries, findings } = read(text);
    for (const { code, value, particulars } of findings) this.report(code, column, value, particulars);
    for (const { name } of entries) this.checkLength(column, name);
    return entries;
  }

  private checkLength(column: keyof typeof nameLengths, name: string): void {
    const limit = nameLengths[column];
    if (name.length > limit) this.report('TEXT_TOO_LONG', column, name, { length: name.length, limit });
  }

  private names(column: keyof typeof nameLengths): readonly string[] {
    const text = this.text(column);
    if (text === '') return [];
    const entries = splitList(text);
    if (entries.length === 1 && text.length <= nameLengths[column]) return entries;
    const seen = new Set<string>();
    return entries.filter((name) => {
      this.checkLength(column, name);
      const key = foldWord(name);
      if (seen.has(key)) this.report('NAME_TWICE', column, name);
      const first = !seen.has(key);
      seen.add(key);
      return first;
    });
  }

  private reference(column: SheetColumn, text: string): string | null {
    if (text === '') return null;
    if (text.length > columnLengths.reference)
      this.report('TEXT_TOO_LONG', column, text, { length: text.length, limit: columnLengths.reference });
    else if (!referenceForm.test(text)) this.report('REFERENCE_FORM', column, text);
    return text;
  }

  private budget(): { cents: number | null; currency: string | null } {
    const text = this.text('budget');
    const currencyText = this.text('budget_currency').toUpperCase();
    const currency = currencies.has(currencyText) ? currencyText : null;
    if (currencyText !== '' && currency === null) this.report('CURRENCY_UNKNOWN', 'budget_currency', currencyText);
    if (text === '') {
      if (currency !== null) this.report('CURRENCY_WITHOUT_BUDGET', 'budget_currency', currency);
      return { cents: null, currency: null };
    }
    const cents = parseDecimal(text, 2);
    if (cents === null) {
      const digits = text.replace(/[\s,'’]/g, '');
      const apart = digits !== text && /^\d+(\.\d+)?$/.test(digits);
      if (apart)
        this.report('BUDGET_COMMA', 'budget', text, {
          hint: /,\d{1,2}$/.test(text)
            ? text
                .replace(/[\s'’]/g, '')
                .replace(/,(?=\d{1,2}$)/, '.')
                .replaceAll(',', '')
            : digits,
        });
      else this.report('BUDGET_FORM', 'budget', text);
    } else if (cents < 0 || cents > largestBudget * 100) {
      this.report('BUDGET_OUT_OF_RANGE', 'budget', text, { limit: largestBudget });
    } else if (currencyText === '') {
      this.report('CURRENCY_MISSING', 'budget_currency', text);
    }
    return { cents, currency };
  }

  private fieldsOfOtherKinds(kind: EngagementKind): void {
    for (const [column, only] of fieldsOfKind) {
      if (kind === only) continue;
      const cell = this.raw.cells[column];
      if (cell === undefined || cell === '') continue;
      const text = cleanColumn(column, cell);
      if (text !== '') this.report('FIELD_LEFT_OUT', column, text, { kinds: only });
    }
  }

  read(): NormalisedRow | null {
    const { vocabulary, today } = this.options;
    const kind = this.word('kind', engagementKinds, 'KIND_UNKNOWN', (text) => vocabulary.kind(text));
    if (kind === null && this.text('kind') === '') this.report('KIND_MISSING', 'kind', null);
    if (kind !== null) this.fieldsOfOtherKinds(kind);
    const title = this.text('title');
    if (title === '' && !this.failedOn('title')) this.report('TITLE_MISSING', 'title', null);
    const scope = this.word('scope', engagementScopes, 'SCOPE_UNKNOWN', (text) => vocabulary.scope(text));
    const direction =
      kind === 'VISIT' ? this.word('direction', directions, 'DIRECTION_UNKNOWN', (text) => vocabulary.direction(text)) : null;
    const status = this.word('status', engagementStatuses, 'STATUS_UNKNOWN', (text) => vocabulary.status(text));
    const sensitivity = this.word('sensitivity', sensitivities, 'SENSITIVITY_UNKNOWN', (text) => vocabulary.sensitivity(text));
    const { start, end } = this.span('start_date', 'end_date');
    const planned = this.span('planned_start', 'planned_end');
    const partners = this.list('partners', (text) => parsePartners(text, vocabulary));
    const organizations = this.list('organizations', (text) => parseOrganizations(text, vocabulary));
    const topics = this.names('topics');
    const interventions = kind === 'PROJECT' ? this.names('interventions') : [];
    const facilities = this.names('facilities');
    const delegatesText = this.text('delegates');
    const delegates = delegatesText === '' ? null : parseWhole(delegatesText, mostDelegates);
    if (delegatesText !== '' && delegates === null) this.report('DELEGATES_FORM', 'delegates', delegatesText, { limit: mostDelegates });
    const headOfDelegation = kind === 'VISIT' ? this.orNull('head_of_delegation') : null;
    const budget = this.budget();
    const mandate = kind === 'MISSION' ? this.orNull('mandate') : null;
    const monthsText = kind === 'MISSION' ? this.text('person_months') : '';
    const months = monthsText === '' ? null : parseDecimal(monthsText, 3);
    if (monthsText !== '' && (months === null || months < 0 || months > mostPersonMonths * 1000))
      this.report('PERSON_MONTHS_FORM', 'person_months', monthsText, { limit: mostPersonMonths });
    const reference = this.reference('reference', this.text('reference'));
    const partOf = this.reference('part_of', this.text('part_of'));
    const aroseFrom = this.names('arose_from');
    for (const from of aroseFrom) this.reference('arose_from', from);
    const source = this.orNull('source');
    const sourceId = this.orNull('source_id');
    if (sourceId !== null && source === null && !this.failedOn('source')) this.report('SOURCE_MISSING', 'source', sourceId);
    const sourceUrl = this.orNull('source_url');
    if (sourceUrl !== null && !webAddress.test(sourceUrl)) this.report('URL_FORM', 'source_url', sourceUrl);
    const titleFr = this.orNull('title_fr');
    const summary = this.orNull('summary');
    const summaryFr = this.orNull('summary_fr');
    const sourceNote = this.orNull('source_note');
    if (kind === null || this.failed) return null;
    if (status === null && start === null && end === null && planned.start === null) {
      this.report('STATUS_UNDATED', 'status', null, { meaning: tellStatus(kind, start, end, planned.start, today) });
    }
    return {
      row: this.raw.row,
      file: this.raw.file,
      line: this.raw.line,
      reference,
      kind,
      scope: scope ?? tellScope(kind, partners.filter(({ role }) => isCountedRole(role)).length),
      told: { scope: scope === null, status: status === null },
      direction,
      status: status ?? tellStatus(kind, start, end, planned.start, today),
      title,
      titleFr,
      summary,
      summaryFr,
      start,
      end,
      plannedStart: planned.start,
      plannedEnd: planned.end,
      delegates,
      headOfDelegation,
      budgetCents: budget.cents,
      budgetCurrency: budget.currency,
      mandate,
      personMonthsMilli: months,
      partOf,
      aroseFrom,
      sensitivity: sensitivity ?? 'INTERNAL',
      source,
      sourceId,
      sourceUrl,
      sourceNote,
      partners,
      organizations,
      topics,
      interventions,
      facilities,
    };
  }

  /** Does the column hold something that was refused, so that it only seems empty? */
  private failedOn(column: SheetColumn): boolean {
    const cell = this.raw.cells[column];
    return cell !== undefined && cleanColumn(column, cell) !== '';
  }
}

/** One raw row as typed values; null where it has an error, which is then told. */
export function normaliseRow(raw: RawRow, options: NormaliseOptions, tell: (found: Problem) => void): NormalisedRow | null {
  return new RowReader(raw, options, tell).read();
}
