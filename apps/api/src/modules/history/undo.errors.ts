import { Problem } from '../../graphql/problem.type.js';

type Path = readonly (string | number)[];

/** Nothing is left of what was to be taken back. */
export function nothingToUndo(path: Path): Problem {
  return new Problem(
    'NOTHING_TO_UNDO',
    path,
    'nothing is left of it that could be taken back',
    'il n’en reste rien qui puisse être repris',
  );
}

/** A field was changed after the change that is to be taken back. */
export function changedSince(path: Path, reference: string, field: string): Problem {
  return new Problem(
    'CHANGED_SINCE',
    path,
    `${field} of ${reference} has been changed since; take that back first`,
    `le champ ${field} de ${reference} a été modifié depuis; reprenez d’abord cette modification`,
  );
}

/** An engagement was deleted after the change that is to be taken back. */
export function deletedSince(path: Path, reference: string): Problem {
  return new Problem(
    'DELETED_SINCE',
    path,
    `${reference} has been deleted since; restore it first`,
    `${reference} a été supprimé depuis; restaurez-le d’abord`,
  );
}

/** Taking a change back would break a rule beside what else stands. */
export function breaksRule(path: Path, reference: string, rule: { code: string; en: string; fr: string }): Problem {
  return new Problem(rule.code, path, `${reference}: ${rule.en}`, `${reference} : ${rule.fr}`);
}
