import type { SheetColumn } from '../stages.js';
import { type SampleEngagement, type SampleOptions, type SamplePartner, sampleEngagements } from './sample-engagements.js';

/** One row of the engagement sheet; a column without text is undefined. */
export type SampleRow = Partial<Record<SheetColumn, string>>;

// On every row, so that none can be taken for a record of something that happened.
const sourceNote = 'Sample data: invented by a generator.';

function writtenPartner({ written, role, share }: SamplePartner): string {
  const withShare = share === null ? written : `${written} ${share / 100}%`;
  return role === 'PARTNER' ? withShare : `${withShare} (${role})`;
}

function orMissing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function list<Item>(items: readonly Item[], write: (item: Item) => string): string | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  return items.length === 1 ? write(first) : items.map(write).join('; ');
}

/** An engagement as a row of the sheet. */
function sampleRow(engagement: SampleEngagement): SampleRow {
  // Every row has every key: a million rows of one shape are written several times as fast.
  return {
    reference: engagement.reference,
    kind: engagement.kind,
    scope: engagement.scope,
    direction: engagement.direction ?? undefined,
    status: engagement.status,
    title: engagement.title.en,
    title_fr: engagement.title.fr,
    summary: engagement.summary?.en,
    summary_fr: engagement.summary?.fr,
    start_date: orMissing(engagement.start),
    end_date: orMissing(engagement.end),
    planned_start: orMissing(engagement.plannedStart),
    planned_end: orMissing(engagement.plannedEnd),
    partners: list(engagement.partners, writtenPartner),
    organizations: list(engagement.organizations, ({ role, organization }) => `${role}:${organization.name}`),
    topics: list(engagement.topics, ({ name }) => name),
    interventions: list(engagement.interventions, (code) => code),
    facilities: list(engagement.facilities, ({ name }) => name),
    delegates: engagement.delegates === null ? undefined : String(engagement.delegates),
    head_of_delegation: orMissing(engagement.headOfDelegation),
    budget: engagement.budgetCents === null ? undefined : String(engagement.budgetCents / 100),
    budget_currency: orMissing(engagement.budgetCurrency),
    mandate: orMissing(engagement.mandate),
    person_months: engagement.personMonthsMilli === null ? undefined : String(engagement.personMonthsMilli / 1000),
    part_of: orMissing(engagement.partOf),
    arose_from: list(engagement.aroseFrom, (reference) => reference),
    sensitivity: engagement.sensitivity,
    source: 'sample',
    source_id: String(engagement.serial),
    source_url: orMissing(engagement.sourceUrl),
    source_note: sourceNote,
  };
}

/** The invented register as rows of the engagement sheet, origins and wholes before what refers to them. */
export function* sampleSheet(options: SampleOptions = {}): Generator<SampleRow> {
  for (const engagement of sampleEngagements(options)) yield sampleRow(engagement);
}
