import type { ReportStatus } from '@entente/schema/vocabulary';
import { reportStatuses } from '@entente/schema/vocabulary';
import type { EditionRow } from './edition.repository.js';

/** Why an edition was not moved on. */
export interface EditionProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly en: string;
  readonly fr: string;
}

export function outdated(row: EditionRow, version: number): EditionProblem {
  return {
    code: 'VERSION',
    path: ['version'],
    en: `the edition has been changed since: it is at version ${row.version}, and the change was made on ${version}`,
    fr: `l’édition a été modifiée entretemps : elle en est à la version ${row.version}, et la modification part de ${version}`,
  };
}

export function wrongStatus(row: EditionRow, wanted: ReportStatus): EditionProblem {
  const now = reportStatuses[row.status];
  const then = reportStatuses[wanted];
  return {
    code: 'STATUS',
    path: ['id'],
    en: `this is done with an edition that is ${then.en.toLowerCase()}; this one is ${now.en.toLowerCase()}`,
    fr: `cela se fait avec une édition ${then.fr.toLowerCase()}; celle-ci est ${now.fr.toLowerCase()}`,
  };
}

export function ownEdition(name: string): EditionProblem {
  return {
    code: 'OWN_EDITION',
    path: ['id'],
    en: `an edition is approved by somebody who had no hand in it; ${name} had`,
    fr: `une édition est approuvée par une personne qui n’y a pas mis la main; ${name} l’a fait`,
  };
}

export function sealedAlready(period: string): EditionProblem {
  return {
    code: 'SEALED_ALREADY',
    path: ['input', 'day'],
    en: `the report of ${period} has been sealed; it is corrected by an edition that says why`,
    fr: `le rapport de ${period} est scellé; on le corrige par une édition qui dit pourquoi`,
  };
}

export function periodAhead(from: string): EditionProblem {
  return {
    code: 'PERIOD_AHEAD',
    path: ['input', 'day'],
    en: `the period begins on ${from}, which is yet to come`,
    fr: `la période commence le ${from}, qui est encore à venir`,
  };
}

export function openAlready(): EditionProblem {
  return {
    code: 'OPEN_ALREADY',
    path: ['id'],
    en: 'a correction of this edition is already under way',
    fr: 'une correction de cette édition est déjà en cours',
  };
}

export function tooLong(field: string, length: number, most: number): EditionProblem {
  return {
    code: 'TOO_LONG',
    path: ['input', field],
    en: `${field} has at most ${most} characters: ${length}`,
    fr: `${field} compte au plus ${most} caractères : ${length}`,
  };
}

export function reasonMissing(): EditionProblem {
  return {
    code: 'REASON_MISSING',
    path: ['reason'],
    en: 'say why, in a few words',
    fr: 'dites pourquoi, en quelques mots',
  };
}

export function noSuchSection(section: string): EditionProblem {
  return {
    code: 'NO_SUCH_SECTION',
    path: ['input', 'section'],
    en: `this report has no section "${section}"`,
    fr: `ce rapport n’a pas de section « ${section} »`,
  };
}
