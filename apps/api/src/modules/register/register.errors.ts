import { InputError } from '../../graphql/input-error.js';

/** The register has no settings yet: nothing has been loaded into it. */
export class RegisterNotMadeError extends InputError {
  override readonly name = 'RegisterNotMadeError';

  constructor() {
    super(
      'REGISTER_NOT_MADE',
      [],
      'this register has not been made yet: load one first, for example with `npm run entente -- load csc`',
      'ce registre n’est pas encore constitué : chargez-en un, par exemple avec « npm run entente -- load csc »',
    );
  }
}

/** The register of tomorrow is not known yet. */
export class AsOfInFutureError extends InputError {
  override readonly name = 'AsOfInFutureError';

  constructor(asOf: string) {
    super('AS_OF_IN_FUTURE', ['asOf'], `asOf must not be in the future: "${asOf}"`, `asOf ne peut être dans l’avenir : « ${asOf} »`);
  }
}

/** Nothing was recorded yet. */
export class AsOfBeforeRegisterError extends InputError {
  override readonly name = 'AsOfBeforeRegisterError';

  constructor(asOf: string) {
    super(
      'AS_OF_BEFORE_REGISTER',
      ['asOf'],
      `asOf is before this register was begun: "${asOf}"`,
      `asOf précède la constitution de ce registre : « ${asOf} »`,
    );
  }
}
