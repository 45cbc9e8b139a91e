import type { Relation } from 'typeorm';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Engagement } from './engagement.entities.js';

/** What an engagement was worth to the figures between two changes of the clock. Append-only but for the closing of `to_seq`. */
@Entity('volume_fact')
@Index('ix_volume_fact_engagement', ['engagementId'])
@Index('ix_volume_fact_from_seq', ['fromSeq'])
@Index('ix_volume_fact_to_seq', ['toSeq'])
export class VolumeFact {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_volume_fact_engagement' })
  engagement: Relation<Engagement>;

  @Column({ type: 'integer', name: 'from_seq' })
  fromSeq: number;

  /** The change that closed this fact; 2147483647 while it is current. */
  @Column({ type: 'integer', name: 'to_seq' })
  toSeq: number;

  @Column({ type: 'varchar', length: 8 })
  kind: string;

  @Column({ type: 'varchar', length: 12 })
  scope: string;

  @Column({ type: 'varchar', length: 8, nullable: true })
  direction: string | null;

  @Column({ type: 'varchar', length: 10 })
  status: string;

  @Column({ type: 'varchar', length: 9 })
  sensitivity: string;

  /** 1 for a part of another engagement, which is not counted beside its whole. */
  @Column({ type: 'integer' })
  component: number;

  /** First day, in days since 1970-01-01; null when undated. */
  @Column({ type: 'integer', name: 'start_day', nullable: true })
  startDay: number | null;

  /** Month of the first day: year × 12 + month − 1. */
  @Column({ type: 'integer', name: 'start_month', nullable: true })
  startMonth: number | null;

  /** Last day by the rule of counting; null when undated or open. */
  @Column({ type: 'integer', name: 'end_day', nullable: true })
  endDay: number | null;

  @Column({ type: 'integer', name: 'open_ended' })
  openEnded: number;

  @Column({ type: 'integer', nullable: true })
  delegates: number | null;

  /** In hundredths of the reporting currency; null where unknown or without a rate. */
  @Column({ type: 'bigint', name: 'budget_cents', nullable: true })
  budgetCents: string | number | null;

  @Column({ type: 'integer', name: 'person_months_milli', nullable: true })
  personMonthsMilli: number | null;
}

/** One counted partner of a fact under one region scheme. */
@Entity('volume_fact_jurisdiction')
export class VolumeFactJurisdiction {
  @PrimaryColumn({ type: 'integer', name: 'fact_id' })
  factId: number;

  @ManyToOne(() => VolumeFact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fk_volume_fact_jurisdiction' })
  fact: Relation<VolumeFact>;

  @PrimaryColumn({ type: 'integer', name: 'scheme_id' })
  schemeId: number;

  @PrimaryColumn({ type: 'integer', name: 'jurisdiction_id' })
  jurisdictionId: number;

  @Column({ type: 'integer', name: 'region_id', nullable: true })
  regionId: number | null;

  @Column({ type: 'integer', name: 'subregion_id', nullable: true })
  subregionId: number | null;

  @Column({ type: 'integer', name: 'intermediate_id', nullable: true })
  intermediateId: number | null;

  /** 1 on one row per (fact, scheme, region), so that whole counting by region needs no DISTINCT. */
  @Column({ type: 'integer', name: 'region_first' })
  regionFirst: number;

  @Column({ type: 'integer', name: 'subregion_first' })
  subregionFirst: number;

  /** The partner's share, 0 to 1; the shares of a fact add up to 1. */
  @Column({ type: 'double' })
  weight: number;
}

@Entity('volume_fact_topic')
export class VolumeFactTopic {
  @PrimaryColumn({ type: 'integer', name: 'fact_id' })
  factId: number;

  @ManyToOne(() => VolumeFact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fk_volume_fact_topic' })
  fact: Relation<VolumeFact>;

  @PrimaryColumn({ type: 'integer', name: 'topic_id' })
  topicId: number;

  @Column({ type: 'double' })
  weight: number;
}

@Entity('volume_fact_organization')
@Index('ix_volume_fact_organization_organization', ['organizationId'])
export class VolumeFactOrganization {
  @PrimaryColumn({ type: 'integer', name: 'fact_id' })
  factId: number;

  @ManyToOne(() => VolumeFact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fk_volume_fact_organization' })
  fact: Relation<VolumeFact>;

  @PrimaryColumn({ type: 'integer', name: 'organization_id' })
  organizationId: number;

  @Column({ type: 'double' })
  weight: number;
}

@Entity('volume_fact_facility')
@Index('ix_volume_fact_facility_facility', ['facilityId'])
export class VolumeFactFacility {
  @PrimaryColumn({ type: 'integer', name: 'fact_id' })
  factId: number;

  @ManyToOne(() => VolumeFact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fk_volume_fact_facility' })
  fact: Relation<VolumeFact>;

  @PrimaryColumn({ type: 'integer', name: 'facility_id' })
  facilityId: number;

  @Column({ type: 'double' })
  weight: number;
}

@Entity('volume_fact_intervention')
export class VolumeFactIntervention {
  @PrimaryColumn({ type: 'integer', name: 'fact_id' })
  factId: number;

  @ManyToOne(() => VolumeFact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fk_volume_fact_intervention' })
  fact: Relation<VolumeFact>;

  @PrimaryColumn({ type: 'integer', name: 'intervention_id' })
  interventionId: number;

  @Column({ type: 'double' })
  weight: number;
}
