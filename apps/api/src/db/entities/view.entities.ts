import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './access.entities.js';

/**
 * A page of the dashboard as somebody has filtered it, under a name. It belongs to an account, or in demo mode, where there are
 * none, to the role that saved it.
 */
@Entity('saved_view')
@Index('ix_saved_view_owner_key', ['ownerKey'])
@Index('ix_saved_view_owner', ['ownerId'])
@Index('ix_saved_view_deleted_at', ['deletedAt'])
@Check('ck_saved_view_named', 'name_en IS NOT NULL OR name_fr IS NOT NULL')
@Check('ck_saved_view_shared', 'shared IN (0, 1)')
export class SavedView {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  /** One name at least, in either language. */
  @Column({ type: 'varchar', length: 200, name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column({ type: 'varchar', length: 200, name: 'name_fr', nullable: true })
  nameFr: string | null;

  /** Path and search within the dashboard, without a language: `/?kinds=visit`. */
  @Column({ type: 'varchar', length: 2000 })
  address: string;

  /** 1 where others see it. */
  @Column({ type: 'integer', default: 0 })
  shared: number;

  /** `user:7` or `demo:VIEWER`. */
  @Column({ type: 'varchar', length: 20, name: 'owner_key' })
  ownerKey: string;

  @Column({ type: 'integer', name: 'owner_id', nullable: true })
  ownerId: number | null;

  @ManyToOne(() => User, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'fk_saved_view_owner' })
  owner: Relation<User> | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 24, name: 'changed_at' })
  changedAt: string;

  /** When it was deleted; it can be brought back for a while. */
  @Column({ type: 'varchar', length: 24, name: 'deleted_at', nullable: true })
  deletedAt: string | null;
}
