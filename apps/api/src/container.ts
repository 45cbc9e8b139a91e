import type { Config } from './config.js';
import type { Database } from './db/database.js';
import type { ResolverInstance } from './graphql/build-schema.js';
import { AccessResolver } from './modules/access/access.resolver.js';
import { AccessService } from './modules/access/access.service.js';
import { AccessTokenResolver } from './modules/access/access-token.resolver.js';
import { HiddenNamesService } from './modules/access/hidden-names.service.js';
import { ContactResolver } from './modules/contacts/contact.resolver.js';
import { ContactService } from './modules/contacts/contact.service.js';
import { ContactEditResolver } from './modules/contacts/contact-edit.resolver.js';
import { ContactEditor } from './modules/contacts/contact-editor.service.js';
import { ContactEraser } from './modules/contacts/contact-eraser.service.js';
import { ContactErasureResolver } from './modules/contacts/contact-erasure.resolver.js';
import {
  JurisdictionContactsFieldResolver,
  OrganizationContactsFieldResolver,
} from './modules/contacts/reference-contacts.field-resolver.js';
import { EngagementFieldResolver } from './modules/engagements/engagement.field-resolver.js';
import { EngagementResolver } from './modules/engagements/engagement.resolver.js';
import { EngagementService } from './modules/engagements/engagement.service.js';
import { EngagementEditResolver } from './modules/engagements/engagement-edit.resolver.js';
import { EngagementEditor } from './modules/engagements/engagement-editor.service.js';
import {
  AgendaItemFieldResolver,
  EngagementOrganizationFieldResolver,
  MissionFieldResolver,
  PartnerFieldResolver,
  ProjectFieldResolver,
  VisitFieldResolver,
} from './modules/engagements/engagement-kind.field-resolver.js';
import { FollowUpResolver } from './modules/engagements/follow-up.resolver.js';
import { FollowUpService } from './modules/engagements/follow-up.service.js';
import { LastEngagementService } from './modules/engagements/last-engagement.service.js';
import { MutationRunner } from './modules/engagements/mutation-runner.js';
import {
  FacilityEngagementsFieldResolver,
  JurisdictionEngagementsFieldResolver,
  OrganizationEngagementsFieldResolver,
  TopicEngagementsFieldResolver,
} from './modules/engagements/reference-engagements.field-resolver.js';
import { FacilityResolver } from './modules/facilities/facility.resolver.js';
import { ChangeResolver, RevisionChangeFieldResolver } from './modules/history/change.resolver.js';
import { ChangeService } from './modules/history/change.service.js';
import { EngagementRevisionFieldResolver, RevisionResolver } from './modules/history/revision.resolver.js';
import { RevisionService } from './modules/history/revision.service.js';
import { UndoResolver } from './modules/history/undo.resolver.js';
import { UndoService } from './modules/history/undo.service.js';
import { InterventionResolver } from './modules/interventions/intervention.resolver.js';
import { JurisdictionResolver } from './modules/jurisdictions/jurisdiction.resolver.js';
import { JurisdictionService } from './modules/jurisdictions/jurisdiction.service.js';
import { JurisdictionRegionFieldResolver } from './modules/jurisdictions/jurisdiction-region.field-resolver.js';
import { EngagementLineageFieldResolver } from './modules/lineage/engagement-lineage.field-resolver.js';
import { LineageResolver } from './modules/lineage/lineage.resolver.js';
import { LineageService } from './modules/lineage/lineage.service.js';
import { NodeResolver } from './modules/nodes/node.resolver.js';
import { OrganizationResolver } from './modules/organizations/organization.resolver.js';
import { DescentLineResolver, OutcomesResolver, VisitCohortResolver } from './modules/outcomes/outcomes.resolver.js';
import { OutcomesService } from './modules/outcomes/outcomes.service.js';
import { SavedQueryResolver } from './modules/queries/saved-query.resolver.js';
import { SavedQueryService } from './modules/queries/saved-query.service.js';
import { readStarterQueries } from './modules/queries/starter-queries.js';
import { ReferenceDataCache } from './modules/register/reference-data-cache.js';
import { PublishedFigureResolver, RegisterResolver } from './modules/register/register.resolver.js';
import { RegisterService } from './modules/register/register.service.js';
import { readReportDefinitions } from './modules/reports/definitions/report-definition.js';
import { ReportDeliveryResolver, ReportRecipientFieldResolver } from './modules/reports/delivery/delivery.resolver.js';
import { DeliveryService } from './modules/reports/delivery/delivery.service.js';
import { DeliveryRecordService } from './modules/reports/delivery/delivery-record.service.js';
import { Mailer } from './modules/reports/delivery/mailer.js';
import { RecipientService } from './modules/reports/delivery/recipient.service.js';
import { tellAdministrators } from './modules/reports/delivery/tell-administrators.js';
import { ReportEditionFieldResolver, ReportEditionResolver } from './modules/reports/editions/edition.resolver.js';
import { EditionService } from './modules/reports/editions/edition.service.js';
import {
  ReportDeliveryEditionFieldResolver,
  ReportRunEditionFieldResolver,
} from './modules/reports/editions/edition-links.field-resolver.js';
import { editionMaker } from './modules/reports/editions/edition-maker.js';
import { mailedEditions } from './modules/reports/editions/mailed-editions.js';
import { poolRenderer } from './modules/reports/editions/pool-renderer.js';
import { ReportFiguresService } from './modules/reports/figures/report-figures.service.js';
import { RenderPool } from './modules/reports/render/render-pool.js';
import { RestateService } from './modules/reports/restate/restate.service.js';
import { ReportScheduleFieldResolver, ReportScheduleResolver } from './modules/reports/schedules/schedule.resolver.js';
import { ScheduleService } from './modules/reports/schedules/schedule.service.js';
import { ScheduleRunner } from './modules/reports/schedules/schedule-runner.js';
import { TopicResolver } from './modules/topics/topic.resolver.js';
import { SavedViewResolver } from './modules/views/saved-view.resolver.js';
import { SavedViewService } from './modules/views/saved-view.service.js';
import { engineOf, type OwnedEngine } from './modules/volume/engine-of.js';
import { VolumeNoteResolver, VolumeResolver, VolumeRowResolver } from './modules/volume/volume.resolver.js';
import { VolumeService } from './modules/volume/volume.service.js';
import { ChangeEffectFieldResolver, RevisionEffectFieldResolver } from './modules/volume/volume-effect.resolver.js';
import { VolumeEffectService } from './modules/volume/volume-effect.service.js';
import { reportDefinitionsFolder, starterQueriesFolder } from './open-data.js';

