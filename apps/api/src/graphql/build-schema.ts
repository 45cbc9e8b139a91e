import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessResolver } from '../modules/access/access.resolver.js';
import {
  AgendaItemFieldResolver, EngagementOrganizationFieldResolver, MissionFieldResolver, PartnerFieldResolver, ProjectFieldResolver,
  VisitFieldResolver,
} from '../modules/engagements/engagement-kind.field-resolver.js';
import { EngagementFieldResolver } from '../modules/engagements/engagement.field-resolver.js';
import { EngagementResolver } from '../modules/engagements/engagement.resolver.js';
import { Mission, Project, Visit } from '../modules/engagements/engagement.type.js';
import { JurisdictionRegionFieldResolver } from '../modules/jurisdictions/jurisdiction-region.field-resolver.js';
import { PublishedFigureResolver, RegisterResolver } from '../modules/register/register.resolver.js';
import { VolumeNoteResolver, VolumeResolver, VolumeRowResolver } from '../modules/volume/volume.resolver.js';

// Named one by one: what is in the API is read here.
const resolverClasses = [
  AccessResolver,
  RegisterResolver, PublishedFigureResolver,
  VolumeResolver, VolumeRowResolver, VolumeNoteResolver,
  EngagementResolver, EngagementFieldResolver, MissionFieldResolver, ProjectFieldResolver, VisitFieldResolver, PartnerFieldResolver,
  EngagementOrganizationFieldResolver, AgendaItemFieldResolver,
  JurisdictionRegionFieldResolver,
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
