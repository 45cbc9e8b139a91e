import { partialDateProblem } from '@entente/schema/calendar';
import type {
  Calendar,
  Counting,
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  TimeBasis,
  VolumeDimension,
} from '@entente/schema/gql/operations';

/** The span that the figures are asked for: the register's own last years, everything, or days from and to, both included. */
export type Span = 'default' | 'all' | { from: string; to: string };

/** The last day of a span without an end: after every engagement that anybody has planned. */
export const NO_END = '2999-12-31';

/** The last day of a span; null where it has no end. */
export function endOf({ to }: { to: string }): string | null {
  return to === NO_END ? null : to;
}

/** What the figures of a page are broken down by. */
export type FigureDimension = VolumeDimension;

/**
 * Which figure's records are open: its dimensions with their values, null for "not specified"; none of them for the total. Values are
 * labels of periods, codes, for an organization or a facility its id, and OTHERS.
 */
export type RecordsKey = readonly { dimension: FigureDimension; value: string | null }[];

/**
 * The value of all that a figure leaves beside its largest values, together: those that the page shows. No label, code or id begins so;
 * with a number behind it, it is all that the API leaves beside so many of the largest rows.
 */
export const OTHERS = '~';

/** The values that a page's figures leave beside their largest, by their dimension: what OTHERS stands for on it. */
export type OtherValues = Partial<Record<FigureDimension, readonly string[]>>;

/** Whether a value stands for all that is left, and not for one. */
export function isOthers(value: string): boolean {
  return value.startsWith(OTHERS);
}

/** How many of the largest rows a value leaves out; null for any other value. */
export function largestLeftOut(value: string | null): number | null {
  const [, top] = /^~([1-9]\d?)$/.exec(value ?? '') ?? [];
  return top === undefined ? null : Number(top);
}

/** Everything that the address says about what is looked at. */
export interface View {
  span: Span;
  /** Empty for all kinds. */
  kinds: EngagementKind[];
  /** Region codes of any level; empty for all. */
  regions: string[];
  direction: Direction | null;
  scope: EngagementScope | null;
  /** Empty for those that the API counts unless told otherwise: ACTIVE and COMPLETED. */
  statuses: EngagementStatus[];
  /** Codes of jurisdictions; empty for all. */
  jurisdictions: string[];
  /** Codes of topics; empty for all. */
  topics: string[];
  /** Ids of organizations, which have no codes; empty for all. */
  organizations: string[];
  calendar: Calendar;
  basis: TimeBasis;
  counting: Counting;
  /** Code of a region scheme; null for the register's own. */
  scheme: string | null;
  /** The instant as of which the register is counted; null for now. */
  asOf: string | null;
  records: RecordsKey | null;
}

/** The search part of an address: only what differs from the default is written. */
export interface Search {
  period?: string;
  from?: string;
  to?: string;
  kinds?: string;
  regions?: string;
  direction?: string;
  scope?: string;
  status?: string;
  jurisdictions?: string;
  topics?: string;
  organizations?: string;
  calendar?: string;
  basis?: string;
  counting?: string;
  scheme?: string;
  asOf?: string;
  records?: string;
  /** Of the overview alone: whose visits are listed. */
  visits?: string;
  text?: string;
}

export const DEFAULT_VIEW: View = {
  span: 'default',
  kinds: [],
  regions: [],
  direction: null,
  scope: null,
  statuses: [],
  jurisdictions: [],
  topics: [],
  organizations: [],
  calendar: 'FISCAL',
  basis: 'STARTED',
  counting: 'WHOLE',
  scheme: null,
  asOf: null,
  records: null,
};

/** The order in which kinds are drawn and written. */
export const KINDS: readonly EngagementKind[] = ['VISIT', 'PROJECT', 'MISSION'];
const DIRECTIONS: readonly Direction[] = ['INBOUND', 'OUTBOUND'];
export const SCOPES: readonly EngagementScope[] = ['BILATERAL', 'MULTILATERAL'];
/** From the intention to the end, then what came to nothing. */
export const STATUSES: readonly EngagementStatus[] = ['PLANNED', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'POSTPONED', 'CANCELLED', 'DECLINED'];
/** What the API counts where no statuses are named. */
export const COUNTED_STATUSES: readonly EngagementStatus[] = ['ACTIVE', 'COMPLETED'];
const DIMENSIONS: readonly FigureDimension[] = [
  'YEAR',
  'QUARTER',
  'MONTH',
  'KIND',
  'SCOPE',
  'STATUS',
  'REGION',
  'DIRECTION',
  'JURISDICTION',
  'TOPIC',
  'ORGANIZATION',
  'SUBREGION',
  'FACILITY',
  'INTERVENTION',
];
/** More values than this of one filter are not taken from an address. */
const MOST_VALUES = 100;
const NO_VALUE = '-';

