import { expect, test } from 'vitest';
import { COLUMNS, columnsFrom, listSearch, ORDER_OF, orderOf, sortFrom, sortText, USUAL_SORT } from './list-address';

test('an order and its address', () => {
  expect(sortFrom(undefined)).toEqual(USUAL_SORT);
  expect(sortText(USUAL_SORT)).toBeUndefined();
  for (const column of COLUMNS.filter((candidate) => ORDER_OF[candidate]))
    for (const descending of [true, false]) expect(sortFrom(sortText({ column, descending }))).toEqual({ column, descending });
  expect(orderOf(sortFrom('-title'), 'EN')).toEqual([{ field: 'TITLE', direction: 'DESC' }]);
  expect(orderOf(sortFrom('-title'), 'FR')).toEqual([{ field: 'TITLE_FR', direction: 'DESC' }]);
  expect(orderOf(sortFrom('reference'), 'FR')).toEqual([{ field: 'REFERENCE', direction: 'ASC' }]);
});

test('what cannot be put in order, or is no column, is as if it were not said', () => {
  expect(sortFrom('partners')).toEqual(USUAL_SORT);
  expect(sortFrom('-nonsense')).toEqual(USUAL_SORT);
  expect(columnsFrom('status,reference,banquet')).toEqual(['reference', 'status']);
  expect(columnsFrom('banquet')).toBeNull();
  expect(columnsFrom(undefined)).toBeNull();
  expect(listSearch({ sort: '-when', columns: 'x', only: 'all', other: 1 })).toEqual({});
  expect(listSearch({ sort: 'title', columns: 'title,reference', only: 'counted' })).toEqual({
    sort: 'title',
    columns: 'reference,title',
    only: 'counted',
  });
});
