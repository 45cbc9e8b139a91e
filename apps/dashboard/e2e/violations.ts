import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, each with where. Only what is wrong is written out, and by the page itself rather than in a second one
 * that would gather the frames of it, of which ours have none: all rules are tried as ever, in less than half the time.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('frames would not be looked into');
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
