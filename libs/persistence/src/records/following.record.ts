import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { PeerRecord } from './peer.record.js';
import { RecordRecord } from './record.record.js';

/** Contents whose statements are verified and that are still to be fetched. */
@Entity('peer_pending')
@Index('peer_pending_due_index', ['registerId', 'rank', 'nextTryAt'])
export class PeerPendingRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'peer_pending_pk' }) recordId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'peer_pending_pk' }) version!: number;
  @ManyToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'peer_pending_record_fk' })
  record!: RecordRecord;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  /** 0 for the newest version of a record, 1 for older ones. */
  @Column('smallint') rank!: number;
  @Column('integer') tries!: number;
  @Column('timestamptz', { name: 'next_try_at' }) nextTryAt!: Date;
  @Column('text', { nullable: true }) fault!: string | null;
}

/** What another register last said it saw of a log. */
@Entity('observation')
export class ObservationRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'observation_pk' }) origin!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'observation_pk' }) witness!: string;
  @Column('bigint') size!: string;
  @Column('bytea') root!: Buffer;
  @Column('timestamptz', { name: 'cosigned_at' }) cosignedAt!: Date;
}

@Entity('evidence')
@Index('evidence_origin_index', ['origin', 'foundAt'])
export class EvidenceRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pk' }) id!: string;
  @Column('text') origin!: string;
  @Column('text') kind!: string;
  @Column('jsonb') body!: object;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
}

@Entity('poll_log')
@Index('poll_log_peer_index', ['registerId', 'at'])
export class PollLogRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'poll_log_pk',
  })
  id!: string;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @ManyToOne(() => PeerRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'poll_log_peer_fk' })
  peer!: PeerRecord;
  @Column('timestamptz') at!: Date;
  @Column('text') outcome!: string;
  @Column('jsonb') detail!: object;
}
