import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './access.entities.js';
import { endNotBeforeStart } from './end-not-before-start.js';
import { Jurisdiction } from './jurisdiction.entities.js';
import { Facility, Intervention, Organization, Topic } from './vocabulary.entities.js';

/** What is counted: exactly one of a mission, a project or a visit. */
@Entity('engagement')
@Index('uq_engagement_reference', ['reference'], { unique: true })
@Index('uq_engagement_source', ['source', 'sourceId'], { unique: true })
@Index('ix_engagement_start', ['startFirst', 'id'])
@Index('ix_engagement_title_en', ['titleSortEn', 'id'])
@Index('ix_engagement_title_fr', ['titleSortFr', 'id'])
@Index('ix_engagement_part_of', ['partOfId'])
@Check('ck_engagement_kind', "kind IN ('MISSION','PROJECT','VISIT')")
@Check('ck_engagement_scope', "scope IN ('BILATERAL','MULTILATERAL')")
@Check('ck_engagement_status', "status IN ('PLANNED','CONFIRMED','ACTIVE','COMPLETED','POSTPONED','CANCELLED','DECLINED')")
@Check('ck_engagement_sensitivity', "sensitivity IN ('PUBLIC','INTERNAL','PROTECTED')")
@Check('ck_engagement_end_not_before_start', 'end_last IS NULL OR start_first IS NULL OR end_last >= start_first')
@Check('ck_engagement_not_part_of_itself', 'part_of_id IS NULL OR part_of_id <> id')
@Check('ck_engagement_delegates', 'delegates IS NULL OR delegates >= 0')
@Check('ck_engagement_budget', 'budget_cents IS NULL OR (budget_cents >= 0 AND budget_currency IS NOT NULL)')
@Check('ck_engagement_version', 'version >= 1')
@Check('ck_engagement_days_of_dates', '(start_date IS NULL) = (start_first IS NULL) AND (end_date IS NULL) = (end_last IS NULL)')
@Check('ck_engagement_planned_end_not_before_start', endNotBeforeStart('planned_end', 'planned_start'))
export class Engagement {
  /** Given by the writer under the clock's lock (MariaDB has no CHECK on a generated column). */
  @PrimaryColumn({ type: 'integer' })
  id: number;

  /** Permanent, unique in the register: `VIS-2005-0042`. */
  @Column({ type: 'varchar', length: 64 })
  reference: string;

  @Column({ type: 'varchar', length: 8 })
  kind: string;

  @Column({ type: 'varchar', length: 12 })
  scope: string;

  @Column({ type: 'varchar', length: 10 })
  status: string;

  @Column({ type: 'varchar', length: 9 })
  sensitivity: string;

  @Column({ type: 'varchar', length: 1000, name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column({ type: 'varchar', length: 1000, name: 'title_fr', nullable: true })
  titleFr: string | null;

  /** The beginning of the title folded, as lists are put in order by it; of the French one where there is no other. */
  @Column({ type: 'varchar', length: 300, name: 'title_sort_en', default: '' })
  titleSortEn: string;

  /** The same of the French title; of the English one where there is no other. */
  @Column({ type: 'varchar', length: 300, name: 'title_sort_fr', default: '' })
  titleSortFr: string;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn: string | null;

  @Column({ type: 'text', name: 'summary_fr', nullable: true })
  summaryFr: string | null;

  /** Partial date as recorded: its length is its precision. */
  @Column({ type: 'varchar', length: 10, name: 'start_date', nullable: true })
  startDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'end_date', nullable: true })
  endDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'planned_start', nullable: true })
  plannedStart: string | null;

  @Column({ type: 'varchar', length: 10, name: 'planned_end', nullable: true })
  plannedEnd: string | null;

  /** First possible day of the start, in days since 1970-01-01. */
  @Column({ type: 'integer', name: 'start_first', nullable: true })
  startFirst: number | null;

  /** Last possible day of the end, in days since 1970-01-01. */
  @Column({ type: 'integer', name: 'end_last', nullable: true })
  endLast: number | null;

  @Column({ type: 'integer', nullable: true })
  delegates: number | null;

  /** In hundredths of `budget_currency`. */
  @Column({ type: 'bigint', name: 'budget_cents', nullable: true })
  budgetCents: string | number | null;

  @Column({ type: 'varchar', length: 3, name: 'budget_currency', nullable: true })
  budgetCurrency: string | null;

  @Column({ type: 'integer', name: 'part_of_id', nullable: true })
  partOfId: number | null;

  @ManyToOne(() => Engagement, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'part_of_id', foreignKeyConstraintName: 'fk_engagement_part_of' })
  partOf: Relation<Engagement> | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  source: string | null;

  @Column({ type: 'varchar', length: 200, name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column({ type: 'varchar', length: 2000, name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column({ type: 'text', name: 'source_note', nullable: true })
  sourceNote: string | null;

  /** Hash of the row that an import last read it from, by which a second import sees that nothing changed. */
  @Column({ type: 'varchar', length: 64, name: 'written_fingerprint', nullable: true })
  writtenFingerprint: string | null;

  /** Hash of what that row came to mean, names resolved; null once somebody has changed the engagement by hand. */
  @Column({ type: 'varchar', length: 64, name: 'meant_fingerprint', nullable: true })
  meantFingerprint: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'integer', name: 'created_seq' })
  createdSeq: number;

  @Column({ type: 'integer', name: 'changed_seq' })
  changedSeq: number;

  /** The change that deleted it; null while it stands. */
  @Column({ type: 'integer', name: 'deleted_seq', nullable: true })
  deletedSeq: number | null;
}

/** What a search looks through of an engagement, folded: in several parts where it is long. */
@Entity('engagement_text')
export class EngagementText {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @PrimaryColumn({ type: 'integer' })
  part: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_text_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'text' })
  folded: string;
}

