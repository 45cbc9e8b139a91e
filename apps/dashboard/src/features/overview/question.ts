import { dayToIso, isoToDay } from '@entente/schema/calendar';
import type { Locale, OverviewQueryVariables, VolumeFilter } from '@entente/schema/gql/operations';
import type { Register } from '../../lib/api';
import { dueBefore, promisedAt, sayingDay } from '../../lib/promised';
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
  /** The scheme that regions are taken from. */
  scheme: string;
  /** The day of which it is said what is under way: the as-of day, or the coverage's last day if that is earlier. */
  day: string;
  variables: OverviewQueryVariables;
}

/** Turns a view of a register into the one question of the page. */
export function questionOf(view: View, register: Register, locale: Locale): Question {
  const window = windowOf(view, register);
  const where = filterOf(view, window);
  const years = window ? yearsIn(window, view, register.fiscalMonth) : null;
  const before = window && years ? earlierWindow(window, years) : null;
  const earlier = before && isRecorded(before, register.coverage, view.kinds) ? before : null;
  const running = runningYear(window, view, register.fiscalMonth);
  const yearBefore = running ? earlierWindow({ from: running.from, to: running.to }, 1) : null;
  const lastYear = yearBefore && isRecorded(yearBefore, register.coverage, view.kinds) ? yearBefore : null;
  const schemeCode = view.scheme ?? register.defaultScheme.code;
  const day = sayingDay(view, register);
  return {
    window,
    where,
    years,
    earlier,
    running,
    lastYear,
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
      day,
      underWay: filterOf({ ...view, statuses: [] }, { from: day, to: day }),
      comingUp: { ...filterOf({ ...view, statuses: ['PLANNED', 'CONFIRMED'] }, null), from: dayToIso(isoToDay(day) + 1) },
      dueTo: dueBefore(day),
      followUpsOf: promisedAt(view, schemeCode),
      // Follow-ups have no past of their own: a view of the past would show today's.
      withFollowUps: view.asOf === null,
    },
  };
}
