import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that colours have a part in; all others find the same in every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, or within a part of it, each with where. Only what is wrong is written out, and by the page itself rather
 * than in a second one that would gather the frames of it: all rules are tried as ever, frames of our own origin included, in less than half
 * the time.
 */
export async function violationsOn(page: Page, { within, rules }: { within?: string; rules?: string[] } = {}): Promise<string[]> {
  const origins = new Set(page.frames().map((frame) => new URL(frame.url()).origin));
  if (origins.size > 1) throw new Error(`frames of ${[...origins].join(', ')} would not be looked into`);
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) builder.include(within);
  if (rules) builder.withRules(rules);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ impact, id, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).filter((place) => !scrollsByItsField(id, place));
    return places.length === 0 ? [] : [`${impact} ${id}: ${places.slice(0, 4).join(' | ')}`];
  });
}

/** An editor's text is scrolled from the field beside it, which has the focus; axe looks for something to focus inside. */
function scrollsByItsField(rule: string, place: string): boolean {
  return rule === 'scrollable-region-focusable' && place.endsWith('.CodeMirror-scroll');
}

/** What axe finds in the light theme and in the dark one, of a page that follows the system. */
export async function violationsInThemes(page: Page, within?: string): Promise<string[]> {
  const where = within === undefined ? {} : { within };
  const light = await violationsOn(page, where);
  await wear(page, 'dark');
  const dark = await violationsOn(page, { ...where, rules: OF_COLOURS });
  await wear(page, 'light');
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

/** What axe finds with more contrast, in either theme. */
export async function violationsOfContrast(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'more'));
  for (const theme of ['dark', 'light'] as const) {
    await wear(page, theme);
    found.push(...(await violationsOn(page, { rules: OF_COLOURS })).map((violation) => `more contrast, ${theme}: ${violation}`));
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-contrast'));
  return found;
}

async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((scheme) => document.documentElement.getAttribute('data-mantine-color-scheme') === scheme, theme);
  // What changes its colour step by step has its new one only then.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
