import type { EngagementKind, SubjectQuery } from '@entente/schema/gql/operations';
import { KINDS } from '../../lib/view';

/** The key that rows without a value share; no label or code of the API reads so. */
export const NO_VALUE = '-';

/** One year of a page, or the engagements without a date (`label` is then null). */
export interface SubjectYear {
  key: string;
  label: string | null;
  /** False where the register does not claim to hold the year. */
  recorded: boolean;
  total: number;
  byKind: Partial<Record<EngagementKind, number>>;
}

/** The years from the first engagement on, "no date" last. */
export function subjectYears({ years, yearsByKind }: SubjectQuery): SubjectYear[] {
  const found = new Map<string, { start: string | null; label: string | null; recorded: boolean; total: number }>();
  for (const { label, start } of years.notRecorded) found.set(label, { start, label, recorded: false, total: 0 });
  for (const { period, figures } of years.rows) {
    if (period && figures.engagements === 0 && found.has(period.label)) continue;
    found.set(period?.label ?? NO_VALUE, {
      start: period?.start ?? null,
      label: period?.label ?? null,
      recorded: true,
      total: figures.engagements,
    });
  }
  const values = new Map(yearsByKind.rows.map((row) => [`${row.period?.label ?? NO_VALUE}|${row.kind}`, row.figures.engagements]));
  const ordered = [...found].sort(([, a], [, b]) => (a.start ?? '9').localeCompare(b.start ?? '9', 'en'));
  const first = ordered.findIndex(([, { total }]) => total > 0);
  return (first === -1 ? [] : ordered.slice(first))
    .filter(([, { label, total }]) => label !== null || total > 0)
    .map(([key, { label, recorded, total }]) => ({
      key,
      label,
      recorded,
      total,
      byKind: Object.fromEntries(KINDS.map((kind) => [kind, values.get(`${key}|${kind}`) ?? 0])),
    }));
}

/** A line of what else the engagements are with or about; `value` is what addresses call it, null where nothing is named. */
export interface RelatedLine {
  value: string | null;
  name: string | null;
  engagements: number;
}

/** The largest first, equals as they come, what is not specified last. */
export function bySize(lines: readonly RelatedLine[]): RelatedLine[] {
  return [...lines].sort((a, b) => Number(a.value === null) - Number(b.value === null) || b.engagements - a.engagements);
}

type Linked = SubjectQuery['linked']['nodes'][number];
type End = Linked['ledTo'][number]['to'];

/** One step of lineage, from the earlier engagement to the later one. */
export interface Step {
  id: string;
  kind: Linked['ledTo'][number]['kind'];
  from: End;
  to: End;
}

/** Each step of lineage once, whichever of its ends it was found at; the latest first. */
export function stepsOf(linked: readonly Linked[]): Step[] {
  const steps = new Map<string, Step>();
  for (const engagement of linked) {
    for (const { id, kind, from } of engagement.aroseFrom) steps.set(id, { id, kind, from, to: engagement });
    for (const { id, kind, to } of engagement.ledTo) steps.set(id, { id, kind, from: engagement, to });
  }
  return [...steps.values()].sort((a, b) => (b.to.startDate ?? '').localeCompare(a.to.startDate ?? '', 'en'));
}
