import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { ReportEdition } from './report.entities.js';
import { ReportRun, ReportSchedule } from './schedule.entities.js';

/** An address that editions are mailed to: those of a definition, or those that a schedule has made. */
@Entity('report_recipient')
@Index('uq_report_recipient_definition', ['definition', 'email'], { unique: true })
@Index('uq_report_recipient_schedule', ['scheduleId', 'email'], { unique: true })
@Check('ck_report_recipient_of_one', '(definition IS NULL) <> (schedule_id IS NULL)')
@Check('ck_report_recipient_language', "language IN ('EN','FR')")
@Check('ck_report_recipient_access', "access IN ('OPEN','FULL')")
export class ReportRecipient {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 64, nullable: true })
  definition: string | null;

  @Column({ type: 'integer', name: 'schedule_id', nullable: true })
  scheduleId: number | null;

  @ManyToOne(() => ReportSchedule, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'schedule_id', foreignKeyConstraintName: 'fk_report_recipient_schedule' })
  schedule: Relation<ReportSchedule> | null;

  /** In lower case, as accounts have theirs: the account of the address says what it may be sent. */
  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 2 })
  language: string;

  /** The most that is wanted: FULL is sent only to whom it may be. */
  @Column({ type: 'varchar', length: 4 })
  access: string;

  /** `PDF_A4,XLSX`. */
  @Column({ type: 'varchar', length: 40 })
  forms: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 24, name: 'changed_at' })
  changedAt: string;
}

/**
 * One message to one address: an edition, or word to an administrator of a run or of another delivery that failed. CLAIMED has not
 * begun to be sent; what is found in SENDING with nobody at it may have arrived.
 */
@Entity('report_delivery')
@Index('uq_report_delivery_edition', ['editionId', 'address'], { unique: true })
@Index('uq_report_delivery_run', ['runId', 'address'], { unique: true })
@Index('uq_report_delivery_delivery', ['deliveryId', 'address'], { unique: true })
@Index('ix_report_delivery_state', ['state', 'nextAttemptAt'])
@Check('ck_report_delivery_of_one', '(edition_id IS NOT NULL) + (run_id IS NOT NULL) + (delivery_id IS NOT NULL) = 1')
@Check('ck_report_delivery_language', "language IN ('EN','FR')")
@Check('ck_report_delivery_access', "access IN ('OPEN','FULL') AND (sent_access IS NULL OR sent_access IN ('OPEN','FULL'))")
@Check('ck_report_delivery_state', "state IN ('WAITING','CLAIMED','SENDING','SENT','REFUSED','GIVEN_UP','UNKNOWN')")
@Check('ck_report_delivery_claimed', "state NOT IN ('CLAIMED','SENDING') OR (claimed_by IS NOT NULL AND lease_until IS NOT NULL)")
@Check('ck_report_delivery_sent', "state <> 'SENT' OR sent_at IS NOT NULL")
export class ReportDelivery {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'edition_id', nullable: true })
  editionId: number | null;

  @ManyToOne(() => ReportEdition, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_delivery_edition' })
  edition: Relation<ReportEdition> | null;

  /** The run that an administrator is told of. */
  @Column({ type: 'integer', name: 'run_id', nullable: true })
  runId: number | null;

  @ManyToOne(() => ReportRun, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'fk_report_delivery_run' })
  run: Relation<ReportRun> | null;

  /** The delivery that an administrator is told of. */
  @Column({ type: 'integer', name: 'delivery_id', nullable: true })
  deliveryId: number | null;

  @ManyToOne(() => ReportDelivery, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'delivery_id', foreignKeyConstraintName: 'fk_report_delivery_delivery' })
  delivery: Relation<ReportDelivery> | null;

  @Column({ type: 'varchar', length: 254 })
  address: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 2 })
  language: string;

  /** The most that is wanted. */
  @Column({ type: 'varchar', length: 4 })
  access: string;

  /** What was sent, which the account of the address decided at that time. */
  @Column({ type: 'varchar', length: 4, name: 'sent_access', nullable: true })
  sentAccess: string | null;

  /** `PDF_A4,XLSX`; nothing where no files go with it. */
  @Column({ type: 'varchar', length: 40 })
  forms: string;

  @Column({ type: 'varchar', length: 8 })
  state: string;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'varchar', length: 24, name: 'next_attempt_at' })
  nextAttemptAt: string;

  @Column({ type: 'varchar', length: 36, name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column({ type: 'varchar', length: 24, name: 'lease_until', nullable: true })
  leaseUntil: string | null;

  /** The same for an edition and an address, however often it is tried: a mailbox can tell a second copy. */
  @Column({ type: 'varchar', length: 300, name: 'message_id' })
  messageId: string;

  /** What the server said last, or why nothing was said. */
  @Column({ type: 'varchar', length: 1000, name: 'last_answer', nullable: true })
  lastAnswer: string | null;

  @Column({ type: 'varchar', length: 24, name: 'made_at' })
  madeAt: string;

  @Column({ type: 'varchar', length: 24, name: 'sent_at', nullable: true })
  sentAt: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
