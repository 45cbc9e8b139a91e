import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { shownIn } from './figures';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Volume {
  engagementVolume: { total: { engagements: number }; rows: { keys: (string | null)[]; figures: { engagements: number } }[] };
}

/** What the API counts, by the keys that a page gives its numbers. */
async function counted(groupBy: string[], where: Record<string, unknown>): Promise<{ total: number; cells: Record<string, number> }> {
  const { engagementVolume } = await server.ask<Volume>(
    'query ($groupBy: [VolumeDimension!]!, $where: VolumeFilter) { engagementVolume(groupBy: $groupBy, where: $where) { total { engagements } rows { keys figures { engagements } } } }',
    { groupBy, where },
  );
  return {
    total: engagementVolume.total.engagements,
    cells: Object.fromEntries(
      engagementVolume.rows.map(({ keys, figures }) => [keys.map((key) => key ?? '-').join('|'), figures.engagements]),
    ),
  };
}

async function loaded(page: Page): Promise<void> {
  await page.waitForSelector('[data-loaded]');
  await page.waitForSelector('[role="grid"][data-total][aria-busy="false"]');
}

async function values(page: Page, figure: string): Promise<Record<string, number>> {
  const { cells } = await shownIn(page, figure);
  return Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value]));
}

async function organization(name: string): Promise<string> {
  const { organizations } = await server.ask<{ organizations: { nodes: { id: string }[] } }>(
    'query ($name: String) { organizations(first: 1, where: { text: $name }) { nodes { id } } }',
    { name },
  );
  return organizations.nodes[0]?.id ?? '';
}

