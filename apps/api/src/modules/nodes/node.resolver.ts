import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { AccessTokenService } from '../access/access-token.service.js';
import { AccessToken } from '../access/access-token.type.js';
import type { HiddenNamesService } from '../access/hidden-names.service.js';
import type { ContactService } from '../contacts/contact.service.js';
import { engagementLoaders } from '../engagements/engagement.loader.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import { facilityOf } from '../facilities/facility.type.js';
import type { ChangeService } from '../history/change.service.js';
import type { RevisionService } from '../history/revision.service.js';
import { interventionOf } from '../interventions/intervention.type.js';
import { jurisdictionOf } from '../jurisdictions/jurisdiction.type.js';
import { RegionScheme, regionOf } from '../jurisdictions/region.type.js';
import { organizationOf } from '../organizations/organization.type.js';
import type { SavedQueryService } from '../queries/saved-query.service.js';
import { SavedQuery } from '../queries/saved-query.type.js';
import { ReportDelivery, ReportRecipient } from '../reports/delivery/delivery.type.js';
import type { DeliveryRecordService } from '../reports/delivery/delivery-record.service.js';
import { formsOf, type RecipientService } from '../reports/delivery/recipient.service.js';
import { definitionOf, type EditionService } from '../reports/editions/edition.service.js';
import { ReportEdition } from '../reports/editions/edition.type.js';
import type { ScheduleService } from '../reports/schedules/schedule.service.js';
import { ReportRun, ReportSchedule } from '../reports/schedules/schedule.type.js';
import { topicOf } from '../topics/topic.type.js';
import type { SavedViewService } from '../views/saved-view.service.js';
import { SavedView } from '../views/saved-view.type.js';
import { NoPastError } from './node.errors.js';

/** Finds a row now, or where the finder knows the past, at a change of the clock. */
type Finder = (id: number, context: RequestContext, seq: number | null) => Node | null | Promise<Node | null>;

const WITH_PAST: readonly string[] = ['Mission', 'Project', 'Visit'];

/** Finds anything by its id. */
@Resolver()
export class NodeResolver {
  private readonly finders: Readonly<Record<string, Finder>>;

  constructor(
    private readonly engagements: EngagementService,
    revisions: RevisionService,
    changes: ChangeService,
    tokens: AccessTokenService,
    queries: SavedQueryService,
    views: SavedViewService,
    contacts: ContactService,
    hidden: HiddenNamesService,
    editions: Pick<EditionService, 'byId'>,
    schedules: Pick<ScheduleService, 'byId' | 'runById'>,
    recipients: Pick<RecipientService, 'byId'>,
    deliveries: Pick<DeliveryRecordService, 'byId'>,
  ) {
    const engagementOfType =
      (type: string): Finder =>
      async (id, context, seq) => {
        const node = await engagementLoaders(context, engagements).node(id, seq);
        return node?.constructor.name === type ? node : null;
      };
    this.finders = {
      Mission: engagementOfType('Mission'),
      Project: engagementOfType('Project'),
      Visit: engagementOfType('Visit'),
      Jurisdiction: (id, { moment }) => jurisdictionOf(moment.state.reference, id),
      Region: (id, { moment }) => regionOf(moment.state.reference, id),
      RegionScheme: (id, { moment: { state } }) => {
        const row = state.reference.schemes.get(id);
        return row ? new RegionScheme(state.reference, row) : null;
      },
      Organization: async (id, context) =>
        (await hidden.idsOf('organization', context)).has(id) ? null : organizationOf(context.moment.state.reference, id),
      Topic: (id, { moment }) => topicOf(moment.state.reference, id),
      Facility: async (id, context) =>
        (await hidden.idsOf('facility', context)).has(id) ? null : facilityOf(context.moment.state.reference, id),
      Intervention: (id, { moment }) => interventionOf(moment.state.reference, id),
      Contact: (id, context) => contacts.node(context, id),
      Revision: (id, { viewer }) => revisions.find(viewer, id),
      Change: (seq, { viewer }) => changes.find(viewer, seq),
      AccessToken: async (id, { viewer }) => {
        const row = await tokens.find(viewer, id);
        return row && new AccessToken(row);
      },
      SavedQuery: async (id, { viewer }) => {
        const record = await queries.byId(viewer, id);
        return record && new SavedQuery(record);
      },
      SavedView: async (id, { viewer }) => {
        const record = await views.byId(viewer, id);
        return record && new SavedView(record);
      },
      ReportEdition: async (id, { viewer }) => {
        const row = await editions.byId(viewer, id);
        return row && new ReportEdition(row, definitionOf(row));
      },
      ReportSchedule: async (id, { viewer }) => {
        const row = await schedules.byId(viewer, id);
        return row && new ReportSchedule(row);
      },
      ReportRun: async (id, { viewer }) => {
        const row = await schedules.runById(viewer, id);
        return row && new ReportRun(row);
      },
      ReportRecipient: async (id, { viewer }) => {
        const row = await recipients.byId(viewer, id);
        return row && new ReportRecipient(row, formsOf(row));
      },
      ReportDelivery: async (id, { viewer }) => {
        const row = await deliveries.byId(viewer, id);
        return row && new ReportDelivery(row);
      },
      StarterQuery: (id, { viewer }) => {
        const record = queries.starter(viewer, id);
        return record && new SavedQuery(record);
      },
    };
  }

  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has, or the viewer may not see it.' })
  async node(
    @Arg('id', () => ID, { description: 'An `id` that the API has given.' }) id: string,
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description: 'An engagement as it was at this instant; as it is now unless given. For engagements alone.',
    })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Node | null> {
    const named = parseGlobalId(id);
    const find = named && Object.hasOwn(this.finders, named.type) ? this.finders[named.type] : undefined;
    if (!named || !find) return null;
    if (asOf && !WITH_PAST.includes(named.type)) throw new NoPastError(named.type);
    return find(named.id, context, asOf ? (await this.engagements.readPoint(context.moment, asOf)).seq : null);
  }
}
