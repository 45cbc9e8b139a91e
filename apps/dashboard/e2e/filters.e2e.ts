import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresLoaded, launch, openPage, overviewOf } from './browser';
import { compareOverview } from './compare-overview';
import { shownIn } from './figures';
import { stateAt } from './overview-states';
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

const searchOf = (page: Page) => new URL(page.url()).search.slice(1);
const chipsOf = (page: Page) => page.$$eval('[data-chip]', (chips) => chips.map((chip) => (chip.textContent ?? '').trim()));

/** Waits for an address, and for the figures that answer it. */
async function arrived(page: Page, path: string): Promise<void> {
  await page.waitForURL(server.origin + path);
  await overviewOf(page, new URL(server.origin + path).search);
}

interface Named {
  jurisdiction: { code: string; name: string };
  topic: { code: string; name: string };
  organization: { id: string; name: string };
}

/** What most engagements are with and about, so that a filter by it leaves something. */
async function commonest(locale: 'EN' | 'FR'): Promise<Named> {
  const first = async (dimension: string, field: string, where = '') => {
    const { engagementVolume } = await server.ask<{ engagementVolume: { rows: Record<string, never>[] } }>(
      `{ engagementVolume(groupBy: [${dimension}], orderBy: [{ measure: ENGAGEMENTS, direction: DESC }], where: { ${where} }) {
         rows { ${field} { ${field === 'organization' ? 'id' : 'code'} name(locale: ${locale}) } } } }`,
    );
    return engagementVolume.rows.map((row) => row[field]).find((value) => value !== null) as never;
  };
  const jurisdiction = await first('JURISDICTION', 'jurisdiction');
  return { jurisdiction, topic: await first('TOPIC', 'topic'), organization: await first('ORGANIZATION', 'organization') };
}

/** Opens the further filters and chooses from a list by typing. */
async function choose(page: Page, list: string, typed: string, value: string): Promise<void> {
  await page.click(`[data-section="${list}"]`);
  await page.fill(`[data-choices="${list}"] input[type="search"]`, typed);
  await page.check(`[data-choices="${list}"] input[value="${value}"]`);
}

