import type { Page } from 'playwright-core';
import { parseSearch, type View, viewFromSearch } from '../src/lib/view';
import type { RunningServer } from './server';

/** What a page shows of one figure: each number by its key, with the text it is shown as. */
export interface Shown {
  cells: Record<string, { value: number; text: string }>;
  marks: Record<string, { value: number; text: string }>;
  notRecorded: string[];
}

/** All numbers of one figure as they stand in the page. */
export function shownIn(page: Page, figure: string): Promise<Shown> {
  return page.evaluate((name) => {
    const root = document.querySelector(`[data-figure="${name}"]`);
    const read = (selector: string, attribute: string) =>
      Object.fromEntries(
        [...(root?.querySelectorAll(selector) ?? [])].map((element) => [
          element.getAttribute(attribute) ?? '',
          { value: Number(element.getAttribute('data-value')), text: (element.textContent ?? '').trim() },
        ]),
      );
    return {
      cells: read('[data-key]', 'data-key'),
      marks: read('[data-mark]', 'data-mark'),
      notRecorded: [
        ...new Set(
          [...(root?.querySelectorAll('td[data-not-recorded]') ?? [])].map((cell) => cell.getAttribute('data-not-recorded') ?? ''),
        ),
      ],
    };
  }, figure);
}

export interface Answer {
  total: { engagements: number };
  overlap: number;
  rows: { keys: (string | null)[]; figures: { engagements: number }; engagements?: { totalCount: number } }[];
  notRecorded: { label: string }[];
}

interface Settings {
  register: { defaultFrom: string; defaultTo: string; fiscalMonth: number; defaultScheme: { code: string } };
}

/** The view of an address and the arguments that ask the API the same, written here and not taken from the page's own code. */
export async function questionOf(
  server: RunningServer,
  search: string,
): Promise<{ view: View; where: Record<string, unknown>; args: Record<string, unknown> }> {
  const view = viewFromSearch(parseSearch(search));
  const { register } = await server.ask<Settings>('{ register { defaultFrom defaultTo fiscalMonth defaultScheme { code } } }');
  const lastCalendarYear = Number(register.defaultTo.slice(0, 4));
  const window =
    view.span === 'all'
      ? {}
      : view.span !== 'default'
        ? view.span
        : view.calendar === 'FISCAL'
          ? { from: register.defaultFrom, to: register.defaultTo }
          : { from: `${lastCalendarYear - 4}-01-01`, to: register.defaultTo };
  const where = {
    ...window,
    ...(view.kinds.length > 0 && { kinds: view.kinds }),
    ...(view.direction && { directions: [view.direction] }),
    ...(view.scope && { scopes: [view.scope] }),
    ...(view.statuses.length > 0 && { statuses: view.statuses }),
    ...(view.regions.length > 0 && { regions: view.regions }),
    ...(view.jurisdictions.length > 0 && { jurisdictions: view.jurisdictions }),
    ...(view.topics.length > 0 && { topics: view.topics }),
    ...(view.organizations.length > 0 && { organizations: view.organizations }),
  };
  return {
    view,
    where,
    args: {
      calendar: view.calendar,
      basis: view.basis,
      counting: view.counting,
      scheme: view.scheme ?? register.defaultScheme.code,
      asOf: view.asOf,
    },
  };
}

/** Asks the API for one breakdown. */
export async function volume(
  server: RunningServer,
  groupBy: string[],
  where: Record<string, unknown>,
  args: Record<string, unknown>,
  extra: { fill?: boolean; records?: boolean } = {},
): Promise<Answer> {
  const answer = await server.ask<{ engagementVolume: Answer }>(
    `query ($groupBy: [VolumeDimension!]!, $where: VolumeFilter, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime, $fill: Boolean!) {
      engagementVolume(groupBy: $groupBy, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, fill: $fill) {
        total { engagements } overlap notRecorded { label }
        rows { keys figures { engagements } ${extra.records ? 'engagements(first: 1) { totalCount }' : ''} }
      }
    }`,
    { groupBy, where, ...args, fill: extra.fill ?? false },
  );
  return answer.engagementVolume;
}
