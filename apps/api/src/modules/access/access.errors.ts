import { InputError } from '../../graphql/input-error.js';

/** Nobody is signed in. */
export class NotSignedInError extends InputError {
  override readonly name = 'NotSignedInError';

  constructor() {
    super('UNAUTHENTICATED', [], 'sign in first', 'ouvrez d’abord une session');
  }
}

/** The address or the password is wrong; which of them is not told. */
export class WrongCredentialsError extends InputError {
  override readonly name = 'WrongCredentialsError';

  constructor() {
    super('WRONG_CREDENTIALS', ['password'], 'the address or the password is wrong', 'l’adresse ou le mot de passe est erroné');
  }
}

/** Too many wrong passwords for one address. */
export class TooManyAttemptsError extends InputError {
  override readonly name = 'TooManyAttemptsError';

  constructor(minutes: number) {
    super(
      'TOO_MANY_ATTEMPTS',
      ['email'],
      `too many wrong passwords; try again in ${minutes} minutes`,
      `trop de mots de passe erronés; réessayez dans ${minutes} minutes`,
    );
  }
}

/** A way of signing in that this server does not offer. */
export class WrongSignInModeError extends InputError {
  override readonly name = 'WrongSignInModeError';

  constructor(field: string, mode: string) {
    super(
      'WRONG_SIGN_IN_MODE',
      [],
      `${field} is not offered where ENTENTE_AUTH is "${mode}"`,
      `${field} n’est pas offert lorsque ENTENTE_AUTH vaut « ${mode} »`,
    );
  }
}
