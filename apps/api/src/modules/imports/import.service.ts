import { createHash } from 'node:crypto';
import { type GivenAnswers, readDecisions } from './decide/read-decisions.js';
import type { ImportReport } from './dry-run/import-report.js';
import { planRows, type RowPlan } from './import-plan.js';
import { type ImportMap, readMap } from './map/map-file.js';
import { mapRows } from './map/map-rows.js';
import { type Parsed, parseSheets } from './parse/parse-sheets.js';
import { StopReading } from './parse/stop-reading.js';
import {
  defaultLimits,
  type ImportLimits,
  type ImportWriter,
  type Problem,
  type RawRow,
  type ReferenceLookup,
  type SheetColumn,
  type SourceFile,
  type VocabularyLookup,
} from './stages.js';

/** What is to be imported. */
export interface ImportRequest {
  /** As shown to people: the file's or folder's name. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** How the files are read, or null for engagement sheets. */
  readonly map: SourceFile | null;
  readonly decisions: SourceFile | null;
}

/** Which engagements of the register an import has to know: those that its rows name. */
export interface WantedEngagements {
  /** Of rows, wholes and origins. */
  readonly references: ReadonlySet<string>;
  readonly sources: readonly { readonly source: string; readonly sourceId: string }[];
}

export interface ImportPorts {
  /** Loads what the stages ask the register. */
  lookup(wanted: WantedEngagements): Promise<ReferenceLookup>;
  readonly writer: ImportWriter;
  readonly vocabulary: VocabularyLookup;
  /** Days since 1970-01-01, where the register is at home. */
  today(): number;
  readonly limits?: ImportLimits;
}

/** A plan that can be shown, and then written as it was shown. */
export interface PreparedImport {
  readonly report: ImportReport;
  readonly rows: RowPlan;
  readonly columns: ReadonlySet<SheetColumn>;
}

/** Passes bytes through while hashing them, the first time that a file is read to its end. */
class HashedSources {
  private readonly digests = new Map<string, string>();

  constructor(private readonly sources: readonly SourceFile[]) {}

  list(): SourceFile[] {
    return this.sources.map((source, index) => ({
      name: source.name,
      size: source.size,
      read: () => this.read(source, `${index} ${source.name}`),
    }));
  }

  private async *read(source: SourceFile, key: string): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const piece of source.read()) {
      hash.update(piece);
      yield piece;
    }
    this.digests.set(key, hash.digest('hex'));
  }

  /** Of one file its own hash; of several the hash of their names and hashes; a refused file counts by its name. */
  sha256(): string {
    const all = this.sources.map(({ name }, index) => [name, this.digests.get(`${index} ${name}`) ?? ''] as const);
    const [only] = all;
    if (only && all.length === 1 && only[1] !== '') return only[1];
    return createHash('sha256').update(JSON.stringify(all)).digest('hex');
  }
}

const nothingParsed = (problems: readonly Problem[]): Parsed => ({ rows: [], problems, columns: new Set(), files: [] });

function wantedBy(rows: readonly RawRow[]): WantedEngagements {
  const references = new Set<string>();
  const sources: { source: string; sourceId: string }[] = [];
  for (const { cells } of rows) {
    for (const named of [cells.reference, cells.part_of]) if (named !== undefined && named.trim() !== '') references.add(named.trim());
    for (const named of cells.arose_from?.split(';') ?? []) if (named.trim() !== '') references.add(named.trim());
    const source = cells.source?.trim() ?? '';
    const sourceId = cells.source_id?.trim() ?? '';
    if (source !== '' && sourceId !== '') sources.push({ source, sourceId });
  }
  return { references, sources };
}

/** Takes files through all stages. Knows neither files nor database: both come through its ports. */
export class ImportService {
  private readonly limits: ImportLimits;

  constructor(private readonly ports: ImportPorts) {
    this.limits = ports.limits ?? defaultLimits;
  }

  /** The dry run: what every row becomes, without writing anything. */
  async prepare(request: ImportRequest): Promise<PreparedImport> {
    const sources = new HashedSources(request.files);
    const { parsed, map } = await this.parse(sources.list(), request.map);
    const given: GivenAnswers =
      request.decisions === null ? { answers: [], problems: [] } : await readDecisions(request.decisions, this.limits);
    const lookup = await this.ports.lookup(wantedBy(parsed.rows));
    const rows = planRows(
      { ...parsed, problems: [...parsed.problems, ...given.problems] },
      {
        lookup,
        vocabulary: this.ports.vocabulary,
        today: this.ports.today(),
        answers: given.answers,
        decisionsFile: request.decisions?.name ?? '',
      },
    );
    const { outcomes, counts, decisions, resolutions, problems } = rows;
    const report: ImportReport = {
      name: request.name,
      map: map?.name ?? null,
      sha256: sources.sha256(),
      files: parsed.files,
      outcomes,
      counts,
      decisions,
      resolutions,
      problems,
      batchId: null,
      dryRun: true,
    };
    return { report, rows, columns: parsed.columns };
  }

  /** Writes what was prepared, in one transaction; where nothing is left to write, nothing is. */
  async write(prepared: PreparedImport): Promise<ImportReport> {
    const { report, rows, columns } = prepared;
    if (rows.writes.length === 0) return { ...report, dryRun: false };
    const { batchId, references } = await this.ports.writer.write({
      name: report.name,
      sha256: report.sha256,
      map: report.map,
      columns,
      rows: rows.writes,
      decisions: rows.decisions,
      counts: rows.counts,
    });
    const given = new Map(rows.writes.map(({ content }, index) => [content.row, references[index] ?? null]));
    return {
      ...report,
      batchId,
      dryRun: false,
      outcomes: report.outcomes.map((outcome) => ({ ...outcome, reference: given.get(outcome.row) ?? outcome.reference })),
    };
  }

  private async parse(files: readonly SourceFile[], mapFile: SourceFile | null): Promise<{ parsed: Parsed; map: ImportMap | null }> {
    if (mapFile === null) return { parsed: await parseSheets(files, this.limits, this.ports.vocabulary), map: null };
    let map: ImportMap;
    try {
      map = await readMap(mapFile, this.limits);
    } catch (failure) {
      if (!(failure instanceof StopReading)) throw failure;
      return { parsed: nothingParsed([{ ...failure.problem, file: mapFile.name }]), map: null };
    }
    return { parsed: await mapRows(files, map, this.limits), map };
  }
}
