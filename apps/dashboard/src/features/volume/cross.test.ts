import type { VolumeOthersQuery, VolumePageQuery } from '@entente/schema/gql/operations';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type VolumeSettings } from '../../lib/volume-settings';
import { crossOf, NO_VALUE, OTHER, restOf, valuesOf } from './cross';

type Row = VolumePageQuery['by']['rows'][number];
const named = (code: string | null, name = code) => (code === null ? null : { code, name: name ?? '' });
const row = (key: string | null, engagements: number, more: Partial<Row> = {}): Row => ({
  keys: [key],
  kind: null,
  scope: null,
  direction: null,
  status: null,
  period: null,
  region: null,
  subregion: null,
  jurisdiction: null,
  topic: null,
  organization: null,
  facility: null,
  intervention: null,
  compared: null,
  publishedFigures: [],
  figures: { engagements },
  ...more,
});
const year = (label: string, engagements: number) => {
  const start = `${label.slice(0, 4)}-04-01`;
  return row(label, engagements, { period: { label, start, end: start } });
};
const partner = (code: string | null, engagements: number) => row(code, engagements, { jurisdiction: named(code) });
const cell = (keys: (string | null)[], engagements: number) => ({
  keys,
  organization: null,
  facility: null,
  figures: { engagements },
  compared: null,
});
const answer = (by: Row[], split: Row[], cells: ReturnType<typeof cell>[], total: number, outside: string[] = []): VolumePageQuery => ({
  all: { asOf: '2026-11-24T00:00:00Z', total: { engagements: total }, scheme: { code: 'M49', name: 'M49', version: '1' } },
  by: {
    rows: by,
    total: { engagements: total },
    totalCompared: null,
    notRecorded: outside.map((label) => ({ label, start: `${label.slice(0, 4)}-04-01`, end: '' })),
    explanation: '',
    notes: [],
    additive: true,
    overlap: 0,
  },
  split: { rows: split, notRecorded: [] },
  cells: { rows: cells, explanation: '', notes: [], additive: true, overlap: 0 },
});
const settings = (patch: Partial<VolumeSettings>): VolumeSettings => ({ ...DEFAULT_SETTINGS, ...patch });

describe('values', () => {
  test('periods stand in time, those not recorded among them, and no date last', () => {
    const { by } = answer([year('2005/06', 3), row(null, 2), year('2004/05', 0), year('2001/02', 1)], [], [], 6, ['2002/03', '2001/02']);
    const values = valuesOf(by, 'YEAR', settings({}));
    expect(values.map(({ key, recorded, covered }) => [key, recorded, covered])).toEqual([
      ['2001/02', true, false],
      ['2002/03', false, false],
      ['2004/05', true, true],
      ['2005/06', true, true],
      [NO_VALUE, true, true],
    ]);
  });

  test('all else by size, what has no value last', () => {
    const { by } = answer([partner(null, 9), partner('KE', 2), partner('NA', 5)], [], [], 16);
    expect(valuesOf(by, 'JURISDICTION', settings({ by: 'JURISDICTION' })).map(({ key }) => key)).toEqual(['NA', 'KE', NO_VALUE]);
  });
});

describe('what is left beside the largest', () => {
  const values = valuesOf(
    answer([partner('A', 5), partner('B', 4), partner('C', 3), partner('D', 2), partner(null, 1)], [], [], 9).by,
    'JURISDICTION',
    settings({ by: 'JURISDICTION' }),
  );
  test('are the named values beyond so many, never what has no value', () => expect(restOf(values, 2)).toEqual(['C', 'D']));
  test('one alone is named rather than called other', () => expect(restOf(values, 3)).toEqual([]));
  test('nothing where all are shown', () => expect(restOf(values, null)).toEqual([]));
});

describe('a figure by two dimensions', () => {
  const asked = settings({ by: 'YEAR', split: 'JURISDICTION' });
  const data = answer(
    [year('2004/05', 4), year('2005/06', 5)],
    [partner('A', 6), partner('B', 2), partner('C', 2), partner(null, 1)],
    [cell(['2004/05', 'A'], 3), cell(['2004/05', 'B'], 1), cell(['2005/06', 'A'], 3), cell(['2005/06', 'C'], 2)],
    9,
  );
  const others: VolumeOthersQuery = {
    otherSplit: { total: { engagements: 3 }, totalCompared: null, rows: [cell(['2004/05'], 1), cell(['2005/06'], 2)] },
  };

  test('has what is left as one value, counted by itself', () => {
    const cross = crossOf(data, others, { by: [], split: ['B', 'C'] }, asked);
    expect(cross.split?.map(({ key, figure }) => [key, figure])).toEqual([
      ['A', 6],
      [OTHER, 3],
      [NO_VALUE, 1],
    ]);
    const [first, second] = cross.by;
    const [, other, none] = cross.split ?? [];
    if (!first || !second || !other || !none) throw new Error('a value is missing');
    expect([cross.cell(first, other), cross.cell(second, other), cross.cell(first, none)]).toEqual([1, 2, 0]);
  });

  test('has no such value where more are left than can be asked for as one', () => {
    const cross = crossOf(data, null, { by: [], split: ['B', 'C'] }, asked);
    expect(cross.split?.map(({ key, figure }) => [key, figure])).toEqual([
      ['A', 6],
      [NO_VALUE, 1],
    ]);
  });

  test('is stacked only where the parts come to the whole', () => {
    expect(crossOf(data, others, { by: [], split: ['B', 'C'] }, asked).stacks).toBe(true);
    const overlapping = answer(
      [year('2004/05', 3), year('2005/06', 5)],
      data.split?.rows as Row[],
      data.cells?.rows as ReturnType<typeof cell>[],
      8,
    );
    expect(crossOf(overlapping, others, { by: [], split: ['B', 'C'] }, asked).stacks).toBe(false);
  });

  test('takes nought outside the coverage for unknown', () => {
    const outside = answer(
      [year('2004/05', 4), year('2005/06', 5)],
      data.split?.rows as Row[],
      data.cells?.rows as ReturnType<typeof cell>[],
      9,
      ['2004/05'],
    );
    const cross = crossOf(outside, null, { by: [], split: [] }, asked);
    const [first] = cross.by;
    const [a, , c] = cross.split ?? [];
    if (!first || !a || !c) throw new Error('a value is missing');
    expect([cross.cell(first, a), cross.cell(first, c)]).toEqual([3, null]);
  });
});
