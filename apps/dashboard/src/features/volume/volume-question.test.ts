import { expect, test } from 'vitest';
import { isAskable, MOST_LEFT } from './volume-question';

test('all that is left is asked for as one where there is anything, and no more than one filter takes', () => {
  const left = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  expect([0, 1, MOST_LEFT, MOST_LEFT + 1].map((count) => isAskable(left(count)))).toEqual([false, true, true, false]);
});