/** What a mission has beyond an engagement. */
@Entity('mission')
export class Mission {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_mission_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'text', nullable: true })
  mandate: string | null;

  /** Deployment in thousandths of a person-month, where given as a whole. */
  @Column({ type: 'integer', name: 'person_months_milli', nullable: true })
  personMonthsMilli: number | null;
}

/** What a project has beyond an engagement. */
@Entity('project')
export class Project {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_project_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'text', nullable: true })
  agreement: string | null;

  @Column({ type: 'text', nullable: true })
  results: string | null;
}

/** What a visit has beyond an engagement. */
@Entity('visit')
@Check('ck_visit_direction', "direction IS NULL OR direction IN ('INBOUND','OUTBOUND')")
@Check(
  'ck_visit_stage',
  "stage IS NULL OR stage IN ('REQUESTED','SCREENING','APPROVED','CONFIRMED','UNDER_WAY','COMPLETED','CLOSED','DECLINED','POSTPONED','CANCELLED')",
)
export class Visit {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_visit_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'varchar', length: 8, nullable: true })
  direction: string | null;

  /** Personal information: officers and above. */
  @Column({ type: 'varchar', length: 300, name: 'head_of_delegation', nullable: true })
  headOfDelegation: string | null;

  @Column({ type: 'text', nullable: true })
  purpose: string | null;

  /** Where the request stands, for visits that came by way of one. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  stage: string | null;

  @Column({ type: 'varchar', length: 200, name: 'approved_by', nullable: true })
  approvedBy: string | null;
}

/** A post that a mission fills, from one date to another. */
@Entity('deployment')
@Index('ix_deployment_mission', ['missionId'])
@Check('ck_deployment_person_months', 'person_months_milli IS NULL OR person_months_milli >= 0')
@Check('ck_deployment_end_not_before_start', endNotBeforeStart('to_date', 'from_date'))
export class Deployment {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'mission_id' })
  missionId: number;

  @ManyToOne(() => Mission, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'mission_id', foreignKeyConstraintName: 'fk_deployment_mission' })
  mission: Relation<Mission>;

  @Column({ type: 'varchar', length: 300, nullable: true })
  post: string | null;

  @Column({ type: 'varchar', length: 10, name: 'from_date', nullable: true })
  fromDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'to_date', nullable: true })
  toDate: string | null;

  @Column({ type: 'integer', name: 'person_months_milli', nullable: true })
  personMonthsMilli: number | null;
}

/** One item of a visit's agenda. */
@Entity('agenda_item')
@Index('ix_agenda_item_visit', ['visitId'])
export class AgendaItem {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'visit_id' })
  visitId: number;

  @ManyToOne(() => Visit, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'visit_id', foreignKeyConstraintName: 'fk_agenda_item_visit' })
  visit: Relation<Visit>;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'varchar', length: 10, nullable: true })
  day: string | null;

  /** Local time of day, `09:30`. */
  @Column({ type: 'varchar', length: 5, nullable: true })
  time: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  title: string | null;

  @Column({ type: 'integer', name: 'facility_id', nullable: true })
  facilityId: number | null;

  @ManyToOne(() => Facility, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'facility_id', foreignKeyConstraintName: 'fk_agenda_item_facility' })
  facility: Relation<Facility> | null;

  @Column({ type: 'integer', name: 'topic_id', nullable: true })
  topicId: number | null;

  @ManyToOne(() => Topic, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_agenda_item_topic' })
  topic: Relation<Topic> | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  presenter: string | null;
}

/** A jurisdiction that an engagement is with, and in what role. */
@Entity('engagement_partner')
@Index('uq_engagement_partner', ['engagementId', 'jurisdictionId', 'role'], { unique: true })
@Index('ix_engagement_partner_jurisdiction', ['jurisdictionId'])
@Check('ck_engagement_partner_role', "role IN ('PARTNER','BENEFICIARY','SENDING','HOSTING','TRANSIT','VENUE')")
@Check('ck_engagement_partner_share', 'share IS NULL OR (share > 0 AND share <= 10000)')
export class EngagementPartner {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_partner_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'integer', name: 'jurisdiction_id' })
  jurisdictionId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_partner_jurisdiction' })
  jurisdiction: Relation<Jurisdiction>;

  @Column({ type: 'varchar', length: 11 })
  role: string;

  /** In hundredths of a percent: 2500 is 25 %. All counted partners of an engagement have one, adding up to 10000, or none has. */
  @Column({ type: 'integer', nullable: true })
  share: number | null;

  @Column({ type: 'varchar', length: 300, name: 'name_as_recorded', nullable: true })
  nameAsRecorded: string | null;

  @Column({ type: 'integer' })
  position: number;
}

