import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';

/** A country, territory, subdivision or former state that an engagement can be with. */
@Entity('jurisdiction')
@Index('uq_jurisdiction_code', ['code'], { unique: true })
@Check('ck_jurisdiction_type', "type IN ('COUNTRY','TERRITORY','SUBDIVISION','FORMER_STATE')")
@Check('ck_jurisdiction_end_not_before_start', endNotBeforeStart('valid_to', 'valid_from'))
export class Jurisdiction {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** ISO 3166 (`NA`, `GB-ENG`, `SUHH`), or the register's own where ISO has none. */
  @Column({ type: 'varchar', length: 16 })
  code: string;

  @Column({ type: 'varchar', length: 16 })
  type: string;

  @Column({ type: 'varchar', length: 3, nullable: true })
  alpha3: string | null;

  /** UN M49 code, three digits. */
  @Column({ type: 'varchar', length: 3, nullable: true })
  m49: string | null;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr' })
  nameFr: string;

  @Column({ type: 'integer', name: 'parent_id', nullable: true })
  parentId: number | null;

  @ManyToOne(() => Jurisdiction, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'fk_jurisdiction_parent' })
  parent: Relation<Jurisdiction> | null;

  /** Partial date from which the jurisdiction exists; null where it always has in this register's time. */
  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** A name of a jurisdiction, in one language, with the time it was in use. */
@Entity('jurisdiction_name')
@Index('ix_jurisdiction_name_jurisdiction', ['jurisdictionId'])
@Check('ck_jurisdiction_name_kind', "kind IN ('CURRENT','OFFICIAL','FORMER','ALIAS')")
@Check('ck_jurisdiction_name_end_not_before_start', endNotBeforeStart('valid_to', 'valid_from'))
export class JurisdictionName {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'jurisdiction_id' })
  jurisdictionId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_jurisdiction_name_jurisdiction' })
  jurisdiction: Relation<Jurisdiction>;

  @Column({ type: 'varchar', length: 2 })
  locale: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 8 })
  kind: string;

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** One state took the place of another, wholly or in part, on a date. */
@Entity('jurisdiction_succession')
@Index('uq_jurisdiction_succession', ['predecessorId', 'successorId'], { unique: true })
@Index('ix_jurisdiction_succession_successor', ['successorId'])
export class JurisdictionSuccession {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'predecessor_id' })
  predecessorId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'predecessor_id', foreignKeyConstraintName: 'fk_succession_predecessor' })
  predecessor: Relation<Jurisdiction>;

  @Column({ type: 'integer', name: 'successor_id' })
  successorId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'successor_id', foreignKeyConstraintName: 'fk_succession_successor' })
  successor: Relation<Jurisdiction>;

  @Column({ type: 'varchar', length: 10, name: 'on_date', nullable: true })
  onDate: string | null;
}

/** A way of grouping jurisdictions into regions, in one version. */
@Entity('region_scheme')
@Index('uq_region_scheme', ['code', 'version'], { unique: true })
export class RegionScheme {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** `M49`, `FSG`, a department's own. */
  @Column({ type: 'varchar', length: 16 })
  code: string;

  @Column({ type: 'varchar', length: 16 })
  version: string;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr' })
  nameFr: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  source: string | null;
}

/** A region of a scheme: level 1 region, 2 subregion, 3 intermediate region. */
@Entity('region')
@Index('uq_region', ['schemeId', 'code'], { unique: true })
@Check('ck_region_level', 'level BETWEEN 1 AND 3')
export class Region {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'scheme_id' })
  schemeId: number;

  @ManyToOne(() => RegionScheme, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'scheme_id', foreignKeyConstraintName: 'fk_region_scheme' })
  scheme: Relation<RegionScheme>;

  @Column({ type: 'varchar', length: 16 })
  code: string;

  @Column({ type: 'integer' })
  level: number;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr' })
  nameFr: string;

  @Column({ type: 'integer', name: 'parent_id', nullable: true })
  parentId: number | null;

  @ManyToOne(() => Region, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'fk_region_parent' })
  parent: Relation<Region> | null;
}

/** A jurisdiction stands in a region (its most precise one), between days, as recorded between changes of the clock. */
@Entity('region_member')
@Index('uq_region_member', ['regionId', 'jurisdictionId', 'fromSeq'], { unique: true })
@Index('ix_region_member_jurisdiction', ['jurisdictionId'])
@Check('ck_region_member_end_not_before_start', '(to_day IS NULL OR from_day IS NULL OR to_day >= from_day) AND to_seq > from_seq')
export class RegionMember {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'region_id' })
  regionId: number;

  @ManyToOne(() => Region, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'region_id', foreignKeyConstraintName: 'fk_region_member_region' })
  region: Relation<Region>;

  @Column({ type: 'integer', name: 'jurisdiction_id' })
  jurisdictionId: number;

  @ManyToOne(() => Jurisdiction, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_region_member_jurisdiction' })
  jurisdiction: Relation<Jurisdiction>;

  @Column({ type: 'integer', name: 'from_day', nullable: true })
  fromDay: number | null;

  @Column({ type: 'integer', name: 'to_day', nullable: true })
  toDay: number | null;

  @Column({ type: 'integer', name: 'from_seq' })
  fromSeq: number;

  @Column({ type: 'integer', name: 'to_seq' })
  toSeq: number;
}
