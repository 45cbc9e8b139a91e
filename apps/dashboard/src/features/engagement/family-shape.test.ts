import type { FamilyQuery } from '@entente/schema/gql/operations';
import { expect, test } from 'vitest';
import { familyOf } from './family-shape';

const link = (from: string, to: string) =>
  ({
    id: `${from}${to}`,
    kind: 'LED_TO',
    from: { reference: from, startDate: from },
    to: { reference: to, startDate: to },
  }) as unknown as FamilyQuery['lineage']['nodes'][number];

test('everything stands right of all that it grew from, the earlier above the later', () => {
  const { members, columns, rows } = familyOf([link('C', 'E'), link('A', 'C'), link('A', 'D'), link('B', 'D'), link('A', 'E')]);
  expect(Object.fromEntries(members.map(({ engagement, column, row }) => [engagement.reference, [column, row]]))).toEqual({
    A: [0, 0],
    B: [0, 1],
    C: [1, 0],
    D: [1, 1],
    E: [2, 0],
  });
  expect([columns, rows]).toEqual([3, 2]);
});

test('no links are no family', () => {
  expect(familyOf([])).toEqual({ members: [], links: [], columns: 0, rows: 0 });
});
