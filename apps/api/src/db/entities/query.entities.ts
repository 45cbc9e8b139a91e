import type { Relation } from 'typeorm';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './access.entities.js';

/** A GraphQL query that somebody keeps, with typed parameters. */
@Entity('saved_query')
@Index('uq_saved_query_slug', ['slug'], { unique: true })
@Index('ix_saved_query_owner', ['ownerId'])
export class SavedQuery {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 100 })
  slug: string;

  @Column({ type: 'varchar', length: 200, name: 'name_en' })
  nameEn: string;

  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'text' })
  document: string;

  /** JSON object of variable names and defaults. */
  @Column({ type: 'text', nullable: true })
  variables: string | null;

  @Column({ type: 'integer', name: 'owner_id', nullable: true })
  ownerId: number | null;

  @ManyToOne(() => User, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'fk_saved_query_owner' })
  owner: Relation<User> | null;

  @Column({ type: 'integer', default: 0 })
  shared: number;
}
