import type { Text } from '#domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { RecordRecord } from './record.record.js';

@Entity('public_record')
@Index('public_record_changed_index', ['kind', 'changedAt', 'recordId'])
@Index('public_record_register_index', ['registerId', 'kind', 'changedAt', 'recordId'])
@Index('public_record_organisation_index', ['organisationId', 'changedAt', 'recordId'])
@Index('public_record_department_index', ['departmentId', 'changedAt', 'recordId'])
@Index('public_record_product_index', ['productKey', 'changedAt', 'recordId'])
@Index('public_record_name_index', ['kind', 'sortName', 'recordId'])
// A GIN index has no decorator: the migration alone makes it.
@Index('public_record_suppliers_index', { synchronize: false })
export class PublicRecordRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'public_record_pk' }) recordId!: string;
  @OneToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'public_record_record_fk' })
  record!: RecordRecord;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @Column('text') kind!: string;
  @Column('text') state!: string;
  @Column('integer') version!: number;
  @Column('jsonb') name!: Text;
  @Column('jsonb', { name: 'short_description', nullable: true }) shortDescription!: Text | null;
  @Column('text', { name: 'main_language' }) mainLanguage!: string;
  @Column('text', { nullable: true }) status!: string | null;
  @Column('text', { name: 'policy_domains', array: true, default: '{}' }) policyDomains!: string[];
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('jsonb', { name: 'organisation_name', nullable: true }) organisationName!: Text | null;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId!: string | null;
  @Column('uuid', { name: 'product_id', nullable: true }) productId!: string | null;
  @Column('text', { name: 'product_key', nullable: true }) productKey!: string | null;
  @Column('uuid', { name: 'supplier_ids', array: true, default: '{}' }) supplierIds!: string[];
  @Column('text', { name: 'sort_name' }) sortName!: string;
  @Column('smallint', { nullable: true }) score!: number | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('timestamptz', { name: 'first_published_at' }) firstPublishedAt!: Date;
}

/** A reference by address to a record that is not public here, so far. */
@Entity('awaited_reference')
@Index('awaited_reference_uri_index', ['uri'])
export class AwaitedReferenceRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'awaited_reference_pk' }) recordId!: string;
  @ManyToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'awaited_reference_record_fk' })
  record!: RecordRecord;
  /** `organisation`, `department`, `product` or `supplier`: the column of `public_record` that waits. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'awaited_reference_pk' }) role!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'awaited_reference_pk' }) uri!: string;
}

@Entity('search_cursor')
export class SearchCursorRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_cursor_pk' }) name!: string;
  @Column('bigint', { default: 0 }) position!: string;
  @Column('uuid', { name: 'lease_holder', nullable: true }) leaseHolder!: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
}

@Entity('fulltext')
@Index('fulltext_words_index', { synchronize: false })
@Index('fulltext_facets_index', { synchronize: false })
@Index('fulltext_changed_index', ['changedAt', 'recordId'])
export class FulltextRecord {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'fulltext_pk' }) recordId!: string;
  @OneToOne(() => RecordRecord)
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'fulltext_record_fk' })
  record!: RecordRecord;
  @Column('integer') version!: number;
  @Column('tsvector') words!: string;
  /** `key:value`, as facets are filtered and counted. */
  @Column('text', { array: true }) facets!: string[];
  @Column('text', { name: 'product_key' }) productKey!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
