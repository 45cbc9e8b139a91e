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

/** A window said by its days and as the last years at once. */
export class WindowTwiceError extends InputError {
  override readonly name = 'WindowTwiceError';

  constructor(path: readonly (string | number)[]) {
    super(
      'WINDOW_TWICE',
      path,
      'a window is given by `from` and `to`, or as `lastYears`, and not by both',
      'une fenêtre se donne par `from` et `to`, ou par `lastYears`, et non par les deux',
    );
  }
}

/** A number of years that no window has. */
export class LastYearsRangeError extends InputError {
  override readonly name = 'LastYearsRangeError';

  constructor(years: number, most: number, path: readonly (string | number)[]) {
    super(
      'LAST_YEARS_RANGE',
      path,
      `the last years must be 1 to ${most}: ${years}`,
      `les dernières années doivent être comprises entre 1 et ${most} : ${years}`,
    );
  }
}
