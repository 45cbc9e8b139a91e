import { expect, test } from 'vitest';
import { en } from './en';
import { fr } from './fr';

/** Every key of a catalogue with what kind of thing stands there. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

test('the words of the overview are the same in both languages, and none is empty', () => {
  expect(keysOf(fr).sort()).toEqual(keysOf(en).sort());
  expect(JSON.stringify([en, fr])).not.toContain('""');
});
