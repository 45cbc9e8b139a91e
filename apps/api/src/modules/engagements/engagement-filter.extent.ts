import { InputError } from '../../graphql/input-error.js';
import type { EngagementFilter } from './engagement.input.js';

const DEEPEST = 8;
/** Filters in all, those inside one another included: each is a part of one statement. */
const MOST_FILTERS = 60;
/** Values in all lists together: each is a place in that statement. */
const MOST_VALUES = 2_000;

/** Longer than any reference. */
const LONGEST_REFERENCE = 100;

type Path = readonly (string | number)[];

/** Throws InputError for a filter of more parts than one statement is to have. */
export function checkExtent(filter: EngagementFilter, path: Path): void {
  const waiting: { filter: EngagementFilter; depth: number }[] = [{ filter, depth: 0 }];
  let filters = 0;
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { filter: one, depth } = next;
    filters += 1;
    for (const part of [one, one.ledTo ?? {}, one.aroseFrom ?? {}]) {
      for (const [name, value] of Object.entries(part)) {
        if (Array.isArray(value) && name !== 'and' && name !== 'or') values += value.length;
      }
    }
    for (const inner of [...(one.and ?? []), ...(one.or ?? []), ...(one.not ? [one.not] : [])]) {
      waiting.push({ filter: inner, depth: depth + 1 });
    }
    if ((one.reference?.length ?? 0) > LONGEST_REFERENCE) {
      throw tooMuch(
        'REFERENCE_TOO_LONG',
        [...path, 'reference'],
        `the beginning of a reference must have at most ${LONGEST_REFERENCE} letters`,
        `le début d’une référence compte au plus ${LONGEST_REFERENCE} lettres`,
      );
    }
    if (depth > DEEPEST)
      throw tooMuch(
        'FILTER_TOO_DEEP',
        path,
        `filters must nest at most ${DEEPEST} deep`,
        `les filtres s’emboîtent sur ${DEEPEST} niveaux au plus`,
      );
    if (filters + waiting.length > MOST_FILTERS) {
      throw tooMuch(
        'TOO_MANY_FILTERS',
        path,
        `a filter must hold at most ${MOST_FILTERS} filters, those inside one another counted together`,
        `un filtre contient au plus ${MOST_FILTERS} filtres, emboîtés ou non`,
      );
    }
    if (values > MOST_VALUES) {
      throw tooMuch(
        'TOO_MANY_VALUES',
        path,
        `a filter must name at most ${MOST_VALUES} values, all its lists counted together`,
        `un filtre nomme au plus ${MOST_VALUES} valeurs, toutes listes confondues`,
      );
    }
  }
}

function tooMuch(code: string, path: Path, en: string, fr: string): InputError {
  return new InputError(code, path, en, fr);
}
