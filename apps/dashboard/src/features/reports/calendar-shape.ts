import { type CalendarKind, type CalendarPeriod, dayToIso, type Grain, isoToDay, periodOf, periodsBetween } from '@entente/schema/calendar';
import type { ReportStatus } from '@entente/schema/gql/operations';

/** What the calendar needs to know of an edition. */
export interface EditionOfPeriod {
  readonly id: string;
  readonly number: number;
  readonly status: ReportStatus;
  readonly periodStart: string;
}

/** How far the report of a period has come. */
export type PeriodState = 'ahead' | 'running' | 'none' | 'draft' | 'waiting' | 'sealed' | 'corrected';

/** A period with its editions. */
export interface ReportPeriod<Edition extends EditionOfPeriod = EditionOfPeriod> {
  readonly period: CalendarPeriod;
  /** First day: what its editions are found by. */
  readonly start: string;
  readonly state: PeriodState;
  /** The newest sealed edition, else the one under way; null where there is neither. */
  readonly edition: Edition | null;
  /** The correction under way of what has been sealed. */
  readonly correction: Edition | null;
}

/** A fiscal or calendar year of periods, in order. */
export interface ReportYear<Edition extends EditionOfPeriod = EditionOfPeriod> {
  readonly year: CalendarPeriod;
  readonly periods: readonly ReportPeriod<Edition>[];
}

/** The years from the one that holds `from`, or the oldest edition, to today's; the newest first. */
export function reportYears<Edition extends EditionOfPeriod>(
  { grain, calendar }: { readonly grain: Grain; readonly calendar: CalendarKind },
  fiscalMonth: number,
  { from, today }: { readonly from: string; readonly today: string },
  editions: readonly Edition[],
): ReportYear<Edition>[] {
  const first = [from, ...editions.map(({ periodStart }) => periodStart)].reduce((least, day) => (day < least ? day : least));
  const byStart = new Map<string, Edition[]>();
  for (const edition of editions) byStart.set(edition.periodStart, [...(byStart.get(edition.periodStart) ?? []), edition]);
  const now = isoToDay(today);
  return periodsBetween(isoToDay(first), now, 'YEAR', calendar, fiscalMonth)
    .map((year) => ({
      year,
      periods: periodsBetween(year.first, year.last, grain, calendar, fiscalMonth).map((period) => {
        const start = dayToIso(period.first);
        return { period, start, ...stateOf(byStart.get(start) ?? [], period, now) };
      }),
    }))
    .reverse();
}

/** The periods that a draft can be begun of: the newest that is over and that the register holds to its end first, the one that is not over last. */
export function periodsToBegin<Edition extends EditionOfPeriod>(
  years: readonly ReportYear<Edition>[],
  held: string,
): ReportPeriod<Edition>[] {
  const last = isoToDay(held);
  const open = years.flatMap(({ periods }) => [...periods].reverse());
  const ended = open.filter(({ state }) => state === 'none');
  return [
    ...ended.filter(({ period }) => period.last <= last),
    ...ended.filter(({ period }) => period.last > last),
    ...open.filter(({ state }) => state === 'running'),
  ];
}

/** The last day that a register claims to hold, or today where it goes on: reports are of what it holds. */
export function heldUntil(coverage: readonly { readonly through: string | null }[], today: string): string {
  const ends = coverage.map(({ through }) => through ?? today);
  const last = ends.reduce((latest, day) => (day > latest ? day : latest), ends[0] ?? today);
  return last < today ? last : today;
}

/** The fiscal or calendar year's first day so many years before a day's own. */
export function yearsBefore(day: string, years: number, calendar: CalendarKind, fiscalMonth: number): string {
  const { first } = periodOf(isoToDay(day), 'YEAR', calendar, fiscalMonth);
  const iso = dayToIso(first);
  return `${String(Number(iso.slice(0, 4)) - years).padStart(4, '0')}${iso.slice(4)}`;
}

function stateOf<Edition extends EditionOfPeriod>(
  editions: readonly Edition[],
  period: CalendarPeriod,
  today: number,
): Pick<ReportPeriod<Edition>, 'state' | 'edition' | 'correction'> {
  const sealed = editions.filter(({ status }) => status === 'SEALED').sort((a, b) => a.number - b.number);
  const open = editions.find(({ status }) => status === 'DRAFT' || status === 'SUBMITTED') ?? null;
  const newest = sealed.at(-1);
  if (newest) return { state: sealed.length > 1 ? 'corrected' : 'sealed', edition: newest, correction: open };
  if (open) return { state: open.status === 'DRAFT' ? 'draft' : 'waiting', edition: open, correction: null };
  const state = period.first > today ? 'ahead' : period.last >= today ? 'running' : 'none';
  return { state, edition: null, correction: null };
}
