import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messagesIn } from '../src/i18n/locale';
import { formatNumber } from '../src/i18n/numbers';
import { byKeys, questionOf, shownIn, volume } from './figures';
import type { RunningServer } from './server';

/** Compares every number of the overview, in text, marks and tables, with answers that the API gave to the test itself. */
export async function comparePage(server: RunningServer, page: Page, search: string, language: 'en' | 'fr'): Promise<number> {
  const { view, where, args } = await questionOf(server, search);
  const [total, years, yearKinds, kinds, regions, regionYears, jurisdictions] = await Promise.all([
    volume(server, [], where, args),
    volume(server, ['YEAR'], where, args, { fill: true }),
    volume(server, ['YEAR', 'KIND'], where, args),
    volume(server, ['KIND'], where, args),
    volume(server, ['REGION'], where, args),
    volume(server, ['REGION', 'YEAR'], where, args),
    volume(server, ['JURISDICTION'], where, args),
  ]);
  const text = (value: number) => formatNumber(value, language);
  let compared = 0;
  const same = (shown: { value: number; text: string } | undefined, value: number, what: string) => {
    expect(shown, `${what} is not on the page`).toBeDefined();
    expect(shown?.value, what).toBe(value);
    expect(shown?.text, what).toBe(text(value));
    compared += 1;
  };

  const sentence = await page.textContent('[data-sentence]');
  const partners = jurisdictions.rows.filter((row) => row.keys[0] !== null).length;
  if (total.total.engagements > 0) expect(sentence).toContain(messagesIn(language).overview.sentence(total.total.engagements));
  expect(await page.getAttribute('[data-key="partners"]', 'data-value')).toBe(String(partners));
  const madeOf = await page.textContent('[data-key="made-of"]');
  for (const row of kinds.rows) expect(madeOf).toContain(messagesIn(language).countKind(row.keys[0] as 'VISIT', row.figures.engagements));
  compared += 2 + kinds.rows.length;

  if (total.total.engagements === 0) return compared;

  const drawnKinds = view.kinds.length > 0 ? view.kinds : (['VISIT', 'PROJECT', 'MISSION'] as const);
  const yearValues = byKeys(years);
  const yearKindValues = byKeys(yearKinds);
  const kindValues = byKeys(kinds);
  const outside = years.notRecorded.map((period) => period.label).filter((label) => (yearValues.get(label) ?? 0) === 0);
  for (const label of outside) yearValues.delete(label);

  const uncovered = new Set(years.notRecorded.map((period) => period.label));
  /** Nought outside the coverage is not known to be nought, and is not shown as such. */
  const known = (year: string, value: number) => value > 0 || !uncovered.has(year);
  const unknownCells: string[] = [];

  const byYear = await shownIn(page, 'volume-by-year');
  for (const [year, value] of yearValues) {
    same(byYear.cells[`${year}|total`], value, `year ${year}`);
    for (const kind of drawnKinds) {
      const inside = yearKindValues.get(`${year}|${kind}`) ?? 0;
      if (known(year, inside)) same(byYear.cells[`${year}|${kind}`], inside, `year ${year}, ${kind}`);
      else unknownCells.push(`${year}|${kind}`);
    }
  }
  for (const kind of drawnKinds) same(byYear.cells[`all|${kind}`], kindValues.get(kind) ?? 0, `all years, ${kind}`);
  same(byYear.cells['all|total'], total.total.engagements, 'all years');
  expect(Object.keys(byYear.cells).length, 'no cell that the API did not give').toBe(
    (yearValues.size + 1) * (drawnKinds.length + 1) - unknownCells.length,
  );
  expect(byYear.notRecorded.sort(), 'what is not recorded is said').toEqual([...outside, ...unknownCells].sort());
  if (Object.keys(byYear.marks).length > 0) {
    for (const [year, value] of yearValues) {
      same(byYear.marks[`${year}|total`], value, `mark ${year}`);
      for (const kind of drawnKinds) {
        const inside = yearKindValues.get(`${year}|${kind}`) ?? 0;
        const mark = byYear.marks[`${year}|${kind}`];
        if (inside === 0) expect(mark, `no mark for nought: ${year}, ${kind}`).toBeUndefined();
        else {
          expect(mark?.value, `mark ${year}, ${kind}`).toBe(inside);
          if (mark?.text) expect(mark.text).toBe(text(inside));
          compared += 1;
        }
      }
    }
  }

  const byRegion = await shownIn(page, 'volume-by-region');
  for (const [region, value] of byKeys(regions)) {
    same(byRegion.cells[region], value, `region ${region}`);
    same(byRegion.marks[`${region}|total`], value, `bar ${region}`);
    const drawn = (byRegion.marks[`${region}|alone`]?.value ?? 0) + (byRegion.marks[`${region}|shared`]?.value ?? 0);
    expect(drawn, `the two parts of bar ${region}`).toBeCloseTo(value, 6);
  }
  same(byRegion.cells['all'], total.total.engagements, 'all regions');
  if (regions.overlap > 0) {
    expect(await page.getAttribute('[data-figure="volume-by-region"] [data-overlap]', 'data-overlap')).toBe(String(regions.overlap));
    const sum = regions.rows.reduce((all, row) => all + row.figures.engagements, 0);
    expect(await page.textContent('[data-figure="volume-by-region"] [data-overlap]')).toContain(text(sum));
  }

  const heat = await shownIn(page, 'region-by-year');
  const cells = byKeys(regionYears);
  for (const region of byKeys(regions).keys()) {
    for (const year of yearValues.keys()) {
      const inside = cells.get(`${region}|${year}`) ?? 0;
      if (known(year, inside)) same(heat.cells[`${region}|${year}`], inside, `region ${region}, ${year}`);
      else expect(heat.cells[`${region}|${year}`], `region ${region}, ${year} is not known`).toBeUndefined();
    }
    same(heat.cells[`${region}|all`], byKeys(regions).get(region) ?? 0, `region ${region}, all years`);
  }
  for (const [year, value] of yearValues) same(heat.cells[`all|${year}`], value, `all regions, ${year}`);
  same(heat.cells['all|all'], total.total.engagements, 'all regions and years');
  expect(
    [...cells.keys()].filter((key) => heat.cells[key] === undefined),
    'every cell of the API is on the page',
  ).toEqual([]);
  return compared;
}
