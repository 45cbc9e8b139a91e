import { basename, join } from 'node:path';
import { isoToDay } from '@entente/schema/calendar';
import type { Database } from '../../../db/database.js';
import { localDate } from '../../history/local-day.js';
import { loadReferenceData } from '../../jurisdictions/reference/load-reference-data.js';
import { loadTopicVocabulary } from '../../topics/reference/load-topic-vocabulary.js';
import type { ImportReport } from '../dry-run/import-report.js';
import { type ImportRequest, ImportService } from '../import.service.js';
import { vocabularyLookup } from '../match/vocabulary-lookup.js';
import { sampleRegister } from '../sample/sample-register.js';
import { openSources } from '../source-files.js';
import type { Extras } from '../write/extras.js';
import { DatabaseImportWriter, RegisterChangedError } from '../write/import-writer.js';
import { loadReferenceLookup } from '../write/reference-lookup.js';
import { beginRegister } from './begin-register.js';
import {
  emptyRegisterDefinition,
  type NewRegisterSettings,
  type RegisterDefinition,
  readRegisterDefinition,
} from './register-definition.js';
import { sampleExtrasOf, sampleFiles } from './sample-files.js';

/** What a register can be begun with. */
export type RegisterOrigin = 'csc' | 'us-visits' | 'sample' | 'none';

/** The register holds another origin's engagements: it is not filled twice. */
export class RegisterBegunError extends Error {
  override name = 'RegisterBegunError';
  constructor(readonly origin: string) {
    super(`This register was begun with "${origin}": load another one into an empty database`);
  }
}

export interface FillOptions {
  /** Folder of the open data that ships with the project. */
  readonly openData: string;
  /** Of a register that begins empty; what is null keeps its default. */
  readonly settings: NewRegisterSettings;
  /** How many engagements of the sample; some 600 unless given. */
  readonly sampleSize?: number;
  readonly now?: () => number;
}

/** An import service over the register's database; `actor` is who the change is written down to. */
export function importServiceOf(
  database: Database,
  actor: string,
  timeZone: string,
  extras: Extras | null = null,
  now: () => number = Date.now,
): ImportService {
  return new ImportService({
    lookup: (wanted) => loadReferenceLookup(database.read, wanted),
    writer: new DatabaseImportWriter(database, { origin: 'IMPORT', actor, reason: null }, extras),
    vocabulary: vocabularyLookup,
    today: () => isoToDay(localDate(new Date(now()).toISOString(), timeZone)),
  });
}

function sizeOf({ sampleSize }: FillOptions): { size?: number } {
  return sampleSize === undefined ? {} : { size: sampleSize };
}

function definitionOf(origin: RegisterOrigin, options: FillOptions): RegisterDefinition {
  switch (origin) {
    case 'csc':
    case 'us-visits':
      return readRegisterDefinition(options.openData, origin);
    case 'sample':
      return sampleRegister(sizeOf(options));
    case 'none': {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return emptyRegisterDefinition(options.settings, localDate(new Date((options.now ?? Date.now)()).toISOString(), timeZone));
    }
  }
}

/**
 * Begins an empty register and brings in its engagements, by the way that every file comes in. Each of the two is one
 * transaction; what a crash interrupts is taken up where it was left. Null where there is nothing to bring in.
 */
export async function fillRegister(database: Database, origin: RegisterOrigin, options: FillOptions): Promise<ImportReport | null> {
  const definition = definitionOf(origin, options);
  const [begun] = await database.read.query<{ origin: string }>('SELECT origin FROM register WHERE id = 1');
  if (begun && begun.origin !== origin) throw new RegisterBegunError(begun.origin);
  if (!begun) {
    const reference = loadReferenceData(options.openData);
    const vocabulary = loadTopicVocabulary(options.openData);
    const { origin: first } = await database.writeTransaction((tx) => beginRegister(tx, origin, definition, reference, vocabulary));
    if (first !== origin) throw new RegisterBegunError(first);
  }
  const timeZone = definition.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (origin === 'sample') return fillWithSample(database, timeZone, options);
  if (definition.import === null) return null;
  const path = (file: string) => join(options.openData, file);
  const one = async (name: string | undefined) => (name === undefined ? null : ((await openSources(path(name)))[0] ?? null));
  const service = importServiceOf(database, 'Entente', timeZone, null, options.now);
  return bringIn(service, {
    name: basename(definition.import.file),
    files: await openSources(path(definition.import.file)),
    map: await one(definition.import.map),
    decisions: await one(definition.import.decisions),
  });
}

/** Where another server has begun to fill the same register, what it has brought in meanwhile is read, and left as it is. */
async function bringIn(service: ImportService, request: ImportRequest): Promise<ImportReport> {
  try {
    return await service.write(await service.prepare(request));
  } catch (error) {
    if (!(error instanceof RegisterChangedError)) throw error;
    return service.write(await service.prepare(request));
  }
}

/** A sample of any size comes in by files that the memory holds one at a time, each in a transaction of its own. */
async function fillWithSample(database: Database, timeZone: string, options: FillOptions): Promise<ImportReport | null> {
  let report: ImportReport | null = null;
  const service = importServiceOf(database, 'Entente', timeZone, sampleExtrasOf(sizeOf(options)), options.now);
  for (const file of sampleFiles(sizeOf(options))) {
    report = await bringIn(service, { name: file.name, files: [file], map: null, decisions: null });
  }
  return report;
}
