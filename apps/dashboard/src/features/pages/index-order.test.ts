import { expect, test } from 'vitest';
import { inOrder } from './index-order';

const entry = (name: string, engagements: number) => ({ name, engagements });
const entries = [entry('Zambie', 3), entry('Égypte', 5), entry('Finlande', 3), entry('Eswatini', 0)];
const names = (order: 'name' | 'most') => inOrder(entries, order, 'fr').map(({ name }) => name);

test('an accent moves no name to the end', () => {
  expect(names('name')).toEqual(['Égypte', 'Eswatini', 'Finlande', 'Zambie']);
});

test('the most come first, and as many by their names', () => {
  expect(names('most')).toEqual(['Égypte', 'Finlande', 'Zambie', 'Eswatini']);
});

test('what was given stays as it was', () => {
  inOrder(entries, 'name', 'fr');
  expect(entries[0]?.name).toBe('Zambie');
});
