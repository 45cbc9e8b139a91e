import { InputError } from './input-error.js';

const seconds = (milliseconds: number) => milliseconds / 1000;

/** A question took longer than one may. */
export class QueryTimeoutError extends InputError {
  override readonly name = 'QueryTimeoutError';

  constructor(limitMs: number) {
    super(
      'QUERY_TIMEOUT',
      [],
      `the question was ended, in the database as well, after the ${seconds(limitMs)} s that one may take: narrow its filter or window, group by less, or ask for fewer rows`,
      `la question a été interrompue, y compris dans la base de données, après les ${seconds(limitMs)} s permises : resserrez son filtre ou sa période, regroupez selon moins de dimensions, ou demandez moins de lignes`,
    );
  }
}

/** Whoever asked is gone; nobody reads this. */
export class AbandonedError extends InputError {
  override readonly name = 'AbandonedError';

  constructor() {
    super('ABANDONED', [], 'the connection was closed before the answer', 'la connexion a été fermée avant la réponse');
  }
}

/** A question that costs more than one may. */
export class CostLimitError extends InputError {
  override readonly name = 'CostLimitError';

  constructor(
    readonly requested: number,
    readonly limit: number,
  ) {
    super(
      'COST_LIMIT',
      [],
      `the question would cost ${requested}, and one may cost ${limit}: ask for smaller pages, fewer lists inside lists, or fewer dimensions and measures of engagementVolume`,
      `la question coûterait ${requested}, et le maximum est de ${limit} : demandez des pages plus courtes, moins de listes imbriquées, ou moins de dimensions et de mesures de engagementVolume`,
    );
  }
}

/** Several operations in one request. */
export class BatchError extends InputError {
  override readonly name = 'BatchError';

  constructor(operations: number) {
    super(
      'BATCH_REFUSED',
      [],
      `one request holds one operation, and this one holds ${operations}: send them one by one, or as fields of one operation`,
      `une requête contient une opération, et celle-ci en contient ${operations} : envoyez-les une à une, ou comme champs d’une même opération`,
    );
  }
}

/** More questions at once than one person may have waiting. */
export class TooManyRequestsError extends InputError {
  override readonly name = 'TooManyRequestsError';
  override readonly statusCode = 429;

  constructor(most: number) {
    super(
      'TOO_MANY_REQUESTS',
      [],
      `${most} questions of yours are being answered or waiting already: wait for their answers`,
      `${most} de vos questions sont déjà en cours ou en attente : attendez leurs réponses`,
    );
  }
}

/** A hash that names none of the dashboard's documents. */
export class UnknownDocumentError extends InputError {
  override readonly name = 'UnknownDocumentError';
  /** A client that understands this sends the document itself, and takes anything else for a broken connection. */
  override readonly statusCode = 200;

  constructor() {
    super(
      'PERSISTED_QUERY_NOT_FOUND',
      ['extensions', 'persistedQuery', 'sha256Hash'],
      'no document of the dashboard has this hash: send the document itself, or reload the page',
      'aucun document du tableau de bord ne porte cette empreinte : envoyez le document lui-même, ou rechargez la page',
    );
  }
}

/** A document of the reader's own, where their role may run the dashboard's alone. */
export class UntrustedDocumentError extends InputError {
  override readonly name = 'UntrustedDocumentError';
  override readonly statusCode = 403;

  constructor() {
    super(
      'DOCUMENT_NOT_TRUSTED',
      [],
      'GraphQL of your own is for analysts and above: viewers run the documents of the dashboard. If this is the dashboard, reload the page',
      'Les requêtes GraphQL libres sont réservées aux analystes et aux rôles supérieurs : un lecteur exécute celles du tableau de bord. Si ceci est le tableau de bord, rechargez la page',
    );
  }
}

/** A request's body is longer than one may be. */
export class BodyTooLargeError extends InputError {
  override readonly name = 'BodyTooLargeError';

  constructor(bytes: number) {
    super(
      'REQUEST_TOO_LARGE',
      [],
      `the body of a request may have at most ${bytes / 1024} KiB`,
      `le corps d’une requête compte au plus ${bytes / 1024} Kio`,
    );
  }
}

/** A request that cannot be read. */
export class BadRequestError extends InputError {
  override readonly name = 'BadRequestError';

  constructor(reason: string) {
    super('BAD_REQUEST', [], `the request cannot be read: ${reason}`, `la requête est illisible : ${reason}`);
  }
}

/** A body that is not JSON, as a form of another page could send it. */
export class MediaTypeError extends InputError {
  override readonly name = 'MediaTypeError';
  override readonly statusCode = 415;

  constructor(given: string | undefined) {
    super(
      'UNSUPPORTED_MEDIA_TYPE',
      [],
      `a request is sent as application/json: ${given ?? 'no content-type'}`,
      `une requête est envoyée en application/json : ${given ?? 'aucun content-type'}`,
    );
  }
}

/** A request that another page has made a reader's browser send. */
export class OtherPageError extends InputError {
  override readonly name = 'OtherPageError';
  override readonly statusCode = 403;

  constructor() {
    super(
      'OTHER_PAGE',
      [],
      'another page has asked for this in your name: open the address itself',
      'une autre page a demandé ceci en votre nom : ouvrez l’adresse elle-même',
    );
  }
}
