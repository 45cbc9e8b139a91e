// Schedules, recipients and deliveries of reports, with a real mail server on loopback that takes messages on or refuses them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type MailServer, startMailServer } from './mail-server';
import { sealReport } from './seal-report';
import { type RunningServer, startServer } from './server';
import { violationsInThemes, violationsOn } from './violations';

let server: RunningServer;
let browser: Browser;
let mail: MailServer;
let refusing = true;
beforeAll(async () => {
  mail = await startMailServer((address) => {
    if (address === 'gone@example.org' && refusing) return '550 no such mailbox';
    return address === 'busy@example.org' ? '451 come back later' : null;
  });
  [server, browser] = await Promise.all([
    startServer('sample', [], {
      ENTENTE_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      ENTENTE_MAIL_FROM: 'Entente <entente@example.org>',
      ENTENTE_PUBLIC_URL: 'https://entente.example.org',
    }),
    launch(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.close();
});

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const told = (page: Page, name: string, text: string) => part(page, name).locator('[data-said]', { hasText: text }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const ready = (page: Page) => page.waitForSelector('[data-on-time="ready"]');
/** Widths from the narrowest phone to a desk. */
const WIDTHS = [320, 390, 768, 1440];

test('an approver makes a schedule by keyboard, changes, pauses, deletes it and takes that back', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/en/reports', { role: 'APPROVER' });
  await page.click('a:has-text("Schedules and deliveries")');
  await ready(page);
  await expect.poll(() => page.title()).toContain('Reports on time');
  const schedules = part(page, 'schedules');
  await page.focus('[data-part="schedules"] button:has-text("Make a schedule")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-form]');
  expect(await violationsInThemes(page, '[data-form]')).toEqual([]);
  // All that is wrong is said at once, each at its field, and the first of them has the focus.
  await page.fill('[name="timeZone"]', 'Mars/Olympus');
  await page.fill('[name="holidays"]', 'XX');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name="nameEn"][aria-invalid]');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('nameEn');
  for (const [field, text] of [
    ['nameEn', 'a schedule has a name in English or in French'],
    ['timeZone', 'a time zone is named as by the IANA'],
    ['holidays', 'no holidays are known by this code'],
  ] as const) {
    const said = await page.getAttribute(`[name="${field}"]`, 'aria-describedby');
    await expect.poll(() => page.textContent(`[id="${said}"]`)).toContain(text);
  }
  expect(await violationsInThemes(page, '[data-form]')).toEqual([]);
  await page.fill('[name="nameEn"]', 'Month in brief');
  await page.fill('[name="nameFr"]', 'Le mois en bref');
  await page.selectOption('[name="workingDay"]', '3');
  await page.fill('[name="localTime"]', '08:00');
  await page.fill('[name="timeZone"]', 'Europe/Paris');
  await page.fill('[name="holidays"]', 'FR');
  await page.keyboard.press('Enter');
  await told(page, 'schedules', 'The schedule Month in brief has been made.');
  await expect
    .poll(() => schedules.textContent())
    .toContain('On the third working day of each month at 08:00, Europe/Paris, for the month before');
  await expect.poll(() => schedules.textContent()).toContain('The public holidays of FR are no working days.');
  const asked = await server.ask<{ reportSchedules: { nodes: { nextDueTimes: string[] }[] } }>(
    '{ reportSchedules { nodes { nextDueTimes } } }',
    {},
    'OFFICER',
  );
  await expect.poll(() => page.getAttribute('[data-next]', 'data-next')).toBe(asked.reportSchedules.nodes[0]?.nextDueTimes[0]);
  await expect.poll(() => page.textContent('[data-next]')).toMatch(/, 08:00$/);

  await page.click('[data-schedule] button:has-text("Change")');
  await page.check('[name="rule"][value="CRON"]');
  await page.fill('[name="cron"]', '* * * * *');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name="cron"][aria-invalid]');
  await page.fill('[name="cron"]', '30 7 * * MON');
  await page.keyboard.press('Enter');
  await told(page, 'schedules', 'has been changed');
  await expect.poll(() => schedules.textContent()).toContain('As the cron expression 30 7 * * MON says');
  await page.click('[data-schedule] button:has-text("Pause")');
  await page.waitForSelector('[data-schedule][data-enabled="false"] .tag');
  await page.click('[data-schedule] button:has-text("Resume")');
  await page.waitForSelector('[data-schedule][data-enabled="true"]');

  await page.click('[data-schedule] button:has-text("Delete")');
  await told(page, 'schedules', 'has been deleted');
  await page.waitForSelector('[data-schedule]', { state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Undo');
  await page.keyboard.press('Enter');
  await told(page, 'schedules', 'is there again');
  await page.waitForSelector('[data-schedule][data-enabled="true"]');

  // What it drafts by hand is among its last runs once it is done.
  await page.click('[data-schedule] button:has-text("Draft now")');
  await told(page, 'schedules', 'is being drafted');
  await page.waitForSelector('[data-run]');
  await expect
    .poll(
      async () => {
        await page.reload();
        await ready(page);
        return page.locator('[data-run="DONE"] a').count();
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toBe(1);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('recipients are added, changed and removed, and deliveries say what became of them', async () => {
  const { page, problems } = await openPage(browser, server.origin, '/fr/reports/on-time', { role: 'ADMIN', colorScheme: 'dark' });
  await ready(page);
  const add = async (name: string, email: string, full = false) => {
    await page.click('button:has-text("Ajouter un destinataire")');
    await page.fill('[name="name"]', name);
    await page.fill('[name="email"]', email);
    if (full) await page.check('[name="access"][value="FULL"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-form]', { state: 'detached' });
    await page.waitForSelector(`[data-recipient="${email.toLowerCase()}"]`);
  };
  await page.click('button:has-text("Ajouter un destinataire")');
  await page.waitForSelector('[data-form]');
  expect(await violationsInThemes(page, '[data-form]')).toEqual([]);
  await page.uncheck('[name="forms"][value="PDF_A4"]');
  await page.click('[data-form] button[type="submit"]');
  await page.waitForSelector('[name="email"][aria-invalid]');
  await expect.poll(() => page.textContent('[data-form]')).toContain('un destinataire a un nom');
  await expect.poll(() => page.textContent('[data-form]')).toContain('un destinataire reçoit au moins une forme');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Ajouter un destinataire');
  await add('Lectrice', 'Lectrice@Example.org', true);
  await add('Ailleurs', 'gone@example.org');
  await add('Occupé', 'busy@example.org');
  await add('De trop', 'plus@example.org');
  // The address has no account: what everybody may see, and why no more.
  await expect
    .poll(() => page.textContent('[data-recipient="lectrice@example.org"] [data-why="NO_ACCOUNT"]'))
    .toContain('Reçoit la copie pour tous : aucun compte n’a cette adresse');
  await page.click('[data-recipient="lectrice@example.org"] button:has-text("Modifier")');
  await page.check('[name="forms"][value="XLSX"]');
  await page.click('[data-form] button[type="submit"]');
  await told(page, 'recipients', 'Lectrice a été modifié.');
  await expect.poll(() => page.textContent('[data-recipient="lectrice@example.org"]')).toContain('chiffres, XLSX');
  await page.click('[data-recipient="plus@example.org"] button:has-text("Retirer")');
  await told(page, 'recipients', 'De trop ne reçoit plus rien.');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-recipient="plus@example.org"]');
  await page.click('[data-recipient="plus@example.org"] button:has-text("Retirer")');
  await page.waitForSelector('[data-recipient="plus@example.org"]', { state: 'detached' });

  const edition = await sealReport(server, '2006-03-01');
  await expect.poll(() => mail.taken.map(({ to }) => to), { timeout: 90_000, interval: 500 }).toEqual(['lectrice@example.org']);
  // The link in the message leads to the edition itself, in the language of its recipient.
  expect(mail.taken[0]?.text).toContain(`https://entente.example.org/fr/reports/${edition}`);
  await expect
    .poll(
      async () => {
        await page.reload();
        await ready(page);
        await page.waitForSelector('[data-part="deliveries"][data-loaded]');
        return page.locator('[data-delivery="REFUSED"], [data-delivery="SENT"], [data-delivery="WAITING"] .why').count();
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe(3);
  await expect
    .poll(() => page.textContent('[data-address="busy@example.org"]'))
    .toMatch(/prochaine tentative le .*Réponse : 451 come back later/);
  await expect.poll(() => page.textContent('[data-address="gone@example.org"]')).toContain('Raison : 550 no such mailbox');
  expect(await violationsInThemes(page)).toEqual([]);

  await part(page, 'deliveries').locator('label:has-text("Non livrées")').click();
  await page.waitForSelector('[data-part="deliveries"][data-loaded="failed"]');
  await expect.poll(() => page.locator('[data-delivery]').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('state')).toBe('failed');
  refusing = false;
  await page.click('[data-delivery="REFUSED"] button:has-text("Essayer de nouveau")');
  await told(page, 'deliveries', 'Le message à gone@example.org attend d’être envoyé de nouveau.');
  await expect.poll(() => page.locator('[data-delivery]').count()).toBe(0);
  await expect.poll(() => mail.taken.map(({ to }) => to), { timeout: 90_000, interval: 500 }).toContain('gone@example.org');
  // An edition leads to its own deliveries.
  await page.goto(`${server.origin}/fr/reports/${edition}`);
  await page.click('.rail a:has-text("Livraisons")');
  await page.waitForSelector('[data-part="deliveries"][data-loaded="all"]');
  await expect.poll(() => page.locator('[data-delivery]').count()).toBe(3);
  await page.click('[data-all-editions]');
  await expect.poll(() => new URL(page.url()).searchParams.has('edition')).toBe(false);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('an officer sees and changes nothing, whoever may less gets neither link nor data, and nothing is cut off', async () => {
  const officer = await openPage(browser, server.origin, '/fr/reports/on-time', { role: 'OFFICER' });
  await ready(officer.page);
  await officer.page.waitForSelector('[data-part="deliveries"][data-loaded]');
  await expect.poll(() => officer.page.locator('[data-recipient]').count()).toBe(3);
  await expect.poll(() => officer.page.locator('.timely .acts, .timely-head > .btn').count()).toBe(0);
  for (const width of WIDTHS) {
    await officer.page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => officer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: `at ${width}` })
      .toBeLessThanOrEqual(0);
  }
  expect(await violationsOn(officer.page)).toEqual([]);
  expect(officer.problems).toEqual([]);
  await officer.page.context().close();

  const approver = await openPage(browser, server.origin, '/fr/reports/on-time', {
    role: 'APPROVER',
    viewport: { width: 320, height: 700 },
  });
  await ready(approver.page);
  await approver.page.click('button:has-text("Créer un calendrier")');
  await approver.page.waitForSelector('[data-form]');
  await expect
    .poll(() =>
      approver.page.evaluate(() =>
        Math.max(...[...document.querySelectorAll('[data-form] *')].map((one) => one.getBoundingClientRect().right)),
      ),
    )
    .toBeLessThanOrEqual(320);
  await approver.page.context().close();

  for (const role of ['VIEWER', 'ANALYST'] as const) {
    const { page, problems } = await openPage(browser, server.origin, '/en/reports', { role });
    await page.waitForSelector('[data-reports]');
    await expect.poll(() => page.locator('a[href*="on-time"]').count()).toBe(0);
    await page.goto(`${server.origin}/en/reports/on-time`);
    await page.waitForSelector('[data-on-time="closed"]');
    await expect.poll(() => page.textContent('main')).toContain('are for officers and above');
    await expect.poll(() => page.locator('.timely').count()).toBe(0);
    // Nothing was asked that would have been refused.
    expect(problems).toEqual([]);
    await page.context().close();
  }
});