/** Everything that serves requests, made once. */
export interface Container {
  readonly database: Database;
  readonly engine: OwnedEngine;
  readonly access: AccessService;
  readonly register: RegisterService;
  readonly engagements: EngagementService;
  readonly editor: EngagementEditor;
  readonly undo: UndoService;
  readonly volume: VolumeService;
  readonly queries: SavedQueryService;
  readonly editions: EditionService;
  /** Drafts what is due; ticked by whoever serves. */
  readonly scheduled: ScheduleRunner;
  /** Mails what is sealed; ticked by whoever serves. */
  readonly deliveries: DeliveryService;
  readonly resolvers: readonly ResolverInstance[];
  /** Lets go of the mirror; the database stays its owner's to close. */
  close(): Promise<void>;
}

/** What a container takes of the configuration, and where its lines go. */
export interface ContainerOptions extends Pick<Config, 'auth' | 'engine' | 'dataFolder'>, Partial<Pick<Config, 'mail' | 'publicUrl'>> {
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
  const lastEngagements = new LastEngagementService(database, engagements);
  const runner = new MutationRunner(database, now);
  const editor = new EngagementEditor(runner, engagements);
  const undo = new UndoService(runner, engagements);
  const revisions = new RevisionService(database);
  const changes = new ChangeService(database);
  const volume = new VolumeService(register, engine);
  const effects = new VolumeEffectService(database, register);
  const hidden = new HiddenNamesService(database);
  const outcomes = new OutcomesService(database, volume, engine);
  const queries = new SavedQueryService(database, readStarterQueries(starterQueriesFolder), now);
  const views = new SavedViewService(database, now);
  const rendering = new RenderPool();
  const editions = new EditionService(database, {
    definitions: readReportDefinitions(reportDefinitionsFolder),
    figures: new ReportFiguresService(database, register, volume),
    restater: new RestateService(database, volume),
    renderer: poolRenderer(rendering),
    onSealed: (tx, editionId) => deliveries.enqueue(editionId, tx),
    now,
  });
  const contacts = new ContactService(database);
  const deliveries = new DeliveryService(database, mailedEditions(editions), {
    mailer: options.mail ? new Mailer(options.mail.server, { from: options.mail.from }) : null,
    publicUrl: options.publicUrl ?? null,
    now,
  });
  const maker = editionMaker(editions, register);
  const scheduled = new ScheduleRunner(database, maker, {
    tell: (tx, runId) => tellAdministrators(tx, 'run', runId, new Date((now ?? Date.now)()).toISOString()),
    now,
  });
  const schedules = new ScheduleService(database, maker, now);
  const recipients = new RecipientService(database, maker, now);
  const deliveryRecords = new DeliveryRecordService(database, options.mail !== undefined && options.mail !== null, now);
  const resolvers = [
    new AccessResolver(access),
    new AccessTokenResolver(access.tokens),
    new SavedQueryResolver(queries),
    new SavedViewResolver(views),
    new RegisterResolver(register),
    new PublishedFigureResolver(),
    new VolumeResolver(volume),
    new VolumeRowResolver(volume, engagements),
    new VolumeNoteResolver(),
    new OutcomesResolver(outcomes, engagements),
    new VisitCohortResolver(outcomes, engagements),
    new DescentLineResolver(engagements),
    new RevisionEffectFieldResolver(effects),
    new ChangeEffectFieldResolver(effects),
    new EngagementResolver(engagements),
    new EngagementFieldResolver(engagements),
    new EngagementEditResolver(editor),
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
    new ContactEditResolver(new ContactEditor(runner, contacts)),
    new ContactErasureResolver(new ContactEraser(runner)),
    new JurisdictionContactsFieldResolver(contacts),
    new OrganizationContactsFieldResolver(contacts),
    new LineageResolver(new LineageService(database), engagements),
    new EngagementLineageFieldResolver(engagements),
    new ChangeResolver(changes),
    new RevisionChangeFieldResolver(changes),
    new RevisionResolver(revisions, engagements),
    new EngagementRevisionFieldResolver(revisions),
    new ReportEditionResolver(editions),
    new ReportEditionFieldResolver(editions),
    new ReportRunEditionFieldResolver(editions),
    new ReportDeliveryEditionFieldResolver(editions),
    new ReportScheduleResolver(schedules),
    new ReportScheduleFieldResolver(schedules),
    new ReportDeliveryResolver(recipients, deliveryRecords),
    new ReportRecipientFieldResolver(recipients),
    new UndoResolver(undo, revisions, engagements),
    new NodeResolver(
      engagements,
      revisions,
      changes,
      access.tokens,
      queries,
      views,
      contacts,
      hidden,
      editions,
      schedules,
      recipients,
      deliveryRecords,
    ),
  ];
  return {
    database,
    engine,
    access,
    register,
    engagements,
    editor,
    undo,
    volume,
    queries,
    editions,
    scheduled,
    deliveries,
    resolvers,
    async close() {
      await rendering.close();
      await engine.close();
    },
  };
}
