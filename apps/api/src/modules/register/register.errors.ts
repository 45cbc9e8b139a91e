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

/** What a filter can name. */
export type NamedThing = 'REGION' | 'JURISDICTION' | 'TOPIC' | 'ORGANIZATION' | 'FACILITY' | 'INTERVENTION' | 'SCHEME';

const THINGS: Readonly<Record<NamedThing, { en: string; fr: string }>> = {
  REGION: { en: 'no region of this scheme has the code', fr: 'aucune région de ce découpage n’a le code' },
  JURISDICTION: { en: 'no jurisdiction has the code', fr: 'aucune administration n’a le code' },
  TOPIC: { en: 'no topic has the code or the name', fr: 'aucun sujet n’a ce code ou ce nom :' },
  ORGANIZATION: { en: 'no organization has the name', fr: 'aucune organisation ne porte le nom' },
  FACILITY: { en: 'no facility has the name', fr: 'aucun établissement ne porte le nom' },
  INTERVENTION: { en: 'no intervention has the code or the name', fr: 'aucune intervention n’a ce code ou ce nom :' },
  SCHEME: { en: 'there is no region scheme', fr: 'il n’y a pas de découpage en régions' },
};

/** A filter names something that the register does not have. */
export class UnknownNameError extends InputError {
  override readonly name = 'UnknownNameError';

  constructor(thing: NamedThing, value: string, path: readonly (string | number)[]) {
    const { en, fr } = THINGS[thing];
    super(`UNKNOWN_${thing}`, path, `${path.join('.')}: ${en} "${value}"`, `${path.join('.')} : ${fr} « ${value} »`);
  }
}
