import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessResolver } from '../modules/access/access.resolver.js';
import { AccessTokenResolver } from '../modules/access/access-token.resolver.js';
import { ContactResolver } from '../modules/contacts/contact.resolver.js';
import { ContactEditResolver } from '../modules/contacts/contact-edit.resolver.js';
import { ContactErasureResolver } from '../modules/contacts/contact-erasure.resolver.js';
import {
  JurisdictionContactsFieldResolver,
  OrganizationContactsFieldResolver,
} from '../modules/contacts/reference-contacts.field-resolver.js';
import { EngagementFieldResolver } from '../modules/engagements/engagement.field-resolver.js';
import { EngagementResolver } from '../modules/engagements/engagement.resolver.js';
import { Mission, Project, Visit } from '../modules/engagements/engagement.type.js';
import { EngagementEditResolver } from '../modules/engagements/engagement-edit.resolver.js';
import {
  AgendaItemFieldResolver,
  EngagementOrganizationFieldResolver,
  MissionFieldResolver,
  PartnerFieldResolver,
  ProjectFieldResolver,
  VisitFieldResolver,
} from '../modules/engagements/engagement-kind.field-resolver.js';
import { FollowUpResolver } from '../modules/engagements/follow-up.resolver.js';
import {
  FacilityEngagementsFieldResolver,
  JurisdictionEngagementsFieldResolver,
  OrganizationEngagementsFieldResolver,
  TopicEngagementsFieldResolver,
} from '../modules/engagements/reference-engagements.field-resolver.js';
import { FacilityResolver } from '../modules/facilities/facility.resolver.js';
import { ChangeResolver, RevisionChangeFieldResolver } from '../modules/history/change.resolver.js';
import { EngagementRevisionFieldResolver, RevisionResolver } from '../modules/history/revision.resolver.js';
import { UndoResolver } from '../modules/history/undo.resolver.js';
import { InterventionResolver } from '../modules/interventions/intervention.resolver.js';
import { JurisdictionResolver } from '../modules/jurisdictions/jurisdiction.resolver.js';
import { JurisdictionRegionFieldResolver } from '../modules/jurisdictions/jurisdiction-region.field-resolver.js';
import { EngagementLineageFieldResolver } from '../modules/lineage/engagement-lineage.field-resolver.js';
import { LineageResolver } from '../modules/lineage/lineage.resolver.js';
import { NodeResolver } from '../modules/nodes/node.resolver.js';
import { OrganizationResolver } from '../modules/organizations/organization.resolver.js';
import { DescentLineResolver, OutcomesResolver, VisitCohortResolver } from '../modules/outcomes/outcomes.resolver.js';
import { SavedQueryResolver } from '../modules/queries/saved-query.resolver.js';
import { PublishedFigureResolver, RegisterResolver } from '../modules/register/register.resolver.js';
import { ReportDeliveryResolver, ReportRecipientFieldResolver } from '../modules/reports/delivery/delivery.resolver.js';
import { ReportEditionFieldResolver, ReportEditionResolver } from '../modules/reports/editions/edition.resolver.js';
import {
  ReportDeliveryEditionFieldResolver,
  ReportRunEditionFieldResolver,
} from '../modules/reports/editions/edition-links.field-resolver.js';
import { ReportScheduleFieldResolver, ReportScheduleResolver } from '../modules/reports/schedules/schedule.resolver.js';
import { TopicResolver } from '../modules/topics/topic.resolver.js';
import { SavedViewResolver } from '../modules/views/saved-view.resolver.js';
import { VolumeNoteResolver, VolumeResolver, VolumeRowResolver } from '../modules/volume/volume.resolver.js';
import { ChangeEffectFieldResolver, RevisionEffectFieldResolver } from '../modules/volume/volume-effect.resolver.js';

// Named one by one: what is in the API is read here.
const resolverClasses = [
  AccessResolver,
  AccessTokenResolver,
  SavedQueryResolver,
  SavedViewResolver,
  ReportScheduleResolver,
  ReportScheduleFieldResolver,
  ReportDeliveryResolver,
  ReportRecipientFieldResolver,
  RegisterResolver,
  PublishedFigureResolver,
  VolumeResolver,
  VolumeRowResolver,
  VolumeNoteResolver,
  OutcomesResolver,
  VisitCohortResolver,
  DescentLineResolver,
  RevisionEffectFieldResolver,
  ChangeEffectFieldResolver,
  ReportEditionResolver,
  ReportEditionFieldResolver,
  ReportRunEditionFieldResolver,
  ReportDeliveryEditionFieldResolver,
  EngagementResolver,
  EngagementFieldResolver,
  EngagementEditResolver,
  MissionFieldResolver,
  ProjectFieldResolver,
  VisitFieldResolver,
  PartnerFieldResolver,
  EngagementOrganizationFieldResolver,
  AgendaItemFieldResolver,
  FollowUpResolver,
  JurisdictionEngagementsFieldResolver,
  OrganizationEngagementsFieldResolver,
  TopicEngagementsFieldResolver,
  FacilityEngagementsFieldResolver,
  JurisdictionResolver,
  JurisdictionRegionFieldResolver,
  OrganizationResolver,
  TopicResolver,
  FacilityResolver,
  InterventionResolver,
  ContactResolver,
  ContactEditResolver,
  ContactErasureResolver,
  JurisdictionContactsFieldResolver,
  OrganizationContactsFieldResolver,
  LineageResolver,
  EngagementLineageFieldResolver,
  ChangeResolver,
  RevisionResolver,
  RevisionChangeFieldResolver,
  EngagementRevisionFieldResolver,
  UndoResolver,
  NodeResolver,
] as const;

/** Types that are reached through an interface alone. */
const orphanedTypes = [Mission, Project, Visit];

/** An instance of one of the resolver classes. */
export type ResolverInstance = InstanceType<(typeof resolverClasses)[number]>;

/** The API, answered by instances of all its resolver classes. */
export function buildApiSchema(instances: readonly ResolverInstance[]): GraphQLSchema {
  const byClass = new Map<unknown, object>(instances.map((instance) => [instance.constructor, instance]));
  for (const wanted of resolverClasses) if (!byClass.has(wanted)) throw new Error(`container.ts makes no ${wanted.name}`);
  return schemaOf((wanted) => byClass.get(wanted));
}

/** The API as it is written down: it can be read, and not asked. */
export function schemaForPrinting(): GraphQLSchema {
  return schemaOf(() => undefined);
}

function schemaOf(get: (wanted: unknown) => object | undefined): GraphQLSchema {
  return buildSchemaSync({ resolvers: [...resolverClasses], orphanedTypes, container: { get }, validate: false });
}
