import { InputError } from '../../graphql/input-error.js';
import type { VolumeQuestionError } from './question.js';

/** What a filter can name. */
export type NamedThing = 'REGION' | 'JURISDICTION' | 'TOPIC' | 'ORGANIZATION' | 'FACILITY' | 'INTERVENTION' | 'SCHEME';

const WORDS: Readonly<Record<NamedThing, { en: string; fr: string }>> = {
  REGION: { en: 'no region of this scheme has the code', fr: 'aucune région de ce découpage n’a le code' },
  JURISDICTION: { en: 'no jurisdiction has the code', fr: 'aucun pays ou territoire n’a le code' },
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
    const { en, fr } = WORDS[thing];
    super(`UNKNOWN_${thing}`, path, `${path.join('.')}: ${en} "${value}"`, `${path.join('.')} : ${fr} « ${value} »`);
  }
}

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
