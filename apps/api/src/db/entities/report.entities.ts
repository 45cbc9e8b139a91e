import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';

/** A period's report at an as-of moment: draft, submitted, approved, sealed. A sealed one is never recomputed. */
@Entity('report_edition')
@Index('ix_report_edition_period', ['definition', 'periodStart'])
@Index('ix_report_edition_supersedes', ['supersedesId'])
@Check('ck_report_edition_status', "status IN ('DRAFT','SUBMITTED','APPROVED','SEALED')")
@Check('ck_report_edition_sealed_has_hash', "status <> 'SEALED' OR figures_hash IS NOT NULL")
@Check('ck_report_edition_approver_is_not_author', 'approved_by IS NULL OR approved_by <> author')
@Check('ck_report_edition_end_not_before_start', endNotBeforeStart('period_end', 'period_start'))
export class ReportEdition {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 64 })
  definition: string;

  @Column({ type: 'varchar', length: 10, name: 'period_start' })
  periodStart: string;

  @Column({ type: 'varchar', length: 10, name: 'period_end' })
  periodEnd: string;

  @Column({ type: 'integer', name: 'as_of_seq' })
  asOfSeq: number;

  @Column({ type: 'varchar', length: 9 })
  status: string;

  @Column({ type: 'varchar', length: 200 })
  author: string;

  @Column({ type: 'varchar', length: 200, name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column({ type: 'varchar', length: 64, name: 'figures_hash', nullable: true })
  figuresHash: string | null;

  /** The figures as JSON, as they were sealed. */
  @Column({ type: 'text', nullable: true })
  figures: string | null;

  @Column({ type: 'varchar', length: 24, name: 'sealed_at', nullable: true })
  sealedAt: string | null;

  @Column({ type: 'integer', name: 'supersedes_id', nullable: true })
  supersedesId: number | null;

  @ManyToOne(() => ReportEdition, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'supersedes_id', foreignKeyConstraintName: 'fk_report_edition_supersedes' })
  supersedes: Relation<ReportEdition> | null;
}
