import { InputError } from '../../graphql/input-error.js';

/** Visits are given so many months to lead to something, at most. */
export const MOST_MONTHS = 600;

/** `withinMonths` is out of its bounds. */
export class WithinMonthsError extends InputError {
  constructor(given: number) {
    super(
      'WITHIN_MONTHS_RANGE',
      ['withinMonths'],
      `\`withinMonths\` must be 1 to ${MOST_MONTHS}: ${given}`,
      `\`withinMonths\` doit être compris entre 1 et ${MOST_MONTHS} : ${given}`,
    );
  }
}

/** More lines than are drawn at a time. */
export const MOST_LINES = 20;

/** `first` of the lines is out of its bounds. */
export class LineCountError extends InputError {
  constructor(given: number) {
    super(
      'LINES_RANGE',
      ['lines', 'first'],
      `\`first\` must be 0 to ${MOST_LINES}: ${given}`,
      `\`first\` doit être compris entre 0 et ${MOST_LINES} : ${given}`,
    );
  }
}
