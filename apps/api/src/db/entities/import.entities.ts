import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** One file brought into the register in one transaction. */
@Entity('import_batch')
@Check('ck_import_batch_adds_up', 'imported_rows + updated_rows + unchanged_rows + held_back_rows = total_rows')
export class ImportBatch {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'varchar', length: 500, name: 'file_name' })
  fileName: string;

  @Column({ type: 'varchar', length: 64, name: 'file_hash' })
  fileHash: string;

  @Column({ type: 'varchar', length: 200, name: 'map_name', nullable: true })
  mapName: string | null;

  @Column({ type: 'integer', name: 'total_rows' })
  totalRows: number;

  @Column({ type: 'integer', name: 'imported_rows' })
  importedRows: number;

  @Column({ type: 'integer', name: 'updated_rows' })
  updatedRows: number;

  @Column({ type: 'integer', name: 'unchanged_rows' })
  unchangedRows: number;

  @Column({ type: 'integer', name: 'held_back_rows' })
  heldBackRows: number;
}

/** An answer that a person gave to a question of an import. */
@Entity('import_decision')
@Index('ix_import_decision_batch', ['batchId'])
export class ImportDecision {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'batch_id' })
  batchId: number;

  @ManyToOne(() => ImportBatch, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'batch_id', foreignKeyConstraintName: 'fk_import_decision_batch' })
  batch: Relation<ImportBatch>;

  /** Stable identity of the question: the same in every dry run of the same file. */
  @Column({ type: 'varchar', length: 64, name: 'decision_key' })
  decisionKey: string;

  @Column({ type: 'varchar', length: 500 })
  question: string;

  @Column({ type: 'varchar', length: 500 })
  answer: string;
}
