import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesIn } from '../src/i18n/locale';
import { parseSearch } from '../src/lib/view';
import { DIMENSIONS, FORMS, MEASURE_FIELDS, MEASURES, settingsFrom, type VolumeSearch } from '../src/lib/volume-settings';
import { launch, openPage } from './browser';
import { answered, textIn } from './editor';
import { questionOf, shownIn } from './figures';
import { type RunningServer, startServer } from './server';
import { readPng, readSvg, tableOf, takenFrom } from './taken-files';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Numbers that are the same in every run: a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
const written = (name: string) => name.toLowerCase().replaceAll('_', '-');

/** Addresses of the page, drawn by lot. */
function addresses(count: number): string[] {
  const roll = dice(20_261_124);
  const one = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  return Array.from({ length: count }, () =>
    [
      one([
        '',
        'period=all',
        'from=2003-04-01&to=2006-03-31',
        'period=all&kinds=visit',
        'period=all&kinds=project,mission',
        'period=all&regions=002',
      ]),
      one(['', 'counting=fractional', 'basis=active', 'calendar=calendar', '']),
      `by=${written(one(DIMENSIONS))}`,
      `split=${one(['none', ...DIMENSIONS.map(written)])}`,
      `measure=${written(one(MEASURES))}`,
      `form=${one(FORMS)}`,
      one(['', 'top=3', 'top=all', 'top=5']),
      one(['', '', 'panels=yes']),
    ]
      .filter((part) => part !== '')
      .join('&'),
  );
}

async function loaded(page: Page): Promise<void> {
  await page.waitForSelector('[data-volume][data-loaded]');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-figure="volume"] .chart:not(.put-away) .chart-box')].every((box) => box.querySelector('svg')),
  );
}

interface Row {
  keys: (string | null)[];
  organization: { id: string } | null;
  facility: { id: string } | null;
  figures: Record<string, number>;
}
interface Counted {
  total: Record<string, number>;
  rows: Row[];
}

/** Asks the API for one breakdown, in the test's own words. */
async function ask(where: Record<string, unknown>, args: Record<string, unknown>, groupBy: string[], measure: string): Promise<Counted> {
  const { engagementVolume } = await server.ask<{ engagementVolume: Counted }>(
    `query ($groupBy: [VolumeDimension!]!, $where: VolumeFilter, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime) {
      engagementVolume(groupBy: $groupBy, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
        total { ${measure} } rows { keys organization { id } facility { id } figures { ${measure} } }
      }
    }`,
    { groupBy, where, ...args },
  );
  return engagementVolume;
}

const keyOf = (row: Row, dimension: string, index: number) =>
  (dimension === 'ORGANIZATION' ? row.organization?.id : dimension === 'FACILITY' ? row.facility?.id : row.keys[index]) ?? '-';

