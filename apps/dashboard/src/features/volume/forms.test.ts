import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../lib/view';
import { DEFAULT_SETTINGS, type VolumeSettings } from '../../lib/volume-settings';
import { formOf, objectionsTo, topOf } from './forms';

const settings = (patch: Partial<VolumeSettings>): VolumeSettings => ({ ...DEFAULT_SETTINGS, ...patch });

test.each([
  ['years by kind: every form', {}, { parts: 3, stacks: true }, {}],
  ['no second dimension: no heat map', { split: null }, { parts: 1, stacks: true }, { heat: 'NEEDS_SECOND' }],
  ['no periods: no lines', { by: 'REGION' as const }, { parts: 3, stacks: true }, { lines: 'NEEDS_PERIODS', area: 'NEEDS_PERIODS' }],
  ['overlapping parts: no area', { split: 'REGION' as const }, { parts: 6, stacks: false }, { area: 'DOES_NOT_ADD_UP' }],
  ['overlapping parts, each with a panel: an area', { split: 'REGION' as const, panels: true }, { parts: 6, stacks: false }, {}],
  [
    'too many parts for one chart',
    { split: 'SUBREGION' as const },
    { parts: 20, stacks: true },
    { bars: 'TOO_MANY_PARTS', lines: 'TOO_MANY_PARTS', area: 'TOO_MANY_PARTS' },
  ],
] as const)('%s', (_, patch, shown, objections) => expect(objectionsTo(settings(patch), shown)).toEqual(objections));

test('a form that makes no sense gives way to the first that does', () => {
  expect(formOf(settings({ form: 'area' }), { area: 'DOES_NOT_ADD_UP' })).toBe('lines');
  expect(formOf(settings({ form: 'lines' }), { lines: 'NEEDS_PERIODS', area: 'NEEDS_PERIODS' })).toBe('bars');
  expect(formOf(settings({ form: 'bars' }), { bars: 'TOO_MANY_PARTS' })).toBe('heat');
  expect(formOf(settings({ form: 'bars' }), {})).toBe('bars');
});

test('in one chart fewer values are shown by themselves than in a table', () => {
  expect(topOf('JURISDICTION', 'split', settings({ form: 'bars' }), DEFAULT_VIEW)).toBe(5);
  expect(topOf('JURISDICTION', 'split', settings({ form: 'heat' }), DEFAULT_VIEW)).toBe(10);
  expect(topOf('JURISDICTION', 'split', settings({ form: 'bars', panels: true }), DEFAULT_VIEW)).toBe(10);
  expect(topOf('JURISDICTION', 'by', settings({ form: 'bars' }), DEFAULT_VIEW)).toBe(10);
  expect(topOf('KIND', 'split', settings({}), DEFAULT_VIEW)).toBeNull();
  expect(topOf('JURISDICTION', 'by', settings({ top: null }), DEFAULT_VIEW)).toBeNull();
});

test('where regions are chosen, subregions are all shown: a filter by others would let in what is left out', () => {
  expect(topOf('SUBREGION', 'by', settings({}), DEFAULT_VIEW)).toBe(10);
  expect(topOf('SUBREGION', 'by', settings({}), { ...DEFAULT_VIEW, regions: ['419'] })).toBeNull();
});
