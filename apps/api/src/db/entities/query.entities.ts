import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './access.entities.js';

/**
 * A GraphQL query that somebody keeps, with typed parameters. It belongs to an account, or in demo mode, where there are
 * none, to the role that saved it.
 */
@Entity('saved_query')
@Index('uq_saved_query_owner_slug', ['ownerKey', 'slug'], { unique: true })
@Index('uq_saved_query_shared_slug', ['sharedSlug'], { unique: true })
@Index('ix_saved_query_owner', ['ownerId'])
@Check('ck_saved_query_shared', 'shared_slug IS NULL OR shared_slug = slug')
export class SavedQuery {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** The name in addresses, unique among the owner's: whether somebody else has a private one of that name is nobody's business. */
  @Column({ type: 'varchar', length: 100 })
  slug: string;

  /** The slug again while it is shared, so that what is shared has a name of its own. */
  @Column({ type: 'varchar', length: 100, name: 'shared_slug', nullable: true })
  sharedSlug: string | null;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column({ type: 'text', name: 'description_en', nullable: true })
  descriptionEn: string | null;

  @Column({ type: 'text', name: 'description_fr', nullable: true })
  descriptionFr: string | null;

  @Column({ type: 'text' })
  document: string;

  /** JSON object of variable names and the values they have unless given; null where there are none. */
  @Column({ type: 'text', nullable: true })
  variables: string | null;

  /** ENGAGEMENT or PARTNER: what one row of an exported file is; null where nothing is said. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  grain: string | null;

  /** `user:7` or `demo:ANALYST`. */
  @Column({ type: 'varchar', length: 20, name: 'owner_key' })
  ownerKey: string;

  @Column({ type: 'integer', name: 'owner_id', nullable: true })
  ownerId: number | null;

  @ManyToOne(() => User, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'fk_saved_query_owner' })
  owner: Relation<User> | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 24, name: 'changed_at' })
  changedAt: string;
}
