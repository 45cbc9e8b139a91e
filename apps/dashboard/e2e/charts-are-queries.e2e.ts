import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { answered, textIn } from './editor';
import { shownIn } from './figures';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('csc'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Row {
  period?: { label: string } | null;
  region?: { code: string } | null;
  kind?: string;
  jurisdiction?: { code: string } | null;
  topic?: { code: string } | null;
  isOther?: boolean;
  shared?: number;
  figures: { engagements: number };
}
type Data = Record<string, { rows: Row[]; total: { engagements: number } }>;

/** What visits led to, as its own question has it. */
interface Outcomes {
  cohorts: { period: { label: string } | null; figures: Led }[];
  total: Led;
  lines: { members: { reference: string; startDate: string | null }[] }[];
}
interface Led {
  visits: number;
  toProject: number;
  toMission: number;
}
const outcomesOf = (data: Data) => (data as unknown as { visitOutcomes: Outcomes }).visitOutcomes;

/** The bars of a list of the largest, by number and by mark. */
const topOf = (data: Data, codeOf: (row: Row) => string | undefined): Map<string, number> =>
  new Map([
    ...(data['top']?.rows ?? []).flatMap((row): [string, number][] => {
      const key = row.isOther ? 'other' : (codeOf(row) ?? '-');
      const value = row.figures.engagements;
      return [[key, value], [`${key}|total`, value], ...(row.isOther ? [] : [[`${key}|alone`, value] as [string, number]])];
    }),
    ['all', data['top']?.total.engagements ?? -1],
  ]);

const yearOf = (row: Row) => row.period?.label ?? '-';
const regionOf = (row: Row) => row.region?.code ?? '-';

/** What an answer says of each figure of the chart, by the key that the chart has it under. */
const FIGURES: Record<string, (data: Data) => Map<string, number>> = {
  'volume-by-year': (data) =>
    new Map([
      ...(data['yearsByKind']?.rows ?? []).map((row): [string, number] => [`${yearOf(row)}|${row.kind}`, row.figures.engagements]),
      ...(data['years']?.rows ?? []).map((row): [string, number] => [`${yearOf(row)}|total`, row.figures.engagements]),
      ...(data['kinds']?.rows ?? []).map((row): [string, number] => [`all|${row.kind}`, row.figures.engagements]),
      ['all|total', data['yearsByKind']?.total.engagements ?? -1],
      ...(data['lastYear'] ? [['reference', data['lastYear'].total.engagements] as [string, number]] : []),
    ]),
  'volume-by-region': (data) =>
    new Map([
      ...(data['regions']?.rows ?? []).flatMap((row): [string, number][] => {
        const code = regionOf(row);
        const value = row.figures.engagements;
        const shared = row.shared ?? 0;
        return [
          [code, value],
          [`${code}|total`, value],
          [`${code}|shared`, shared],
          [`${code}|alone`, value - shared],
        ];
      }),
      ['all', data['regions']?.total.engagements ?? -1],
    ]),
  'region-by-year': (data) =>
    new Map([
      ...(data['cells']?.rows ?? []).map((row): [string, number] => [`${regionOf(row)}|${yearOf(row)}`, row.figures.engagements]),
      ...(data['regions']?.rows ?? []).map((row): [string, number] => [`${regionOf(row)}|all`, row.figures.engagements]),
      ...(data['years']?.rows ?? []).map((row): [string, number] => [`all|${yearOf(row)}`, row.figures.engagements]),
      ['all|all', data['cells']?.total.engagements ?? -1],
    ]),
  'partners-map': (data) =>
    new Map([
      ...(data['jurisdictions']?.rows ?? []).map((row): [string, number] => [row.jurisdiction?.code ?? '-', row.figures.engagements]),
      ['all', data['jurisdictions']?.total.engagements ?? -1],
    ]),
  'top-jurisdictions': (data) => topOf(data, (row) => row.jurisdiction?.code),
  'top-topics': (data) => topOf(data, (row) => row.topic?.code),
  'visit-outcomes': (data) => {
    const { cohorts, total } = outcomesOf(data);
    const three = (key: string, led: Led): [string, number][] => [
      [`${key}|visits`, led.visits],
      [`${key}|project`, led.toProject],
      [`${key}|mission`, led.toMission],
    ];
    return new Map([...cohorts.flatMap(({ period, figures }) => three(period?.label ?? '-', figures)), ...three('all', total)]);
  },
  'born-of-visit': (data) =>
    new Map(
      outcomesOf(data).lines.flatMap(({ members }) =>
        members.flatMap(({ reference, startDate }): [string, number][] => (startDate === null ? [] : [[reference, 1]])),
      ),
    ),
};

/** Marks that stand for a number which the chart has already under its plain key. */
const plainKey = (figure: string, key: string) => (figure === 'partners-map' ? key.replace(/\|(land|dot|label)$/, '') : key);

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test.each([
    'period=all',
    'from=1998-04-01&to=2005-12-31&kinds=project,mission&direction=inbound',
    'period=all&counting=fractional&basis=active&regions=019,002',
    'from=2000-01-01&to=2009-06-30&calendar=calendar&scheme=FSG',
  ])('every chart of ?%s is a query whose answer is the chart', async (search) => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}?${search}`, { role: 'ANALYST' });
    for (const [figure, figuresOf] of Object.entries(FIGURES)) {
      await page.goto(`${server.origin}/${language}?${search}`);
      await figuresLoaded(page);
      if ((await page.getAttribute(`[data-figure="${figure}"]`, 'data-state')) !== 'ready') continue;
      await page.waitForFunction(() => [...document.querySelectorAll('.descent')].every((box) => box.querySelector('svg')));
      const shown = await shownIn(page, figure);
      await page.click(`[data-figure="${figure}"] .tools button:nth-of-type(3)`);
      // The panel takes the focus when it has opened.
      await page.waitForFunction(() => document.activeElement?.closest('.panel'));
      await page.press(`[data-explore="${figure}"]`, 'Enter');
      await page.waitForURL(/\/explore/);
      await answered(page);
      expect(JSON.parse(await textIn(page, 'variables'))).toHaveProperty('asOf');
      await page.click('input[value="json"]');
      const { data } = JSON.parse((await page.textContent('[data-json]')) ?? '') as { data: Data };
      const answer = figuresOf(data);
      const numbers = { ...shown.cells, ...shown.marks };
      let compared = 0;
      for (const [key, { value }] of Object.entries(numbers)) {
        const known = answer.get(plainKey(figure, key)) ?? answer.get(key) ?? 0;
        // What dwarfs all others has its number and no bar.
        if (key === 'other|alone') expect([0, answer.get('other') ?? 0]).toContainEqual(value);
        else expect(value, `${figure} ${key}`).toBeCloseTo(known, 9);
        compared += 1;
      }
      const missing = [...answer].filter(([key, value]) => value > 0 && numbers[key] === undefined);
      expect(missing, `${figure}: every figure of the answer is in the chart`).toEqual([]);
      if (answer.size > 1) expect(compared).toBeGreaterThan(1);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
