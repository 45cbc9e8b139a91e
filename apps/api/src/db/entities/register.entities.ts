import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Jurisdiction } from './jurisdiction.entities.js';

/** The register's own settings: one row, made with the register. */
@Entity('register')
@Check('ck_register_one_row', 'id = 1')
@Check('ck_register_fiscal_month', 'fiscal_month BETWEEN 1 AND 12')
export class RegisterSetting {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  /** Tells one register from another, so that a mirror of another one is never read. */
  @Column({ type: 'varchar', length: 36 })
  identity: string;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr' })
  nameFr: string;

  /** The jurisdiction whose engagements these are; as a partner it is never counted. */
  @Column({ type: 'integer', name: 'home_id' })
  homeId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'home_id', foreignKeyConstraintName: 'fk_register_home' })
  home: Relation<Jurisdiction>;

  /** First month of the fiscal year, 1 to 12. */
  @Column({ type: 'integer', name: 'fiscal_month' })
  fiscalMonth: number;

  /** ISO 4217 code of the currency that figures are reported in. */
  @Column({ type: 'varchar', length: 3 })
  currency: string;

  @Column({ type: 'varchar', length: 2 })
  locale: string;

  /** IANA time zone in which an instant becomes a local date. */
  @Column({ type: 'varchar', length: 64, name: 'time_zone' })
  timeZone: string;

  /** 1 where the register is invented and says so on every page. */
  @Column({ type: 'integer', default: 0 })
  sample: number;

  /** What the register was first filled with: csc, us-visits, sample or none. */
  @Column({ type: 'varchar', length: 32 })
  origin: string;
}

/** A span for which the register claims to hold its engagements; outside it the answer is "not recorded". */
@Entity('coverage')
@Check('ck_coverage_span', 'through_day >= from_day')
export class Coverage {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** First day covered, in days since 1970-01-01. */
  @Column({ type: 'integer', name: 'from_day' })
  fromDay: number;

  /** Last day covered; null while the register is kept up to date. */
  @Column({ type: 'integer', name: 'through_day', nullable: true })
  throughDay: number | null;

  /** MISSION, PROJECT or VISIT; null for all three. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  kind: string | null;
}

/** A total that a source states without the records behind it, shown beside what is recorded. */
@Entity('published_figure')
@Check('ck_published_figure_span', 'to_day >= from_day')
export class PublishedFigure {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'from_day' })
  fromDay: number;

  @Column({ type: 'integer', name: 'to_day' })
  toDay: number;

  @Column({ type: 'varchar', length: 8, nullable: true })
  kind: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  direction: string | null;

  /** ENGAGEMENTS, DELEGATES, DAYS, BUDGET or PERSON_MONTHS. */
  @Column({ type: 'varchar', length: 16 })
  measure: string;

  /** In thousandths of the measure's unit, so that it stays exact. */
  @Column({ type: 'bigint', name: 'value_milli' })
  valueMilli: string | number;

  @Column({ type: 'varchar', length: 500, name: 'statement_en' })
  statementEn: string;

  @Column({ type: 'varchar', length: 500, name: 'statement_fr' })
  statementFr: string;

  @Column({ type: 'varchar', length: 1000, name: 'source_url', nullable: true })
  sourceUrl: string | null;
}

/** What one unit of a currency is worth in the reporting currency from a day on; versioned by the change clock. */
@Entity('exchange_rate')
@Index('uq_exchange_rate', ['currency', 'fromDay', 'fromSeq'], { unique: true })
export class ExchangeRate {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 3 })
  currency: string;

  @Column({ type: 'integer', name: 'from_day' })
  fromDay: number;

  /** Reporting-currency units for one million units of the currency. */
  @Column({ type: 'bigint', name: 'rate_micro' })
  rateMicro: string | number;

  @Column({ type: 'varchar', length: 500, nullable: true })
  source: string | null;

  @Column({ type: 'integer', name: 'from_seq' })
  fromSeq: number;

  @Column({ type: 'integer', name: 'to_seq' })
  toSeq: number;
}
