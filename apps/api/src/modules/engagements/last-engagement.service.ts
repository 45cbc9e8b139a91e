import type { Database } from '../../db/database.js';
import { visibilityOf } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { LastEngagements, LastEngagementsSource } from '../jurisdictions/last-engagements.js';
import { defaultScheme } from '../register/register.service.js';
import type { EngagementService } from './engagement.service.js';
import { loadLastEngagements } from './last-engagement.repository.js';

type Context = Parameters<LastEngagementsSource['lastEngagements']>[0];

/** Tells when jurisdictions were last engaged with. */
export class LastEngagementService implements LastEngagementsSource {
  constructor(
    private readonly database: Database,
    private readonly engagements: EngagementService,
  ) {}

  /** Read once a request, however many jurisdictions ask. */
  lastEngagements(context: Context, asOf: string | null): Promise<LastEngagements> {
    return context.loaders.of(this, asOf ?? '', () => this.read(context, asOf));
  }

  private async read({ viewer, moment }: Context, asOf: string | null): Promise<LastEngagements> {
    const point = await this.engagements.readPoint(moment, asOf);
    const of = await loadLastEngagements(this.database.read, {
      visibility: visibilityOf(viewer),
      seq: point.seq ?? OPEN_SEQ,
      openThrough: point.openThrough,
      schemeId: defaultScheme(moment.state.reference).id,
    });
    return { seq: point.seq, day: point.openThrough, of };
  }
}
