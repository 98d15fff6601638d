import type { RecordData } from '#domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Unique } from 'typeorm';
import { RegisterRecord } from './register.record.js';

@Entity('record')
@Unique('record_uri_unique', ['uri'])
@Unique('record_source_key_unique', ['registerId', 'kind', 'sourceKey'])
@Unique('record_short_code_unique', ['shortCode'])
@Check('record_kind_known', `"kind" IN ('algorithm', 'product', 'supplier', 'organisation')`)
@Check('record_state_known', `"state" IN ('draft', 'published', 'withdrawn', 'erased')`)
export class RecordRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_pk' }) id!: string;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @ManyToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'record_register_fk' })
  register!: RegisterRecord;
  @Column('text') kind!: string;
  @Column('text') uri!: string;
  @Column('text', { name: 'source_key', nullable: true }) sourceKey!: string | null;
  @Column('text', { name: 'source_url', nullable: true }) sourceUrl!: string | null;
  @Column('text', { name: 'short_code', nullable: true }) shortCode!: string | null;
  @Column('text') state!: string;
  @Column('integer', { default: 0 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('draft')
export class DraftRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'draft_pk' }) recordId!: string;
  @OneToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'draft_record_fk' })
  record!: RecordRecord;
  @Column('jsonb') data!: RecordData;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
}

@Entity('content')
export class ContentRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'content_pk' }) registerId!: string;
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'content_pk' }) digest!: Buffer;
  @ManyToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'content_register_fk' })
  register!: RegisterRecord;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
  @Column('jsonb', { nullable: true }) json!: object | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}

@Entity('version')
@Check('version_act_known', `"act" IN ('put', 'withdraw')`)
@Check('version_put_has_content', `("act" = 'put') = ("digest" IS NOT NULL)`)
@Index('version_digest_index', ['digest'])
export class VersionRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'version_pk' }) recordId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'version_pk' }) version!: number;
  @ManyToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'version_record_fk' })
  record!: RecordRecord;
  @Column('text') act!: string;
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  @Column('integer', { nullable: true }) size!: number | null;
  @Column('text', { nullable: true }) schema!: string | null;
  @Column('bytea', { name: 'data_digest', nullable: true }) dataDigest!: Buffer | null;
  @Column('jsonb', { nullable: true }) reason!: object | null;
  @Column('text', { name: 'replaced_by', nullable: true }) replacedBy!: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('date', { name: 'observed_at', nullable: true }) observedAt!: string | null;
  @Column('bigint', { name: 'leaf_index', nullable: true }) leafIndex!: string | null;
  @Column('bytea', { name: 'statement_digest', nullable: true }) statementDigest!: Buffer | null;
  @Column('smallint', { nullable: true }) score!: number | null;
}
