import type { Locale } from '@entente/schema/vocabulary';
import type { Viewer } from '../modules/access/viewer.js';
import type { RequestLoaders } from '../modules/engagements/request-loaders.js';
import type { Moment } from '../modules/register/register.service.js';

/** The session cookie of a request and its answer. */
export interface SessionCookie {
  /** What the request brought; null without one. */
  readonly value: string | null;
  /** Gives the browser a session for so many seconds. */
  set(value: string, maxAge: number): void;
  clear(): void;
}

/** What a request to the API is answered with: one per request. */
export interface RequestContext {
  /** Who asks. Nobody who is not signed in reaches a resolver. */
  readonly viewer: Viewer;
  /** The register as this request sees it, at one change of the clock; reading it throws RegisterNotMadeError where nothing has been loaded. */
  readonly moment: Moment;
  /** The register's own language: what a missing `locale` argument means. */
  readonly locale: Locale;
  readonly loaders: RequestLoaders;
  readonly cookie: SessionCookie;
}
