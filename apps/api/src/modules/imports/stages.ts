/** What each stage of an import hands to the next: RawRow -> NormalisedRow -> MatchedRow -> WriteRow. */

/** A text in both official languages. */
export interface LocalText {
  readonly en: string;
  readonly fr: string;
}

export const engagementKinds = ['MISSION', 'PROJECT', 'VISIT'] as const;
export type EngagementKind = (typeof engagementKinds)[number];
export const engagementScopes = ['BILATERAL', 'MULTILATERAL'] as const;
export type EngagementScope = (typeof engagementScopes)[number];
export const directions = ['INBOUND', 'OUTBOUND'] as const;
export type Direction = (typeof directions)[number];
export const engagementStatuses = ['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];
export const sensitivities = ['PUBLIC', 'INTERNAL', 'PROTECTED'] as const;
export type Sensitivity = (typeof sensitivities)[number];
export const partnerRoles = ['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING', 'TRANSIT', 'VENUE'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
export const organizationRoles = ['LEAD', 'FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING', 'HOST', 'REQUESTING'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** The columns of the engagement sheet, in the order in which an export writes them. */
export const sheetColumns = [
  'reference',
  'kind',
  'scope',
  'direction',
  'status',
  'title',
  'title_fr',
  'summary',
  'summary_fr',
  'start_date',
  'end_date',
  'planned_start',
  'planned_end',
  'partners',
  'organizations',
  'topics',
  'interventions',
  'facilities',
  'delegates',
  'head_of_delegation',
  'budget',
  'budget_currency',
  'mandate',
  'person_months',
  'part_of',
  'arose_from',
  'sensitivity',
  'source',
  'source_id',
  'source_url',
  'source_note',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** ERROR holds the row back (or, where `row` is null, the whole file); WARNING says what was understood. */
export type Severity = 'ERROR' | 'WARNING';

/** One thing found in the input, told to a person with field, value and rule. */
export interface Problem {
  readonly severity: Severity;
  /** Stable upper-case name of the rule that was broken, e.g. `NO_SUCH_DAY`. */
  readonly code: string;
  /** Zero-based number of the row over all files of the import; null where the file as a whole is meant. */
  readonly row: number | null;
  /** Name of the file, where the import has several; else null. */
  readonly file: string | null;
  /** One-based line of the file on which the row starts; 0 where no line can be named. */
  readonly line: number;
  /** The column's heading; null where the row or the file as a whole is meant. */
  readonly column: string | null;
  /** What stood there, cut to 120 characters; null where nothing did. */
  readonly value: string | null;
  /** The rule in few words, as in "a whole number, or empty". */
  readonly rule: LocalText;
  /** One sentence that names the field, the value and the rule. */
  readonly message: LocalText;
}

/** One row as it stands in the file: text only, known columns only. A column without text is missing. */
export interface RawRow {
  /** Zero-based number over all files of the import. */
  readonly row: number;
  readonly file: string | null;
  readonly line: number;
  readonly cells: Readonly<Partial<Record<SheetColumn, string>>>;
}

/** A date as precise as it was given, with the first and last day it may mean (days since 1970-01-01). */
export interface PartialDateValue {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY';
}

export interface PartnerName {
  readonly name: string;
  readonly role: PartnerRole;
  /** Hundredths of a percent, 1 to 10000; null where no share is given. */
  readonly share: number | null;
}

export interface OrganizationName {
  readonly name: string;
  readonly role: OrganizationRole;
}

/** What every stage after `normalise` carries unchanged. */
export interface RowContent {
  readonly row: number;
  readonly file: string | null;
  readonly line: number;
  readonly reference: string | null;
  readonly kind: EngagementKind;
  readonly scope: EngagementScope;
  /** Which of these were empty and told by the sheet's rules rather than read. */
  readonly told: { readonly scope: boolean; readonly status: boolean };
  readonly direction: Direction | null;
  readonly status: EngagementStatus;
  readonly title: string;
  readonly titleFr: string | null;
  readonly summary: string | null;
  readonly summaryFr: string | null;
  readonly start: PartialDateValue | null;
  readonly end: PartialDateValue | null;
  readonly plannedStart: PartialDateValue | null;
  readonly plannedEnd: PartialDateValue | null;
  /** Heads, 0 or more. */
  readonly delegates: number | null;
  readonly headOfDelegation: string | null;
  /** In cents of `budgetCurrency`. */
  readonly budgetCents: number | null;
  /** ISO 4217. */
  readonly budgetCurrency: string | null;
  readonly mandate: string | null;
  /** Thousandths of a person-month. */
  readonly personMonthsMilli: number | null;
  readonly partOf: string | null;
  readonly aroseFrom: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly sourceUrl: string | null;
  readonly sourceNote: string | null;
}

/** A row with typed values, its names still as written. */
export interface NormalisedRow extends RowContent {
  readonly partners: readonly PartnerName[];
  readonly organizations: readonly OrganizationName[];
  readonly topics: readonly string[];
  readonly interventions: readonly string[];
  readonly facilities: readonly string[];
}

/** What a name in a row can stand for. */
export type NameKind = 'JURISDICTION' | 'ORGANIZATION' | 'TOPIC' | 'INTERVENTION' | 'FACILITY';

/** The days during which the engagement that bears a name took place; null ends are open, null as a whole is undated. */
export interface NameTime {
  readonly first: number;
  readonly last: number;
}

/** One thing that a name may stand for. `code` is what a decision answers with. */
export interface Candidate {
  readonly code: string;
  readonly name: LocalText;
  /** Why it may be meant, as in "7 Oct 1949 to 3 Oct 1990". */
  readonly note: LocalText | null;
}

/** A rule that resolved a name, e.g. `FORMER_NAME`. */
export interface ResolutionRule {
  readonly code: string;
  readonly label: LocalText;
}

/** How one name was answered: by a stated rule, by entering it anew, or not at all. */
export type NameAnswer =
  | { readonly outcome: 'RESOLVED'; readonly code: string; readonly name: LocalText; readonly rule: ResolutionRule }
  /** Entered with the import: organizations, facilities and topics that the register does not have yet. */
  | { readonly outcome: 'NEW'; readonly name: string; readonly rule: ResolutionRule }
  | { readonly outcome: 'OPEN'; readonly candidates: readonly Candidate[]; readonly reason: LocalText };

/** One name after matching. `code` is null where `isNew`, and the thing is entered under `name`. */
export interface MatchedName {
  readonly nameAsRecorded: string;
  readonly code: string | null;
  readonly name: string;
  readonly isNew: boolean;
}

/** A row whose every name is resolved. */
export interface MatchedRow extends RowContent {
  readonly partners: readonly (MatchedName & { readonly role: PartnerRole; readonly share: number | null })[];
  readonly organizations: readonly (MatchedName & { readonly role: OrganizationRole })[];
  readonly topics: readonly MatchedName[];
  readonly interventions: readonly MatchedName[];
  readonly facilities: readonly MatchedName[];
  /** `written` hashes the row as it stood in the file, `meant` what it came to mean; either recognises it again. */
  readonly fingerprints: { readonly written: string; readonly meant: string };
}

/** What the writer gets: a matched row and the engagement it becomes. */
export type WriteRow =
  | { readonly action: 'CREATE'; readonly content: MatchedRow }
  | { readonly action: 'UPDATE'; readonly reference: string; readonly content: MatchedRow };

/** An engagement that the register has, as far as an import needs to know it. */
export interface ExistingEngagement {
  readonly reference: string;
  /** Of the import that last wrote it (`written`, `meant`) and of its present content (`meant`). */
  readonly fingerprints: readonly string[];
  readonly partOf: string | null;
  readonly aroseFrom: readonly string[];
  /** Whether somebody has taken it out of the register: it keeps its reference, and no file brings it back. */
  readonly deleted: boolean;
}

/** What the stages ask the register; everything is loaded before, so that asking is pure and immediate. */
export interface ReferenceLookup {
  /** What the name stands for at that time; never guesses. */
  resolve(kind: NameKind, name: string, time: NameTime | null): NameAnswer;
  /** What the code stands for, where a decision names one; null if the register has no such code. */
  byCode(kind: NameKind, code: string): { readonly code: string; readonly name: LocalText } | null;
  /** The register's own jurisdiction, by code: never counted as a partner. */
  readonly home: string;
  existingByReference(reference: string): ExistingEngagement | null;
  existingBySource(source: string, sourceId: string): ExistingEngagement | null;
}

/** What people really write for the sheet's own words; null where it is not understood. */
export interface VocabularyLookup {
  heading(text: string): SheetColumn | null;
  kind(text: string): EngagementKind | null;
  scope(text: string): EngagementScope | null;
  direction(text: string): Direction | null;
  status(text: string): EngagementStatus | null;
  sensitivity(text: string): Sensitivity | null;
  partnerRole(text: string): PartnerRole | null;
  organizationRole(text: string): OrganizationRole | null;
}

/** How a person answered a question about a name. */
export type DecisionAnswer =
  | { readonly kind: 'CODE'; readonly code: string }
  /** The rows with it stay out of this import. */
  | { readonly kind: 'SKIP_ROW' }
  /** The rows come in without it. */
  | { readonly kind: 'LEAVE_OUT' };

/** A name that waits for a person: one decision covers every row listed with it. */
export interface Decision {
  /** The same for the same name with the same candidates, whenever it is asked: `d` and ten hexadecimal digits. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly question: LocalText;
  readonly candidates: readonly Candidate[];
  /** Rows, zero-based, with their lines. */
  readonly rows: readonly { readonly row: number; readonly file: string | null; readonly line: number }[];
  /** Null while it waits. */
  readonly answer: DecisionAnswer | null;
}

/** One name of the file and what it became. */
export interface Resolution {
  readonly kind: NameKind;
  readonly nameAsRecorded: string;
  /** Null where it is new or left out. */
  readonly code: string | null;
  readonly name: LocalText;
  readonly rule: ResolutionRule;
  /** In how many rows. */
  readonly rows: number;
}

export type RowFate = 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'HELD_BACK';

/** What becomes of one row. */
export interface RowOutcome {
  readonly row: number;
  readonly file: string | null;
  readonly line: number;
  readonly fate: RowFate;
  /** Null where the reference is given by the register on entry. */
  readonly reference: string | null;
  readonly title: string | null;
  /** What each of its names became; those that wait for a decision are not among them. */
  readonly names: readonly Resolution[];
  /** Why it is held back, or null. */
  readonly heldBackBy: 'PROBLEM' | 'DECISION' | 'SKIPPED' | 'FILE' | null;
}

/** The sums of an import. `created + updated + unchanged + heldBack = rows`, always. */
export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly heldBack: number;
  /** Of those held back: the rows that wait for a decision. */
  readonly waiting: number;
}

/** One transaction's worth: everything that an import writes. */
export interface WriteBatch {
  /** The file's name as given. */
  readonly name: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The map it was read with, or null for an engagement sheet. */
  readonly map: string | null;
  /** The columns that the input has: of the others it says nothing, so that an update leaves them as they are. */
  readonly columns: ReadonlySet<SheetColumn>;
  readonly rows: readonly WriteRow[];
  readonly decisions: readonly Decision[];
  readonly counts: ImportCounts;
}

/** What the writer made of a batch. */
export interface Written {
  readonly batchId: number;
  /** The reference of each row of the batch, in its order: those given by the register included. */
  readonly references: readonly string[];
}

/** Writes a batch in one transaction: all of it or nothing. */
export interface ImportWriter {
  write(batch: WriteBatch): Promise<Written>;
}

/** A file as the stages see it: read as often as needed, in pieces, never whole unless its format asks for it. */
export interface SourceFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** What an input may at most be; what is larger is refused where it is met, before it fills the memory. */
export interface ImportLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of a file that has to be held whole: XLSX, XML, JSON. */
  readonly wholeFileBytes: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  readonly columns: number;
  readonly rows: number;
  /** Files in one import. */
  readonly files: number;
  /** Bytes that an archive may unfold to, its entries together. */
  readonly unfoldedBytes: number;
  /** Unfolded bytes to one packed byte, beyond the first megabyte. */
  readonly unfoldRatio: number;
  readonly archiveEntries: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Milliseconds that a map's expression may take. */
  readonly mapMilliseconds: number;
}

export const defaultLimits: ImportLimits = {
  fileBytes: 1024 * 1024 * 1024,
  wholeFileBytes: 256 * 1024 * 1024,
  cellCharacters: 1_000_000,
  columns: 500,
  rows: 2_000_000,
  files: 1000,
  unfoldedBytes: 256 * 1024 * 1024,
  unfoldRatio: 150,
  archiveEntries: 1000,
  depth: 64,
  mapMilliseconds: 20_000,
};
