import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { ReportEdition } from './report.entities.js';

/** When a report is drafted by itself, and of which periods. */
@Entity('report_schedule')
@Index('ix_report_schedule_definition', ['definition'])
@Check('ck_report_schedule_named', 'name_en IS NOT NULL OR name_fr IS NOT NULL')
@Check(
  'ck_report_schedule_rule',
  "(rule = 'CRON' AND cron IS NOT NULL AND working_day IS NULL AND local_time IS NULL) OR (rule = 'WORKING_DAY' AND cron IS NULL AND working_day IS NOT NULL AND local_time IS NOT NULL)",
)
@Check('ck_report_schedule_grain', "grain IN ('YEAR','QUARTER','MONTH')")
@Check('ck_report_schedule_calendar', "calendar IN ('FISCAL','CALENDAR')")
@Check('ck_report_schedule_enabled', 'enabled IN (0, 1)')
export class ReportSchedule {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** Code of the definition that editions are made by. */
  @Column({ type: 'varchar', length: 64 })
  definition: string;

  /** One name at least, in either language. */
  @Column({ type: 'varchar', length: 200, name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column({ type: 'varchar', length: 11 })
  rule: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  cron: string | null;

  /** 3 is the third working day of the period after the one that is reported on. */
  @Column({ type: 'integer', name: 'working_day', nullable: true })
  workingDay: number | null;

  /** `09:00`; a cron expression has its own. */
  @Column({ type: 'varchar', length: 5, name: 'local_time', nullable: true })
  localTime: string | null;

  /** IANA name of the zone whose clocks count. */
  @Column({ type: 'varchar', length: 64, name: 'time_zone' })
  timeZone: string;

  /** Whose public holidays are no working days, `CA-ON`; null for weekends alone. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  holidays: string | null;

  /** Length of the periods of the definition. */
  @Column({ type: 'varchar', length: 7 })
  grain: string;

  @Column({ type: 'varchar', length: 8 })
  calendar: string;

  @Column({ type: 'integer', default: 1 })
  enabled: number;

  /** Nothing that was due at this instant or before is owed: the schedule was made, changed or turned on then. */
  @Column({ type: 'varchar', length: 24, name: 'owed_from' })
  owedFrom: string;

  /** Whose drafts they are, `user:7` or `demo:APPROVER`: somebody else approves them. */
  @Column({ type: 'varchar', length: 20, name: 'author_key' })
  authorKey: string;

  @Column({ type: 'varchar', length: 200, name: 'author_name' })
  authorName: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 24, name: 'changed_at' })
  changedAt: string;

  /** Its runs stay on record. */
  @Column({ type: 'varchar', length: 24, name: 'deleted_at', nullable: true })
  deletedAt: string | null;
}

/** One due time of a schedule. However many servers run, one of them has it. */
@Entity('report_run')
@Index('uq_report_run_due', ['scheduleId', 'dueAt'], { unique: true })
@Index('ix_report_run_state', ['state', 'nextAttemptAt'])
@Index('ix_report_run_edition', ['editionId'])
@Check('ck_report_run_state', "state IN ('WAITING','RUNNING','DONE','FAILED')")
@Check('ck_report_run_claimed', "state <> 'RUNNING' OR (claimed_by IS NOT NULL AND lease_until IS NOT NULL)")
@Check('ck_report_run_done', "state <> 'DONE' OR edition_id IS NOT NULL")
@Check('ck_report_run_by_hand', 'by_hand IN (0, 1)')
export class ReportRun {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'schedule_id' })
  scheduleId: number;

  @ManyToOne(() => ReportSchedule, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'schedule_id', foreignKeyConstraintName: 'fk_report_run_schedule' })
  schedule: Relation<ReportSchedule>;

  /** When it was due; of a run that somebody asked for, when they did. */
  @Column({ type: 'varchar', length: 24, name: 'due_at' })
  dueAt: string;

  /** First day of the period that is reported on. */
  @Column({ type: 'varchar', length: 10, name: 'period_start' })
  periodStart: string;

  /** 1 where somebody asked for it. */
  @Column({ type: 'integer', name: 'by_hand', default: 0 })
  byHand: number;

  @Column({ type: 'varchar', length: 7 })
  state: string;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'varchar', length: 24, name: 'next_attempt_at' })
  nextAttemptAt: string;

  /** The claim, not the server: who was taken over must not speak for who took over. */
  @Column({ type: 'varchar', length: 36, name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  /** When the claim of a server that has said nothing since may be taken over. */
  @Column({ type: 'varchar', length: 24, name: 'lease_until', nullable: true })
  leaseUntil: string | null;

  @Column({ type: 'integer', name: 'edition_id', nullable: true })
  editionId: number | null;

  @ManyToOne(() => ReportEdition, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'edition_id', foreignKeyConstraintName: 'fk_report_run_edition' })
  edition: Relation<ReportEdition> | null;

  /** What the last attempt failed by. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  error: string | null;

  @Column({ type: 'varchar', length: 24, name: 'finished_at', nullable: true })
  finishedAt: string | null;
}
