import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDrawable } from '../src/charts/world/drawable';
import { en } from '../src/i18n/overview/en';
import { figuresLoaded, launch, openPage } from './browser';
import { byKeys, questionOf, shownIn, volume } from './figures';
import { type RunningServer, startServer } from './server';
import { violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const ADDRESSES = [
  '',
  'period=all',
  'from=2003-04-01&to=2005-03-31',
  'from=2004-01-01&to=2005-10-31&calendar=calendar&direction=inbound',
  'period=all&kinds=project,mission',
  'from=2002-04-01&to=2006-03-31&basis=active&regions=002',
  'period=all&counting=fractional&regions=019,150',
  'from=2005-04-01&to=2006-03-31&topics=SECURITY',
];

interface Measures {
  engagements: number;
  delegates: number;
  personMonths: number;
  budget: number;
}
type Settings = Record<string, unknown>;

const ARGUMENTS = '$where: VolumeFilter, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime';
const GIVEN = 'where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf';
const MEASURES = '{ engagements delegates personMonths budget }';

async function measures(where: Settings, args: Settings) {
  const { engagementVolume } = await server.ask<{
    engagementVolume: {
      total: Measures;
      rows: { keys: (string | null)[]; figures: Measures }[];
      notRecorded: { label: string }[];
      notes: { code: string; count: number }[];
    };
  }>(
    `query (${ARGUMENTS}) { engagementVolume(groupBy: [YEAR], fill: true, ${GIVEN}) { total ${MEASURES} rows { keys figures ${MEASURES} } notRecorded { label } notes { code count } } }`,
    { where, ...args },
  );
  return engagementVolume;
}

/** The rows of the largest, with all others as one. */
async function topOf(dimension: string, where: Settings, args: Settings) {
  const { engagementVolume } = await server.ask<{
    engagementVolume: { rows: { keys: (string | null)[]; isOther: boolean; figures: { engagements: number } }[] };
  }>(
    `query (${ARGUMENTS}) { engagementVolume(groupBy: [${dimension}], top: 8, ${GIVEN}) { rows { keys isOther figures { engagements } } } }`,
    { where, ...args },
  );
  return new Map(engagementVolume.rows.map(({ keys, isOther, figures }) => [isOther ? 'other' : (keys[0] ?? '-'), figures.engagements]));
}

async function keyFiguresOf(page: Page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-key-figure]')].map((element) => [
        element.getAttribute('data-key-figure') ?? '',
        {
          value: Number(element.querySelector('[data-key]')?.getAttribute('data-value')),
          before: element.querySelector('[data-before]')?.getAttribute('data-before') ?? '',
          unknown: element.querySelector('[data-unknown]')?.getAttribute('data-unknown') ?? '',
          years: Object.fromEntries(
            [...element.querySelectorAll('[data-mark]')].map((mark) => [
              (mark.getAttribute('data-mark') ?? '').split('|')[1] ?? '',
              mark.getAttribute('data-value') ?? '',
            ]),
          ),
        },
      ]),
    ),
  );
}

