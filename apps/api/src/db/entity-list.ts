import { AccessToken, Session, User } from './entities/access.entities.js';
import { Affiliation, Contact, ContactRevision } from './entities/contact.entities.js';
import { ReportDelivery, ReportRecipient } from './entities/delivery.entities.js';
import {
  AgendaItem,
  Deployment,
  Engagement,
  EngagementAccess,
  EngagementFacility,
  EngagementIntervention,
  EngagementOrganization,
  EngagementPartner,
  EngagementText,
  EngagementTopic,
  FollowUp,
  Lineage,
  Mission,
  Project,
  Visit,
} from './entities/engagement.entities.js';
import {
  VolumeFact,
  VolumeFactFacility,
  VolumeFactIntervention,
  VolumeFactJurisdiction,
  VolumeFactOrganization,
  VolumeFactTopic,
} from './entities/fact.entities.js';
import { ChangeClock, ChangeSet, ClientMutation, Revision } from './entities/history.entities.js';
import { ImportBatch, ImportDecision } from './entities/import.entities.js';
import {
  Jurisdiction,
  JurisdictionName,
  JurisdictionSuccession,
  Region,
  RegionMember,
  RegionScheme,
} from './entities/jurisdiction.entities.js';
import { SavedQuery } from './entities/query.entities.js';
import { Coverage, ExchangeRate, PublishedFigure, RegisterSetting } from './entities/register.entities.js';
import { ReportCommentary, ReportCopy, ReportEdition, ReportFile, ReportFilePart, ReportStep } from './entities/report.entities.js';
import { ReportRun, ReportSchedule } from './entities/schedule.entities.js';
import { SavedView } from './entities/view.entities.js';
import { Facility, Intervention, InterventionTerm, Organization, Topic, TopicTerm } from './entities/vocabulary.entities.js';

/** Every table of the register. */
export const entityList = [
  RegisterSetting,
  Coverage,
  PublishedFigure,
  ExchangeRate,
  Jurisdiction,
  JurisdictionName,
  JurisdictionSuccession,
  RegionScheme,
  Region,
  RegionMember,
  Topic,
  TopicTerm,
  Intervention,
  InterventionTerm,
  Organization,
  Facility,
  User,
  Session,
  AccessToken,
  Engagement,
  Mission,
  Project,
  Visit,
  Deployment,
  AgendaItem,
  EngagementText,
  EngagementPartner,
  EngagementOrganization,
  EngagementTopic,
  EngagementFacility,
  EngagementIntervention,
  EngagementAccess,
  Lineage,
  FollowUp,
  Contact,
  Affiliation,
  ContactRevision,
  ChangeClock,
  ChangeSet,
  Revision,
  ClientMutation,
  VolumeFact,
  VolumeFactJurisdiction,
  VolumeFactTopic,
  VolumeFactOrganization,
  VolumeFactFacility,
  VolumeFactIntervention,
  ImportBatch,
  ImportDecision,
  SavedQuery,
  SavedView,
  ReportEdition,
  ReportCopy,
  ReportCommentary,
  ReportStep,
  ReportFile,
  ReportFilePart,
  ReportSchedule,
  ReportRun,
  ReportRecipient,
  ReportDelivery,
];
