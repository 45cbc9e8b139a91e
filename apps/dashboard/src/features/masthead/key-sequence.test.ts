import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keySequence, PLACES } from './key-sequence';

test('two keys lead to a place, within a moment of each other', () => {
  for (const place of PLACES) {
    const press = keySequence();
    expect(press('g', 0)).toBeNull();
    expect(press(place.key, 1_500)).toEqual({ do: 'go', place });
    expect(press(place.key, 1_600)).toBeNull();
    expect(press('g', 2_000)).toBeNull();
    expect(press(place.key, 3_501)).toBeNull();
  }
});

test('a key between the two begins anew', () => {
  const press = keySequence();
  press('g', 0);
  expect(press('g', 10)).toBeNull();
  expect(press('x', 20)).toMatchObject({ do: 'go', place: { name: 'explorer' } });
  press('g', 30);
  expect(press('q', 40)).toBeNull();
  expect(press('x', 50)).toBeNull();
});

test('whatever is pressed, a place is only reached by its own key after g', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('g', 'o', 'v', 'e', 'x', '/', '?', 'a'), { maxLength: 30 }), (keys) => {
      const press = keySequence();
      keys.forEach((key, index) => {
        const action = press(key, index);
        if (action?.do === 'go') expect([keys[index - 1], action.place.key]).toEqual(['g', key]);
        if (key === '?') expect(action).toEqual({ do: 'help' });
      });
    }),
  );
});