describe('figures', () => {
  test.each(addresses(14))('of ?%s are the API’s, in the table and in the chart', async (search) => {
    const language = search.length % 2 === 0 ? 'en' : 'fr';
    const { page, problems } = await openPage(browser, server.origin, `/${language}/volume?${search}`);
    await loaded(page);
    const settings = settingsFrom(Object.fromEntries(new URLSearchParams(search)) as VolumeSearch);
    const { where, args } = await questionOf(server, search);
    const measure = MEASURE_FIELDS[settings.measure];
    const [by, split, cells] = await Promise.all([
      ask(where, args, [settings.by], measure),
      settings.split ? ask(where, args, [settings.split], measure) : null,
      settings.split ? ask(where, args, [settings.by, settings.split], measure) : null,
    ]);
    await expect.poll(() => page.getAttribute('[data-figure="volume"]', 'data-state')).toBe('ready');
    // Of a long table all rows are asked for, of one that is there for screen readers alone as well.
    const more = page.locator('.volume-more button');
    while ((await more.count()) > 0) {
      const rows = await page.locator('[data-figure="volume"] tbody tr').count();
      await more.first().dispatchEvent('click');
      await page.waitForFunction((before) => document.querySelectorAll('[data-figure="volume"] tbody tr').length > before, rows);
    }
    const { cells: shown, marks } = await shownIn(page, 'volume');
    const expected = new Map<string, number>([['all|total', by.total[measure] ?? 0]]);
    for (const row of by.rows) expected.set(`${keyOf(row, settings.by, 0)}|total`, row.figures[measure] ?? 0);
    for (const row of split?.rows ?? []) expected.set(`all|${keyOf(row, settings.split ?? '', 0)}`, row.figures[measure] ?? 0);
    for (const row of cells?.rows ?? [])
      expected.set(`${keyOf(row, settings.by, 0)}|${keyOf(row, settings.split ?? '', 1)}`, row.figures[measure] ?? 0);
    let compared = 0;
    for (const [key, { value }] of Object.entries(shown)) {
      if (key.includes('+')) continue;
      expect(value, `${key} in the table`).toBeCloseTo(expected.get(key) ?? 0, 6);
      compared += 1;
    }
    // All that is counted is in the table, or in what is left beside the largest values.
    const values = (index: 0 | 1) => new Set(Object.keys(shown).map((key) => key.split('|')[index]));
    const [rows, columns] = [values(0), values(1)];
    for (const [key, value] of expected) {
      const [row = '', column = ''] = key.split('|');
      if (value > 0 && rows.has(row) && columns.has(column)) expect(shown[key], `${key} is in the table`).toBeDefined();
      else if (value > 0) expect(rows.has('+') || columns.has('+'), `${key} is left out without “Other”`).toBe(true);
    }
    // What is left is counted once: by the API, asked for any of the values that are not shown.
    if (rows.has('+')) {
      const missing = by.rows.map((row) => keyOf(row, settings.by, 0)).filter((key) => key !== '-' && !rows.has(key));
      const field = {
        JURISDICTION: 'jurisdictions',
        TOPIC: 'topics',
        ORGANIZATION: 'organizations',
        FACILITY: 'facilities',
        INTERVENTION: 'interventions',
        SUBREGION: 'regions',
      }[settings.by as 'TOPIC'];
      const left = await ask({ ...where, [field]: missing }, args, settings.split ? [settings.split] : [], measure);
      expect(shown['+|total']?.value).toBeCloseTo(left.total[measure] ?? 0, 6);
      for (const row of settings.split ? left.rows : []) {
        const key = `+|${keyOf(row, settings.split ?? '', 0)}`;
        if (shown[key]) expect(shown[key].value, key).toBeCloseTo(row.figures[measure] ?? 0, 6);
      }
    }
    if (!settings.panels)
      for (const [key, { value }] of Object.entries(marks)) {
        if (key.includes('+') || key.endsWith('|before')) continue;
        expect(value, `${key} in the chart`).toBeCloseTo(expected.get(key) ?? 0, 6);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('each panel shows its part, all on one scale', async () => {
    const { page } = await openPage(browser, server.origin, '/en/volume?by=year&split=kind&panels=yes');
    await loaded(page);
    const { args, where } = await questionOf(server, '');
    const { rows } = await ask(where, args, ['YEAR', 'KIND'], 'engagements');
    const drawn = await page.$$eval('[data-panel]', (panels) =>
      panels.map((panel) => ({
        kind: panel.getAttribute('data-panel'),
        marks: Object.fromEntries(
          [...panel.querySelectorAll('text[data-mark]')].map((mark) => [
            mark.getAttribute('data-mark'),
            Number(mark.getAttribute('data-value')),
          ]),
        ),
        highest: [...panel.querySelectorAll('svg g > text')]
          .map((text) => text.textContent)
          .find((text) => /^\d+$/.test(text ?? '') && text !== '0'),
      })),
    );
    expect(drawn.map(({ kind }) => kind)).toEqual(['VISIT', 'PROJECT', 'MISSION']);
    expect(new Set(drawn.map(({ highest }) => highest)).size).toBe(1);
    for (const { keys, figures } of rows)
      expect(drawn.find(({ kind }) => kind === keys[1])?.marks[`${keys[0]}|total`]).toBe(figures['engagements']);
    await page.context().close();
  });

  test('what they are compared with is the API’s too', async () => {
    const { page } = await openPage(
      browser,
      server.origin,
      '/en/volume?by=region&split=none&compare=previous-period&from=2004-04-01&to=2006-03-31',
    );
    await loaded(page);
    const { args, where } = await questionOf(server, 'from=2002-04-01&to=2004-03-31');
    const before = await ask(where, args, ['REGION'], 'engagements');
    const shown = await page.$$eval('td[data-before]', (cells) =>
      Object.fromEntries(cells.map((cell) => [cell.getAttribute('data-before'), Number(cell.getAttribute('data-value'))])),
    );
    for (const row of before.rows) expect(shown[row.keys[0] ?? '-']).toBe(row.figures['engagements']);
    await expect.poll(() => page.locator('[data-mark$="|before"]').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe('two dimensions beside another span', () => {
  /** What the page shows of then, by the keys of its cells; null where it says that it is not recorded. */
  const thenIn = (page: Page): Promise<Record<string, number | null>> =>
    page.$$eval('[data-then]', (cells) =>
      Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute('data-then') ?? '',
          cell.hasAttribute('data-value') ? Number(cell.getAttribute('data-value')) : null,
        ]),
      ),
    );
  const SPAN = 'from=2004-04-01&to=2006-03-31';

  test.each([
    ['en', 'by=region&split=kind&form=table'],
    ['fr', 'by=topic&split=kind&form=heat&top=3'],
    ['en', 'by=kind&split=region&form=bars'],
    ['fr', 'by=subregion&split=direction&form=bars&measure=delegates&top=all'],
  ])('in %s each cell of ?%s has its own, in the table, the files and the question', async (language, search) => {
    const { page, problems } = await openPage(browser, server.origin, `/${language}/volume?${search}&compare=previous-period&${SPAN}`);
    await loaded(page);
    const settings = settingsFrom(Object.fromEntries(new URLSearchParams(search)) as VolumeSearch);
    const measure = MEASURE_FIELDS[settings.measure];
    const { args, where } = await questionOf(server, 'from=2002-04-01&to=2004-03-31');
    const both = await ask(where, args, [settings.by, settings.split ?? ''], measure);
    const before = new Map(
      both.rows.map((row) => [`${keyOf(row, settings.by, 0)}|${keyOf(row, settings.split ?? '', 1)}`, row.figures[measure] ?? 0]),
    );
    const shown = await thenIn(page);
    const cells = Object.entries(shown).filter(([key]) => !key.includes('+') && !key.startsWith('all|'));
    expect(cells.length).toBeGreaterThan(5);
    for (const [key, value] of cells) expect(value, key).toBeCloseTo(before.get(key) ?? 0, 6);
    const rows = new Set(Object.keys(shown).map((key) => key.split('|')[0]));
    for (const [key, value] of before) if (value > 0 && rows.has(key.split('|')[0])) expect(shown[key], key).toBe(value);
    // What is left beside the largest is compared as what it is.
    if (rows.has('+')) {
      const missing = [...new Set(both.rows.map((row) => keyOf(row, settings.by, 0)))].filter((key) => key !== '-' && !rows.has(key));
      const { where: now } = await questionOf(server, SPAN);
      const current = await ask(now, args, [settings.by], measure);
      const left = current.rows.map((row) => keyOf(row, settings.by, 0)).filter((key) => key !== '-' && !rows.has(key));
      const others = await ask({ ...where, topics: [...new Set([...left, ...missing])] }, args, ['KIND'], measure);
      for (const row of others.rows) expect(shown[`+|${row.keys[0]}`], `other ${row.keys[0]}`).toBe(row.figures[measure]);
    }

    const file = parse((await takenFrom(page, 'volume', 'csv')).bytes, { bom: true }) as string[][];
    const inFile = file.slice(1, -1).flatMap((row) => row.slice(2, -3).filter((_, index) => index % 2 === 0));
    expect(inFile.map(Number)).toEqual(
      Object.entries(shown)
        .filter(([key]) => !key.startsWith('all|'))
        .map(([, value]) => value),
    );

    await page.click('[data-figure="volume"] .tools button:nth-of-type(3)');
    const query = (await page.textContent('[data-query="volume"]')) ?? '';
    const variables = JSON.parse((await page.textContent('[data-variables="volume"]')) ?? '{}') as Record<string, unknown>;
    const answer = await server.ask<{ cells: { rows: { figures: Record<string, number>; compared: Record<string, number> | null }[] } }>(
      query,
      variables,
    );
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(sum(answer.cells.rows.map(({ compared }) => compared?.[measure] ?? 0))).toBeCloseTo(sum([...before.values()]), 4);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('periods are compared each with its own, in panels and in what is said of a mark as well', async () => {
    const { page, problems } = await openPage(
      browser,
      server.origin,
      `/en/volume?by=year&split=kind&compare=same-period-last-year&${SPAN}`,
    );
    await loaded(page);
    const { args, where } = await questionOf(server, 'from=2003-04-01&to=2005-03-31');
    const before = await ask(where, args, ['YEAR', 'KIND'], 'engagements');
    const next: Record<string, string> = { '2003/04': '2004/05', '2004/05': '2005/06' };
    const shown = await thenIn(page);
    for (const { keys, figures } of before.rows)
      expect(shown[`${next[keys[0] ?? '']}|${keys[1]}`], keys.join(' ')).toBe(figures['engagements']);
    await expect.poll(() => page.locator('[data-mark="2005/06|before"]').count()).toBe(1);
    const visits = before.rows.find(({ keys }) => keys[0] === '2004/05' && keys[1] === 'VISIT')?.figures['engagements'];
    await expect.poll(() => page.textContent('[data-option="2005/06|VISIT"]')).toMatch(new RegExp(`, ${visits} before$`));

    await page.goto(`${page.url()}&panels=yes`);
    await loaded(page);
    await page.waitForSelector('[data-panel="VISIT"] [data-mark="2005/06|before"]');
    await expect.poll(() => page.getAttribute('[data-panel="VISIT"] [data-mark="2005/06|before"]', 'data-value')).toBe(String(visits));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('the page', () => {
  test('is a step away from a figure of the overview', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?kinds=visit');
    await page.click('[data-volume-link="region-by-year"]');
    await loaded(page);
    expect(parseSearch(new URL(page.url()).search)).toEqual({ kinds: 'visit', by: 'region', split: 'year', form: 'heat' });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('leads to the explorer, where its question is answered with its figures', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en/volume?by=jurisdiction&split=kind&period=all&top=3', {
      role: 'ANALYST',
    });
    await loaded(page);
    const { cells } = await shownIn(page, 'volume');
    await page.click('[data-figure="volume"] .tools button:nth-of-type(3)');
    await page.waitForFunction(() => document.activeElement?.closest('.panel'));
    await page.press('[data-explore="volume"]', 'Enter');
    await page.waitForURL(/\/explore/);
    await answered(page);
    expect(JSON.parse(await textIn(page, 'variables'))).toHaveProperty('asOf');
    await page.click('input[value="json"]');
    interface Part {
      jurisdiction?: { code: string } | null;
      kind?: string;
      figures: { engagements: number };
    }
    const { data } = JSON.parse((await page.textContent('[data-json]')) ?? '') as {
      data: Record<'by' | 'cells' | 'otherBy', { rows: Part[]; total: { engagements: number } }>;
    };
    const answer = new Map<string, number>([
      ['all|total', data.by.total.engagements],
      ['+|total', data.otherBy.total.engagements],
    ]);
    for (const row of data.by.rows) answer.set(`${row.jurisdiction?.code ?? '-'}|total`, row.figures.engagements);
    for (const row of data.cells.rows) answer.set(`${row.jurisdiction?.code ?? '-'}|${row.kind}`, row.figures.engagements);
    for (const row of data.otherBy.rows) answer.set(`+|${row.kind}`, row.figures.engagements);
    let compared = 0;
    for (const [key, { value }] of Object.entries(cells)) {
      if (key.startsWith('all|') && key !== 'all|total') continue;
      expect(value, key).toBe(answer.get(key) ?? 0);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('keeps all that is chosen in the address, and Back takes it back', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en/volume');
    await loaded(page);
    const choose = async (label: string, value: string) => {
      await page.getByLabel(label, { exact: true }).selectOption(value);
      await loaded(page);
    };
    await choose('Split by', 'REGION');
    await choose('By', 'TOPIC');
    await choose('Measure', 'DELEGATES');
    await page.check('[data-forms] input[value="heat"]');
    await page.waitForURL(/form=heat/);
    await loaded(page);
    expect(parseSearch(new URL(page.url()).search)).toEqual({ by: 'topic', split: 'region', measure: 'delegates', form: 'heat' });
    await expect.poll(() => page.textContent('[data-figure="volume"] h3')).toBe('Delegates by topic and region');
    await expect.poll(() => page.locator('.volume-heat').count()).toBe(1);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('heat'));
    await loaded(page);
    await expect.poll(() => page.locator('.volume-heat').count()).toBe(0);
    await page.click('input[value="VISIT"]');
    await page.waitForURL(/kinds=/);
    expect(parseSearch(new URL(page.url()).search)).toMatchObject({ by: 'topic', split: 'region', measure: 'delegates' });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['period=all&by=jurisdiction&split=kind&top=3&form=table', '+|VISIT', 'JURISDICTION:~,KIND:VISIT'],
    ['period=all&by=year&split=topic&top=3&form=table', 'all|+', 'TOPIC:~'],
    ['period=all&by=topic&split=jurisdiction&top=3&form=heat', '+|+', 'TOPIC:~,JURISDICTION:~'],
    ['period=all&by=organization&split=none&top=5&form=table&measure=delegates', '+|total', 'ORGANIZATION:~'],
  ])('opens of ?%s the records of what is left, at %s', async (search, key, records) => {
    const { page, problems } = await openPage(browser, server.origin, `/en/volume?${search}`);
    await loaded(page);
    const cell = `[data-figure="volume"] [data-key="${key}"]`;
    const value = Number(await page.getAttribute(cell, 'data-value'));
    expect(value).toBeGreaterThan(0);
    await page.click(cell);
    await page.waitForSelector('[data-records] h2[data-count]');
    expect(new URL(page.url()).search).toContain(`records=${records}`);
    if (!search.includes('measure')) await expect.poll(() => page.getAttribute('[data-records] h2', 'data-count')).toBe(String(value));
    const listed = await page.locator('[data-records] [data-record]').count();
    await page.goto(page.url());
    await page.waitForSelector('[data-records] h2[data-count]');
    await expect.poll(() => page.locator('[data-records] [data-record]').count()).toBe(listed);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('says why a form makes no sense, and shows another in its place', async () => {
    const { page } = await openPage(browser, server.origin, '/en/volume?by=year&split=region&form=area');
    await loaded(page);
    await expect.poll(() => page.textContent('[data-shown-instead]')).toBe('“Area” makes no sense here, so it is shown as “Lines”.');
    await expect.poll(() => page.textContent('[data-objection~="area"]')).toContain('the parts overlap');
    await page.getByLabel('Split by', { exact: true }).selectOption('KIND');
    await page.waitForFunction(() => document.querySelector('[data-shown-instead]') === null);
    await expect.poll(() => page.locator('path.area').count()).toBe(3);
    await page.context().close();
  });

  test('numbers open their records, shapes filter, with the pointer and with the keyboard', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en/volume?by=quarter&split=subregion&form=table');
    await loaded(page);
    const number = page.locator('td a.num-link').first();
    const value = await number.getAttribute('data-value');
    await number.click();
    await page.waitForSelector(`[data-records] h2[data-value="${value}"]`);
    await expect.poll(() => page.getAttribute('[data-records] h2', 'data-count')).toBe(value);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-records]', { state: 'detached' });

    await page.goto(`${server.origin}/en/volume?by=topic&split=none`);
    await loaded(page);
    await page.focus('[data-figure="volume"] [role="listbox"]');
    const said = await page.evaluate(
      () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );
    const count = /: ([\d,]+)$/.exec(said ?? '')?.[1];
    await page.keyboard.press('Shift+Enter');
    await page.waitForSelector(`[data-records] h2[data-value="${count}"]`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-records]', { state: 'detached' });
    await page.focus('[data-figure="volume"] [role="listbox"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/topics=/);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('a table is one stop, its numbers and names are gone through with arrows', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en/volume?by=jurisdiction&split=year&form=heat');
    await loaded(page);
    await expect.poll(() => page.locator('.volume-heat [tabindex="0"]').count()).toBe(1);
    await page.focus('.volume-heat [tabindex="0"]');
    const here = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td, th') as HTMLTableCellElement | null;
        return [(cell?.parentElement as HTMLTableRowElement | null)?.rowIndex, cell?.cellIndex];
      });
    await expect.poll(() => here()).toEqual([0, 1]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => here()).toEqual([1, 2]);
    await page.keyboard.press('Home');
    await expect.poll(() => here()).toEqual([1, 0]);
    await page.keyboard.press('Control+End');
    const value = await page.evaluate(() => document.activeElement?.getAttribute('data-value'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('all|total');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-records] h2[data-value="${value}"]`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is first a table where there are too many categories', async () => {
    const { page } = await openPage(browser, server.origin, '/en/volume?by=jurisdiction&split=none&top=all&period=all');
    await loaded(page);
    await expect.poll(() => page.locator('.chart svg[role="img"]').count()).toBe(0);
    await expect.poll(() => page.locator('.volume-table tbody tr').count()).toBeGreaterThan(24);
    await page.click('.state button');
    await page.waitForSelector('.chart svg[role="img"]');
    await page.context().close();
  });

  test.each(['by=year&split=region&top=3', 'by=jurisdiction&split=year&form=heat', 'by=month&split=none&form=lines'])(
    'is taken away as exactly what is seen: ?%s',
    async (search) => {
      const { page, problems } = await openPage(browser, server.origin, `/fr/volume?${search}`, { colorScheme: 'dark' });
      await loaded(page);
      const seen = await tableOf(page, 'volume');
      const rows = parse((await takenFrom(page, 'volume', 'csv')).bytes, { bom: true }) as string[][];
      expect(rows.map((row) => row.length)).toEqual(seen.map((row) => row.length));
      for (const [index, row] of seen.entries())
        for (const [column, cell] of row.entries()) if (typeof cell === 'number') expect(rows[index]?.[column]).toBe(String(cell));
      const cells = await readSheet((await takenFrom(page, 'volume', 'xlsx')).bytes, 1);
      expect(cells.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);
      const svg = await readSvg(page, (await takenFrom(page, 'volume', 'svg')).bytes);
      expect([svg.faulty, svg.unresolved]).toEqual([false, 0]);
      expect(svg.texts.join(' ')).toContain('Données d’exemple');
      const png = await readPng(page, (await takenFrom(page, 'volume', 'png')).bytes);
      expect([png.width, png.height]).toEqual([svg.width * 2, svg.height * 2]);
      expect(png.colours).toBeGreaterThan(20);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test.each([320, 390, 2560])('fits into %i pixels', async (width) => {
    for (const search of ['by=organization&split=kind', 'by=month&split=region&form=heat', 'by=year&split=topic&panels=yes']) {
      const { page } = await openPage(browser, server.origin, `/fr/volume?${search}`, { viewport: { width, height: 900 } });
      await loaded(page);
      await expect.poll(() => page.textContent('h1')).toBe(messagesIn('fr').shell.volume);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: search }).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  test.each([320, 390])(
    'what a row of a heat map is of can be read on %i pixels, beside its cells while they are scrolled',
    async (width) => {
      const { page } = await openPage(browser, server.origin, '/fr/volume?by=jurisdiction&split=year&form=heat', {
        viewport: { width, height: 900 },
      });
      await loaded(page);
      const names = page.locator('.volume-heat tbody th');
      const heights = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(8);
      // Three lines are the longest name; a cell is 44 pixels high without any.
      expect(Math.max(...heights)).toBeLessThan(64);
      const left = () => names.first().evaluate((name) => Math.round(name.getBoundingClientRect().left));
      const before = await left();
      await page.locator('.heat-scroll').evaluate((box) => {
        box.scrollLeft = 1000;
      });
      expect(await page.locator('.heat-scroll').evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
      expect(Math.abs((await left()) - before)).toBeLessThan(3);
      await page.context().close();
    },
  );
});
