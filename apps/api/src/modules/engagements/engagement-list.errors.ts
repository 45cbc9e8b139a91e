import { InputError } from '../../graphql/input-error.js';

/** More rows are to be passed over than a list lets be, or fewer than none. */
export class SkipRangeError extends InputError {
  constructor(skip: number, most: number) {
    super('SKIP_RANGE', ['skip'], `\`skip\` must be 0 to ${most}: ${skip}`, `\`skip\` doit être compris entre 0 et ${most} : ${skip}`);
  }
}
