import type { View } from '../src/lib/view';
import type { RunningServer } from './server';

// What the API says of every figure of the overview. The questions are built here from the view, the days that they ask for are worked
// out here by counting days, and no code of the page has a part in it.

type Keys = (string | null)[];
interface Counted {
  keys: Keys;
  figures: { engagements: number };
}
export interface Measures {
  engagements: number;
  delegates: number;
  personMonths: number;
  budget: number;
}
export interface Listed {
  reference: string;
}
interface List {
  total: { engagements: number };
  rows: { engagements: { nodes: Listed[] } }[];
}
interface Led {
  visits: number;
  toProject: number;
  toMission: number;
  toProjectEver: number;
  toMissionEver: number;
  medianMonthsToProject: number | null;
}
export interface Member {
  reference: string;
  startDate: string | null;
  ledTo: { to: { reference: string } }[];
}
interface Answer {
  total: { total: Measures; rows: List['rows']; notes: { code: string; count: number }[] };
  kinds: { rows: Counted[] };
  years: { rows: { keys: Keys; figures: Measures }[]; notRecorded: { label: string; start: string }[] };
  yearKinds: { rows: Counted[] };
  regions: { rows: (Counted & { shared: number })[]; overlap: number };
  regionYears: { rows: Counted[]; overlap: number };
  jurisdictions: { rows: (Counted & { jurisdiction: { m49: string | null; validTo: string | null } | null })[]; overlap: number };
  yearJurisdictions: { rows: { keys: Keys }[] };
  topJurisdictions: { rows: (Counted & { isOther: boolean })[] };
  topics: { rows: Counted[]; overlap: number };
  topTopics: { rows: (Counted & { isOther: boolean })[] };
  outcomes: {
    cohorts: { period: { label: string; start: string } | null; open: boolean; figures: Led }[];
    total: Led;
    notRecorded: { label: string }[];
    lineCount: number;
    lines: { members: Member[] }[];
  };
  underWay: List;
  comingUp: List;
  overdue: { totalCount: number; nodes: { promise: string; dueDate: string | null }[] };
  earlier?: { total: Measures };
  earlierPartners?: { rows: { keys: Keys }[] };
  lastYear?: { total: { engagements: number } };
}

/** What is said of one view, and how it was asked for. */
export interface Expected extends Answer {
  where: Record<string, unknown>;
  args: Record<string, unknown>;
  /** The running year: the one that the days looked at stop inside of. */
  running: { from: string; to: string } | null;
  window: Span | null;
  settings: Settings;
}

interface Span {
  from: string;
  to: string;
}
interface Settings {
  defaultFrom: string;
  defaultTo: string;
  fiscalMonth: number;
  currency: string;
  coverage: { from: string | null; through: string | null; kinds: string[] | null }[];
  defaultScheme: { code: string };
}

const known = new WeakMap<RunningServer, Promise<Settings>>();

function settingsOf(server: RunningServer): Promise<Settings> {
  const asked =
    known.get(server) ??
    server
      .ask<{ register: Settings }>(
        '{ register { defaultFrom defaultTo fiscalMonth currency coverage { from through kinds } defaultScheme { code } } }',
      )
      .then(({ register }) => register);
  known.set(server, asked);
  return asked;
}

const NAMES = '$where: VolumeFilter!, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime';
const ASKED = 'calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf';
const GIVEN = `where: $where, ${ASKED}`;
const MEASURES = '{ engagements delegates personMonths budget }';
const LED = '{ visits toProject toMission toProjectEver toMissionEver medianMonthsToProject }';

const FIGURES = `query (${NAMES}) {
  total: engagementVolume(${GIVEN}) { total ${MEASURES} rows { engagements(first: 5, orderBy: LATEST) { nodes { reference } } } notes { code count } }
  kinds: engagementVolume(groupBy: [KIND], ${GIVEN}) { rows { keys figures { engagements } } }
  years: engagementVolume(groupBy: [YEAR], fill: true, ${GIVEN}) { rows { keys figures ${MEASURES} } notRecorded { label start } }
  yearKinds: engagementVolume(groupBy: [YEAR, KIND], ${GIVEN}) { rows { keys figures { engagements } } }
  regions: engagementVolume(groupBy: [REGION], ${GIVEN}) { rows { keys figures { engagements } shared } overlap }
  regionYears: engagementVolume(groupBy: [REGION, YEAR], ${GIVEN}) { rows { keys figures { engagements } } overlap }
  jurisdictions: engagementVolume(groupBy: [JURISDICTION], ${GIVEN}) { rows { keys jurisdiction { m49 validTo } figures { engagements } } overlap }
  yearJurisdictions: engagementVolume(groupBy: [YEAR, JURISDICTION], ${GIVEN}) { rows { keys } }
  topJurisdictions: engagementVolume(groupBy: [JURISDICTION], top: 8, ${GIVEN}) { rows { keys isOther figures { engagements } } }
  topics: engagementVolume(groupBy: [TOPIC], ${GIVEN}) { rows { keys figures { engagements } } overlap }
  topTopics: engagementVolume(groupBy: [TOPIC], top: 8, ${GIVEN}) { rows { keys isOther figures { engagements } } }
}`;

