import { Problem } from '../../graphql/problem.type.js';
import { quoted } from './rules/rule.js';

type Path = readonly (string | number)[];

/** What a reference of an input should have named. */
const THINGS = {
  JURISDICTION: ['jurisdiction', 'code, such as NA, or id', 'de pays ni de territoire', 'code, comme NA, ou identifiant'],
  ORGANIZATION: ['organization', 'id or exact English name', 'd’organisation', 'identifiant ou nom anglais exact'],
  TOPIC: ['topic', 'code or id', 'de sujet', 'code ou identifiant'],
  FACILITY: ['facility', 'id or exact English name', 'd’établissement', 'identifiant ou nom anglais exact'],
  INTERVENTION: ['intervention', 'code, such as TRAINING, or id', 'd’intervention', 'code, comme TRAINING, ou identifiant'],
  ENGAGEMENT: ['engagement', 'reference, such as VIS-2005-0042, or id', 'd’engagement', 'référence, comme VIS-2005-0042, ou identifiant'],
  REVISION: ['revision', 'id', 'de révision', 'identifiant'],
  CHANGE: ['change', 'number', 'de modification', 'numéro'],
} as const;

/** Nothing in the register is called that. */
export function unknownThing(thing: keyof typeof THINGS, path: Path, value: string): Problem {
  const [en, how, fr, comment] = THINGS[thing];
  const shown = quoted(value);
  return new Problem(
    `UNKNOWN_${thing}`,
    path,
    `the register has no ${en} ${shown.en}: write its ${how}`,
    `le registre n’a pas ${fr} ${shown.fr} : écrivez son ${comment}`,
  );
}

/** A field that every engagement has was to be cleared. */
export function fieldNeeded(path: Path): Problem {
  const field = path.at(-1);
  return new Problem(
    'FIELD_NEEDED',
    path,
    `every engagement has a ${field}: leave it out or give a value`,
    `chaque engagement a un champ ${field} : omettez-le ou donnez une valeur`,
  );
}

/** A number has more decimals than are kept, or is none. */
export function tooManyDecimals(path: Path, value: number, decimals: number): Problem {
  return new Problem(
    'TOO_MANY_DECIMALS',
    path,
    `${path.at(-1)} is kept to ${decimals} decimals: ${value}`,
    `${path.at(-1)} est conservé à ${decimals} décimales près : ${value}`,
  );
}

/** An input is for another kind of engagement. */
export function wrongKind(path: Path, reference: string, kind: string): Problem {
  return new Problem(
    'WRONG_KIND',
    path,
    `${reference} is a ${kind.toLowerCase()}; use the mutation for that`,
    `${reference} n’est pas du genre de cette mutation (${kind}); utilisez la sienne`,
  );
}

/** Somebody else was faster. */
export function versionConflict(path: Path, given: number, current: number): Problem {
  return new Problem(
    'VERSION_CONFLICT',
    path,
    `it has been changed since version ${given}, and is now at version ${current}`,
    `il a été modifié depuis la version ${given}, et en est à la version ${current}`,
  );
}

/** A deleted engagement was to be changed. */
export function isDeleted(path: Path, reference: string): Problem {
  return new Problem(
    'ENGAGEMENT_DELETED',
    path,
    `${reference} is deleted; restore it first`,
    `${reference} est supprimé; restaurez-le d’abord`,
  );
}

/** What stands was to be restored. */
export function notDeleted(path: Path, reference: string): Problem {
  return new Problem('NOT_DELETED', path, `${reference} is not deleted`, `${reference} n’est pas supprimé`);
}

/** A whole was to be deleted that still has components. */
export function hasComponents(path: Path, reference: string, components: readonly string[]): Problem {
  const shown = components.slice(0, 5).join(', ') + (components.length > 5 ? ', …' : '');
  return new Problem(
    'HAS_COMPONENTS',
    path,
    `${shown} would be part of nothing: delete what is part of ${reference} first, or make it stand alone`,
    `${shown} ne ferait plus partie de rien : supprimez d’abord ce qui fait partie de ${reference}, ou rendez-le autonome`,
  );
}

/** A text beside the record is too long to be kept. */
export function textTooLong(path: Path, length: number, limit: number): Problem {
  return new Problem(
    'TEXT_TOO_LONG',
    path,
    `${path.at(-1)}: ${length} characters are more than the ${limit} it can hold`,
    `${path.at(-1)} : ${length} caractères, soit plus que les ${limit} possibles`,
  );
}

/** The same client id came with another input. */
export function clientIdReused(path: Path): Problem {
  return new Problem(
    'CLIENT_MUTATION_ID_REUSED',
    path,
    'this clientMutationId was sent before with another input; give every mutation its own',
    'ce clientMutationId a déjà été envoyé avec une autre entrée; donnez à chaque mutation le sien',
  );
}
