import { expect, test } from 'vitest';
import { formatDifference, formatMoney, formatNumber } from './numbers';

test('a figure in each language', () => {
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(1234.5, 'fr')).toBe('1\u202F234,5');
  expect(formatNumber(-12, 'en')).toBe('−12');
  expect(formatNumber(0, 'fr')).toBe('0');
  expect(formatNumber(-0.001, 'en')).toBe('0');
});

test('money', () => {
  expect(formatMoney(400000, 'CAD', 'en')).toBe('$400,000 CAD');
  expect(formatMoney(400000, 'CAD', 'fr')).toBe('400\u202F000 $ CA');
  expect(formatMoney(1200, 'EUR', 'en')).toBe('1,200 EUR');
});

test('a difference has its sign, whatever is written of the amount', () => {
  expect(formatDifference(3, (amount) => `${amount} days`)).toBe('+3 days');
  expect(formatDifference(-400, (amount) => formatMoney(amount, 'CAD', 'en'))).toBe('−$400 CAD');
});
