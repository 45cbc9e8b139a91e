import { describe, expect, test } from 'vitest';
import {
  changed,
  DEFAULT_SETTINGS,
  DIMENSIONS,
  FORMS,
  MEASURES,
  searchFromSettings,
  settingsFrom,
  type VolumeSettings,
} from './volume-settings';

describe('the address of the page', () => {
  test('says nothing where nothing differs', () => {
    expect(settingsFrom({})).toEqual(DEFAULT_SETTINGS);
    expect(searchFromSettings(DEFAULT_SETTINGS)).toEqual({});
  });

  test('gives back every setting that was written', () => {
    for (const by of DIMENSIONS) {
      for (const split of [null, ...DIMENSIONS]) {
        const settings: VolumeSettings = changed(DEFAULT_SETTINGS, {
          by,
          split,
          measure: MEASURES[by.length % MEASURES.length] ?? 'DAYS',
          form: FORMS[(by.length + (split ?? '').length) % FORMS.length] ?? 'table',
          panels: by.length % 2 === 0,
          compare: by.length % 3 === 0 ? 'SAME_PERIOD_LAST_YEAR' : null,
          top: by.length % 2 === 0 ? null : 7,
          share: by.length % 4 === 0,
        });
        expect(settingsFrom(searchFromSettings(settings)), `${by} ${split}`).toEqual(settings);
      }
    }
  });

  test('what cannot be understood is as if it were not said', () => {
    expect(settingsFrom({ by: 'planet', split: 'year', measure: 'love', form: 'pie', top: '0', compare: 'yesterday' })).toEqual({
      ...DEFAULT_SETTINGS,
      split: null,
    });
  });
});

test('a dimension is not split by itself, nor a period by another', () => {
  expect(changed(DEFAULT_SETTINGS, { by: 'KIND' }).split).toBeNull();
  expect(changed({ ...DEFAULT_SETTINGS, by: 'REGION', split: 'YEAR', panels: true }, { by: 'MONTH' })).toMatchObject({
    split: null,
    panels: false,
  });
});
