import type { Relation } from 'typeorm';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A person with a role in this register. */
@Entity('user_account')
@Index('uq_user_account_email', ['email'], { unique: true })
@Check('ck_user_account_role', "role IN ('VIEWER','ANALYST','OFFICER','APPROVER','ADMIN')")
export class User {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 8 })
  role: string;

  @Column({ type: 'varchar', length: 2 })
  locale: string;

  /** scrypt with its parameters and salt; null where another provider signs the person in. */
  @Column({ type: 'varchar', length: 300, name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'varchar', length: 24, name: 'disabled_at', nullable: true })
  disabledAt: string | null;
}

/** A signed-in browser. Only the hash of its token is kept. */
@Entity('session')
@Index('ix_session_user', ['userId'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64, name: 'token_hash' })
  tokenHash: string;

  @Column({ type: 'integer', name: 'user_id' })
  userId: number;

  @ManyToOne(() => User, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_session_user' })
  user: Relation<User>;

  @Column({ type: 'varchar', length: 24, name: 'created_at' })
  createdAt: string;

  @Column({ type: 'varchar', length: 24, name: 'expires_at' })
  expiresAt: string;
}

/**
 * A token for spreadsheets and scripts, scoped to reading. Only its hash is kept. It belongs to an account, or in demo
 * mode, where there are none, to the role that made it.
 */
@Entity('access_token')
@Index('uq_access_token_hash', ['tokenHash'], { unique: true })
@Index('ix_access_token_user', ['userId'])
@Check('ck_access_token_owner', '(user_id IS NULL) <> (demo_role IS NULL)')
export class AccessToken {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'integer', name: 'user_id', nullable: true })
  userId: number | null;

  @ManyToOne(() => User, { nullable: true, onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_access_token_user' })
  user: Relation<User> | null;

  @Column({ type: 'varchar', length: 8, name: 'demo_role', nullable: true })
  demoRole: string | null;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 64, name: 'token_hash' })
  tokenHash: string;

  @Column({ type: 'varchar', length: 24, name: 'created_at' })
  createdAt: string;

  /** Last day on which it holds, `2026-12-31`; null where it holds until it is revoked. */
  @Column({ type: 'varchar', length: 10, name: 'expires_on', nullable: true })
  expiresOn: string | null;

  @Column({ type: 'varchar', length: 24, name: 'last_used_at', nullable: true })
  lastUsedAt: string | null;

  @Column({ type: 'varchar', length: 24, name: 'revoked_at', nullable: true })
  revokedAt: string | null;
}
