import { expect, test } from 'vitest';
import { isInConflict, writtenAt } from './unsaved-commentary';

test('a text is in conflict where somebody else has changed what it was begun on, and not to the same', () => {
  expect(isInConflict({ text: 'Mine.', base: 'Once.' }, 'Once.')).toBe(false);
  expect(isInConflict({ text: 'Mine.', base: 'Once.' }, 'Theirs.')).toBe(true);
  expect(isInConflict({ text: 'Mine.\n', base: 'Once.' }, 'Mine.')).toBe(false);
  expect(isInConflict({ text: 'Mine.', base: 'Once.' }, '')).toBe(true);
});

test('what is written stands at its section and language', () => {
  const commentary = [{ section: 'KIND', language: 'EN', text: 'Few visits.' }] as const;
  expect(writtenAt(commentary, 'KIND EN')).toBe('Few visits.');
  expect(writtenAt(commentary, 'KIND FR')).toBe('');
});
