import { InputError } from '../../../graphql/input-error.js';
import type { ReportProblem } from '../report-problem.js';

/** There is no such recipient. */
export class RecipientNotFoundError extends InputError {
  override readonly name = 'RecipientNotFoundError';
  override readonly statusCode = 404;

  constructor(id: string) {
    super(
      'RECIPIENT_NOT_FOUND',
      ['id'],
      `there is no recipient "${id.slice(0, 60)}"`,
      `il n’y a pas de destinataire « ${id.slice(0, 60)} »`,
    );
  }
}

/** There is no such delivery. */
export class DeliveryNotFoundError extends InputError {
  override readonly name = 'DeliveryNotFoundError';
  override readonly statusCode = 404;

  constructor(id: string) {
    super('DELIVERY_NOT_FOUND', ['id'], `there is no delivery "${id.slice(0, 60)}"`, `il n’y a pas de livraison « ${id.slice(0, 60)} »`);
  }
}

/** Something that is no edition. */
export class NotAnEditionError extends InputError {
  override readonly name = 'NotAnEditionError';

  constructor(id: string) {
    super(
      'NOT_AN_EDITION',
      ['edition'],
      `this is not the id of an edition: "${id.slice(0, 60)}"`,
      `cet identifiant n’est pas celui d’une édition : « ${id.slice(0, 60)} »`,
    );
  }
}

const problem = (code: string, field: string, en: string, fr: string): ReportProblem => ({ code, path: ['input', field], en, fr });
const short = (text: string) => text.slice(0, 60);

export function recipientOfOne(): ReportProblem {
  return problem(
    'RECIPIENT_OF_ONE',
    'definition',
    'a recipient is one of a definition or of a schedule: give one of the two',
    'un destinataire est celui d’une définition ou d’un calendrier de production : donnez l’un des deux',
  );
}

export function unknownDefinition(code: string): ReportProblem {
  return problem(
    'DEFINITION_UNKNOWN',
    'definition',
    `there is no definition of a report "${short(code)}"`,
    `il n’y a pas de définition de rapport « ${short(code)} »`,
  );
}

export function unknownSchedule(id: string): ReportProblem {
  return problem(
    'SCHEDULE_NOT_FOUND',
    'schedule',
    `there is no schedule "${short(id)}"`,
    `il n’y a pas de calendrier de production « ${short(id)} »`,
  );
}

export function wrongEmail(email: string): ReportProblem {
  return problem(
    'EMAIL_FORM',
    'email',
    `an address reads name@example.org, in letters without accents: "${short(email)}"`,
    `une adresse s’écrit nom@example.org, en lettres sans accents : « ${short(email)} »`,
  );
}

export function emailTaken(email: string): ReportProblem {
  return problem('EMAIL_TAKEN', 'email', `this address is a recipient already: ${email}`, `cette adresse est déjà destinataire : ${email}`);
}

export function recipientNameMissing(): ReportProblem {
  return problem('NAME_MISSING', 'name', 'a recipient has a name', 'un destinataire a un nom');
}

export function formsMissing(): ReportProblem {
  return problem('FORMS_MISSING', 'forms', 'a recipient is sent one form at least', 'un destinataire reçoit au moins une forme');
}

export function notSendable(state: string): ReportProblem {
  return problem(
    'STATE',
    'id',
    `what waits or is being sent (${state}) is not sent once more`,
    `ce qui attend ou est en cours d’envoi (${state}) n’est pas envoyé de nouveau`,
  );
}