const AROUND = `query (
  ${NAMES}, $earlier: VolumeFilter!, $withEarlier: Boolean!, $lastYear: VolumeFilter!, $withLastYear: Boolean!
  $day: LocalDate!, $underWay: VolumeFilter!, $comingUp: VolumeFilter!, $dueTo: LocalDate!, $promisedAt: EngagementFilter!
) {
  outcomes: visitOutcomes(where: $where, calendar: $calendar, scheme: $scheme, asOf: $asOf) {
    cohorts { period { label start } open figures ${LED} } total ${LED} notRecorded { label } lineCount
    lines(first: 4) { members { reference startDate ledTo(where: { lineage: [LED_TO] }) { to { reference } } } }
  }
  underWay: engagementVolume(where: $underWay, basis: ACTIVE, scheme: $scheme, openThrough: $day, asOf: $asOf) {
    total { engagements } rows { engagements(first: 5, orderBy: LATEST) { nodes { reference } } }
  }
  comingUp: engagementVolume(where: $comingUp, basis: STARTED, scheme: $scheme, asOf: $asOf) {
    total { engagements } rows { engagements(first: 5, orderBy: EARLIEST) { nodes { reference } } }
  }
  overdue: followUps(first: 5, where: { done: false, dueTo: $dueTo }, of: $promisedAt) { totalCount nodes { promise dueDate } }
  earlier: engagementVolume(where: $earlier, ${ASKED}) @include(if: $withEarlier) { total ${MEASURES} }
  earlierPartners: engagementVolume(groupBy: [JURISDICTION], where: $earlier, ${ASKED}) @include(if: $withEarlier) { rows { keys } }
  lastYear: engagementVolume(where: $lastYear, ${ASKED}) @include(if: $withLastYear) { total { engagements } }
}`;

/** Asks for everything that the overview shows of a view. */
export async function expectedOf(server: RunningServer, view: View): Promise<Expected> {
  const settings = await settingsOf(server);
  const month = view.calendar === 'FISCAL' ? settings.fiscalMonth : 1;
  const window = daysOf(view, settings);
  const filters = {
    ...(view.kinds.length > 0 && { kinds: view.kinds }),
    ...(view.direction && { directions: [view.direction] }),
    ...(view.scope && { scopes: [view.scope] }),
    ...(view.regions.length > 0 && { regions: view.regions }),
    ...(view.jurisdictions.length > 0 && { jurisdictions: view.jurisdictions }),
    ...(view.topics.length > 0 && { topics: view.topics }),
    ...(view.organizations.length > 0 && { organizations: view.organizations }),
  };
  const counted = { ...filters, ...(view.statuses.length > 0 && { statuses: view.statuses }) };
  const scheme = view.scheme ?? settings.defaultScheme.code;
  const args = { calendar: view.calendar, basis: view.basis, counting: view.counting, scheme, asOf: view.asOf };
  const where = { ...counted, ...window };
  const held = (span: Span | null) => (span && isHeld(span, settings, view.kinds) ? span : null);
  const earlier = window && held(yearsBefore(window, yearOf(window.to, month) - yearOf(window.from, month) + 1));
  const running = window && runningYear(window, month);
  const lastYear = running && held(yearsBefore(running, 1));
  const day = settings.defaultTo;
  const [figures, around] = await Promise.all([
    server.ask<Omit<Answer, 'outcomes'>>(FIGURES, { where, ...args }),
    server.ask<Pick<Answer, 'outcomes' | 'underWay' | 'comingUp' | 'overdue' | 'earlier' | 'earlierPartners' | 'lastYear'>>(AROUND, {
      where,
      ...args,
      earlier: { ...counted, ...earlier },
      withEarlier: earlier !== null,
      lastYear: { ...counted, ...lastYear },
      withLastYear: lastYear !== null,
      day,
      underWay: { ...filters, from: day, to: day },
      comingUp: { ...filters, statuses: ['PLANNED', 'CONFIRMED'], from: daysLater(day, 1) },
      dueTo: daysLater(day, -1),
      promisedAt: { ...filters, ...(view.regions.length > 0 && { scheme }) },
    }),
  ]);
  return { ...figures, ...around, where, args, running, window, settings };
}

