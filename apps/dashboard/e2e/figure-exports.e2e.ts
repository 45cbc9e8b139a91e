import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { readPng, readSvg, tableOf, takenFrom } from './taken-files';

let servers: Record<'csc' | 'sample', RunningServer>;
let browser: Browser;
beforeAll(async () => {
  const [csc, sample, started] = await Promise.all([startServer('csc'), startServer('sample'), launch()]);
  servers = { csc, sample };
  browser = started;
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(Object.values(servers ?? {}).map((server) => server.stop()));
});

/** Of the rows of a file, the cells where the page has a number; with the words, where codes may look like one, left out. */
const besideNumbers = <Cell>(rows: readonly (readonly Cell[])[], seen: readonly (readonly (string | number)[])[]) =>
  seen.map((row, index) => rows[index]?.filter((_, column) => typeof row[column] === 'number'));

describe.each([
  ['csc', '/en?period=all', 'light', 1440],
  ['csc', '/fr?period=all&counting=fractional', 'dark', 390],
  ['sample', '/fr', 'dark', 1440],
] as const)('of the register %s, at %s in the %s theme, %i pixels wide', (register, path, colorScheme, width) => {
  test('every figure is taken away as exactly what is seen', async () => {
    const { page, problems } = await openPage(browser, servers[register].origin, path, { colorScheme, viewport: { width, height: 900 } });
    await figuresLoaded(page);
    const figures = await page.$$eval('[data-figure][data-state="ready"]:has(.tools)', (all) =>
      all.map((one) => one.getAttribute('data-figure') ?? ''),
    );
    expect(figures.length).toBeGreaterThanOrEqual(3);
    for (const figure of figures) {
      const seen = await tableOf(page, figure);
      const asOf = JSON.parse((await variablesOf(figure)) ?? '{}') as { asOf: string };

      const csv = await takenFrom(page, figure, 'csv');
      expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const rows = parse(csv.bytes, { bom: true }) as string[][];
      expect(
        rows.map((row) => row.length),
        figure,
      ).toEqual(seen.map((row) => row.length));
      const numbers = besideNumbers(seen, seen);
      // What came of visits can be nothing at all.
      if (figure !== 'born-of-visit') expect(numbers.flat().length, figure).toBeGreaterThan(3);
      expect(besideNumbers(rows, seen), `${figure} as CSV`).toEqual(numbers.map((row) => row?.map(String)));

      const book = await takenFrom(page, figure, 'xlsx');
      const cells = await readSheet(book.bytes, 1);
      expect(besideNumbers(cells, seen), `${figure} as XLSX`).toEqual(numbers);
      expect(
        cells.map((row) => row.map((cell) => String(cell ?? ''))),
        figure,
      ).toEqual(rows);
      const about = await readSheet(book.bytes, 2);
      const said = (label: string) => about.find(([name]) => name === label)?.[1];
      expect(said('asOf')).toBe(asOf.asOf);
      expect(said('GraphQL')).toMatch(/^query /);
      expect(said('Variables')).toContain(asOf.asOf);
      expect(about.some(([name]) => /^(Sample data|Données d’exemple)/.test(String(name)))).toBe(register === 'sample');

      const svg = await readSvg(page, (await takenFrom(page, figure, 'svg')).bytes);
      expect(svg.faulty, figure).toBe(false);
      expect(svg.unresolved, `${figure}: styles are written out`).toBe(0);
      const words = svg.texts.join(' ');
      expect(words).toContain(await page.textContent(`[data-figure="${figure}"] h3`));
      expect(/Sample data|Données d’exemple/.test(words)).toBe(register === 'sample');
      const drawn = await page.$$eval(
        `[data-figure="${figure}"] .chart:not(.put-away) [data-mark] text, [data-figure="${figure}"] .chart:not(.put-away) text[data-mark], [data-figure="${figure}"] td a[data-key], [data-figure="${figure}"] tbody th .filter-name`,
        (all) => all.filter((one) => one.closest('.unseen') === null).map((one) => one.textContent ?? ''),
      );
      for (const text of drawn) expect(words, `${figure} as SVG`).toContain(text);

      const png = await readPng(page, (await takenFrom(page, figure, 'png')).bytes);
      expect([png.width, png.height], `${figure} as PNG`).toEqual([svg.width * 2, svg.height * 2]);
      expect(png.colours, `${figure} is not blank`).toBeGreaterThan(20);
    }
    await expect.poll(() => page.locator('.picture-stage').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();

    async function variablesOf(figure: string): Promise<string | null> {
      await page.click(`[data-figure="${figure}"] .tools button:nth-of-type(3)`);
      const text = await page.textContent(`[data-variables="${figure}"]`);
      // The panel takes the focus when it has opened, and gives it back when it is closed.
      await page.waitForFunction(() => document.activeElement?.closest('.panel'));
      await page.keyboard.press('Escape');
      await page.waitForSelector(`[data-variables="${figure}"]`, { state: 'detached' });
      return text;
    }
  });
});

test('the menu is gone through with the keyboard alone', async () => {
  const { page } = await openPage(browser, servers.csc.origin, '/en?period=all');
  await figuresLoaded(page);
  await page.focus('[data-figure="volume-by-region"] .tools button:nth-of-type(2)');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-format') === 'csv');
  // An opened panel takes the focus twice, a moment apart: nobody's fingers are as fast as that.
  await page.waitForTimeout(200);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-format'))).toBe('png');
  await page.keyboard.press('Home');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('by-region-united-nations-m49.csv');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Download this figure');
  await page.context().close();
});
