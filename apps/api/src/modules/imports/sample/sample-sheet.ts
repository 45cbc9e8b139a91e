import type { SheetColumn } from '../stages.js'
import { type SampleEngagement, sampleEngagements, type SampleOptions, type SamplePartner } from './sample-engagements.js'

/** One row of the engagement sheet; a column without text is missing. */
export type SampleRow = Partial<Record<SheetColumn, string>>

// On every row, so that none can be taken for a record of something that happened.
const sourceNote = 'Sample data: invented by a generator.'

function writtenPartner({ written, role, share }: SamplePartner): string {
  const withShare = share === null ? written : `${written} ${share / 100}%`
  return role === 'PARTNER' ? withShare : `${withShare} (${role})`
}

function decimal(value: number, unit: number): string {
  return String(value / unit)
}

/** An engagement as a row of the sheet. */
export function sampleRow(engagement: SampleEngagement): SampleRow {
  const row: SampleRow = {
    reference: engagement.reference,
    kind: engagement.kind,
    scope: engagement.scope,
    status: engagement.status,
    title: engagement.title.en,
    title_fr: engagement.title.fr,
    sensitivity: engagement.sensitivity,
    source: 'sample',
    source_id: String(engagement.serial),
    source_note: sourceNote,
  }
  if (engagement.direction !== null) row.direction = engagement.direction
  if (engagement.summary !== null) {
    row.summary = engagement.summary.en
    row.summary_fr = engagement.summary.fr
  }
  if (engagement.start !== '') row.start_date = engagement.start
  if (engagement.end !== '') row.end_date = engagement.end
  if (engagement.plannedStart !== '') row.planned_start = engagement.plannedStart
  if (engagement.plannedEnd !== '') row.planned_end = engagement.plannedEnd
  if (engagement.partners.length > 0) row.partners = engagement.partners.map(writtenPartner).join('; ')
  if (engagement.organizations.length > 0) row.organizations = engagement.organizations.map(({ role, organization }) => `${role}:${organization.name}`).join('; ')
  if (engagement.topics.length > 0) row.topics = engagement.topics.map(({ name }) => name).join('; ')
  if (engagement.interventions.length > 0) row.interventions = engagement.interventions.join('; ')
  if (engagement.facilities.length > 0) row.facilities = engagement.facilities.map(({ name }) => name).join('; ')
  if (engagement.delegates !== null) row.delegates = String(engagement.delegates)
  if (engagement.headOfDelegation !== '') row.head_of_delegation = engagement.headOfDelegation
  if (engagement.budgetCents !== null) {
    row.budget = decimal(engagement.budgetCents, 100)
    row.budget_currency = engagement.budgetCurrency
  }
  if (engagement.mandate !== '') row.mandate = engagement.mandate
  if (engagement.personMonthsMilli !== null) row.person_months = decimal(engagement.personMonthsMilli, 1000)
  if (engagement.partOf !== '') row.part_of = engagement.partOf
  if (engagement.aroseFrom.length > 0) row.arose_from = engagement.aroseFrom.join('; ')
  if (engagement.sourceUrl !== '') row.source_url = engagement.sourceUrl
  return row
}

/** The invented register as rows of the engagement sheet, origins and wholes before what refers to them. */
export function* sampleSheet(options: SampleOptions = {}): Generator<SampleRow> {
  for (const engagement of sampleEngagements(options)) yield sampleRow(engagement)
}