describe('each filter', () => {
  test('leaves what the API says, stands in the address, and is a chip that takes it back', async () => {
    const { jurisdiction, topic, organization } = await commonest('EN');
    const { page, problems } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    await expect.poll(() => chipsOf(page)).toEqual([]);
    const steps: [chip: string, label: string, search: string, act: () => Promise<void>][] = [
      ['kinds:VISIT', 'Visits', 'kinds=visit,project', () => page.click('.seg.kinds label:has-text("Missions")')],
      ['regions:002', 'Africa', 'regions=002', () => page.click('.panel input[value="002"]')],
      ['direction', 'inbound', 'direction=inbound', () => page.click('.filters label:has(input[value="INBOUND"])')],
      ['scope', 'Bilateral', 'scope=bilateral', () => page.click('[data-more-filters] label:has(input[value="BILATERAL"])')],
      [
        'statuses:PLANNED',
        'Status: Planned',
        'status=planned,active,completed',
        () => page.click('[data-more-filters] input[value="PLANNED"]'),
      ],
      [
        `jurisdictions:${jurisdiction.code}`,
        jurisdiction.name,
        `jurisdictions=${jurisdiction.code}`,
        () => choose(page, 'jurisdictions', jurisdiction.code.toLowerCase(), jurisdiction.code),
      ],
      [`topics:${topic.code}`, topic.name, `topics=${topic.code}`, () => choose(page, 'topics', topic.name.toUpperCase(), topic.code)],
      [
        `organizations:${organization.id}`,
        organization.name,
        `organizations=${organization.id}`,
        () => choose(page, 'organizations', organization.name.slice(0, 12), organization.id),
      ],
    ];
    for (const [chip, label, search, act] of steps) {
      const opener = chip.startsWith('regions') ? 'regions' : /^(kinds|direction)/.test(chip) ? null : 'more';
      if (opener) await page.click(`[data-filter="${opener}"]`);
      await act();
      if (opener) await page.keyboard.press('Escape');
      await arrived(page, `/en?${search}`);
      await compareOverview(server, page, stateAt(search));
      await page.waitForSelector(`[data-chip="${chip}"]:has-text("${label}")`);
      while (await page.locator('[data-chip]').count()) {
        const before = await page.locator('[data-chip]').count();
        await page.locator('[data-chip]').first().click();
        await page.waitForFunction((shown) => document.querySelectorAll('[data-chip]').length < shown, before);
      }
      await arrived(page, '/en');
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is found by a name in either language, without its accents, and by its code', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/fr');
    await figuresLoaded(page);
    await page.click('[data-filter="more"]');
    await page.click('[data-section="jurisdictions"]');
    const found = async (typed: string) => {
      await page.fill('[data-choices="jurisdictions"] input[type="search"]', typed);
      return page.$$eval('[data-choices="jurisdictions"] input[type="checkbox"]', (boxes) => boxes.map((box) => box.getAttribute('value')));
    };
    expect(await found('cote ivoire')).toEqual(['CI']);
    expect(await found('ivory coast')).toEqual(['CI']);
    expect(await found('upper volta')).toEqual(['BF']);
    expect(await found('gb-eng')).toEqual(['GB-ENG']);
    expect(await found('zzz')).toEqual([]);
    await expect.poll(() => page.textContent('[data-choices="jurisdictions"] [role="status"]')).toBe('Rien ne s’appelle « zzz ».');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('stands in a link with all others, in words of the language', async () => {
    const [en, fr] = await Promise.all([commonest('EN'), commonest('FR')]);
    const search = `from=2002-04-01&to=2004-03-31&kinds=visit&regions=002&direction=inbound&scope=bilateral&status=completed&jurisdictions=${en.jurisdiction.code}&topics=${en.topic.code}&organizations=${en.organization.id}&calendar=calendar&basis=active&counting=fractional`;
    const { page, problems } = await openPage(browser, server.origin, `/en?${search}`);
    await page.waitForSelector(`[data-chip^="organizations"]:has-text("${en.organization.name}")`);
    expect(searchOf(page)).toBe(search);
    const chips = [
      '1 Apr 2002 – 31 Mar 2004',
      'Visits',
      'Africa',
      en.jurisdiction.name,
      'inbound',
      'Bilateral',
      'Status: Completed',
      en.topic.name,
      en.organization.name,
      'Calendar years',
      'By days active',
      'Fractional counting',
    ];
    expect((await chipsOf(page)).slice(1)).toEqual(chips.slice(1));
    await page.goto(`${server.origin}/fr?${search}`);
    await page.waitForSelector(`[data-chip^="organizations"]:has-text("${fr.organization.name}")`);
    expect((await chipsOf(page)).slice(1, 9)).toEqual([
      'Visites',
      'Afrique',
      fr.jurisdiction.name,
      'entrant',
      'Bilatéral',
      'État : Terminé',
      fr.topic.name,
      fr.organization.name,
    ]);
    await page.click('[data-clear-all]');
    await arrived(page, '/fr');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-undo'))).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('that leaves nothing is named, and taken out with one click', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?kinds=visit&jurisdictions=AQ&topics=PAROLE');
    await page.waitForSelector('[data-figure="volume-by-year"][data-state="empty"]');
    const empty = page.locator('[data-figure="volume-by-year"]');
    await expect.poll(() => empty.textContent()).toContain('Visits; Antarctica; Parole');
    await empty.locator('.acts button').click();
    await page.waitForURL(`${server.origin}/en?kinds=visit&jurisdictions=AQ`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('taking back', () => {
  test('is the browser’s Back, whichever way it is asked for', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en');
    await figuresLoaded(page);
    await page.click('.seg.kinds label:has-text("Missions")');
    await arrived(page, '/en?kinds=visit,project');
    await page.click('.filters label:has(input[value="OUTBOUND"])');
    await arrived(page, '/en?kinds=visit,project&direction=outbound');
    await page.click('[data-undo]');
    await arrived(page, '/en?kinds=visit,project');
    await page.goBack();
    await arrived(page, '/en');
    await expect.poll(() => page.isDisabled('[data-undo]')).toBe(true);
    await page.click('[data-redo]');
    await arrived(page, '/en?kinds=visit,project');
    await page.goForward();
    await arrived(page, '/en?kinds=visit,project&direction=outbound');
    await expect.poll(() => page.isDisabled('[data-redo]')).toBe(true);
    await page.keyboard.press('Control+z');
    await arrived(page, '/en?kinds=visit,project');
    await page.keyboard.press('Control+Shift+z');
    await arrived(page, '/en?kinds=visit,project&direction=outbound');
    await compareOverview(server, page, stateAt(searchOf(page)));

    // A page that is loaded again knows where Back leads.
    await page.reload();
    await figuresLoaded(page);
    await page.click('[data-undo]');
    await arrived(page, '/en?kinds=visit,project');
    await page.click('[data-redo]');
    await arrived(page, '/en?kinds=visit,project&direction=outbound');

    // Where something is typed, Ctrl+Z is the field's own.
    await page.focus('.search input');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    expect(searchOf(page)).toBe('kinds=visit,project&direction=outbound');

    // Records that are opened and closed again are no filter to take back or to do again.
    await page.click('[data-sentence] [data-key="total"]');
    await page.waitForSelector('[data-records] [data-record]');
    await page.keyboard.press('Escape');
    await arrived(page, '/en?kinds=visit,project&direction=outbound');
    await expect.poll(() => page.isDisabled('[data-redo]')).toBe(true);
    await page.click('[data-undo]');
    await arrived(page, '/en?kinds=visit,project');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('a shape filters, a number opens', () => {
  test('a column by its year and kind, its name by the year, and the second click takes it back', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?from=2002-07-01&to=2005-12-31');
    await figuresLoaded(page);
    const before = await shownIn(page, 'volume-by-year');
    await page.locator('[data-figure="volume-by-year"] [data-mark="2003/04|VISIT"] rect').click({ position: { x: 4, y: 4 } });
    await arrived(page, '/en?from=2003-04-01&to=2004-03-31&kinds=visit');
    await expect
      .poll(() => page.getAttribute('[data-sentence] [data-key="total"]', 'data-value'))
      .toBe(String(before.marks['2003/04|VISIT']?.value));
    await page.locator('[data-figure="volume-by-year"] [data-mark="2003/04|VISIT"] rect').click({ position: { x: 4, y: 4 } });
    await arrived(page, '/en?from=2002-07-01&to=2005-12-31');
    // A year that is cut by the days looked at stays cut, so that the page counts what the column did.
    await page.click('[data-figure="volume-by-year"] [data-filter-mark="2002/03"]');
    await arrived(page, '/en?from=2002-07-01&to=2003-03-31');
    await expect
      .poll(() => page.getAttribute('[data-sentence] [data-key="total"]', 'data-value'))
      .toBe(String(before.marks['2002/03|total']?.value));
    await page.click('[data-figure="volume-by-year"] [data-filter-mark="2002/03"]');
    await arrived(page, '/en?from=2002-07-01&to=2005-12-31');
    await page.click('[data-figure="volume-by-year"] [data-mark="2003/04|total"]');
    await page.waitForURL(/records=YEAR:2003\/04$/);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('a bar by its region, and one without a region opens its records', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
    await figuresLoaded(page);
    const before = await shownIn(page, 'volume-by-region');
    await page.locator('[data-figure="volume-by-region"] [data-mark="002|alone"]').click();
    await arrived(page, '/en?period=all&regions=002');
    await expect
      .poll(() => page.getAttribute('[data-sentence] [data-key="total"]', 'data-value'))
      .toBe(String(before.marks['002|total']?.value));
    await page.click('[data-figure="volume-by-region"] [data-filter-mark="002"]', { position: { x: 8, y: 8 } });
    await arrived(page, '/en?period=all');
    await page.locator('[data-figure="volume-by-region"] [data-mark="-|alone"]').click();
    await page.waitForURL(/records=REGION:-$/);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('with the keyboard through the names of a table, which say whether they are pressed', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?period=all');
    await figuresLoaded(page);
    const name = '[data-figure="region-by-year"] [data-filter-name="019"]';
    await expect.poll(() => page.getAttribute(name, 'aria-pressed')).toBe('false');
    await page.focus(name);
    await page.keyboard.press('Enter');
    await arrived(page, '/en?period=all&regions=019');
    await expect.poll(() => page.getAttribute(name, 'aria-pressed')).toBe('true');
    await expect.poll(() => page.getAttribute(name, 'title')).toContain('Americas is shown alone');
    await page.focus(name);
    await page.keyboard.press('Space');
    await arrived(page, '/en?period=all');
    await page.focus('[data-figure="region-by-year"] [data-filter-name="2003/04"]');
    await page.keyboard.press('Enter');
    await arrived(page, '/en?from=2003-04-01&to=2004-03-31');
    await page.focus('[data-figure="region-by-year"] [data-filter-name="2003/04"]');
    await page.keyboard.press('Enter');
    await arrived(page, '/en?period=all');
    // The table of a drawn figure is reached once it is shown.
    await page.locator('[data-figure="volume-by-year"] .tools button').first().click();
    await page.focus('[data-figure="volume-by-year"] [data-filter-name="PROJECT"]');
    await page.keyboard.press('Enter');
    await arrived(page, '/en?period=all&kinds=project');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('views', () => {
  const open = async (page: Page) => {
    await page.click('[data-filter="views"]');
    await page.waitForSelector('[data-views]');
  };
  const unfold = (page: Page, name: string) => page.click(`[data-view="${name}"] .view-line button`);
  const newsOf = async (page: Page, is: string) => {
    await page.waitForSelector(`[data-news="${is}"]`);
    return (await page.textContent('[data-news]'))?.trim();
  };
  const close = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-views]', { state: 'detached' });
  };

  test('are kept by whoever looks, renamed, brought up to date, deleted and brought back', async () => {
    const { page, problems } = await openPage(browser, server.origin, '/en?kinds=visit&regions=002', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await figuresLoaded(page);
    await open(page);
    await expect
      .poll(() => page.locator('[data-name-form] input[type="checkbox"]').count(), { message: 'a viewer shares nothing' })
      .toBe(0);
    await page.locator('[data-name-form] input').first().fill('Visits with Africa');
    await page.keyboard.press('Enter');
    expect(await newsOf(page, 'saved')).toBe('“Visits with Africa” is saved.');
    await expect.poll(() => page.getAttribute('[data-view="Visits with Africa"] a', 'aria-current')).toBe('true');
    await close(page);

    await page.click('[data-clear-all]');
    await arrived(page, '/en');
    await open(page);
    await page.click('[data-view="Visits with Africa"] a');
    await arrived(page, '/en?kinds=visit&regions=002');
    await compareOverview(server, page, stateAt(searchOf(page)));
    await page.goBack();
    await arrived(page, '/en');

    await page.click('.filters label:has(input[value="INBOUND"])');
    await arrived(page, '/en?direction=inbound');
    await open(page);
    await unfold(page, 'Visits with Africa');
    await page.click('[data-view="Visits with Africa"] button:has-text("Keep what is shown now")');
    expect(await newsOf(page, 'replaced')).toBe('“Visits with Africa” now is what is shown here.');
    await unfold(page, 'Visits with Africa');
    await page.click('[data-view="Visits with Africa"] button:has-text("Copy link")');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.origin}/en?direction=inbound`);
    await page.click('[data-view="Visits with Africa"] button:has-text("Rename")');
    await page.locator('[data-view] [data-name-form] input').first().fill('Hosted');
    await page.locator('[data-view] [data-name-form] input').nth(1).fill('Visites accueillies');
    await page.keyboard.press('Enter');
    expect(await newsOf(page, 'renamed')).toBe('“Hosted” has its new name.');
    await unfold(page, 'Hosted');
    await page.click('[data-view="Hosted"] button:has-text("Delete")');
    expect(await newsOf(page, 'removed')).toContain('“Hosted” is deleted.');
    await expect.poll(() => page.locator('[data-view]').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-undo-delete'));
    await page.keyboard.press('Enter');
    expect(await newsOf(page, 'restored')).toBe('“Hosted” is back.');

    await page.goto(`${server.origin}/fr`);
    await figuresLoaded(page);
    await open(page);
    await page.click('[data-view="Visites accueillies"] a');
    await arrived(page, '/fr?direction=inbound');

    // A view may be of another page, with all that its address says.
    await page.goto(`${server.origin}/fr/engagements?text=prison+d%C3%A9légu%C3%A9s&kinds=visit`);
    await page.waitForSelector('[data-filter="views"]');
    const list = new URL(page.url());
    await open(page);
    await page.locator('[data-name-form] input').first().fill('Recherche');
    await page.keyboard.press('Enter');
    await newsOf(page, 'saved');
    await page.goto(`${server.origin}/en`);
    await open(page);
    await page.click('[data-view="Recherche"] a');
    await page.waitForURL(`${server.origin}/en/engagements${list.search}`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('are shared by analysts, opened by all in their own language, and nobody else’s to change', async () => {
    const analyst = await openPage(browser, server.origin, '/en?scope=multilateral&status=completed', { role: 'ANALYST' });
    await figuresLoaded(analyst.page);
    await open(analyst.page);
    await expect.poll(() => analyst.page.locator('[data-view]').count(), { message: 'a viewer’s own view is nobody else’s' }).toBe(0);
    await analyst.page.locator('[data-name-form] input').first().fill('Multilateral, done');
    await analyst.page.check('[data-name-form] input[type="checkbox"]');
    await analyst.page.click('[data-name-form] button[type="submit"]');
    expect(await newsOf(analyst.page, 'saved')).toBe('“Multilateral, done” is saved.');

    const officer = await openPage(browser, server.origin, '/fr', { role: 'OFFICER' });
    await figuresLoaded(officer.page);
    await open(officer.page);
    await expect.poll(() => officer.page.textContent('[data-view="Multilateral, done"] small')).toBe('de Analyst');
    await unfold(officer.page, 'Multilateral, done');
    expect(await officer.page.$$eval('[data-view] .acts button', (buttons) => buttons.map((button) => button.textContent))).toEqual([
      'Copier le lien',
    ]);
    await officer.page.click('[data-view="Multilateral, done"] a');
    await arrived(officer.page, '/fr?scope=multilateral&status=completed');

    await unfold(analyst.page, 'Multilateral, done');
    await analyst.page.click('[data-view="Multilateral, done"] button:has-text("Share no longer")');
    expect(await newsOf(analyst.page, 'unshared')).toBe('“Multilateral, done” is yours alone again.');
    await open(officer.page);
    await officer.page.waitForFunction(() => document.querySelectorAll('[data-view]').length === 0);
    expect([...analyst.problems, ...officer.problems]).toEqual([]);
    await analyst.page.context().close();
    await officer.page.context().close();
  });
});

describe('what an address names that the register does not have', () => {
  test.each([
    ['en', '', 'topics=NO_SUCH_TOPIC&kinds=visit', 'NO_SUCH_TOPIC'],
    ['fr', '/volume', 'kinds=visit&jurisdictions=NA,QQ', 'QQ'],
    ['en', '/engagements', 'organizations=no-such-organization&kinds=visit', 'no-such-organization'],
    ['fr', '/follow-ups', 'kinds=visit&topics=NO_SUCH_TOPIC', 'NO_SUCH_TOPIC'],
  ] as const)('%s%s?%s is named once, and let go of with one click', async (language, path, search, value) => {
    const { page } = await openPage(browser, server.origin, `/${language}${path}?${search}`);
    await page.waitForSelector('.page-head[data-unknown]');
    await expect.poll(() => page.textContent('main')).toContain(value);
    await expect.poll(() => page.locator('main .state').count()).toBe(1);
    await expect.poll(() => page.locator('[data-figure]').count()).toBe(0);
    await page.click('.page-head[data-unknown] button.btn');
    await page.waitForSelector('.page-head[data-unknown]', { state: 'detached' });
    await page.waitForSelector('[data-loaded], [data-record]');
    expect(page.url()).not.toContain(value);
    expect(page.url()).toContain('kinds=visit');
    await page.context().close();
  });
});
