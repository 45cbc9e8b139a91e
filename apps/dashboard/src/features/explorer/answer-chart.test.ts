import { expect, test } from 'vitest';
import { chartOf, measuresOf, volumesOf } from './answer-chart';

const volume = (rows: unknown[]) => ({ engagementVolume: { rows } });
const figures = (engagements: number) => ({ engagements });

test('periods by kind are columns, each the sum of its kinds', () => {
  const data = volume([
    { period: { label: '2004/05' }, kind: 'VISIT', figures: figures(3) },
    { period: { label: '2004/05' }, kind: 'MISSION', figures: figures(1) },
    { period: null, kind: 'VISIT', figures: figures(2) },
  ]);
  const chart = chartOf(data, 'engagementVolume', 'engagements');
  expect(chart).toMatchObject({
    shape: 'columns',
    byKind: true,
    places: [
      { key: '2004/05', total: 4, byKind: { VISIT: 3, MISSION: 1 } },
      { key: '-', label: null, total: 2 },
    ],
  });
});

test('anything else is bars, named by name and code', () => {
  const data = volume([
    { region: { code: '002', name: 'Africa' }, figures: figures(3), isOther: false },
    { region: null, figures: figures(1), isOther: true },
  ]);
  expect(chartOf(data, 'engagementVolume', 'engagements')).toMatchObject({
    shape: 'bars',
    byKind: false,
    places: [
      { key: '002', label: 'Africa', code: '002', isOther: false },
      { key: 'other', label: null, isOther: true },
    ],
  });
});

test.each([
  ['no-volume', { engagements: { nodes: [] } }],
  ['no-rows', volume([])],
  ['no-figures', volume([{ kind: 'VISIT' }])],
  ['no-dimension', volume([{ figures: figures(3) }])],
  ['rows-alike', volume([{ region: { id: 'x' }, figures: figures(3) }])],
  [
    'rows-alike',
    volume([
      { kind: 'VISIT', figures: figures(3) },
      { kind: 'VISIT', figures: figures(2) },
    ]),
  ],
  ['too-many-dimensions', volume([{ region: { code: '002' }, topic: { code: 'T' }, figures: figures(3) }])],
  ['too-many-places', volume(Array.from({ length: 61 }, (_, index) => ({ topic: { code: `T${index}` }, figures: figures(1) })))],
])('%s says why', (reason, data) => {
  const [name] = volumesOf(data);
  expect(chartOf(data, name, name === undefined ? undefined : measuresOf(data, name)[0])).toBe(reason);
});

test('the figure that was asked for first is drawn first, and what was published is no dimension', () => {
  const data = volume([{ region: { code: '002', name: 'Africa' }, figures: { budget: 7, engagements: 3 }, publishedFigures: [] }]);
  expect(measuresOf(data, 'engagementVolume')).toEqual(['budget', 'engagements']);
  expect(chartOf(data, 'engagementVolume', 'budget')).toMatchObject({ shape: 'bars', places: [{ key: '002', total: 7 }] });
});
