import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { Dialect } from '../../db/dialect.js';
import { AccessTokenService } from '../access/access-token.service.js';
import { HiddenNamesService } from '../access/hidden-names.service.js';
import { ContactResolver } from '../contacts/contact.resolver.js';
import { ContactService } from '../contacts/contact.service.js';
import { JurisdictionContactsFieldResolver, OrganizationContactsFieldResolver } from '../contacts/reference-contacts.field-resolver.js';
import { EngagementFieldResolver } from '../engagements/engagement.field-resolver.js';
import { EngagementResolver } from '../engagements/engagement.resolver.js';
import { EngagementService } from '../engagements/engagement.service.js';
import {
  AgendaItemFieldResolver,
  EngagementOrganizationFieldResolver,
  MissionFieldResolver,
  PartnerFieldResolver,
  ProjectFieldResolver,
  VisitFieldResolver,
} from '../engagements/engagement-kind.field-resolver.js';
import { AskedRegister } from '../engagements/engagements.fixture.js';
import { FollowUpResolver } from '../engagements/follow-up.resolver.js';
import { FollowUpService } from '../engagements/follow-up.service.js';
import { LastEngagementService } from '../engagements/last-engagement.service.js';
import {
  FacilityEngagementsFieldResolver,
  JurisdictionEngagementsFieldResolver,
  OrganizationEngagementsFieldResolver,
  TopicEngagementsFieldResolver,
} from '../engagements/reference-engagements.field-resolver.js';
import { FacilityResolver } from '../facilities/facility.resolver.js';
import { ChangeResolver, RevisionChangeFieldResolver } from '../history/change.resolver.js';
import { ChangeService } from '../history/change.service.js';
import { EngagementRevisionFieldResolver, RevisionResolver } from '../history/revision.resolver.js';
import { RevisionService } from '../history/revision.service.js';
import { InterventionResolver } from '../interventions/intervention.resolver.js';
import { JurisdictionResolver } from '../jurisdictions/jurisdiction.resolver.js';
import { JurisdictionService } from '../jurisdictions/jurisdiction.service.js';
import { JurisdictionRegionFieldResolver } from '../jurisdictions/jurisdiction-region.field-resolver.js';
import { EngagementLineageFieldResolver } from '../lineage/engagement-lineage.field-resolver.js';
import { LineageResolver } from '../lineage/lineage.resolver.js';
import { LineageService } from '../lineage/lineage.service.js';
import { OrganizationResolver } from '../organizations/organization.resolver.js';
import { SavedQueryService } from '../queries/saved-query.service.js';
import { ScheduleService } from '../reports/schedules/schedule.service.js';
import { TopicResolver } from '../topics/topic.resolver.js';
import { SavedViewService } from '../views/saved-view.service.js';
import { ChangeEffectFieldResolver, RevisionEffectFieldResolver } from '../volume/volume-effect.resolver.js';
import { VolumeEffectService } from '../volume/volume-effect.service.js';
import { NodeResolver } from './node.resolver.js';

function readApiSchema({ test: { database }, register }: AskedRegister): GraphQLSchema {
  const engagements = new EngagementService(database, register);
  const lastEngagements = new LastEngagementService(database, engagements);
  const revisions = new RevisionService(database);
  const changes = new ChangeService(database);
  const hidden = new HiddenNamesService(database);
  const contacts = new ContactService(database);
  const effects = new VolumeEffectService(database, register);
  const instances: object[] = [
    new EngagementResolver(engagements),
    new EngagementFieldResolver(engagements),
    new MissionFieldResolver(engagements),
    new ProjectFieldResolver(engagements),
    new VisitFieldResolver(engagements),
    new PartnerFieldResolver(),
    new EngagementOrganizationFieldResolver(),
    new AgendaItemFieldResolver(),
    new FollowUpResolver(new FollowUpService(database), engagements),
    new JurisdictionEngagementsFieldResolver(engagements, lastEngagements),
    new OrganizationEngagementsFieldResolver(engagements),
    new TopicEngagementsFieldResolver(engagements),
    new FacilityEngagementsFieldResolver(engagements),
    new JurisdictionResolver(new JurisdictionService(lastEngagements)),
    new JurisdictionRegionFieldResolver(),
    new OrganizationResolver(hidden),
    new TopicResolver(),
    new FacilityResolver(hidden),
    new InterventionResolver(),
    new ContactResolver(contacts),
    new JurisdictionContactsFieldResolver(contacts),
    new OrganizationContactsFieldResolver(contacts),
    new LineageResolver(new LineageService(database), engagements),
    new EngagementLineageFieldResolver(engagements),
    new ChangeResolver(changes),
    new RevisionChangeFieldResolver(changes),
    new RevisionResolver(revisions, engagements),
    new EngagementRevisionFieldResolver(revisions),
    new RevisionEffectFieldResolver(effects),
    new ChangeEffectFieldResolver(effects),
    new NodeResolver(
      engagements,
      revisions,
      changes,
      new AccessTokenService(database, Date.now),
      new SavedQueryService(database, []),
      new SavedViewService(database),
      contacts,
      hidden,
      // Reports are no part of this API.
      { byId: async () => null },
      new ScheduleService(database, { periodsOf: async () => null, draft: () => Promise.reject(new Error('nothing is drafted here')) }),
      { byId: async () => null },
      { byId: async () => null },
    ),
  ];
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  return buildSchemaSync({
    resolvers: [...byClass.keys()] as [NewableFunction, ...NewableFunction[]],
    container: { get: (wanted) => byClass.get(wanted) },
    validate: false,
  });
}

/** An empty register to ask through the read API. */
export function beginAskedRegister(dialect: Dialect): Promise<AskedRegister> {
  return AskedRegister.begin(dialect, readApiSchema);
}
