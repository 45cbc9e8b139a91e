import { InputError } from '../../../graphql/input-error.js';
import type { ReportForm } from './report-form.js';

/** A form of a report that could not be written; nobody who asked for it did anything wrong. */
export abstract class RenderError extends InputError {
  override readonly statusCode: number = 500;
}

/** What a form's renderer made of a report was an error; the cause goes to the log. */
export class RenderFailedError extends RenderError {
  override readonly name = 'RenderFailedError';

  constructor(form: ReportForm, cause: Error) {
    super('RENDER_FAILED', ['form'], `the report could not be written as ${form}`, `le rapport n’a pas pu être écrit en ${form}`);
    this.cause = cause;
  }
}

/** The thread that wrote a form came to its end before the form did, for want of memory as a rule. */
export class RendererCrashedError extends RenderError {
  override readonly name = 'RendererCrashedError';

  constructor(form: ReportForm, cause: Error) {
    super(
      'RENDERER_CRASHED',
      ['form'],
      `what writes reports ended while it wrote one as ${form}; it has been started again`,
      `ce qui écrit les rapports s’est arrêté pendant l’écriture d’un rapport en ${form}; il a été relancé`,
    );
    this.cause = cause;
  }
}

/** A form that took longer than any report may. */
export class RenderTooSlowError extends RenderError {
  override readonly name = 'RenderTooSlowError';
  override readonly statusCode = 503;

  constructor(form: ReportForm, seconds: number) {
    super(
      'RENDER_TOO_SLOW',
      ['form'],
      `the report was not written as ${form} within ${seconds} s, and that was given up`,
      `le rapport n’a pas été écrit en ${form} en ${seconds} s, et l’écriture a été abandonnée`,
    );
  }
}

/** A form asked for while the server ends. */
export class RenderingEndedError extends RenderError {
  override readonly name = 'RenderingEndedError';
  override readonly statusCode = 503;

  constructor(form: ReportForm) {
    super(
      'RENDERING_ENDED',
      ['form'],
      `no report is written as ${form} any more: the server is ending`,
      `aucun rapport n’est plus écrit en ${form} : le serveur s’arrête`,
    );
  }
}