/** An organization's part in an engagement. */
@Entity('engagement_organization')
@Index('uq_engagement_organization', ['engagementId', 'organizationId', 'role'], { unique: true })
@Index('ix_engagement_organization_organization', ['organizationId'])
@Check('ck_engagement_organization_role', "role IN ('LEAD','FUNDING','ACCOUNTABLE','EXTENDING','IMPLEMENTING','HOST','REQUESTING')")
export class EngagementOrganization {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_organization_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'integer', name: 'organization_id' })
  organizationId: number;

  @ManyToOne(() => Organization, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'organization_id', foreignKeyConstraintName: 'fk_engagement_organization_organization' })
  organization: Relation<Organization>;

  @Column({ type: 'varchar', length: 12 })
  role: string;

  @Column({ type: 'integer' })
  position: number;
}

@Entity('engagement_topic')
@Index('ix_engagement_topic_topic', ['topicId'])
export class EngagementTopic {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_topic_engagement' })
  engagement: Relation<Engagement>;

  @PrimaryColumn({ type: 'integer', name: 'topic_id' })
  topicId: number;

  @ManyToOne(() => Topic, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_engagement_topic_topic' })
  topic: Relation<Topic>;

  @Column({ type: 'integer' })
  position: number;
}

@Entity('engagement_facility')
@Index('ix_engagement_facility_facility', ['facilityId'])
export class EngagementFacility {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_facility_engagement' })
  engagement: Relation<Engagement>;

  @PrimaryColumn({ type: 'integer', name: 'facility_id' })
  facilityId: number;

  @ManyToOne(() => Facility, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'facility_id', foreignKeyConstraintName: 'fk_engagement_facility_facility' })
  facility: Relation<Facility>;

  @Column({ type: 'integer' })
  position: number;
}

@Entity('engagement_intervention')
@Index('ix_engagement_intervention_intervention', ['interventionId'])
export class EngagementIntervention {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_intervention_engagement' })
  engagement: Relation<Engagement>;

  @PrimaryColumn({ type: 'integer', name: 'intervention_id' })
  interventionId: number;

  @ManyToOne(() => Intervention, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'intervention_id', foreignKeyConstraintName: 'fk_engagement_intervention_intervention' })
  intervention: Relation<Intervention>;

  @Column({ type: 'integer' })
  position: number;
}

/** A person who may see one protected engagement though their role may not. */
@Entity('engagement_access')
export class EngagementAccess {
  @PrimaryColumn({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_engagement_access_engagement' })
  engagement: Relation<Engagement>;

  @PrimaryColumn({ type: 'integer', name: 'user_id' })
  userId: number;

  @ManyToOne(() => User, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_engagement_access_user' })
  user: Relation<User>;
}

/** One engagement grew out of another. */
@Entity('lineage')
@Index('uq_lineage', ['fromId', 'toId', 'kind'], { unique: true })
@Index('ix_lineage_to', ['toId'])
@Check('ck_lineage_kind', "kind IN ('LED_TO','FOLLOWS','CO_FUNDED')")
@Check('ck_lineage_not_itself', 'from_id <> to_id')
export class Lineage {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** The earlier engagement. */
  @Column({ type: 'integer', name: 'from_id' })
  fromId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'from_id', foreignKeyConstraintName: 'fk_lineage_from' })
  from: Relation<Engagement>;

  /** What grew from it. */
  @Column({ type: 'integer', name: 'to_id' })
  toId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'to_id', foreignKeyConstraintName: 'fk_lineage_to' })
  to: Relation<Engagement>;

  @Column({ type: 'varchar', length: 9 })
  kind: string;

  @Column({ type: 'varchar', length: 10, name: 'on_date', nullable: true })
  onDate: string | null;

  @Column({ type: 'text', nullable: true })
  evidence: string | null;
}

/** A promise made at an engagement: who keeps it, until when, what it became. */
@Entity('follow_up')
@Index('ix_follow_up_engagement', ['engagementId'])
@Index('ix_follow_up_due', ['dueDate'])
export class FollowUp {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_follow_up_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  promise: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  owner: string | null;

  @Column({ type: 'varchar', length: 10, name: 'due_date', nullable: true })
  dueDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'done_date', nullable: true })
  doneDate: string | null;

  /** The engagement that the promise became, if it did. */
  @Column({ type: 'integer', name: 'became_id', nullable: true })
  becameId: number | null;

  @ManyToOne(() => Engagement, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'became_id', foreignKeyConstraintName: 'fk_follow_up_became' })
  became: Relation<Engagement> | null;
}
