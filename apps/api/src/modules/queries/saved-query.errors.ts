import { InputError } from '../../graphql/input-error.js';

/** There is no such query for this viewer. */
export class SavedQueryNotFoundError extends InputError {
  override readonly name = 'SavedQueryNotFoundError';
  override readonly statusCode = 404;

  constructor(path: string, value: string) {
    super(
      'QUERY_NOT_FOUND',
      [path],
      `there is no saved query "${value}" that you may see`,
      `il n’y a pas de requête « ${value} » que vous puissiez voir`,
    );
  }
}

/** A shared query is changed and deleted by its owner, or by an administrator. */
export class NotYourQueryError extends InputError {
  override readonly name = 'NotYourQueryError';

  constructor(slug: string) {
    super(
      'NOT_YOUR_QUERY',
      ['id'],
      `only its owner or an administrator may change or delete the query "${slug}"; save it under another name to change it for yourself`,
      `seuls son propriétaire ou un administrateur peuvent modifier ou supprimer la requête « ${slug} »; enregistrez-la sous un autre nom pour la modifier`,
    );
  }
}

/** The queries that come with Entente are read, and not changed. */
export class StarterQueryError extends InputError {
  override readonly name = 'StarterQueryError';

  constructor(slug: string) {
    super(
      'STARTER_QUERY',
      ['id'],
      `"${slug}" comes with Entente and stays as it is; save it under another name to change it`,
      `« ${slug} » est fournie avec Entente et reste telle quelle; enregistrez-la sous un autre nom pour la modifier`,
    );
  }
}

/** What is wrong with a query that somebody wants to keep. */
export interface SavingProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly en: string;
  readonly fr: string;
}
