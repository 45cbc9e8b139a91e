import type { FileFormat } from '../parse/detect-format.js';
import type { Decision, ImportCounts, Problem, Resolution, RowOutcome } from '../stages.js';

/** What an import does, or would do: everything that a person is shown of it. */
export interface ImportReport {
  /** The file or folder as given. */
  readonly name: string;
  /** Name of the map, or null for an engagement sheet. */
  readonly map: string | null;
  /** SHA-256 of all bytes read, hexadecimal. */
  readonly sha256: string;
  readonly files: readonly {
    readonly name: string;
    readonly format: FileFormat;
    readonly separator: string | null;
    readonly rows: number;
  }[];
  readonly counts: ImportCounts;
  readonly outcomes: readonly RowOutcome[];
  readonly resolutions: readonly Resolution[];
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
  /** Null for a dry run, or where nothing was left to write. */
  readonly batchId: number | null;
  /** Whether it only says what would be done. */
  readonly dryRun: boolean;
}

/** Did the import leave something to be put right: an error, or a name that waits? */
export function needsAttention(report: Pick<ImportReport, 'problems' | 'decisions'>): boolean {
  return report.problems.some(({ severity }) => severity === 'ERROR') || report.decisions.some(({ answer }) => answer === null);
}
