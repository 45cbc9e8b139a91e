import { parsePartialDate } from '@entente/schema/calendar';
import { describe, expect, test } from 'vitest';
import { dataDir } from '../../../../test/reference-index.js';
import { loadTopicVocabulary } from '../../topics/reference/load-topic-vocabulary.js';
import { buildTopicIndex, resolveTopic } from './resolve-topic.js';

const vocabulary = loadTopicVocabulary(dataDir);
const topics = buildTopicIndex(vocabulary.topics, vocabulary.topicTerms);
const interventions = buildTopicIndex(vocabulary.interventions, vocabulary.interventionTerms);

function outcomeOf(term: string, on: string | null = null, index = topics): string {
  const resolution = resolveTopic(term, on === null ? null : parsePartialDate(on), index);
  return resolution.outcome === 'RESOLVED'
    ? `${resolution.code} by ${resolution.rule}`
    : `${resolution.outcome} by ${resolution.rule}: ${resolution.candidates.map(({ code }) => code).join(' ')}`;
}

test.each([
  ['INSTITUTIONAL_TOURS', null, 'INSTITUTIONAL_TOURS by code'],
  ['CORCAN', null, 'CORCAN by exact-name'],
  ['Institutional tours', null, 'INSTITUTIONAL_TOURS by exact-name'],
  ['Visites d’établissements', null, 'INSTITUTIONAL_TOURS by exact-name'],
  ['institutional tours', null, 'INSTITUTIONAL_TOURS by folded-name'],
  ['sex offender programs', '2004', 'VIOLENT_SEX_OFFENDERS by synonym'],
  ['Programmes pour délinquants sexuels', null, 'VIOLENT_SEX_OFFENDERS by synonym'],
  ['Aboriginal offenders', '2005', 'INDIGENOUS_OFFENDERS by term-of-the-time'],
  ['Aboriginal offenders', '2019-11-29', 'INDIGENOUS_OFFENDERS by term-of-the-time'],
  ['Aboriginal offenders', '2021', 'INDIGENOUS_OFFENDERS by former-term'],
  ['Indigenous offenders', '2021', 'INDIGENOUS_OFFENDERS by exact-name'],
  ['délinquants autochtones', '2005', 'INDIGENOUS_OFFENDERS by folded-name'],
  ['underwater basket weaving', null, 'UNKNOWN by unknown: '],
])('topic %s on %s: %s', (term, on, expected) => {
  expect(outcomeOf(term, on)).toBe(expected);
});

test('a term that is merely like one waits, with that one named', () => {
  expect(outcomeOf('restorativ justice')).toMatch(/^UNKNOWN by unknown: RESTORATIVE_JUSTICE/u);
});

test('a term of two topics waits', () => {
  const rows = [
    { code: 'A', nameEn: 'Apples', nameFr: null },
    { code: 'B', nameEn: 'Pears', nameFr: null },
  ];
  const term = { term: 'Fruit', kind: 'SYNONYM', validFrom: null, validTo: null };
  expect(
    outcomeOf(
      'fruit',
      null,
      buildTopicIndex(rows, [
        { code: 'A', ...term },
        { code: 'B', ...term },
      ]),
    ),
  ).toBe('AMBIGUOUS by shared-name: A B');
});

test('interventions are found in both languages', () => {
  expect(outcomeOf('TRAINING', null, interventions)).toBe('TRAINING by code');
  expect(outcomeOf('Program assessment', null, interventions)).toBe('PROGRAM_ASSESSMENT by exact-name');
  expect(outcomeOf('évaluation opérationnelle', null, interventions)).toBe('OPERATIONAL_ASSESSMENT by folded-name');
  expect(outcomeOf('élaboration des politiques', null, interventions)).toBe('POLICY_DEVELOPMENT by synonym');
});

describe('the vocabulary', () => {
  test('has the thirteen agenda topics first, with names in both languages', () => {
    expect(vocabulary.topics.slice(0, 13).map(({ nameEn }) => nameEn)).toEqual([
      'Institutional tours',
      'Drug treatment',
      'Women offenders',
      'Aging and life-sentence offenders',
      'Violent and sex offenders',
      'Indigenous offenders',
      'Correctional planning and risk assessment',
      'CORCAN',
      'Prison industry and offender employment',
      'Research and analysis',
      'Restorative justice',
      'Security',
      'Offender health services',
    ]);
    expect([...vocabulary.topics, ...vocabulary.interventions].filter(({ nameFr }) => nameFr === '')).toEqual([]);
  });

  test('gives no term to two topics, and none of its terms waits for a decision', () => {
    for (const [index, terms] of [
      [topics, vocabulary.topicTerms],
      [interventions, vocabulary.interventionTerms],
    ] as const) {
      const lost = terms.filter(({ term, code }) => {
        const resolution = resolveTopic(term, null, index);
        return resolution.outcome !== 'RESOLVED' || resolution.code !== code;
      });
      expect(lost.map(({ term }) => term)).toEqual([]);
    }
  });

  test('repeats no term under one topic', () => {
    const keys = vocabulary.topicTerms.map(({ code, locale, term }) => `${code} ${locale} ${term.toLowerCase()}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
