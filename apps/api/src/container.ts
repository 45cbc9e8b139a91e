import type { Config } from './config.js';
import type { Database } from './db/database.js';
import type { ResolverInstance } from './graphql/build-schema.js';
import { AccessResolver } from './modules/access/access.resolver.js';
import { AccessService } from './modules/access/access.service.js';
import {
  AgendaItemFieldResolver, EngagementOrganizationFieldResolver, MissionFieldResolver, PartnerFieldResolver, ProjectFieldResolver,
  VisitFieldResolver,
} from './modules/engagements/engagement-kind.field-resolver.js';
import { EngagementFieldResolver } from './modules/engagements/engagement.field-resolver.js';
import { EngagementResolver } from './modules/engagements/engagement.resolver.js';
import { EngagementService } from './modules/engagements/engagement.service.js';
import { JurisdictionRegionFieldResolver } from './modules/jurisdictions/jurisdiction-region.field-resolver.js';
import { ReferenceDataCache } from './modules/register/reference-data-cache.js';
import { PublishedFigureResolver, RegisterResolver } from './modules/register/register.resolver.js';
import { RegisterService } from './modules/register/register.service.js';
import { type OwnedEngine, engineOf } from './modules/volume/engine-of.js';
import { VolumeNoteResolver, VolumeResolver, VolumeRowResolver } from './modules/volume/volume.resolver.js';
import { VolumeService } from './modules/volume/volume.service.js';

/** Everything that serves requests, made once. */
export interface Container {
  readonly database: Database;
  readonly engine: OwnedEngine;
  readonly access: AccessService;
  readonly register: RegisterService;
  readonly engagements: EngagementService;
  readonly volume: VolumeService;
  readonly resolvers: readonly ResolverInstance[];
  /** Lets go of the mirror; the database stays its owner's to close. */
  close(): Promise<void>;
}

/** What a container takes of the configuration, and where its lines go. */
export interface ContainerOptions extends Pick<Config, 'auth' | 'engine' | 'dataFolder'> {
  readonly log: (line: string) => void;
  /** Milliseconds since the epoch; a test gives its own. */
  readonly now?: () => number;
}

/** Makes repositories, services and resolvers by hand. */
export function createContainer(database: Database, options: ContainerOptions): Container {
  const { now } = options;
  const engine = engineOf(database, { kind: options.engine, dataFolder: options.dataFolder, log: options.log });
  const access = new AccessService(database, options.auth, now);
  const register = new RegisterService(database, new ReferenceDataCache(database), now);
  const engagements = new EngagementService(database, register);
  const volume = new VolumeService(register, engine);
  const resolvers = [
    new AccessResolver(access),
    new RegisterResolver(register), new PublishedFigureResolver(),
    new VolumeResolver(volume), new VolumeRowResolver(volume, engagements), new VolumeNoteResolver(),
    new EngagementResolver(engagements), new EngagementFieldResolver(engagements), new MissionFieldResolver(engagements),
    new ProjectFieldResolver(engagements), new VisitFieldResolver(engagements), new PartnerFieldResolver(),
    new EngagementOrganizationFieldResolver(), new AgendaItemFieldResolver(),
    new JurisdictionRegionFieldResolver(),
  ];
  return { database, engine, access, register, engagements, volume, resolvers, close: () => engine.close() };
}
