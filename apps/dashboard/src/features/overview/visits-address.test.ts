import { expect, test } from 'vitest';
import { overviewSearch, visitsFrom, visitsText } from './visits-address';

test.each(['all', 'all,project', '2005/06', '2005/06,mission', '2005', '-'])('%s is what it was written from', (text) => {
  const opened = visitsFrom(text);
  expect(opened && visitsText(opened)).toBe(text);
  expect(overviewSearch({ visits: text, other: 'x' })).toEqual({ visits: text });
});

test.each(['', 'some', '2005/06,banquet', '2005/06,mission,project', '2005/06,', 7, undefined])('%s lists nothing', (text) => {
  expect(visitsFrom(text)).toBeNull();
  expect(overviewSearch({ visits: text })).toEqual({});
});
