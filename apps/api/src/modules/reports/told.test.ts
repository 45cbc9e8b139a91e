import { expect, test } from 'vitest';
import { ClosedSinceError } from './report.errors.js';
import { toldIn, toldInBoth, toldOf } from './told.js';

test('what has words in both languages is told in either', () => {
  const kept = toldOf(new ClosedSinceError());
  expect(toldIn(kept, 'EN')).toContain('this edition names engagements that have been protected since');
  expect(toldIn(kept, 'FR')).toContain('cette édition nomme des engagements protégés depuis');
});

test('what a server said stands as it said it, whichever language is asked for', () => {
  for (const locale of ['EN', 'FR'] as const) {
    expect(toldIn(toldOf(new Error('connect ECONNREFUSED')), locale)).toBe('connect ECONNREFUSED');
    expect(toldIn('550 no such mailbox', locale)).toBe('550 no such mailbox');
    expect(toldIn(toldOf('thrown as it is'), locale)).toBe('thrown as it is');
  }
});

test('both languages fit into their column, and neither runs into the other', () => {
  const kept = toldInBoth({ en: 'e\u001e'.repeat(900), fr: 'f\u001e'.repeat(900) });
  expect(kept.length).toBeLessThanOrEqual(1000);
  expect(toldIn(kept, 'EN')).toMatch(/^[e ]+$/);
  expect(toldIn(kept, 'FR')).toMatch(/^[f ]+$/);
  expect(toldOf(new Error('x\u001ey'.repeat(900)))).toHaveLength(1000);
});
