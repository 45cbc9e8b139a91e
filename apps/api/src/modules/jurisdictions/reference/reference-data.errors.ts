/** A reference file that cannot be used as it stands: names file, line, column, value and rule. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';

  constructor(
    readonly file: string,
    /** One-based line of the file; 0 where the file as a whole is meant. */
    readonly line: number,
    readonly column: string,
    readonly value: string,
    readonly rule: string,
  ) {
    super(`${file}${line > 0 ? ` line ${line}` : ''}, ${column}: ${rule}: ${value === '' ? '(empty)' : value}`);
  }
}
