import type { Text } from '#domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Unique } from 'typeorm';

@Entity('register')
@Unique('register_slug_unique', ['slug'])
@Check('register_kind_known', `"kind" IN ('city', 'mirror', 'peer')`)
export class RegisterRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'register_pk' }) id!: string;
  @Column('text') kind!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: Text;
  @Column('text') country!: string;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { name: 'default_language' }) defaultLanguage!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('text') licence!: string;
  @Column('jsonb', { nullable: true }) attribution!: Text | null;
  @Column('text', { nullable: true }) homepage!: string | null;
  @Column('boolean', { default: false }) invented!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('city')
@Unique('city_prefix_unique', ['prefix'])
@Unique('city_log_origin_unique', ['logOrigin'])
export class CityRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'city_pk' }) registerId!: string;
  @OneToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'city_register_fk' })
  register!: RegisterRecord;
  @Column('text') prefix!: string;
  @Column('timestamptz', { name: 'prefix_frozen_at', nullable: true }) prefixFrozenAt!: Date | null;
  @Column('text', { name: 'log_origin' }) logOrigin!: string;
  @Column('text', { name: 'log_key' }) logKey!: string;
  @Column('text', { name: 'log_next_key' }) logNextKey!: string;
  @Column('jsonb', { nullable: true }) contact!: object | null;
}

@Entity('city_host')
export class CityHostRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'city_host_pk' }) host!: string;
  @Column('uuid', { name: 'register_id' }) registerId!: string;
  @ManyToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'city_host_register_fk' })
  register!: RegisterRecord;
}

@Entity('place')
export class PlaceRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'place_pk' }) registerId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'place_pk' }) id!: string;
  @ManyToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'place_register_fk' })
  register!: RegisterRecord;
  @Column('jsonb') name!: Text;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('integer') position!: number;
}

@Entity('mirror')
export class MirrorRecord {
  @PrimaryColumn('uuid', { name: 'register_id', primaryKeyConstraintName: 'mirror_pk' }) registerId!: string;
  @OneToOne(() => RegisterRecord)
  @JoinColumn({ name: 'register_id', foreignKeyConstraintName: 'mirror_register_fk' })
  register!: RegisterRecord;
  @Column('text', { name: 'source_url' }) sourceUrl!: string;
  @Column('text', { name: 'source_standard' }) sourceStandard!: string;
  @Column('timestamptz', { name: 'last_import_at', nullable: true }) lastImportAt!: Date | null;
  @Column('date', { name: 'observed_at', nullable: true }) observedAt!: string | null;
}
