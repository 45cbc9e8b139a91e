import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Engagement } from './engagement.entities.js';

/** The register's clock: one row whose number every change takes under its lock, so order of commit is order of number. */
@Entity('change_clock')
@Check('ck_change_clock_one_row', 'id = 1')
export class ChangeClock {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer' })
  seq: number;
}

/** One transaction that changed the register: its number, its time, who and why. */
@Entity('change_set')
@Index('uq_change_set_at', ['at'], { unique: true })
export class ChangeSet {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  /** UTC, `2026-11-24T09:12:00.000Z`; strictly increasing with seq. */
  @Column({ type: 'varchar', length: 24 })
  at: string;

  /** IMPORT, API, REFERENCE or DAY (the first question of a day). */
  @Column({ type: 'varchar', length: 16 })
  origin: string;

  @Column({ type: 'varchar', length: 200 })
  actor: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason: string | null;

  @Column({ type: 'integer', name: 'import_batch_id', nullable: true })
  importBatchId: number | null;
}

/** What one change did to one engagement. */
@Entity('revision')
@Index('uq_revision_version', ['engagementId', 'version'], { unique: true })
@Index('ix_revision_seq', ['seq'])
@Check('ck_revision_action', "action IN ('CREATE','UPDATE','DELETE','RESTORE')")
export class Revision {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer' })
  seq: number;

  @ManyToOne(() => ChangeSet, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'seq', foreignKeyConstraintName: 'fk_revision_change_set' })
  changeSet: Relation<ChangeSet>;

  @Column({ type: 'integer', name: 'engagement_id' })
  engagementId: number;

  @ManyToOne(() => Engagement, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'engagement_id', foreignKeyConstraintName: 'fk_revision_engagement' })
  engagement: Relation<Engagement>;

  /** The engagement's version after the change; the first is 1. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 8 })
  action: string;

  /**
   * JSON list of {field, before, after}; null for the first revision, which made everything. Long texts before and after,
   * in both languages, are more than a MariaDB `text` holds.
   */
  @Column({ type: 'json', nullable: true })
  changes: string | null;
}

/** A mutation that a client has named, by which a second sending of it is known. */
@Entity('client_mutation')
@Index('ix_client_mutation_made_at', ['madeAt'])
export class ClientMutation {
  /** Who sent it: `user:7`, or `demo:OFFICER` where nobody has an account. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  actor: string;

  /** The client's own name for it. */
  @PrimaryColumn({ type: 'varchar', length: 128, name: 'client_id' })
  clientId: string;

  @Column({ type: 'varchar', length: 64, name: 'input_hash' })
  inputHash: string;

  /** The engagement that it concerned; null where it concerned several. */
  @Column({ type: 'integer', name: 'engagement_id', nullable: true })
  engagementId: number | null;

  /** The change that it became; null where there was nothing to change. */
  @Column({ type: 'integer', nullable: true })
  seq: number | null;

  /** UTC. */
  @Column({ type: 'varchar', length: 24, name: 'made_at' })
  madeAt: string;
}
