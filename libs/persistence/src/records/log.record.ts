import { Check, Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { RecordRecord } from './record.record.js';
import { CityRecord } from './register.record.js';

@Entity('log_state')
@Check('log_state_lock_known', `"lock" IN ('restored', 'behind', 'broken')`)
export class LogStateRecord {
  @PrimaryColumn('uuid', { name: 'log_id', primaryKeyConstraintName: 'log_state_pk' }) logId!: string;
  @OneToOne(() => CityRecord)
  @JoinColumn({ name: 'log_id', foreignKeyConstraintName: 'log_state_city_fk' })
  city!: CityRecord;
  @Column('bigint') size!: string;
  @Column('jsonb') frontier!: string[];
  @Column('bigint', { name: 'last_time' }) lastTime!: string;
  @Column('text', { array: true, default: '{}' }) keys!: string[];
  @Column('text', { nullable: true }) lock!: string | null;
  @Column('text', { name: 'lock_reason', nullable: true }) lockReason!: string | null;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt!: Date | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
}

@Entity('log_leaf')
export class LogLeafRecord {
  @PrimaryColumn('uuid', { name: 'log_id', primaryKeyConstraintName: 'log_leaf_pk' }) logId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'log_leaf_pk' }) idx!: string;
  @ManyToOne(() => CityRecord)
  @JoinColumn({ name: 'log_id', foreignKeyConstraintName: 'log_leaf_city_fk' })
  city!: CityRecord;
  @Column('bytea') hash!: Buffer;
  @Column('bytea') body!: Buffer;
}

@Entity('log_checkpoint')
export class LogCheckpointRecord {
  @PrimaryColumn('uuid', { name: 'log_id', primaryKeyConstraintName: 'log_checkpoint_pk' }) logId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'log_checkpoint_pk' }) size!: string;
  @ManyToOne(() => CityRecord)
  @JoinColumn({ name: 'log_id', foreignKeyConstraintName: 'log_checkpoint_city_fk' })
  city!: CityRecord;
  @Column('bytea') root!: Buffer;
  @Column('jsonb') frontier!: string[];
  @Column('text', { array: true }) keys!: string[];
  @Column('text') note!: string;
  @Column('boolean', { name: 'is_handover' }) isHandover!: boolean;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
}

@Entity('log_subtree')
export class LogSubtreeRecord {
  @PrimaryColumn('uuid', { name: 'log_id', primaryKeyConstraintName: 'log_subtree_pk' }) logId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'log_subtree_pk' }) level!: number;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'log_subtree_pk' }) idx!: string;
  @ManyToOne(() => CityRecord)
  @JoinColumn({ name: 'log_id', foreignKeyConstraintName: 'log_subtree_city_fk' })
  city!: CityRecord;
  @Column('bytea') hash!: Buffer;
}

@Entity('change_state')
export class ChangeStateRecord {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'change_state_pk' }) id!: number;
  @Column('bigint') position!: string;
}

@Entity('change')
export class ChangeRecord {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'change_pk' }) position!: string;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @Column('uuid', { name: 'record_id' }) recordId!: string;
  @ManyToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'change_record_fk' })
  record!: RecordRecord;
  @Column('text') kind!: string;
  @Column('integer') version!: number;
  @Column('text') act!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('audit')
export class AuditRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_pk',
  })
  id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') actor!: string;
  @Column('text') act!: string;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @Column('uuid', { name: 'record_id', nullable: true }) recordId!: string | null;
  @Column('jsonb', { nullable: true }) detail!: object | null;
}
