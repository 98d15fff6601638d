import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Unique } from 'typeorm';
import { RegisterRecord } from './register.record.js';

@Entity('peer')
@Unique('peer_origin_unique', ['origin'])
@Unique('peer_origin_hash_unique', ['originHash'])
@Unique('peer_entry_prefix_unique', ['entryPrefix'])
@Check('peer_state_known', `"state" IN ('active', 'stale', 'suspect', 'held', 'quarantined', 'removed')`)
@Index('peer_next_poll_index', ['nextPollAt'])
export class PeerRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'peer_pk' }) registerId!: string;
  @OneToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'peer_register_fk' })
  register!: RegisterRecord;
  @Column('text', { name: 'base_url' }) baseUrl!: string;
  @Column('text', { name: 'allowed_networks', array: true }) allowedNetworks!: string[];
  @Column('text') origin!: string;
  /** SHA-256 in hex, as addresses name a log. */
  @Column('text', { name: 'origin_hash' }) originHash!: string;
  @Column('text', { name: 'witness_key', nullable: true }) witnessKey!: string | null;
  @Column('text', { name: 'entry_prefix' }) entryPrefix!: string;
  @Column('jsonb') keys!: object;
  @Column('text', { name: 'next_key' }) nextKey!: string;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('bigint') size!: string;
  @Column('jsonb') frontier!: string[];
  @Column('bigint', { name: 'last_time' }) lastTime!: string;
  @Column('boolean') closed!: boolean;
  @Column('boolean', { name: 'needs_upgrade' }) needsUpgrade!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) cosignature!: string | null;
  @Column('timestamptz', { name: 'cosigned_at', nullable: true }) cosignedAt!: Date | null;
  @Column('text', { nullable: true }) etag!: string | null;
  @Column('timestamptz', { name: 'next_poll_at' }) nextPollAt!: Date;
  @Column('integer', { name: 'interval_seconds' }) intervalSeconds!: number;
  @Column('integer') failures!: number;
  @Column('uuid', { name: 'lease_holder', nullable: true }) leaseHolder!: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('integer', { name: 'suspect_tries' }) suspectTries!: number;
  @Column('timestamptz', { name: 'suspect_since', nullable: true }) suspectSince!: Date | null;
  @Column('integer', { name: 'most_new_leaves' }) mostNewLeaves!: number;
  @Column('integer', { name: 'most_leaves' }) mostLeaves!: number;
  @Column('bigint', { name: 'most_content_bytes' }) mostContentBytes!: string;
  @Column('bigint', { name: 'content_bytes' }) contentBytes!: string;
  @Column('text', { name: 'approved_by' }) approvedBy!: string;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt!: Date | null;
  @Column('timestamptz', { name: 'pinged_at', nullable: true }) pingedAt!: Date | null;
}

@Entity('peer_leaf')
export class PeerLeafRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'peer_leaf_pk' }) registerId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'peer_leaf_pk' }) idx!: string;
  @ManyToOne(() => PeerRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'peer_leaf_peer_fk' })
  peer!: PeerRecord;
  @Column('bytea') hash!: Buffer;
  @Column('bytea') body!: Buffer;
}

/** Statements that this software did not understand when they came. */
@Entity('peer_unread')
export class PeerUnreadRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'peer_unread_pk' }) registerId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'peer_unread_pk' }) idx!: string;
  @ManyToOne(() => PeerRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'peer_unread_peer_fk' })
  peer!: PeerRecord;
}
