import type { Locale } from '@entente/schema/vocabulary';
import { NotSignedInError } from '../modules/access/access.errors.js';
import { hasRole, type Viewer } from '../modules/access/viewer.js';
import { RequestLoaders } from '../modules/engagements/request-loaders.js';
import { RegisterNotMadeError } from '../modules/register/register.errors.js';
import type { Moment, RegisterService } from '../modules/register/register.service.js';
import type { RequestContext, SessionCookie } from './context.js';

/** A request's context. Apollo copies its fields, and so must not come upon a getter among them. */
export class GraphqlContext implements RequestContext {
  readonly loaders = new RequestLoaders();
  /** Whether the answer, once it is there, may be given again to the same viewer at the same change of the clock. */
  readonly answer = { repeatable: false };

  private constructor(
    private readonly knownViewer: Viewer | null,
    private readonly knownMoment: Moment | null,
    readonly cookie: SessionCookie,
    /** Whether the document is one of the dashboard's own. */
    private readonly trustedDocument: boolean,
  ) {}

  /** Makes the context of a request: who asks, and the register at one change of the clock. */
  static async of(
    viewer: Viewer | null,
    cookie: SessionCookie,
    register: RegisterService,
    trustedDocument: boolean,
  ): Promise<GraphqlContext> {
    return new GraphqlContext(viewer, viewer && (await momentOf(register)), cookie, trustedDocument);
  }

  /** The same viewer and the same register, for another part of one answer: nothing that was loaded is kept. */
  again(): GraphqlContext {
    return new GraphqlContext(this.knownViewer, this.knownMoment, this.cookie, this.trustedDocument);
  }

  /** Who asks and what the register is, as a value; null where either is not known. */
  get state(): unknown {
    const { knownViewer, knownMoment } = this;
    return knownViewer && knownMoment ? [knownViewer, knownMoment.change.seq, knownMoment.change.at, knownMoment.today] : null;
  }

  /** Whether an access token speaks for whoever asks. */
  get byToken(): boolean {
    return this.knownViewer?.byToken === true;
  }

  /** Whether whoever asks may run the document at all; who is not signed in is told that first. */
  get mayRunDocument(): boolean {
    const { knownViewer } = this;
    return knownViewer === null || knownViewer.demo || this.trustedDocument || hasRole(knownViewer, 'ANALYST');
  }

  get signedIn(): boolean {
    return this.knownViewer !== null;
  }

  get viewer(): Viewer {
    if (!this.knownViewer) throw new NotSignedInError();
    return this.knownViewer;
  }

  get moment(): Moment {
    if (!this.knownMoment) throw new RegisterNotMadeError();
    return this.knownMoment;
  }

  get locale(): Locale {
    return this.knownMoment?.state.settings.locale === 'fr' ? 'FR' : 'EN';
  }
}

/** Null where nothing has been loaded: who asks can still be told. */
async function momentOf(register: RegisterService): Promise<Moment | null> {
  try {
    return await register.moment();
  } catch (error) {
    if (error instanceof RegisterNotMadeError) return null;
    throw error;
  }
}
