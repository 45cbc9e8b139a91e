import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { figureQuery } from './figure-query';
import { DEFAULT_VIEW } from './view';

test('the query of a figure stands by itself', () => {
  const text = figureQuery(
    ['REGION', 'YEAR'],
    { from: '2005-04-01', to: '2006-03-31', kinds: ['VISIT'], regions: ['002'] },
    DEFAULT_VIEW,
    'CA-FS',
    '2026-11-24T14:12:00.000Z',
    true,
  );
  expect(() => parse(text)).not.toThrow();
  expect(text).toContain('groupBy: [REGION, YEAR]');
  expect(text).toContain('where: { from: "2005-04-01", to: "2006-03-31", kinds: [VISIT], regions: ["002"] }');
  expect(text).toContain('scheme: "CA-FS"');
  expect(text).toContain('asOf: "2026-11-24T14:12:00.000Z"');
});

test('a question without filters or groups is still a query', () => {
  const text = figureQuery([], {}, DEFAULT_VIEW, 'M49', '2026-11-24T14:12:00.000Z', false);
  expect(() => parse(text)).not.toThrow();
  expect(text).not.toContain('where');
});
