import type { RequestContext } from '../../graphql/context.js';

/** The engagement that was with a jurisdiction last. */
export interface LastEngagement {
  readonly engagementId: number;
  /** Its last day; while it is open-ended, the as-of day, or its start where that is later. */
  readonly day: number;
}

/** When jurisdictions were last engaged with, by the rules of counting and as far as the viewer may see. */
export interface LastEngagements {
  /** The change of the clock that is looked at; null for the present. */
  readonly seq: number | null;
  /** The day of that change, or today. */
  readonly day: number;
  /** By jurisdiction; those without an engagement that has a day are absent. */
  readonly of: ReadonlyMap<number, LastEngagement>;
}

/** Finds that out from engagements, which this room knows nothing of. */
export interface LastEngagementsSource {
  /** Throws AsOfInFutureError and AsOfBeforeRegisterError. */
  lastEngagements(context: Pick<RequestContext, 'viewer' | 'moment' | 'loaders'>, asOf: string | null): Promise<LastEngagements>;
}
