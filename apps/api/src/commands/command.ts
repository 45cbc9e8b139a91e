import type { Config } from '../config.js';

/** 0: done; 1: problems were found; 2: the command was called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command writes. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void;
  /** What is said beside it. */
  err(line: string): void;
  /** What is being done now: one line that is overwritten on a terminal, a plain line elsewhere. */
  progress(line: string): void;
  /** Language of what is written: that of the caller's environment. */
  readonly locale: 'en' | 'fr';
}

/** One word of the `entente` command line. */
export interface Command {
  readonly name: string;
  /** One line of `entente --help`. */
  readonly summary: string;
  /** All of `entente NAME --help`. */
  readonly help: string;
  run(args: readonly string[], config: Config, terminal: Terminal): Promise<ExitStatus>;
}

/** The command was called wrongly: what was wrong, in one sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}
