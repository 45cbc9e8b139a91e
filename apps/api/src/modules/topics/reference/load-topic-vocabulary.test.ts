import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTopicVocabulary } from './load-topic-vocabulary.js';

const dataDir = join(import.meta.dirname, '../../../../../../data');

test('topics and interventions come with their terms', () => {
  const vocabulary = loadTopicVocabulary(dataDir);
  expect(vocabulary.interventions.slice(0, 4).map(({ code }) => code)).toEqual([
    'PROGRAM_ASSESSMENT',
    'OPERATIONAL_ASSESSMENT',
    'POLICY_DEVELOPMENT',
    'TRAINING',
  ]);
  expect(vocabulary.topicTerms).toContainEqual({
    code: 'INDIGENOUS_OFFENDERS',
    locale: 'en',
    term: 'Aboriginal offenders',
    kind: 'HISTORIC',
    validFrom: null,
    validTo: '2019-11-29',
  });
});

test.each([
  ['topic-terms.csv', 'CORRECTIONAL_SYSTEM,en', 'NO_SUCH_TOPIC,en', 'must be a code of the vocabulary: NO_SUCH_TOPIC'],
  ['topics.csv', 'CORCAN,CORCAN', 'Corcan,CORCAN', 'must be upper-case letters and underscores'],
  ['topics.csv', 'DRONES,', 'CORCAN,', 'must stand once: CORCAN'],
])('%s with %o as %o is refused', (file, from, to, message) => {
  const copy = mkdtempSync(join(tmpdir(), 'entente-topics-'));
  try {
    cpSync(join(dataDir, 'reference'), join(copy, 'reference'), { recursive: true });
    const path = join(copy, 'reference', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    expect(() => loadTopicVocabulary(copy)).toThrow(message);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
