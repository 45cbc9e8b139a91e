import { dayToIso, isoToDay } from '@entente/schema/calendar';
import type { EngagementFilter, Locale, OverviewQueryVariables, VolumeFilter } from '@entente/schema/gql/operations';
import type { Register, SchemeInfo } from '../../lib/api';
import { localDay } from '../../lib/local-day';
import type { View } from '../../lib/view';
import { earlierWindow, filterOf, isRecorded, runningYear, type Window, windowOf, yearsIn } from '../../lib/window';

/** What the page asks for, and the spans its sentences speak of. */
export interface Question {
  window: Window;
  where: VolumeFilter;
  /** Years that the window touches; null without a window. */
  years: number | null;
  /** The same span `years` earlier; null where the register does not hold it. */
  earlier: NonNullable<Window> | null;
  running: { label: string; from: string; to: string; beforeLabel: string } | null;
  /** The running year's span one year before; null where it is not recorded. */
  lastYear: NonNullable<Window> | null;
  /** The region whose neighbours the slot of the same index counts. */
  slots: string[];
  /** The scheme that regions are taken from. */
  scheme: string;
  /** The day of which it is said what is under way: the as-of day, or the coverage's last day if that is earlier. */
  day: string;
  variables: OverviewQueryVariables;
}

const SLOTS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The codes asked for, by the region of the first level that they are in: all of its own where nothing is chosen. */
export function codesByRegion(scheme: SchemeInfo | undefined, chosen: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const region of scheme?.regions ?? []) {
    if (chosen.length === 0) {
      parts.set(region.code, [region.code]);
      continue;
    }
    const within = chosen.filter((code) => code === region.code || region.children.some((child) => child.code === code));
    if (within.length > 0) parts.set(region.code, within);
  }
  return parts;
}

/** Turns a view of a register into the one question of the page. */
export function questionOf(view: View, register: Register, schemes: readonly SchemeInfo[], locale: Locale): Question {
  const window = windowOf(view, register);
  const where = filterOf(view, window);
  const years = window ? yearsIn(window, view, register.fiscalMonth) : null;
  const before = window && years ? earlierWindow(window, years) : null;
  const earlier = before && isRecorded(before, register.coverage, view.kinds) ? before : null;
  const running = runningYear(window, view, register.fiscalMonth);
  const yearBefore = running ? earlierWindow({ from: running.from, to: running.to }, 1) : null;
  const lastYear = yearBefore && isRecorded(yearBefore, register.coverage, view.kinds) ? yearBefore : null;
  const schemeCode = view.scheme ?? register.defaultScheme.code;
  const scheme = schemes.find((candidate) => candidate.code === schemeCode);
  const parts = view.counting === 'WHOLE' ? codesByRegion(scheme, view.regions) : new Map<string, string[]>();
  // A region shares nothing where it is the only one, and more than eight are not drawn with their overlap.
  const slots = parts.size > 1 && parts.size <= SLOTS.length ? [...parts.keys()] : [];
  const day = sayingDay(view, register);
  const elsewhere = (slot: number): VolumeFilter => {
    const code = slots[slot];
    return code === undefined ? {} : { ...where, regions: [...parts].filter(([region]) => region !== code).flatMap(([, codes]) => codes) };
  };
  return {
    window,
    where,
    years,
    earlier,
    running,
    lastYear,
    slots,
    scheme: schemeCode,
    day,
    variables: {
      locale,
      where,
      calendar: view.calendar,
      basis: view.basis,
      counting: view.counting,
      scheme: schemeCode,
      asOf: view.asOf,
      earlier: filterOf(view, earlier),
      withEarlier: earlier !== null,
      lastYear: filterOf(view, lastYear),
      withLastYear: lastYear !== null,
      anyRegion: { ...where, regions: slots.flatMap((code) => parts.get(code) ?? []) },
      withOverlap: slots.length > 0,
      elsewhere0: elsewhere(0),
      elsewhere1: elsewhere(1),
      elsewhere2: elsewhere(2),
      elsewhere3: elsewhere(3),
      elsewhere4: elsewhere(4),
      elsewhere5: elsewhere(5),
      elsewhere6: elsewhere(6),
      elsewhere7: elsewhere(7),
      withElsewhere0: slots.length > 0,
      withElsewhere1: slots.length > 1,
      withElsewhere2: slots.length > 2,
      withElsewhere3: slots.length > 3,
      withElsewhere4: slots.length > 4,
      withElsewhere5: slots.length > 5,
      withElsewhere6: slots.length > 6,
      withElsewhere7: slots.length > 7,
      day,
      underWay: filterOf({ ...view, statuses: [] }, { from: day, to: day }),
      comingUp: { ...filterOf({ ...view, statuses: ['PLANNED', 'CONFIRMED'] }, null), from: dayToIso(isoToDay(day) + 1) },
      dueTo: dayToIso(isoToDay(day) - 1),
      followUpsOf: promisedAt(view, schemeCode),
      // Follow-ups have no past of their own: a view of the past would show today's.
      withFollowUps: view.asOf === null,
    },
  };
}

/** The as-of day, or the coverage's last day if that is earlier. */
function sayingDay(view: View, register: Register): string {
  if (view.asOf === null) return register.defaultTo;
  const day = localDay(view.asOf, register.timeZone);
  return day < register.defaultTo ? day : register.defaultTo;
}

/** At which engagements what is promised is looked at: the view's filters without its window. */
function promisedAt(view: View, scheme: string): EngagementFilter {
  const { from: _from, to: _to, statuses: _statuses, ...where } = filterOf(view, null);
  return { ...where, ...(view.regions.length > 0 && { scheme }) };
}
