import { InputError } from '../../graphql/input-error.js';

/** A definition names a region scheme that the register does not have. */
export class UnknownSchemeOfReportError extends InputError {
  override readonly name = 'UnknownSchemeOfReportError';

  constructor(scheme: string) {
    super(
      'UNKNOWN_SCHEME',
      ['definition'],
      `the report is by the region scheme "${scheme}", which this register does not have`,
      `le rapport suit le découpage « ${scheme} », que ce registre n’a pas`,
    );
  }
}

/** There is no such edition, or none that the viewer may see. */
export class EditionNotFoundError extends InputError {
  override readonly name = 'EditionNotFoundError';
  override readonly statusCode = 404;

  constructor(id: string) {
    super('UNKNOWN_EDITION', ['id'], `there is no edition "${id}"`, `il n’y a pas d’édition « ${id} »`);
  }
}

/** There is no definition of a report under this code. */
export class UnknownReportError extends InputError {
  override readonly name = 'UnknownReportError';

  constructor(code: string, known: readonly string[]) {
    super(
      'UNKNOWN_REPORT',
      ['definition'],
      `there is no report "${code}": ${known.join(', ')}`,
      `il n’y a pas de rapport « ${code} » : ${known.join(', ')}`,
    );
  }
}

/** A copy that the viewer's role does not open. */
export class CopyClosedError extends InputError {
  override readonly name = 'CopyClosedError';
  override readonly statusCode = 403;

  constructor() {
    super(
      'COPY_CLOSED',
      ['copy'],
      'this copy is for officers and above: it counts protected engagements',
      'cette copie est réservée aux agents et à leurs supérieurs : elle compte des engagements protégés',
    );
  }
}

/** An edition that names what has been closed to this reader since it was sealed. */
export class ClosedSinceError extends InputError {
  override readonly name = 'ClosedSinceError';
  override readonly statusCode = 403;

  constructor() {
    super(
      'CLOSED_SINCE',
      ['id'],
      'this edition names engagements that have been protected since: officers and above still open it, and can issue a corrected one',
      'cette édition nomme des engagements protégés depuis : les agents et leurs supérieurs l’ouvrent encore et peuvent en établir une corrigée',
    );
  }
}
