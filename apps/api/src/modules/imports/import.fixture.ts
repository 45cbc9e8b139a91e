import { join } from 'node:path';
import { isoToDay } from '@entente/schema/calendar';
import { loadReferenceData } from '../jurisdictions/reference/load-reference-data.js';
import { loadTopicVocabulary } from '../topics/reference/load-topic-vocabulary.js';
import { ImportService } from './import.service.js';
import { createReferenceLookup } from './match/reference-lookup.js';
import { vocabularyLookup } from './match/vocabulary-lookup.js';
import { sourceOf } from './source-files.js';
import { defaultLimits, type ExistingEngagement, type ImportLimits, type SourceFile, type WriteBatch } from './stages.js';

/** The repository's data folder, and the folder of files that an import is tried with. */
export const dataFolder = join(import.meta.dirname, '../../../../../data');
export const fixtureFolder = join(import.meta.dirname, '../../../test/fixtures/imports');

export const today = isoToDay('2024-11-24');

const names = { ...loadReferenceData(dataFolder), ...loadTopicVocabulary(dataFolder), organizations: [], facilities: [] };

/** A register in memory, as an import sees it: it keeps what is written, and nothing more. */
export class MemoryRegister {
  readonly batches: WriteBatch[] = [];
  private readonly engagements = new Map<string, ExistingEngagement>();
  private readonly bySource = new Map<string, string>();

  constructor(private readonly home = 'CA') {}

  service(limits: Partial<ImportLimits> = {}): ImportService {
    return new ImportService({
      lookup: async () =>
        createReferenceLookup({
          ...names,
          home: this.home,
          existingByReference: (reference) => this.engagements.get(reference) ?? null,
          existingBySource: (source, id) => this.engagements.get(this.bySource.get(`${source} ${id}`) ?? '') ?? null,
        }),
      writer: {
        write: async (batch) => {
          this.batches.push(batch);
          const references = batch.rows.map((row, index) => {
            const { content } = row;
            const reference = row.action === 'UPDATE' ? row.reference : (content.reference ?? `GIVEN-${this.batches.length}-${index}`);
            const { written, meant } = content.fingerprints;
            this.engagements.set(reference, {
              reference,
              fingerprints: [written, meant],
              partOf: content.partOf,
              aroseFrom: content.aroseFrom,
              deleted: false,
            });
            if (content.source !== null && content.sourceId !== null) this.bySource.set(`${content.source} ${content.sourceId}`, reference);
            return reference;
          });
          return { batchId: this.batches.length, references };
        },
      },
      vocabulary: vocabularyLookup,
      today: () => today,
      limits: { ...defaultLimits, ...limits },
    });
  }
}

/** Text or bytes as a file. */
export function file(name: string, content: string | Uint8Array): SourceFile {
  return sourceOf(name, typeof content === 'string' ? Buffer.from(content) : content);
}

const plainVisit: Readonly<Record<string, string>> = { kind: 'VISIT', title: 'A visit', status: 'COMPLETED' };

/** An engagement sheet with one row for each set of overrides; a plain visit where nothing else is said. */
export function sheet(...rows: readonly Readonly<Record<string, string | undefined>>[]): string {
  const columns = [...new Set([...Object.keys(plainVisit), ...rows.flatMap((row) => Object.keys(row))])];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? plainVisit[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}
