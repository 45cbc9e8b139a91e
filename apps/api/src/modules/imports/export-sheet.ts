import { byteOrderMark, csvLine } from '../../files/csv.js';
import { type OrganizationRole, type PartnerRole, type SheetColumn, sheetColumns } from './stages.js';

/** An engagement as an export gives it: what the sheet's columns hold, names instead of ids. */
export interface SheetEngagement {
  readonly reference: string;
  readonly kind: string;
  readonly scope: string;
  readonly direction: string | null;
  readonly status: string;
  readonly title: string;
  readonly titleFr: string | null;
  readonly summary: string | null;
  readonly summaryFr: string | null;
  /** Partial dates as recorded. */
  readonly start: string | null;
  readonly end: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  /** `code` is what is written: it means the same at any time, which a name does not. Shares are hundredths of a percent. */
  readonly partners: readonly { readonly code: string; readonly role: PartnerRole; readonly share: number | null }[];
  readonly organizations: readonly { readonly name: string; readonly role: OrganizationRole }[];
  readonly topics: readonly string[];
  readonly interventions: readonly string[];
  readonly facilities: readonly string[];
  readonly delegates: number | null;
  readonly headOfDelegation: string | null;
  readonly budgetCents: number | null;
  readonly budgetCurrency: string | null;
  readonly mandate: string | null;
  readonly personMonthsMilli: number | null;
  readonly partOf: string | null;
  readonly aroseFrom: readonly string[];
  readonly sensitivity: string;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly sourceUrl: string | null;
  readonly sourceNote: string | null;
}

/** A whole number of smallest parts as a decimal, without zeros at its end: 125050 with 2 is `1250.5`. */
export function decimalText(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}

const list = (names: readonly string[]): string => names.join('; ');

function partnerText({ code, role, share }: SheetEngagement['partners'][number]): string {
  return `${code}${share === null ? '' : ` ${decimalText(share, 2)}%`}${role === 'PARTNER' ? '' : ` (${role})`}`;
}

const cellOf: Readonly<Record<SheetColumn, (engagement: SheetEngagement) => string | null>> = {
  reference: (e) => e.reference,
  kind: (e) => e.kind,
  scope: (e) => e.scope,
  direction: (e) => e.direction,
  status: (e) => e.status,
  title: (e) => e.title,
  title_fr: (e) => e.titleFr,
  summary: (e) => e.summary,
  summary_fr: (e) => e.summaryFr,
  start_date: (e) => e.start,
  end_date: (e) => e.end,
  planned_start: (e) => e.plannedStart,
  planned_end: (e) => e.plannedEnd,
  partners: (e) => list(e.partners.map(partnerText)),
  organizations: (e) => list(e.organizations.map(({ name, role }) => `${role}:${name}`)),
  topics: (e) => list(e.topics),
  interventions: (e) => list(e.interventions),
  facilities: (e) => list(e.facilities),
  delegates: (e) => (e.delegates === null ? null : String(e.delegates)),
  head_of_delegation: (e) => e.headOfDelegation,
  budget: (e) => (e.budgetCents === null ? null : decimalText(e.budgetCents, 2)),
  budget_currency: (e) => (e.budgetCents === null ? null : e.budgetCurrency),
  mandate: (e) => e.mandate,
  person_months: (e) => (e.personMonthsMilli === null ? null : decimalText(e.personMonthsMilli, 3)),
  part_of: (e) => e.partOf,
  arose_from: (e) => list(e.aroseFrom),
  sensitivity: (e) => e.sensitivity,
  source: (e) => e.source,
  source_id: (e) => e.sourceId,
  source_url: (e) => e.sourceUrl,
  source_note: (e) => e.sourceNote,
};

/**
 * Engagements as an engagement sheet in pieces of CSV: imported again, it changes nothing. `without` leaves columns out
 * for readers who may not see them.
 */
export function* exportSheet(engagements: Iterable<SheetEngagement>, without: ReadonlySet<SheetColumn> = new Set()): Generator<string> {
  const columns = sheetColumns.filter((column) => !without.has(column));
  yield byteOrderMark + csvLine(columns);
  for (const engagement of engagements) yield csvLine(columns.map((column) => cellOf[column](engagement)));
}
