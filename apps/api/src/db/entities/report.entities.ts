import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';

/** A period's report at an as-of moment: draft, submitted, sealed. A sealed one is never recomputed; a later one may correct it. */
@Entity('report_edition')
@Index('uq_report_edition_number', ['definition', 'periodStart', 'number'], { unique: true })
@Index('ix_report_edition_supersedes', ['supersedesId'])
@Index('ix_report_edition_sealed_at', ['sealedAt'])
@Check('ck_report_edition_status', "status IN ('DRAFT','SUBMITTED','SEALED','DISCARDED')")
@Check(
  'ck_report_edition_sealed',
  "status <> 'SEALED' OR (figures_hash IS NOT NULL AND approver_key IS NOT NULL AND sealed_at IS NOT NULL)",
)
@Check('ck_report_edition_approver_is_not_author', 'approver_key IS NULL OR approver_key <> author_key')
@Check('ck_report_edition_end_not_before_start', endNotBeforeStart('period_end', 'period_start'))
export class ReportEdition {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** The code of the definition: `monthly`. */
  @Column({ type: 'varchar', length: 64 })
  definition: string;

  /** The definition as it was when the edition was made, as JSON: a later version changes nothing here. */
  @Column({ type: 'json', name: 'defined_as' })
  definedAs: string;

  @Column({ type: 'varchar', length: 10, name: 'period_start' })
  periodStart: string;

  @Column({ type: 'varchar', length: 10, name: 'period_end' })
  periodEnd: string;

  /** 1 for the first edition of a period, 2 for the one that corrects it. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'varchar', length: 9 })
  status: string;

  /** Counted up each time the figures are taken anew. */
  @Column({ type: 'integer', default: 1 })
  draft: number;

  /** UTC. */
  @Column({ type: 'varchar', length: 24, name: 'as_of' })
  asOf: string;

  @Column({ type: 'integer', name: 'as_of_seq' })
  asOfSeq: number;

  @Column({ type: 'integer', default: 1 })
  version: number;

  /** `user:7`, `demo:OFFICER`, or `schedule:3`. */
  @Column({ type: 'varchar', length: 20, name: 'author_key' })
  authorKey: string;

  @Column({ type: 'varchar', length: 200, name: 'author_name' })
  authorName: string;

  @Column({ type: 'varchar', length: 20, name: 'approver_key', nullable: true })
  approverKey: string | null;

  @Column({ type: 'varchar', length: 200, name: 'approver_name', nullable: true })
  approverName: string | null;

  /** SHA-256 over the figures of both copies, in hexadecimal. */
  @Column({ type: 'varchar', length: 64, name: 'figures_hash', nullable: true })
  figuresHash: string | null;

  /** SHA-256 over the hashes of all files. */
  @Column({ type: 'varchar', length: 64, name: 'files_hash', nullable: true })
  filesHash: string | null;

  @Column({ type: 'varchar', length: 24, name: 'sealed_at', nullable: true })
  sealedAt: string | null;

  /** Why an edition corrects another. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason: string | null;

  /** The sealed edition that this one corrects. */
  @Column({ type: 'integer', name: 'supersedes_id', nullable: true })
  supersedesId: number | null;

  @ManyToOne(() => ReportEdition, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'supersedes_id', foreignKeyConstraintName: 'fk_report_edition_supersedes' })
  supersedes: Relation<ReportEdition> | null;
}

/** The figures of an edition for one kind of reader. */
@Entity('report_copy')
@Index('uq_report_copy', ['editionId', 'access'], { unique: true })
@Check('ck_report_copy_access', "access IN ('OPEN','FULL')")
export class ReportCopy {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'edition_id' })
  editionId: number;

  @ManyToOne(() => ReportEdition, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_copy_edition' })
  edition: Relation<ReportEdition>;

  @Column({ type: 'varchar', length: 4 })
  access: string;

  /** `ReportFigures` as canonical JSON, as it is hashed. */
  @Column({ type: 'json' })
  figures: string;
}

/** What people have written into a section of an edition, in one language. */
@Entity('report_commentary')
@Index('uq_report_commentary', ['editionId', 'section', 'language'], { unique: true })
@Check('ck_report_commentary_language', "language IN ('EN','FR')")
export class ReportCommentary {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'edition_id' })
  editionId: number;

  @ManyToOne(() => ReportEdition, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_commentary_edition' })
  edition: Relation<ReportEdition>;

  @Column({ type: 'varchar', length: 40 })
  section: string;

  @Column({ type: 'varchar', length: 2 })
  language: string;

  @Column({ type: 'varchar', length: 8000 })
  text: string;

  @Column({ type: 'varchar', length: 200, name: 'written_by' })
  writtenBy: string;

  @Column({ type: 'varchar', length: 24, name: 'written_at' })
  writtenAt: string;
}

/** One step of an edition's way, kept for ever. */
@Entity('report_step')
@Index('ix_report_step_edition', ['editionId'])
@Check('ck_report_step_did', "did IN ('DRAFTED','REFRESHED','WRITTEN','SUBMITTED','RETURNED','SEALED','DISCARDED')")
export class ReportStep {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'edition_id' })
  editionId: number;

  @ManyToOne(() => ReportEdition, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_step_edition' })
  edition: Relation<ReportEdition>;

  @Column({ type: 'varchar', length: 24, name: 'at' })
  at: string;

  /** As an edition's `author_key`. */
  @Column({ type: 'varchar', length: 20, name: 'actor_key' })
  actorKey: string;

  @Column({ type: 'varchar', length: 200 })
  actor: string;

  @Column({ type: 'varchar', length: 9 })
  did: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note: string | null;
}

/** A file of a sealed edition. */
@Entity('report_file')
@Index('uq_report_file', ['editionId', 'access', 'language', 'form'], { unique: true })
@Check('ck_report_file_access', "access IN ('OPEN','FULL')")
@Check('ck_report_file_language', "language IN ('EN','FR')")
@Check('ck_report_file_form', "form IN ('PDF_A4','PDF_LETTER','HTML','XLSX','JSON')")
export class ReportFile {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'edition_id' })
  editionId: number;

  @ManyToOne(() => ReportEdition, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_file_edition' })
  edition: Relation<ReportEdition>;

  @Column({ type: 'varchar', length: 4 })
  access: string;

  @Column({ type: 'varchar', length: 2 })
  language: string;

  @Column({ type: 'varchar', length: 10 })
  form: string;

  /** Of the file's bytes, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  size: number;
}

/** A file's bytes, in pieces that any database takes in one statement. */
@Entity('report_file_part')
@Index('uq_report_file_part', ['fileId', 'position'], { unique: true })
export class ReportFilePart {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'file_id' })
  fileId: number;

  @ManyToOne(() => ReportFile, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'fk_report_file_part_file' })
  file: Relation<ReportFile>;

  @Column({ type: 'integer' })
  position: number;

  /** Base64. */
  @Column({ type: 'text' })
  content: string;
}