describe('the figures of a page are those of the API', () => {
  const pages: [string, () => Promise<{ path: string; where: Record<string, unknown>; related: [string, string][] }>][] = [
    [
      'a jurisdiction',
      async () => ({
        path: 'jurisdictions/NA',
        where: { jurisdictions: ['NA'] },
        related: [
          ['subject-topics', 'TOPIC'],
          ['subject-organizations', 'ORGANIZATION'],
        ],
      }),
    ],
    [
      'a topic',
      async () => ({
        path: 'topics/RESTORATIVE_JUSTICE',
        where: { topics: ['RESTORATIVE_JUSTICE'] },
        related: [['subject-jurisdictions', 'JURISDICTION']],
      }),
    ],
    [
      'an organization',
      async () => {
        const id = await organization('Custody and Resettlement Authority of Namibia');
        return { path: `organizations/${id}`, where: { organizations: [id] }, related: [['subject-topics', 'TOPIC']] };
      },
    ],
  ];
  test.each(pages)('%s', async (_, subject) => {
    const { path, where, related } = await subject();
    const { page, problems } = await openPage(browser, server.origin, `/en/${path}`);
    await loaded(page);
    const byYear = await counted(['YEAR', 'KIND'], where);
    const years = await counted(['YEAR'], where);
    const shown = await values(page, 'subject-years');
    expect(byYear.total).toBeGreaterThan(0);
    expect(shown['all|total']).toBe(byYear.total);
    for (const [key, value] of Object.entries(byYear.cells)) expect(shown[key], key).toBe(value);
    for (const [key, value] of Object.entries(years.cells)) expect(shown[`${key}|total`], key).toBe(value);
    expect(
      Object.entries(shown).filter(([key, value]) => /\|(VISIT|PROJECT|MISSION)$/.test(key) && value > 0 && !key.startsWith('all')).length,
    ).toBe(Object.keys(byYear.cells).length);
    for (const [figure, dimension] of related) {
      const lines = await counted([dimension], where);
      const more = page.locator(`[data-figure="${figure}"] .note button`);
      if (await more.count()) await more.click();
      const { all, ...cells } = await values(page, figure);
      expect(all).toBe(lines.total);
      if (dimension === 'ORGANIZATION') expect(Object.values(cells).sort()).toEqual(Object.values(lines.cells).sort());
      else expect(cells).toEqual(lines.cells);
    }
    const { engagements } = await server.ask<{ engagements: { totalCount: number } }>(
      'query ($where: EngagementFilter) { engagements(where: $where) { totalCount } }',
      { where },
    );
    await expect.poll(() => page.getAttribute('[role="grid"]', 'data-total')).toBe(String(engagements.totalCount));
    await expect.poll(() => page.getAttribute('[data-fact="total"] [data-key]', 'data-value')).toBe(String(byYear.total));

    // A number opens its records, and Esc comes back.
    await page.click('[data-fact="total"] a[data-key="total"]');
    await page.waitForSelector('[data-records] h2[data-count]');
    await expect.poll(() => page.getAttribute('[data-records] h2', 'data-count')).toBe(String(byYear.total));
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-records]', { state: 'detached' });
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('a former state leads to those that took its place, and back', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/jurisdictions/yucs');
  await page.waitForSelector('[data-jurisdiction="YUCS"]');
  await page.click('[data-successors] a >> nth=0');
  await page.waitForSelector('[data-jurisdiction]:not([data-jurisdiction="YUCS"])');
  await expect.poll(() => page.locator('[data-predecessors] a').count()).toBeGreaterThan(0);
  await page.goBack();
  await page.waitForSelector('[data-jurisdiction="YUCS"]');
  await page.goto(`${server.origin}/fr/jurisdictions/BF`);
  await page.waitForSelector('[data-jurisdiction="BF"]');
  await expect.poll(() => page.textContent('article')).toContain('Haute-Volta');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a topic shows the terms that it once had', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/topics/INDIGENOUS_OFFENDERS');
  await page.waitForSelector('[data-topic]');
  await expect.poll(() => page.textContent('[data-historic]')).toContain('Aboriginal offenders');
  await page.goto(`${server.origin}/en/topics/NO_SUCH_TOPIC`);
  await page.waitForSelector('text=There is no topic NO_SUCH_TOPIC');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a number of an index opens the list of exactly what it counts', async () => {
  for (const index of ['jurisdictions', 'organizations', 'topics']) {
    const { page, problems } = await openPage(browser, server.origin, `/en/${index}`);
    const number = page.locator('[data-index] [data-value] a').first();
    await number.waitFor();
    const value = await number.textContent();
    await number.click();
    await page.waitForURL(/\/en\/engagements\?.*only=counted/);
    await page.waitForSelector('[role="grid"][data-total][aria-busy="false"]');
    expect([index, await page.getAttribute('[role="grid"]', 'data-total')]).toEqual([index, value]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test('an index is in the order of the names in the reader’s language, or of the most engagements, as its address says', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/jurisdictions');
  const rows = () =>
    page
      .locator('[data-entry]')
      .evaluateAll((all) =>
        all.map(
          (row) =>
            [
              row.querySelector('th a')?.lastChild?.textContent ?? '',
              Number(row.querySelector('[data-value]')?.getAttribute('data-value')),
            ] as const,
        ),
      );
  await page.waitForSelector('[data-index] [data-entry]');
  const byName = await rows();
  const { compare } = new Intl.Collator('fr');
  expect(byName.map(([name]) => name)).toEqual(byName.map(([name]) => name).toSorted(compare));
  expect(byName.some(([name]) => name.startsWith('É'))).toBe(true);
  await page.click('[data-sort="most"]');
  await page.waitForURL(/order=most/);
  await expect
    .poll(async () => (await rows()).map(([, count]) => count))
    .toEqual(byName.map(([, count]) => count).toSorted((a, b) => b - a));
  expect(await page.getAttribute('th:has([data-sort="most"])', 'aria-sort')).toBe('descending');
  await page.goBack();
  await expect.poll(() => rows()).toEqual(byName);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('no label of an engagement’s time is cut on a phone', async () => {
  const { engagements } = await server.ask<{ engagements: { nodes: { reference: string }[] } }>(
    '{ engagements(first: 3, where: { kinds: [PROJECT] }, orderBy: [{ field: END_DATE, direction: DESC }]) { nodes { reference } } }',
  );
  const { page, problems } = await openPage(browser, server.origin, '/fr/engagements', { viewport: { width: 390, height: 844 } });
  for (const { reference } of engagements.nodes) {
    await page.goto(`${server.origin}/fr/engagements/${reference}`);
    await page.waitForSelector('[data-timeline] .t-axis');
    const overlaps = await page.locator('[data-timeline]').evaluate((timeline) => {
      const { right } = timeline.getBoundingClientRect();
      const boxes = [...timeline.querySelectorAll('.t-axis')].map((label) => label.getBoundingClientRect());
      return boxes.filter((box, index) => box.right > right || box.right > (boxes[index + 1]?.left ?? Infinity)).length;
    });
    expect([reference, overlaps]).toEqual([reference, 0]);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('every index says how many engagements there are, finds names without their accents, and leads to a page', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/engagements');
  await page.click('.records-nav [data-list="jurisdictions"]');
  await page.waitForSelector('[data-index]');
  const { cells } = await counted(['JURISDICTION'], {});
  const shown = () =>
    page
      .locator('[data-entry]')
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => [row.getAttribute('data-entry'), Number(row.querySelector('[data-value]')?.getAttribute('data-value'))]),
        ),
      );
  const { '-': _, ...named } = cells;
  await expect.poll(() => shown()).toEqual(named);
  await page.fill('input[name="find"]', 'cote d');
  await page.press('input[name="find"]', 'Enter');
  await page.waitForURL(/find=cote/);
  await page.waitForFunction(() => document.querySelector('[data-entry="CI"]') && document.querySelectorAll('[data-entry]').length < 5);
  expect(Object.keys(await shown())).toContain('CI');
  await page.click('[data-entry="CI"] a');
  await page.waitForSelector('[data-jurisdiction="CI"]');
  await page.goto(`${server.origin}/fr/topics`);
  await page.waitForSelector('[data-index]');
  await page.click('.records-nav [data-list="organizations"]');
  await page.waitForSelector('[data-index] [data-entry]');
  await page.click('[data-entry] a >> nth=0');
  await page.waitForSelector('[data-organization] [data-figure="subject-years"]');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('an engagement shows its time, its family, its programme and what was promised, and leads to what it names', async () => {
  const { engagements } = await server.ask<{
    engagements: {
      nodes: { reference: string; aroseFrom: unknown[]; ledTo: unknown[]; followUps: { doneDate: string | null }[]; agenda?: unknown[] }[];
    };
  }>(
    '{ engagements(first: 300, where: { kinds: [VISIT], hasLineage: true, followUps: { overdue: true } }) { nodes { reference aroseFrom { id } ledTo { id } followUps { doneDate } ... on Visit { agenda { day } } } } }',
    {},
    'OFFICER',
  );
  const visit = engagements.nodes.find(
    ({ aroseFrom, ledTo, agenda }) => aroseFrom.length > 0 && ledTo.length > 0 && (agenda?.length ?? 0) > 0,
  );
  const { lineage } = await server.ask<{ lineage: { nodes: { from: { reference: string }; to: { reference: string } }[] } }>(
    'query ($of: String!) { lineage(first: 60, where: { of: $of }) { nodes { from { reference } to { reference } } } }',
    { of: visit?.reference },
    'OFFICER',
  );
  const { page, problems } = await openPage(browser, server.origin, `/en/engagements/${visit?.reference}`, { role: 'OFFICER' });
  await page.waitForSelector('[data-family]');
  await expect
    .poll(() => page.locator('[data-edge]').evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-edge')).sort()))
    .toEqual(lineage.nodes.map(({ from, to }) => `${from.reference} ${to.reference}`).sort());
  await expect.poll(() => page.locator('[data-timeline] [data-lane="actual"] rect').count()).toBe(1);
  await expect.poll(() => page.locator('[data-follow-up]').count()).toBe(visit?.followUps.length);
  await expect
    .poll(() => page.locator('[data-follow-up="kept"]').count())
    .toBe(visit?.followUps.filter(({ doneDate }) => doneDate !== null).length);
  await expect.poll(() => page.locator('[data-follow-up="late"]').count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.agenda tbody tr').count()).toBe(visit?.agenda?.length);
  await page.click('[data-partner] a');
  await page.waitForSelector('[data-jurisdiction]');
  expect(problems).toEqual([]);
  await page.context().close();
});
