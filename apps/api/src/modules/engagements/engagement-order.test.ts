import 'reflect-metadata';
import { expect, test } from 'vitest';
import { branches, orderBySql, orderKeys } from './engagement-order.js';

test('an order that parts any two rows is not put in order by their ids as well, so that its index alone gives it', () => {
  const byReference = orderKeys([{ field: 'REFERENCE', direction: 'ASC' }]);
  expect(orderBySql(byReference, false, 'expressions', true)).toBe('e.reference ASC');
  expect(orderBySql(byReference, true, 'expressions', true)).toBe('e.reference DESC');
  const [branch] = branches(byReference, { values: ['PRJ-1'], id: 7 }, null);
  expect(branch?.where.map(({ text }) => text)).toEqual(['e.reference >= ?', '((e.reference > ?))']);
  const byKind = orderKeys([
    { field: 'KIND', direction: 'DESC' },
    { field: 'REFERENCE', direction: 'ASC' },
  ]);
  expect(orderBySql(byKind, false, 'names', true)).toBe('k0 DESC, k1 ASC');
});

test('any other order ends with the id, in the direction of its last field', () => {
  expect(orderBySql(orderKeys([{ field: 'STATUS', direction: 'DESC' }]), false, 'expressions', true)).toBe('e.status DESC, e.id DESC');
  const [branch] = branches(orderKeys([{ field: 'STATUS', direction: 'ASC' }]), { values: ['ACTIVE'], id: 7 }, null);
  expect(branch?.where.map(({ text }) => text)).toEqual(['e.status >= ?', '((e.status > ?) OR (e.status = ? AND e.id > ?))']);
});
