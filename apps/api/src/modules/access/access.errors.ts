import { type Role, roles } from '@entente/schema/vocabulary';
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

/** Something that asks for a role the viewer does not have. */
export class RoleNeededError extends InputError {
  override readonly name = 'RoleNeededError';
  override readonly statusCode = 403;

  constructor(role: Role, own: Role) {
    super(
      'FORBIDDEN',
      [],
      `this takes the role ${roles[role].en} or one above it; you have ${roles[own].en}`,
      `cela demande le rôle ${roles[role].fr} ou un rôle supérieur; vous avez ${roles[own].fr}`,
    );
  }
}

/** An access token that is none, is revoked, has expired, or whose owner has lost the account; which of them is not told. */
export class InvalidTokenError extends InputError {
  override readonly name = 'InvalidTokenError';
  override readonly statusCode = 401;

  constructor() {
    super(
      'INVALID_TOKEN',
      [],
      'this access token is not known, is revoked or has expired; make a new one on the page of access tokens',
      'ce jeton d’accès est inconnu, révoqué ou expiré; créez-en un sur la page des jetons d’accès',
    );
  }
}

/** A token in an address, which is kept in histories and logs along the way. */
export class TokenInAddressError extends InputError {
  override readonly name = 'TokenInAddressError';

  constructor(parameter: string) {
    super(
      'TOKEN_IN_ADDRESS',
      [parameter],
      `an access token is not taken from an address, which ends up in histories and logs: send it as "Authorization: Bearer TOKEN", or as the password of Basic authentication, and revoke this one`,
      `un jeton d’accès n’est pas accepté dans une adresse, que conservent historiques et journaux : envoyez-le par « Authorization: Bearer JETON », ou comme mot de passe de l’authentification Basic, et révoquez celui-ci`,
    );
  }
}

/** A change that was asked for with an access token. */
export class ReadingOnlyError extends InputError {
  override readonly name = 'ReadingOnlyError';

  constructor() {
    super('READING_ONLY', [], 'an access token reads, and changes nothing', 'un jeton d’accès permet de lire, et non de modifier');
  }
}

/** The name of an access token cannot be kept. */
export class TokenNameError extends InputError {
  override readonly name = 'TokenNameError';

  constructor(name: string, longest: number) {
    super(
      'TOKEN_NAME',
      ['name'],
      `a token has a name of 1 to ${longest} characters: "${name.slice(0, 60)}"`,
      `un jeton porte un nom de 1 à ${longest} caractères : « ${name.slice(0, 60)} »`,
    );
  }
}

/** An access token that would have expired before it is made. */
export class TokenExpiryError extends InputError {
  override readonly name = 'TokenExpiryError';

  constructor(expiresOn: string, today: string) {
    super(
      'TOKEN_EXPIRY',
      ['expiresOn'],
      `the last day of a token must be today (${today}) or later: ${expiresOn}`,
      `le dernier jour d’un jeton est aujourd’hui (${today}) ou plus tard : ${expiresOn}`,
    );
  }
}

/** There is no such access token among the viewer's. */
export class TokenNotFoundError extends InputError {
  override readonly name = 'TokenNotFoundError';

  constructor(id: string) {
    super(
      'TOKEN_NOT_FOUND',
      ['id'],
      `you have no access token of this id: "${id}"`,
      `vous n’avez pas de jeton d’accès portant cet identifiant : « ${id} »`,
    );
  }
}
