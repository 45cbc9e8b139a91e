import { InputError } from '../../graphql/input-error.js';

/** Something is asked for as of a past moment that is known as it is now alone. */
export class NoPastError extends InputError {
  override readonly name = 'NoPastError';

  constructor(type: string) {
    super(
      'NO_PAST',
      ['asOf'],
      `asOf is for engagements: the past of this ${type} cannot be asked for`,
      `asOf vaut pour les engagements : le passé de cet objet (${type}) ne peut être demandé`,
    );
  }
}
