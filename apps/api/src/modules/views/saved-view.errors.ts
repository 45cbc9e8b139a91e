import { InputError } from '../../graphql/input-error.js';

/** There is no such view for this viewer. */
export class SavedViewNotFoundError extends InputError {
  override readonly name = 'SavedViewNotFoundError';
  override readonly statusCode = 404;

  constructor(value: string) {
    super(
      'VIEW_NOT_FOUND',
      ['id'],
      `there is no saved view "${value.slice(0, 60)}" that you may see`,
      `il n’y a pas de vue « ${value.slice(0, 60)} » que vous puissiez voir`,
    );
  }
}

/** A shared view is changed and deleted by its owner, or by an administrator. */
export class NotYourViewError extends InputError {
  override readonly name = 'NotYourViewError';

  constructor(view: string) {
    super(
      'NOT_YOUR_VIEW',
      ['id'],
      `only its owner or an administrator may change or delete the view "${view}"; save it under a name of your own to change it for yourself`,
      `seuls son propriétaire ou un administrateur peuvent modifier ou supprimer la vue « ${view} »; enregistrez-la sous un nom à vous pour la modifier`,
    );
  }
}

/** What is wrong with a view that somebody wants to keep. */
export interface ViewProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly en: string;
  readonly fr: string;
}
