import { expect, test } from 'vitest';
import { placeAfter } from './mark-steps';

const SIZES = [4, 4, 1];

test.each([
  ['ArrowRight', { group: 0, part: 2 }, { group: 1, part: 2 }],
  ['ArrowRight', { group: 1, part: 2 }, { group: 2, part: 0 }],
  ['ArrowRight', { group: 2, part: 0 }, { group: 2, part: 0 }],
  ['ArrowLeft', { group: 0, part: 1 }, { group: 0, part: 1 }],
  ['ArrowUp', { group: 0, part: 3 }, { group: 0, part: 3 }],
  ['ArrowUp', { group: 0, part: 0 }, { group: 0, part: 1 }],
  ['ArrowDown', { group: 0, part: 1 }, { group: 0, part: 0 }],
  ['End', { group: 0, part: 3 }, { group: 2, part: 0 }],
  ['Home', { group: 2, part: 0 }, { group: 0, part: 0 }],
])('in columns, %s leads from %o to %o', (key, from, to) => expect(placeAfter(key, from, SIZES, 'x')).toEqual(to));

test('in bars the other arrows lead along', () => {
  expect(placeAfter('ArrowDown', { group: 0, part: 0 }, SIZES, 'y')).toEqual({ group: 1, part: 0 });
  expect(placeAfter('ArrowRight', { group: 0, part: 0 }, SIZES, 'y')).toEqual({ group: 0, part: 1 });
});

test('other keys are left to the page', () => {
  expect(placeAfter('a', { group: 0, part: 0 }, SIZES, 'x')).toBeNull();
  expect(placeAfter('Tab', { group: 0, part: 0 }, SIZES, 'x')).toBeNull();
});
