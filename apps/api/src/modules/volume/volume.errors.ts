import { InputError } from '../../graphql/input-error.js';
import type { VolumeQuestionError } from './question.js';

/** A list of more values than one question takes. */
export class TooManyValuesError extends InputError {
  override readonly name = 'TooManyValuesError';

  constructor(path: readonly string[], values: number, most: number) {
    const field = path.join('.');
    super(
      'TOO_MANY_VALUES',
      path,
      `${field} takes at most ${most} values: ${values} are given`,
      `${field} prend au plus ${most} valeurs : ${values} sont données`,
    );
  }
}

/** More rows than can be opened into their engagements at once. */
export class TooManyRowsOpenedError extends InputError {
  override readonly name = 'TooManyRowsOpenedError';

  constructor(rows: number, most: number) {
    super(
      'TOO_MANY_ROWS_OPENED',
      ['groupBy'],
      `the engagements behind rows can be listed for at most ${most} rows at once, and this answer has ${rows}: narrow it, or ask for engagements themselves`,
      `les engagements derrière les lignes s’énumèrent pour au plus ${most} lignes à la fois, et cette réponse en compte ${rows} : resserrez-la, ou demandez les engagements eux-mêmes`,
    );
  }
}

/** The error that a reader sees of a question that cannot be answered as it stands. */
export function inputErrorOf(error: VolumeQuestionError): InputError {
  const path = error.field
    .split(/[.[\]]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return new InputError(error.code, path, error.en, error.fr);
}
