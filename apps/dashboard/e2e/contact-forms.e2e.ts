import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { type RunningServer, startServer } from './server';
import { violationsInThemes } from './violations';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer('sample'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Known {
  id: string;
  version: number;
  name: string;
  email: string | null;
  note: string | null;
  jurisdiction: { code: string } | null;
  languages: string[];
  affiliations: { postEn: string | null; postFr: string | null; from: string | null; to: string | null; organization: { id: string } }[];
}

const FIELDS = 'id version name email note jurisdiction { code } languages affiliations { postEn postFr from to organization { id } }';

/** The contacts of a name, as the API knows them. */
const named = async (text: string): Promise<Known[]> =>
  (
    await server.ask<{ contacts: { nodes: Known[] } }>(
      `query ($text: String!) { contacts(where: { text: $text }) { nodes { ${FIELDS} } } }`,
      { text },
      'OFFICER',
    )
  ).contacts.nodes;

const enter = async (input: Record<string, unknown>): Promise<Known> => {
  const { createContact } = await server.ask<{ createContact: { contact: Known } }>(
    `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { ${FIELDS} } } }`,
    { input },
    'OFFICER',
  );
  return createContact.contact;
};

/** An organization of the register, by both names. */
const organization = async () =>
  (
    await server.ask<{ organizations: { nodes: { id: string; nameEn: string; nameFr: string }[] } }>(
      '{ organizations(first: 1) { nodes { id nameEn: name(locale: EN) nameFr: name(locale: FR) } } }',
    )
  ).organizations.nodes[0] as { id: string; nameEn: string; nameFr: string };

const section = '[data-contacts]';
const form = '[data-contact-form]';
const field = (name: string) => `${form} [name="${name}"]`;
const news = (is: string) => `${section} [data-news="${is}"]`;
const focusIsIn = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate((within) => document.activeElement?.closest(within) !== null, selector)).toBe(true);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each(['en', 'fr'] as const)('the form of a contact, %s', (language) => {
  test('adds one with the keyboard alone, tells what is wrong at its field, and the list shows it', async () => {
    const org = await organization();
    const { page, problems } = await openPage(browser, server.origin, `/${language}/jurisdictions/SE`, { role: 'OFFICER' });
    await page.waitForSelector(`${section} [data-add-contact]`);
    const total = Number(await page.getAttribute(section, 'data-contacts'));
    await page.focus('[data-add-contact]');
    await page.keyboard.press('Enter');
    await focusIsIn(page, field('name'));
    // Esc puts it away and gives the focus back.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(form).count()).toBe(0);
    await focusIsIn(page, '[data-add-contact]');
    await page.keyboard.press('Enter');
    await focusIsIn(page, field('name'));
    expect(await page.inputValue(field('jurisdiction'))).toBe(language === 'fr' ? 'Suède' : 'Sweden');
    await page.fill(field('email'), 'not an address');
    await page.focus('[data-add-post]');
    await page.keyboard.press('Enter');
    await page.fill(field('post-organization'), 'Nowhere at all');
    await page.fill(field('post-from'), '2005-13');
    await page.focus(field('name'));
    await page.keyboard.press('Enter');
    for (const name of ['name', 'email', 'post-organization', 'post-from']) {
      await expect.poll(() => page.getAttribute(field(name), 'aria-invalid')).toBe('true');
      const said = await page.getAttribute(field(name), 'aria-describedby');
      await expect.poll(() => page.locator(`[id="${said}"]`).textContent()).not.toBe('');
    }
    expect(await page.locator(field('phone')).getAttribute('aria-invalid')).toBeNull();
    await focusIsIn(page, field('name'));
    expect(await violationsInThemes(page, section)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });

    const name = `Astrid Né-${language}`;
    await page.fill(field('name'), name);
    await page.fill(field('email'), 'astrid@example.org');
    await page.fill(field('languages'), 'sv, fr');
    await page.fill(field('post-organization'), language === 'fr' ? org.nameFr : org.nameEn);
    await page.fill(field('post-postFr'), 'Directrice');
    await page.fill(field('post-from'), '2005-03');
    await page.focus(field('reason'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(news('added'));
    await focusIsIn(page, news('added'));
    await expect.poll(() => page.getAttribute(section, 'data-contacts')).toBe(String(total + 1));
    expect(await named(name)).toMatchObject([
      {
        name,
        email: 'astrid@example.org',
        jurisdiction: { code: 'SE' },
        languages: ['sv', 'fr'],
        affiliations: [{ postEn: null, postFr: 'Directrice', from: '2005-03', to: null, organization: { id: org.id } }],
      },
    ]);
    await expect.poll(() => page.locator(`${section} h3`, { hasText: name }).count()).toBe(1);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('changes what was typed and nothing else, deletes, and takes the deletion back', async () => {
    const org = await organization();
    const who = await enter({
      name: `Bertil ${language}`,
      note: 'Kept',
      jurisdiction: 'SE',
      affiliations: [{ organization: org.id, postFr: 'Conseiller' }],
    });
    const { page, problems } = await openPage(browser, server.origin, `/${language}/organizations/${org.id}`, { role: 'OFFICER' });
    const change = `[data-change="${who.id}"]`;
    await page.click(change);
    await focusIsIn(page, field('name'));
    expect(await page.inputValue(field('post-postFr'))).toBe('Conseiller');
    expect(await page.inputValue(field('post-postEn'))).toBe('');
    await page.fill(field('email'), 'bertil@example.org');
    await page.click(`${form} [type="submit"]`);
    await page.waitForSelector(news('changed'));
    expect(await named(who.name)).toMatchObject([
      { version: 2, note: 'Kept', email: 'bertil@example.org', affiliations: [{ postEn: null, postFr: 'Conseiller' }] },
    ]);
    await page.click(change);
    await page.click(`${form} [data-delete]`);
    await page.waitForSelector(news('deleted'));
    await expect.poll(() => page.locator(`[data-contact="${who.id}"]`).count()).toBe(0);
    await focusIsIn(page, news('deleted'));
    expect(await named(who.name)).toEqual([]);
    expect(await violationsInThemes(page, section)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector(news('restored'));
    await expect.poll(() => page.locator(`[data-contact="${who.id}"]`).count()).toBe(1);
    expect(await named(who.name)).toMatchObject([{ version: 4, affiliations: [{ postFr: 'Conseiller' }] }]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('tells what somebody else has changed, and writes over nothing unseen', async () => {
    const who = await enter({ name: `Cecilia ${language}`, note: 'First', jurisdiction: 'SE' });
    const { page, problems } = await openPage(browser, server.origin, `/${language}/jurisdictions/SE`, { role: 'OFFICER' });
    await page.waitForSelector(section);
    const more = page.locator(`${section} > button`);
    if (await more.count()) await more.click();
    await page.locator(`${section} .others > summary`).click();
    await page.click(`[data-change="${who.id}"]`);
    await page.fill(field('email'), 'cecilia@example.org');
    const meanwhile = (input: Record<string, unknown>) =>
      server.ask(
        'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { code } } }',
        { input: { id: who.id, ...input } },
        'APPROVER',
      );
    await meanwhile({ version: 1, note: 'Second', reason: 'heard of it' });
    await page.click(`${form} [type="submit"]`);
    await page.waitForSelector('[data-conflict="changed"]');
    const told = (await page.textContent('[data-conflict]')) ?? '';
    for (const word of ['First', 'Second', 'heard of it', language === 'fr' ? 'Approbation' : 'Approver']) expect(told).toContain(word);
    expect(await violationsInThemes(page, section)).toEqual([]);
    await page.click('[data-keep="mine"]');
    await page.waitForSelector(news('changed'));
    // Each has what it changed.
    expect(await named(who.name)).toMatchObject([{ version: 3, note: 'Second', email: 'cecilia@example.org' }]);

    await page.click(`[data-change="${who.id}"]`);
    await page.fill(field('note'), 'Mine');
    await meanwhile({ version: 3, note: 'Third' });
    await page.click(`${form} [type="submit"]`);
    await page.click('[data-keep="theirs"]');
    await expect.poll(() => page.inputValue(field('note'))).toBe('Third');
    await server.ask(
      'mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { problems { code } } }',
      { input: { id: who.id, version: 4 } },
      'APPROVER',
    );
    await page.fill(field('note'), 'Fourth');
    await page.click(`${form} [type="submit"]`);
    await page.click('[data-conflict="deleted"] [data-keep="restore"]');
    await expect.poll(() => page.locator('[data-conflict]').count()).toBe(0);
    expect(await page.inputValue(field('note'))).toBe('Fourth');
    await page.click(`${form} [type="submit"]`);
    await page.waitForSelector(news('changed'));
    expect(await named(who.name)).toMatchObject([{ version: 7, note: 'Fourth' }]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('erases for good, for an administrator and after a second word', async () => {
    const who = await enter({ name: `Doris ${language}`, jurisdiction: 'SE' });
    const { page, problems } = await openPage(browser, server.origin, `/${language}/jurisdictions/SE`, { role: 'ADMIN' });
    await page.waitForSelector(section);
    const more = page.locator(`${section} > button`);
    if (await more.count()) await more.click();
    await page.locator(`${section} .others > summary`).click();
    await page.click(`[data-change="${who.id}"]`);
    await page.click(`${form} [data-erase]`);
    await focusIsIn(page, '[data-erase-sure]');
    expect(await page.locator(`${form} .confirm`).textContent()).toContain(who.name);
    expect(await violationsInThemes(page, section)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector(news('erased'));
    expect((await page.textContent(news('erased'))) ?? '').not.toContain('Doris');
    await expect.poll(() => page.locator(`[data-contact="${who.id}"]`).count()).toBe(0);
    expect(await named(who.name)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('an officer is not offered to erase', async () => {
  const who = await enter({ name: 'Erik Stays', jurisdiction: 'SE' });
  const { page } = await openPage(browser, server.origin, '/en/jurisdictions/SE', { role: 'OFFICER' });
  await page.waitForSelector(section);
  const more = page.locator(`${section} > button`);
  if (await more.count()) await more.click();
  await page.locator(`${section} .others > summary`).click();
  await page.click(`[data-change="${who.id}"]`);
  await page.waitForSelector(`${form} [data-delete]`);
  expect(await page.locator('[data-erase]').count()).toBe(0);
  await page.context().close();
});
