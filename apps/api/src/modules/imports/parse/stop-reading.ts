import type { Problem } from '../stages.js';

/** Ends the reading of one file at once; caught where the file was opened and turned into its problem. */
export class StopReading extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en);
    this.name = 'StopReading';
  }
}
