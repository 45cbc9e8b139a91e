import { join } from 'node:path';
import { readTable } from '../../jurisdictions/reference/read-table.js';
import { ReferenceDataError } from '../../jurisdictions/reference/reference-data.errors.js';
import type { TopicVocabulary, VocabularyEntry, VocabularyTerm } from './topic-vocabulary.js';

function readEntries(directory: string, file: string): VocabularyEntry[] {
  const seen = new Set<string>();
  return readTable(directory, file).map((row) => {
    const code = row.required('code');
    if (!/^[A-Z][A-Z_]{0,63}$/u.test(code))
      throw new ReferenceDataError(file, row.line, 'code', code, 'must be upper-case letters and underscores, at most 64');
    if (seen.has(code)) throw new ReferenceDataError(file, row.line, 'code', code, 'must stand once');
    seen.add(code);
    return { code, nameEn: row.required('name_en'), nameFr: row.required('name_fr') };
  });
}

function readTerms(directory: string, file: string, entries: VocabularyEntry[]): VocabularyTerm[] {
  const codes = new Set(entries.map(({ code }) => code));
  return readTable(directory, file).map((row) => {
    const code = row.required('code');
    if (!codes.has(code)) throw new ReferenceDataError(file, row.line, 'code', code, 'must be a code of the vocabulary');
    return {
      code,
      locale: row.oneOf('locale', ['en', 'fr']),
      term: row.required('term'),
      kind: row.oneOf('kind', ['HISTORIC', 'SYNONYM']),
      validFrom: row.optional('valid_from'),
      validTo: row.optional('valid_to'),
    };
  });
}

/** Topics and interventions with their terms, from `reference/` of the data folder. Throws ReferenceDataError. */
export function loadTopicVocabulary(dataDir: string): TopicVocabulary {
  const directory = join(dataDir, 'reference');
  const topics = readEntries(directory, 'topics.csv');
  const interventions = readEntries(directory, 'interventions.csv');
  return {
    topics,
    topicTerms: readTerms(directory, 'topic-terms.csv', topics),
    interventions,
    interventionTerms: readTerms(directory, 'intervention-terms.csv', interventions),
  };
}