/** How many engagements stand behind a figure that an address names, such as `YEAR:2005/06,KIND:VISIT`, `TOPIC:~8` or `all`, and what they come to. */
export async function recordsBehind(
  server: RunningServer,
  { where, args }: Pick<Expected, 'where' | 'args'>,
  records: string,
): Promise<{ count: number; figures: Measures } | undefined> {
  const parts = records === 'all' ? [] : records.split(',').map((part) => part.split(':') as [dimension: string, value: string]);
  // What is left beside the largest eight is a row of its own.
  const left = /^~(\d+)$/.exec(parts[0]?.[1] ?? '')?.[1];
  const { engagementVolume } = await server.ask<{
    engagementVolume: { rows: { keys: Keys; isOther: boolean; figures: Measures; engagements: { totalCount: number } }[] };
  }>(
    `query ($groupBy: [VolumeDimension!]!, $top: Int, ${NAMES}) {
      engagementVolume(groupBy: $groupBy, top: $top, ${GIVEN}) { rows { keys isOther figures ${MEASURES} engagements(first: 1) { totalCount } } }
    }`,
    { groupBy: parts.map(([dimension]) => dimension), top: left === undefined ? null : Number(left), where, ...args },
  );
  const wanted = parts.map(([, value]) => value).join('|');
  const row = engagementVolume.rows.find(({ keys, isOther }) =>
    left === undefined ? keys.map((key) => key ?? '-').join('|') === wanted : isOther,
  );
  return row && { count: row.engagements.totalCount, figures: row.figures };
}

function daysOf(view: View, { defaultFrom, defaultTo }: Settings): Span | null {
  if (view.span === 'all') return null;
  if (view.span !== 'default') return view.span;
  return { from: view.calendar === 'FISCAL' ? defaultFrom : `${Number(defaultTo.slice(0, 4)) - 4}-01-01`, to: defaultTo };
}

/** The year that a day lies in, by the one that it begins in. */
function yearOf(day: string, firstMonth: number): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= firstMonth ? year : year - 1;
}

function daysLater(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

const lastOfMonth = (day: string) => daysLater(day, 1).endsWith('-01');

/** The same days so many years before; what ends with a month still does. */
function yearsBefore({ from, to }: Span, years: number): Span {
  const back = (day: string) => {
    const year = Number(day.slice(0, 4)) - years;
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    return day.endsWith('-02-29') && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`;
  };
  const end = back(to);
  return { from: back(from), to: lastOfMonth(to) && !lastOfMonth(end) ? daysLater(end, 1) : end };
}

function runningYear({ from, to }: Span, firstMonth: number): Span | null {
  const begins = `${yearOf(to, firstMonth)}-${String(firstMonth).padStart(2, '0')}-01`;
  const ends = daysLater(`${yearOf(to, firstMonth) + 1}${begins.slice(4)}`, -1);
  return to < ends && from <= begins ? { from: begins, to } : null;
}

/** Whether the register says that it holds each day of a span, for each of the kinds asked for that it holds at all. */
function isHeld({ from, to }: Span, { coverage }: Settings, kinds: readonly string[]): boolean {
  const asked = kinds.length > 0 ? kinds : ['VISIT', 'PROJECT', 'MISSION'];
  const spansOf = (kind: string) => coverage.filter((span) => !span.kinds?.length || span.kinds.includes(kind));
  const held = asked.filter((kind) => spansOf(kind).length > 0);
  const covers = (kind: string, day: string) =>
    spansOf(kind).some((span) => (span.from === null || span.from <= day) && (span.through === null || span.through >= day));
  if (held.length === 0) return false;
  for (let day = from; day <= to; day = daysLater(day, 1)) if (!held.every((kind) => covers(kind, day))) return false;
  return true;
}
