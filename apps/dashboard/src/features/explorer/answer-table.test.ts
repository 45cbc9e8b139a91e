import { expect, test } from 'vitest';
import { tablesOf } from './answer-table';

const headings = (table: ReturnType<typeof tablesOf>[number] | undefined) => table?.columns.map(({ path }) => path.join('.'));
const rows = (table: ReturnType<typeof tablesOf>[number] | undefined) =>
  Array.from({ length: table?.rowCount ?? 0 }, (_, index) => table?.row(index));

test('a volume is its rows, with the total that was counted directly', () => {
  const [table] = tablesOf({
    engagementVolume: {
      rows: [
        { region: null, kind: 'VISIT', figures: { engagements: 1 } },
        { region: { code: '002', name: 'Africa' }, kind: 'VISIT', figures: { engagements: 3 } },
      ],
      total: { engagements: 4 },
      overlap: 0,
    },
  });
  expect(headings(table)).toEqual(['region.code', 'region.name', 'kind', 'figures.engagements']);
  expect(rows(table)).toEqual([
    [null, null, 'VISIT', 1],
    ['002', 'Africa', 'VISIT', 3],
  ]);
  expect(table?.total).toEqual([null, null, null, 4]);
  expect(table?.columns.map(({ numeric }) => numeric)).toEqual([false, false, false, true]);
});

test('a connection is its nodes, by whichever way they were asked for', () => {
  const nodes = [{ reference: 'A' }, { reference: 'B' }];
  const byNodes = tablesOf({ engagements: { totalCount: 2, nodes } });
  const byEdges = tablesOf({ engagements: { totalCount: 2, edges: nodes.map((node) => ({ cursor: 'x', node })) } });
  expect(rows(byNodes[0])).toEqual([['A'], ['B']]);
  expect(rows(byEdges[0])).toEqual([['A'], ['B']]);
});

test('a list within a row is one cell, each of its values at its place', () => {
  const [table] = tablesOf({
    engagements: {
      nodes: [
        {
          reference: 'A',
          partners: [
            { jurisdiction: { code: 'NA' }, name: null },
            { jurisdiction: { code: 'ZA' }, name: 'Afrique du Sud' },
          ],
        },
        { reference: 'B', partners: [] },
      ],
    },
  });
  expect(headings(table)).toEqual(['reference', 'partners.jurisdiction.code', 'partners.name']);
  expect(rows(table)).toEqual([
    ['A', 'NA; ZA', '; Afrique du Sud'],
    ['B', null, null],
  ]);
});

test('what is no list is one row, and the lists in it are tables of their own', () => {
  const tables = tablesOf({ engagement: { reference: 'A', revisions: { nodes: [{ action: 'CREATE' }] } }, register: { fiscalMonth: 4 } });
  expect(tables.map(({ name }) => name)).toEqual(['engagement', 'engagement.revisions', 'register']);
  expect(rows(tables[0])).toEqual([['A']]);
  expect(rows(tables[1])).toEqual([['CREATE']]);
});

test('nothing is no table', () => {
  expect(tablesOf(null)).toEqual([]);
  expect(tablesOf({ engagement: null })).toEqual([]);
  expect(tablesOf({ engagements: { nodes: [] } })[0]?.rowCount).toBe(0);
});
