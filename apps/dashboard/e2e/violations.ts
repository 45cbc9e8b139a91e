import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, each with where. Only what is wrong is written out, and by the page itself rather than in a second one
 * that would gather the frames of it: all rules are tried as ever, frames of our own origin included, in less than half the time.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  const origins = new Set(page.frames().map((frame) => new URL(frame.url()).origin));
  if (origins.size > 1) throw new Error(`frames of ${[...origins].join(', ')} would not be looked into`);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(
    ({ impact, id, nodes }) =>
      `${impact} ${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  );
}
