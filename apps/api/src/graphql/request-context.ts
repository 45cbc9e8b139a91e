import type { Viewer } from '../modules/access/viewer.js';
import { NotSignedInError } from '../modules/access/access.errors.js';
import { RequestLoaders } from '../modules/engagements/request-loaders.js';
import { RegisterNotMadeError } from '../modules/register/register.errors.js';
import type { Moment, RegisterService } from '../modules/register/register.service.js';
import type { RequestContext, SessionCookie } from './context.js';

/** A request's context, and whether anybody is signed in. */
export interface GraphqlContext extends RequestContext {
  readonly signedIn: boolean;
}

/** Makes the context of a request: who asks, and the register at one change of the clock. */
export async function requestContext(viewer: Viewer | null, cookie: SessionCookie, register: RegisterService): Promise<GraphqlContext> {
  const moment = viewer && (await momentOf(register));
  return {
    get viewer(): Viewer {
      if (!viewer) throw new NotSignedInError();
      return viewer;
    },
    get moment(): Moment {
      if (!moment) throw new RegisterNotMadeError();
      return moment;
    },
    signedIn: viewer !== null,
    locale: moment?.state.settings.locale === 'fr' ? 'FR' : 'EN',
    loaders: new RequestLoaders(),
    cookie,
  };
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
