/** Something a reader asked that cannot be answered as it stands; `path` leads to the part of the input it concerns. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
  /** The status of an answer that is nothing but this error. */
  readonly statusCode: number = 400;

  constructor(
    /** A stable name for programs: `UNKNOWN_REGION`, `WINDOW_REVERSED`. */
    readonly code: string,
    /** Argument and fields below it, such as `['where', 'regions', 0]`. */
    readonly path: readonly (string | number)[],
    readonly en: string,
    readonly fr: string,
  ) {
    super(en);
  }
}