/** What an address asks for; anything it says that cannot be understood is as if it were not said. */
export function viewFromSearch(search: Search): View {
  const upper = (text: string | undefined) => (text ?? '').toUpperCase();
  const kinds = KINDS.filter((kind) => upper(search.kinds).split(',').includes(kind));
  return {
    span: spanFrom(search),
    kinds: kinds.length === KINDS.length ? [] : kinds,
    regions: codesFrom(search.regions),
    direction: DIRECTIONS.find((direction) => direction === upper(search.direction)) ?? null,
    scope: SCOPES.find((scope) => scope === upper(search.scope)) ?? null,
    statuses: chosenStatuses(STATUSES.filter((status) => upper(search.status).split(',').includes(status))),
    jurisdictions: codesFrom(search.jurisdictions),
    topics: codesFrom(search.topics),
    organizations: codesFrom(search.organizations),
    calendar: upper(search.calendar) === 'CALENDAR' ? 'CALENDAR' : 'FISCAL',
    basis: upper(search.basis) === 'ACTIVE' ? 'ACTIVE' : 'STARTED',
    counting: upper(search.counting) === 'FRACTIONAL' ? 'FRACTIONAL' : 'WHOLE',
    scheme: search.scheme && /^[\w.@-]{1,40}$/.test(search.scheme) ? search.scheme : null,
    asOf: search.asOf && !Number.isNaN(Date.parse(search.asOf)) ? search.asOf : null,
    records: search.records === undefined ? null : recordsFrom(search.records),
  };
}

/** The statuses as a view has them: those that are counted anyway are none chosen. */
export function chosenStatuses(statuses: readonly EngagementStatus[]): EngagementStatus[] {
  const usual = statuses.length === COUNTED_STATUSES.length && statuses.every((status) => COUNTED_STATUSES.includes(status));
  return usual ? [] : STATUSES.filter((status) => statuses.includes(status));
}

/** The address of a view. */
export function searchFromView(view: View): Search {
  const search: Search = {};
  if (view.span === 'all') search.period = 'all';
  else if (view.span !== 'default') {
    search.from = view.span.from;
    search.to = view.span.to;
  }
  if (view.kinds.length > 0) search.kinds = view.kinds.join(',').toLowerCase();
  if (view.regions.length > 0) search.regions = view.regions.join(',');
  if (view.direction) search.direction = view.direction.toLowerCase();
  if (view.scope) search.scope = view.scope.toLowerCase();
  const statuses = chosenStatuses(view.statuses);
  if (statuses.length > 0) search.status = statuses.join(',').toLowerCase();
  if (view.jurisdictions.length > 0) search.jurisdictions = view.jurisdictions.join(',');
  if (view.topics.length > 0) search.topics = view.topics.join(',');
  if (view.organizations.length > 0) search.organizations = view.organizations.join(',');
  if (view.calendar !== DEFAULT_VIEW.calendar) search.calendar = view.calendar.toLowerCase();
  if (view.basis !== DEFAULT_VIEW.basis) search.basis = view.basis.toLowerCase();
  if (view.counting !== DEFAULT_VIEW.counting) search.counting = view.counting.toLowerCase();
  if (view.scheme) search.scheme = view.scheme;
  if (view.asOf) search.asOf = view.asOf;
  if (view.records) search.records = recordsText(view.records);
  return search;
}

/** The address of the list that holds exactly what a figure of this view counts. */
export function countedSearch(view: View): Search {
  return { ...searchFromView({ ...view, records: null }), only: 'counted' } as Search;
}

/** Reads the part of an address behind the question mark. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text)) as Search;
}

/** Writes the part of an address with its question mark; commas, colons, slashes and what stands for others stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') parameters.set(name, value);
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%7E', OTHERS);
  return text === '' ? '' : `?${text}`;
}

/** The address text of an open figure: `YEAR:2005/06,KIND:VISIT`, `all` for the total. */
export function recordsText(key: RecordsKey): string {
  return key.length === 0 ? 'all' : key.map((part) => `${part.dimension}:${part.value ?? NO_VALUE}`).join(',');
}

function recordsFrom(text: string): RecordsKey | null {
  if (text === 'all') return [];
  const parts = text.split(',').map((part) => {
    const colon = part.indexOf(':');
    const dimension = DIMENSIONS.find((known) => known === part.slice(0, colon));
    const value = part.slice(colon + 1);
    return dimension === undefined || value === '' ? null : { dimension, value: value === NO_VALUE ? null : value };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

function codesFrom(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').filter((code) => /^[\w-]{1,40}$/.test(code)))].slice(0, MOST_VALUES);
}

function spanFrom(search: Search): Span {
  if (search.period === 'all') return 'all';
  const { from, to } = search;
  if (from === undefined || to === undefined || !isFullDate(from) || !isFullDate(to) || to < from) return 'default';
  return { from, to };
}

/** Whether a text is a day of the calendar, such as `2005-04-01`. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && partialDateProblem(text) === null;
}
