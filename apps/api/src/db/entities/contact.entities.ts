import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { endNotBeforeStart } from './end-not-before-start.js';
import { Jurisdiction } from './jurisdiction.entities.js';
import { Organization } from './vocabulary.entities.js';

/** A person of the criminal-justice network. Personal information: officers and above. */
@Entity('contact')
@Index('ix_contact_jurisdiction', ['jurisdictionId'])
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

  @Column({ type: 'varchar', length: 300, nullable: true })
  post: string | null;

  @Column({ type: 'varchar', length: 10, name: 'from_date', nullable: true })
  fromDate: string | null;

  @Column({ type: 'varchar', length: 10, name: 'to_date', nullable: true })
  toDate: string | null;
}
