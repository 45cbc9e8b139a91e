import { expect, test } from 'vitest';
import { dataDir } from '../../../../test/reference-index.js';
import { loadReferenceData } from '../../jurisdictions/reference/load-reference-data.js';
import { loadTopicVocabulary } from '../../topics/reference/load-topic-vocabulary.js';
import { createReferenceLookup } from './reference-lookup.js';

const makeLookup = () =>
  createReferenceLookup({
    ...loadReferenceData(dataDir),
    ...loadTopicVocabulary(dataDir),
    organizations: [{ code: 'United Nations', name: { en: 'United Nations', fr: 'Nations Unies' }, aliases: ['UN'] }],
    facilities: [],
    home: 'CA',
    existingByReference: () => null,
    existingBySource: () => null,
  });

test('a name is answered with its code, its names and the rule', () => {
  expect(makeLookup().resolve('JURISDICTION', 'Korea, South', null)).toEqual({
    outcome: 'RESOLVED',
    code: 'KR',
    name: { en: 'South Korea', fr: 'Corée du Sud' },
    rule: {
      code: 'INVERTED_NAME',
      label: {
        en: 'the name turned round at its comma or bracket: the current or official name, letter for letter',
        fr: 'le nom remis dans l’ordre, à la virgule ou à la parenthèse : le nom courant ou officiel, lettre pour lettre',
      },
    },
  });
  expect(makeLookup().resolve('ORGANIZATION', 'Nations unies', null)).toMatchObject({
    outcome: 'RESOLVED',
    code: 'United Nations',
    rule: { code: 'FOLDED_NAME' },
  });
  expect(makeLookup().resolve('TOPIC', 'sex offender programs', null)).toMatchObject({
    outcome: 'RESOLVED',
    code: 'VIOLENT_SEX_OFFENDERS',
    rule: { code: 'SYNONYM' },
  });
});

test('a jurisdiction or intervention that is not plain waits', () => {
  const lookup = makeLookup();
  expect(lookup.resolve('JURISDICTION', 'Korea', null)).toMatchObject({ outcome: 'OPEN', candidates: [{ code: 'KP' }, { code: 'KR' }] });
  expect(lookup.resolve('INTERVENTION', 'Trainin', null)).toMatchObject({ outcome: 'OPEN', candidates: [{ code: 'TRAINING' }] });
});

test('a new organization, facility or topic is entered once for all its spellings', () => {
  const lookup = makeLookup();
  expect(lookup.resolve('FACILITY', ' Golden Grove  Prison', null)).toMatchObject({ outcome: 'NEW', name: 'Golden Grove Prison' });
  expect(lookup.resolve('FACILITY', 'GOLDEN GROVE PRISON', null)).toMatchObject({ outcome: 'NEW', name: 'Golden Grove Prison' });
  expect(lookup.resolve('ORGANIZATION', 'Golden grove prison', null)).toMatchObject({ outcome: 'NEW', name: 'Golden grove prison' });
  expect(lookup.resolve('TOPIC', 'Beekeeping', null)).toMatchObject({ outcome: 'NEW', name: 'Beekeeping' });
});

test('a code is known or not', () => {
  const lookup = makeLookup();
  expect(lookup.byCode('JURISDICTION', 'NA')).toEqual({ code: 'NA', name: { en: 'Namibia', fr: 'Namibie' } });
  expect(lookup.byCode('JURISDICTION', 'ZZ')).toBeNull();
  expect(lookup.byCode('TOPIC', 'CORCAN')?.code).toBe('CORCAN');
});