describe('every figure of its own on the page is the API’s', () => {
  test.each(ADDRESSES)('?%s', async (search) => {
    const { page, problems } = await openPage(browser, server.origin, `/en?${search}`);
    await figuresLoaded(page);
    const { view, where, args } = await questionOf(server, search);
    const [all, jurisdictions, byYearJurisdiction, topics] = await Promise.all([
      measures(where, args),
      volume(server, ['JURISDICTION'], where, args),
      volume(server, ['YEAR', 'JURISDICTION'], where, args),
      volume(server, ['TOPIC'], where, args),
    ]);

    const figures = await keyFiguresOf(page);
    for (const name of ['engagements', 'delegates', 'personMonths', 'budget'] as const)
      expect(figures[name]?.value, name).toBeCloseTo(all.total[name], 6);
    expect(figures['partners']?.value).toBe(jurisdictions.rows.filter(({ keys }) => keys[0] !== null).length);
    for (const [name, code] of [
      ['delegates', 'UNKNOWN_DELEGATES'],
      ['personMonths', 'UNKNOWN_PERSON_MONTHS'],
      ['budget', 'UNKNOWN_BUDGET'],
    ] as const)
      expect(Number(figures[name]?.unknown), code).toBe(all.notes.find((note) => note.code === code)?.count ?? 0);
    const outside = new Set(all.notRecorded.map(({ label }) => label));
    for (const { keys, figures: row } of all.rows) {
      const label = keys[0] ?? '-';
      const missing = outside.has(label) && row.engagements === 0;
      for (const name of ['engagements', 'delegates', 'personMonths', 'budget'] as const)
        expect(figures[name]?.years[label], `${name} in ${label}`).toBe(missing ? '' : String(row[name]));
      const partners = byYearJurisdiction.rows.filter((one) => (one.keys[0] ?? '-') === label && one.keys[1] !== null).length;
      expect(figures['partners']?.years[label], `partners in ${label}`).toBe(missing ? '' : String(partners));
    }

    const map = await shownIn(page, 'partners-map');
    const reference = await server.ask<{ jurisdictions: { nodes: { code: string; m49: string | null; validTo: string | null }[] } }>(
      '{ jurisdictions(first: 500) { nodes { code m49 validTo } } }',
    );
    const known = new Map(reference.jurisdictions.nodes.map((node) => [node.code, node]));
    const notDrawn = await page.evaluate(() =>
      (document.querySelector('[data-figure="partners-map"] [data-not-drawn]')?.getAttribute('data-not-drawn') ?? '').split(' '),
    );
    for (const [code, value] of byKeys(jurisdictions)) {
      expect(map.cells[code]?.value, `${code} in the table of the map`).toBe(value);
      const node = known.get(code);
      const marks = ['land', 'dot'].map((mark) => map.marks[`${code}|${mark}`]?.value).filter((mark) => mark !== undefined);
      if (node && isDrawable(node)) expect(new Set(marks), `${code} on the map`).toEqual(new Set([value]));
      else expect(notDrawn, `${code} is said not to be on the map`).toContain(code);
    }
    expect(Object.keys(map.cells).length).toBe(jurisdictions.rows.length + 1);

    for (const [name, dimension, sum] of [
      ['top-jurisdictions', 'JURISDICTION', jurisdictions],
      ['top-topics', 'TOPIC', topics],
    ] as const) {
      const shown = await shownIn(page, name);
      const rows = await topOf(dimension, where, args);
      for (const [key, value] of rows) {
        expect(shown.cells[key]?.value, `${name} ${key}`).toBe(value);
        expect(shown.marks[`${key}|total`]?.value, `${name}, number of ${key}`).toBe(value);
      }
      expect(Object.keys(shown.cells).length, name).toBe(rows.size + 1);
      if (sum.overlap > 0) {
        const added = sum.rows.reduce((total, { figures: { engagements } }) => total + engagements, 0);
        expect(await page.getAttribute(`[data-figure="${name}"] [data-sum]`, 'data-sum')).toBe(String(added));
      }
    }

    const { visitOutcomes } = await server.ask<{
      visitOutcomes: {
        cohorts: { period: { label: string } | null; open: boolean; figures: { visits: number; toProject: number; toMission: number } }[];
        notRecorded: { label: string }[];
        lines: { members: { reference: string; startDate: string | null; ledTo: { to: { reference: string } }[] }[] }[];
      };
    }>(
      `query ($where: VolumeFilter, $calendar: Calendar!, $scheme: String) { visitOutcomes(where: $where, calendar: $calendar, scheme: $scheme) {
        cohorts { period { label } open figures { visits toProject toMission } } notRecorded { label }
        lines(first: 4) { members { reference startDate ledTo(where: { lineage: [LED_TO] }) { to { reference } } } } } }`,
      { where, calendar: args['calendar'], scheme: args['scheme'] },
    );
    const visits = view.kinds.length === 0 || view.kinds.includes('VISIT');
    const outcomes = await shownIn(page, 'visit-outcomes');
    const unrecorded = new Set(visitOutcomes.notRecorded.map(({ label }) => label));
    for (const { period, open, figures: led } of visits ? visitOutcomes.cohorts : []) {
      const key = period?.label ?? '-';
      if (unrecorded.has(key) && led.visits === 0) continue;
      expect([
        outcomes.cells[`${key}|visits`]?.value,
        outcomes.cells[`${key}|project`]?.value,
        outcomes.cells[`${key}|mission`]?.value,
      ]).toEqual([led.visits, led.toProject, led.toMission]);
      expect(await page.locator(`[data-cohort="${key}"][data-open]`).count()).toBe(open ? 1 : 0);
    }
    // On a narrow page lists stand in place of the time line.
    await page.waitForFunction(() => [...document.querySelectorAll('.descent')].every((box) => box.querySelector('svg')));
    const drawn = Object.keys((await shownIn(page, 'born-of-visit')).marks).sort();
    const dated = visitOutcomes.lines.flatMap(({ members }) => members.filter(({ startDate }) => startDate !== null));
    expect(drawn).toEqual(dated.map((member) => member.reference).sort());
    const links = await page
      .locator('[data-figure="born-of-visit"] [data-link]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-link')));
    expect(links.sort()).toEqual(
      visitOutcomes.lines
        .flatMap(({ members }) => {
          const inside = new Set(members.map((member) => member.reference));
          return members.flatMap((member) =>
            member.ledTo.filter(({ to }) => inside.has(to.reference)).map(({ to }) => `${member.reference}|${to.reference}`),
          );
        })
        .sort(),
    );

    const { register } = await server.ask<{ register: { defaultTo: string } }>('{ register { defaultTo } }');
    const { from: _from, to: _to, statuses: _statuses, ...filters } = where;
    const day = register.defaultTo;
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const underWay = await volume(server, [], { ...filters, from: day, to: day }, { ...args, basis: 'ACTIVE', counting: 'WHOLE' });
    const coming = await volume(
      server,
      [],
      { ...filters, from: next, statuses: ['PLANNED', 'CONFIRMED'] },
      { ...args, basis: 'STARTED', counting: 'WHOLE' },
    );
    expect(await page.getAttribute('[data-list="under-way"]', 'data-count')).toBe(String(underWay.total.engagements));
    expect(await page.getAttribute('[data-list="coming-up"]', 'data-count')).toBe(String(coming.total.engagements));
    expect(await page.getAttribute('[data-list="recent"]', 'data-count')).toBe(String(all.total.engagements));
    for (const name of ['under-way', 'coming-up', 'recent']) {
      const count = Number(await page.getAttribute(`[data-list="${name}"]`, 'data-count'));
      if (Number.isInteger(count)) expect(await page.locator(`[data-list="${name}"] [data-listed]`).count()).toBe(Math.min(5, count));
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('what is left beside the largest', () => {
  test.each([
    ['en', 'period=all', 'top-jurisdictions', 'JURISDICTION'],
    ['fr', 'from=2003-04-01&to=2006-03-31&kinds=visit', 'top-topics', 'TOPIC'],
    ['en', 'period=all&basis=active&regions=002', 'top-jurisdictions', 'JURISDICTION'],
  ] as const)('%s ?%s opens exactly its records, by an address that others can open', async (language, search, figure, dimension) => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}?${search}`);
    await figuresLoaded(page);
    const other = (await shownIn(page, figure)).marks['other|total'];
    if (!other) throw new Error('nothing is left');
    await page.click(`[data-figure="${figure}"] text[data-mark="other|total"]`);
    const opened = `[data-records] h2[data-count="${other.value}"][data-value="${other.value}"]`;
    await page.waitForSelector(opened);
    expect(new URL(page.url()).search).toContain(`records=${dimension}:~8`);
    await page.goto(page.url());
    await page.waitForSelector(opened);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-records]', { state: 'detached' });

    // Nothing filters by all that is left: its bar opens its records too, by keyboard as well.
    await figuresLoaded(page);
    await page.focus(`[data-figure="${figure}"] [role="listbox"]`);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForSelector(opened);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('a key figure', () => {
  test('stands beside the same span before, with its sign', async () => {
    const { page } = await openPage(browser, server.origin, '/en?from=2004-04-01&to=2005-03-31');
    await figuresLoaded(page);
    const { where, args } = await questionOf(server, 'from=2004-04-01&to=2005-03-31');
    const before = await measures({ ...where, from: '2003-04-01', to: '2004-03-31' }, args);
    const now = await measures(where, args);
    const figures = await keyFiguresOf(page);
    for (const name of ['engagements', 'delegates', 'personMonths', 'budget'] as const)
      expect(Number(figures[name]?.before), name).toBeCloseTo(before.total[name], 6);
    const by = now.total.engagements - before.total.engagements;
    expect(await page.textContent('[data-key-figure="engagements"] [data-before]')).toBe(
      `${by < 0 ? '−' : '+'}${Math.abs(by)} from ${before.total.engagements}`,
    );
    await page.context().close();
  });

  test('says where there is nothing to compare with', async () => {
    const { page } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    expect(await page.textContent('[data-key-figure="budget"] [data-before]')).toBe(en.keyFigures.noComparison);
    await page.context().close();
  });

  test('opens the records behind its number', async () => {
    const { page } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    await page.click('[data-key-figure="personMonths"] [data-key]');
    await page.waitForSelector('[data-records] [data-count]');
    const kinds = await shownIn(page, 'volume-by-year');
    expect(await page.getAttribute('[data-records] [data-count]', 'data-count')).toBe(String(kinds.cells['all|MISSION']?.value));
    await page.context().close();
  });
});

describe('the map', () => {
  test('filters by a shape, and takes that back by the same shape; a number opens the records', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    const total = Number((await shownIn(page, 'partners-map')).cells['KE']?.value);
    await page.locator('[data-mark="KE|land"]').click();
    await page.waitForURL(/jurisdictions=KE/);
    await figuresLoaded(page);
    await page.waitForFunction(
      (value) => document.querySelector('[data-key="total"]')?.getAttribute('data-value') === String(value),
      total,
    );
    await page.locator('[data-mark="KE|land"]').click();
    await page.waitForFunction(() => !window.location.search.includes('jurisdictions'));
    await figuresLoaded(page);
    await page.locator('[data-mark$="|label"]').first().click();
    await page.waitForSelector('[data-records] [data-count]');
    expect(page.url()).toContain('records=JURISDICTION');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is a table for the keyboard, whose names filter', async () => {
    const { page } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    await page.locator('[data-figure="partners-map"] .tools button').first().click();
    const name = page.locator('[data-figure="partners-map"] [data-filter-name="LR"]');
    await name.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/jurisdictions=LR/);
    await page.context().close();
  });
});

test.each(['under-way', 'coming-up', 'recent'])('the list %s leads to all of its engagements', async (name) => {
  const { page, problems } = await openPage(browser, server.origin, '/en?kinds=visit,project');
  await figuresLoaded(page);
  const count = Number(await page.getAttribute(`[data-list="${name}"]`, 'data-count'));
  expect(count).toBeGreaterThan(5);
  await page.click(`[data-list="${name}"] .all a`);
  await page.waitForURL(/\/engagements/);
  await page.waitForFunction((words) => document.querySelector('main')?.textContent?.includes(words), `${count} engagements`);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the number of partner jurisdictions opens the table that has a row for each', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?from=2003-04-01&to=2006-03-31&kinds=visit');
  await figuresLoaded(page);
  const partners = Number(await page.getAttribute('[data-key="partners"]', 'data-value'));
  await page.click('[data-key-figure="partners"] a');
  await page.waitForSelector('[data-volume][data-loaded]');
  expect(new URL(page.url()).search).toContain('from=2003-04-01&to=2006-03-31&kinds=visit');
  const { cells } = await shownIn(page, 'volume');
  const rows = Object.keys(cells).filter((key) => key.endsWith('|total') && !['all|total', '-|total'].includes(key));
  expect(rows).toHaveLength(partners);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('all visits of all years are listed too, as many as there are', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr?period=all');
  await figuresLoaded(page);
  for (const name of ['visits', 'project', 'mission']) {
    const number = page.locator(`[data-figure="visit-outcomes"] button[data-key="all|${name}"]`);
    const value = Number(await number.getAttribute('data-value'));
    await number.click();
    await page.waitForSelector(`[data-opened="all"][data-count="${value}"]`);
    const listed = page.locator('[data-opened] [data-listed]');
    expect(await listed.count()).toBe(Math.min(50, value));
    if (value > 50) {
      await page.click('[data-opened] [data-more]');
      await page.waitForFunction((next) => document.querySelectorAll('[data-opened] [data-listed]').length === next, Math.min(100, value));
      const references = await listed.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-listed')));
      expect(new Set(references).size).toBe(references.length);
    }
    await page.locator('[data-opened] header button').click();
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a number of what visits led to lists its visits', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en?period=all&basis=active');
  await figuresLoaded(page);
  const numbers = page.locator('[data-figure="visit-outcomes"] button.num-link');
  expect(await numbers.count()).toBeGreaterThan(3);
  for (const index of [0, 1]) {
    const number = numbers.nth(index);
    const value = await number.getAttribute('data-value');
    await number.click();
    await page.waitForSelector('[data-opened][data-count]');
    expect(await page.getAttribute('[data-opened]', 'data-count')).toBe(value);
    await page.locator('[data-opened] header button').click();
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('the page has no fault that axe finds, in the %s theme, wide and narrow', async (colorScheme) => {
    for (const width of [1440, 390]) {
      const { page, problems } = await openPage(browser, server.origin, `/${language}`, { colorScheme, viewport: { width, height: 900 } });
      await figuresLoaded(page);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });
});
