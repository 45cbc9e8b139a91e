import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';
import { Jurisdiction } from './jurisdiction.entities.js';

/** What an engagement is about: an agenda topic, coded and bilingual. */
@Entity('topic')
@Index('uq_topic_code', ['code'], { unique: true })
export class Topic {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 64 })
  code: string;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  /** Empty where only one language is known; readers then see the English name. */
  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;
}

/** A term for a topic: a historic name with the time it was in use, or a synonym that an import understands. */
@Entity('topic_term')
@Index('ix_topic_term_topic', ['topicId'])
@Check('ck_topic_term_end_not_before_start', endNotBeforeStart('valid_to', 'valid_from'))
export class TopicTerm {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'topic_id' })
  topicId: number;

  @ManyToOne(() => Topic, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_topic_term_topic' })
  topic: Relation<Topic>;

  @Column({ type: 'varchar', length: 2 })
  locale: string;

  @Column({ type: 'varchar', length: 200 })
  term: string;

  /** HISTORIC or SYNONYM. */
  @Column({ type: 'varchar', length: 8 })
  kind: string;

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** A kind of project work: program assessment, policy development, training, … */
@Entity('intervention')
@Index('uq_intervention_code', ['code'], { unique: true })
export class Intervention {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 64 })
  code: string;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;
}

/** Another way to write an intervention, which an import understands. */
@Entity('intervention_term')
@Index('ix_intervention_term_intervention', ['interventionId'])
export class InterventionTerm {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'intervention_id' })
  interventionId: number;

  @ManyToOne(() => Intervention, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'intervention_id', foreignKeyConstraintName: 'fk_intervention_term_intervention' })
  intervention: Relation<Intervention>;

  @Column({ type: 'varchar', length: 2 })
  locale: string;

  @Column({ type: 'varchar', length: 200 })
  term: string;
}

/** A ministry, service, agency, international body or other organization that takes part in engagements. */
@Entity('organization')
@Index('uq_organization_name', ['nameEn'], { unique: true })
export class Organization {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 300, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 300, name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column({ type: 'integer', name: 'jurisdiction_id', nullable: true })
  jurisdictionId: number | null;

  @ManyToOne(() => Jurisdiction, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_organization_jurisdiction' })
  jurisdiction: Relation<Jurisdiction> | null;
}

/** A place that is visited or works as a host: an institution, a college, an office. */
@Entity('facility')
@Index('uq_facility_name', ['nameEn'], { unique: true })
export class Facility {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 300, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 300, name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column({ type: 'integer', name: 'jurisdiction_id', nullable: true })
  jurisdictionId: number | null;

  @ManyToOne(() => Jurisdiction, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_facility_jurisdiction' })
  jurisdiction: Relation<Jurisdiction> | null;
}
