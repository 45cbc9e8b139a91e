import { expect, test } from 'vitest';
import { type CatalogEntry, catalog } from './catalog.js';

const entries: [string, CatalogEntry][] = Object.entries(catalog);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test.each(entries)('%s says the same in both languages', (_, { rule, message }) => {
  expect(message[0]).not.toBe(message[1]);
  expect(rule[0]).not.toBe(rule[1]);
  expect(new Set(placeholders(message[1]))).toEqual(new Set(placeholders(message[0])));
  expect(placeholders(rule[1])).toEqual(placeholders(rule[0]));
});

test('no two problems read alike', () => {
  expect(new Set(entries.map(([, { message }]) => message[0])).size).toBe(entries.length);
});

test('what a row is told never names its line, so that its words can be shared', () => {
  const ofFiles = /^(NOT_UTF8|NUL_BYTE|XML_|JSON_|CELL_TOO_LARGE|QUOTE_NOT_CLOSED|TOO_MANY_COLUMNS)/;
  expect(entries.filter(([code, { message }]) => !ofFiles.test(code) && message[0].includes('{line}'))).toEqual([]);
});
