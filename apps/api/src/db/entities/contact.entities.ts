import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';
import { ChangeSet } from './history.entities.js';
import { Jurisdiction } from './jurisdiction.entities.js';
import { Organization } from './vocabulary.entities.js';

/** A person of the criminal-justice network. Personal information: officers and above. */
@Entity('contact')
@Index('ix_contact_jurisdiction', ['jurisdictionId'])
@Index('ix_contact_folded_name', ['foldedName', 'id'])
@Check('ck_contact_version', 'version >= 1')
export class Contact {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 300 })
  name: string;

  @Column({ type: 'varchar', length: 254, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: 50, nullable: true })
  phone: string | null;

  @Column({ type: 'integer', name: 'jurisdiction_id', nullable: true })
  jurisdictionId: number | null;

  @ManyToOne(() => Jurisdiction, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'jurisdiction_id', foreignKeyConstraintName: 'fk_contact_jurisdiction' })
  jurisdiction: Relation<Jurisdiction> | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** How the person is addressed: `Dr.`, `Chief Commissioner`. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  honorific: string | null;

  /** Codes of ISO 639 with a blank between: `pt en`. */
  @Column({ type: 'varchar', length: 100, default: () => "''" })
  languages: string;

  /** The name as lists are put in order by it, without what makes no difference to a search. */
  @Column({ type: 'varchar', length: 300, name: 'folded_name', default: () => "''" })
  foldedName: string;

  /** Its texts as they are searched. */
  @Column({ type: 'text', nullable: true })
  folded: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'integer', name: 'deleted_seq', nullable: true })
  deletedSeq: number | null;
}

/** A post that a contact holds or held at an organization. */
@Entity('affiliation')
@Index('ix_affiliation_contact', ['contactId'])
@Index('ix_affiliation_organization', ['organizationId'])
@Check('ck_affiliation_end_not_before_start', endNotBeforeStart('to_date', 'from_date'))
export class Affiliation {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'contact_id' })
  contactId: number;

  @ManyToOne(() => Contact, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'fk_affiliation_contact' })
  contact: Relation<Contact>;

  @Column({ type: 'integer', name: 'organization_id' })
  organizationId: number;

  @ManyToOne(() => Organization, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'organization_id', foreignKeyConstraintName: 'fk_affiliation_organization' })
  organization: Relation<Organization>;

  @Column({ type: 'varchar', length: 300, name: 'post_en', nullable: true })
  postEn: string | null;

  @Column({ type: 'varchar', length: 10, name: 'from_date', nullable: true })
  fromDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'to_date', nullable: true })
  toDate: string | null;

  @Column({ type: 'varchar', length: 300, name: 'post_fr', nullable: true })
  postFr: string | null;

  /** Its place among those of the contact, from 0. */
  @Column({ type: 'integer', default: 0 })
  position: number;

  /** The post in both languages as it is searched. */
  @Column({ type: 'text', nullable: true })
  folded: string | null;
}

/** What one change did to one contact. It holds what the contact holds, and is kept from the same readers. */
@Entity('contact_revision')
@Index('uq_contact_revision_version', ['contactId', 'version'], { unique: true })
@Index('ix_contact_revision_seq', ['seq'])
@Check('ck_contact_revision_action', "action IN ('CREATE','UPDATE','DELETE','RESTORE')")
export class ContactRevision {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer' })
  seq: number;

  @ManyToOne(() => ChangeSet, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'seq', foreignKeyConstraintName: 'fk_contact_revision_change_set' })
  changeSet: Relation<ChangeSet>;

  @Column({ type: 'integer', name: 'contact_id' })
  contactId: number;

  @ManyToOne(() => Contact, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'contact_id', foreignKeyConstraintName: 'fk_contact_revision_contact' })
  contact: Relation<Contact>;

  /** The contact's version after the change; the first is 1. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 8 })
  action: string;

  /** JSON list of {field, before, after}; null where the contact is concerned as a whole. */
  @Column({ type: 'json', nullable: true })
  changes: string | null;
}

/** That a contact was erased: of the person nothing is kept, and the number is given to nobody else. */
@Entity('contact_erasure')
@Index('uq_contact_erasure_contact', ['contactId'], { unique: true })
export class ContactErasure {
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @ManyToOne(() => ChangeSet, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'seq', foreignKeyConstraintName: 'fk_contact_erasure_change_set' })
  changeSet: Relation<ChangeSet>;

  /** The number that the contact had. */
  @Column({ type: 'integer', name: 'contact_id' })
  contactId: number;
}
