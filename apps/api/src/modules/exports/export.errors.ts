import { InputError } from '../../graphql/input-error.js';

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** Several lists, and a file that holds one. */
export class ListNotChosenError extends InputError {
  override readonly name = 'ListNotChosenError';

  constructor(lists: readonly string[]) {
    super(
      'LIST_NOT_CHOSEN',
      ['list'],
      `a CSV file holds one list, and the answer has several: choose one with list=NAME, of ${listed(lists)}`,
      `un fichier CSV contient une seule liste, et la réponse en a plusieurs : choisissez-en une par list=NOM, parmi ${listed(lists)}`,
    );
  }
}

/** A list that the answer does not have. */
export class UnknownListError extends InputError {
  override readonly name = 'UnknownListError';

  constructor(list: string, lists: readonly string[]) {
    super(
      'UNKNOWN_LIST',
      ['list'],
      `the answer has no list "${list.slice(0, 100)}"; it has ${listed(lists)}`,
      `la réponse n’a pas de liste « ${list.slice(0, 100)} »; elle a ${listed(lists)}`,
    );
  }
}

/** An answer without anything that could be a row. */
export class NoListError extends InputError {
  override readonly name = 'NoListError';

  constructor() {
    super(
      'NO_LIST',
      [],
      'the answer has nothing that could be the row of a file: select `nodes`, `rows` or the fields of an object',
      'la réponse n’a rien qui puisse être la ligne d’un fichier : sélectionnez `nodes`, `rows` ou les champs d’un objet',
    );
  }
}

/** The grain of partners for a list that has none. */
export class GrainWithoutPartnersError extends InputError {
  override readonly name = 'GrainWithoutPartnersError';

  constructor(list: string) {
    super(
      'GRAIN_WITHOUT_PARTNERS',
      ['grain'],
      `rows of engagement and partner need \`partners\` to be selected in "${list}"`,
      `des lignes par engagement et partenaire demandent que \`partners\` soit sélectionné dans « ${list} »`,
    );
  }
}

/** A word of an address that is none of those it may be. */
export class UnknownChoiceError extends InputError {
  override readonly name = 'UnknownChoiceError';

  constructor(parameter: string, value: string, choices: readonly string[]) {
    super(
      'UNKNOWN_CHOICE',
      [parameter],
      `${parameter} is one of ${choices.join(', ')}: "${value.slice(0, 60)}"`,
      `${parameter} est l’une des valeurs ${choices.join(', ')} : « ${value.slice(0, 60)} »`,
    );
  }
}

/** A parameter of an address that the query does not have. */
export class UnknownParameterError extends InputError {
  override readonly name = 'UnknownParameterError';

  constructor(parameter: string, known: readonly string[]) {
    super(
      'UNKNOWN_PARAMETER',
      [parameter],
      `the query has no parameter "${parameter.slice(0, 60)}"; it has ${known.length > 0 ? listed(known) : 'none'}`,
      `la requête n’a pas de paramètre « ${parameter.slice(0, 60)} »; elle a ${known.length > 0 ? listed(known) : 'aucun paramètre'}`,
    );
  }
}

/** A value of an address that cannot be one of its parameter. */
export class ParameterValueError extends InputError {
  override readonly name = 'ParameterValueError';

  constructor(parameter: string, value: string, type: string) {
    super(
      'PARAMETER_VALUE',
      [parameter],
      `${parameter} is of type ${type}, which this is not: "${value.slice(0, 60)}"`,
      `${parameter} est de type ${type}, ce que ceci n’est pas : « ${value.slice(0, 60)} »`,
    );
  }
}

/** Something other than a query asked for as a file. */
export class FileOfQueryOnlyError extends InputError {
  override readonly name = 'FileOfQueryOnlyError';

  constructor(operation: string) {
    super(
      'NOT_A_QUERY',
      [],
      `a file holds the answer to a query, and this is a ${operation}`,
      `un fichier contient la réponse à une requête de lecture, et ceci est « ${operation} »`,
    );
  }
}

/** A document with several operations, of which the one that is wanted is not named; or none at all. */
export class OperationNotNamedError extends InputError {
  override readonly name = 'OperationNotNamedError';

  constructor(named: string | null) {
    super(
      'OPERATION_NOT_NAMED',
      ['operationName'],
      named === null
        ? 'the document has several operations, or none: name one as operationName'
        : `the document has no operation "${named.slice(0, 60)}"`,
      named === null
        ? 'le document a plusieurs opérations, ou aucune : nommez-en une par operationName'
        : `le document n’a pas d’opération « ${named.slice(0, 60)} »`,
    );
  }
}
