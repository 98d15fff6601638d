import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GUARDS } from './first-schema-guards.js';

/** Registers, records, drafts, versions, contents, the log, the change table and the read models. */
export class FirstSchema1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REGISTERS, ...RECORDS, ...LOG, ...CHANGES, ...READ_MODELS, ...GUARDS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS "${table}" CASCADE`);
    await runner.query('DROP FUNCTION IF EXISTS refuse_change(), only_erase(), keep_frozen_prefix() CASCADE');
  }
}

const REGISTERS = [
  `CREATE TABLE "register" (
    "id" uuid NOT NULL, "kind" text NOT NULL, "slug" text NOT NULL, "name" jsonb NOT NULL, "country" text NOT NULL, "region" text,
    "default_language" text NOT NULL, "languages" text[] NOT NULL, "licence" text NOT NULL, "attribution" jsonb, "homepage" text,
    "invented" boolean NOT NULL DEFAULT false, "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "register_pk" PRIMARY KEY ("id"), CONSTRAINT "register_slug_unique" UNIQUE ("slug"),
    CONSTRAINT "register_kind_known" CHECK ("kind" IN ('city', 'mirror')))`,
  `CREATE TABLE "city" (
    "register_id" uuid NOT NULL, "prefix" text NOT NULL, "prefix_frozen_at" timestamptz, "log_origin" text NOT NULL,
    "log_key" text NOT NULL, "log_next_key" text NOT NULL, "contact" jsonb,
    CONSTRAINT "city_pk" PRIMARY KEY ("register_id"), CONSTRAINT "city_prefix_unique" UNIQUE ("prefix"),
    CONSTRAINT "city_log_origin_unique" UNIQUE ("log_origin"),
    CONSTRAINT "city_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE TABLE "city_host" (
    "host" text NOT NULL, "register_id" uuid NOT NULL,
    CONSTRAINT "city_host_pk" PRIMARY KEY ("host"),
    CONSTRAINT "city_host_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE TABLE "place" (
    "register_id" uuid NOT NULL, "id" text NOT NULL, "name" jsonb NOT NULL, "code" text, "position" integer NOT NULL,
    CONSTRAINT "place_pk" PRIMARY KEY ("register_id", "id"),
    CONSTRAINT "place_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE TABLE "mirror" (
    "register_id" uuid NOT NULL, "source_url" text NOT NULL, "source_standard" text NOT NULL, "last_import_at" timestamptz, "observed_at" date,
    CONSTRAINT "mirror_pk" PRIMARY KEY ("register_id"),
    CONSTRAINT "mirror_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
];

const RECORDS = [
  `CREATE TABLE "record" (
    "id" uuid NOT NULL, "register_id" uuid NOT NULL, "kind" text NOT NULL, "uri" text NOT NULL, "source_key" text, "source_url" text,
    "short_code" text, "state" text NOT NULL, "version" integer NOT NULL DEFAULT 0, "created_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "record_pk" PRIMARY KEY ("id"), CONSTRAINT "record_uri_unique" UNIQUE ("uri"),
    CONSTRAINT "record_source_key_unique" UNIQUE ("register_id", "kind", "source_key"),
    CONSTRAINT "record_short_code_unique" UNIQUE ("short_code"),
    CONSTRAINT "record_kind_known" CHECK ("kind" IN ('algorithm', 'product', 'supplier', 'organisation')),
    CONSTRAINT "record_state_known" CHECK ("state" IN ('draft', 'published', 'withdrawn', 'erased')),
    CONSTRAINT "record_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE TABLE "draft" (
    "record_id" uuid NOT NULL, "data" jsonb NOT NULL, "revision" integer NOT NULL, "updated_at" timestamptz NOT NULL, "updated_by" text NOT NULL,
    CONSTRAINT "draft_pk" PRIMARY KEY ("record_id"),
    CONSTRAINT "draft_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE TABLE "content" (
    "register_id" uuid NOT NULL, "digest" bytea NOT NULL, "body" bytea, "json" jsonb, "erased_at" timestamptz,
    CONSTRAINT "content_pk" PRIMARY KEY ("register_id", "digest"),
    CONSTRAINT "content_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE TABLE "version" (
    "record_id" uuid NOT NULL, "version" integer NOT NULL, "act" text NOT NULL, "digest" bytea, "size" integer, "schema" text,
    "data_digest" bytea, "reason" jsonb, "replaced_by" text, "published_at" timestamptz NOT NULL, "observed_at" date,
    "leaf_index" bigint, "statement_digest" bytea, "score" smallint,
    CONSTRAINT "version_pk" PRIMARY KEY ("record_id", "version"),
    CONSTRAINT "version_act_known" CHECK ("act" IN ('put', 'withdraw')),
    CONSTRAINT "version_put_has_content" CHECK (("act" = 'put') = ("digest" IS NOT NULL)),
    CONSTRAINT "version_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE INDEX "version_digest_index" ON "version" ("digest")`,
];

const LOG = [
  `CREATE TABLE "log_state" (
    "log_id" uuid NOT NULL, "size" bigint NOT NULL, "frontier" jsonb NOT NULL, "last_time" bigint NOT NULL,
    CONSTRAINT "log_state_pk" PRIMARY KEY ("log_id"),
    CONSTRAINT "log_state_city_fk" FOREIGN KEY ("log_id") REFERENCES "city" ("register_id"))`,
  `CREATE TABLE "log_leaf" (
    "log_id" uuid NOT NULL, "idx" bigint NOT NULL, "hash" bytea NOT NULL, "body" bytea NOT NULL,
    CONSTRAINT "log_leaf_pk" PRIMARY KEY ("log_id", "idx"),
    CONSTRAINT "log_leaf_city_fk" FOREIGN KEY ("log_id") REFERENCES "city" ("register_id"))`,
];

const CHANGES = [
  `CREATE TABLE "change_state" ("id" smallint NOT NULL, "position" bigint NOT NULL, CONSTRAINT "change_state_pk" PRIMARY KEY ("id"))`,
  `INSERT INTO "change_state" ("id", "position") VALUES (1, 0)`,
  `CREATE TABLE "change" (
    "position" bigint NOT NULL, "register_id" uuid NOT NULL, "record_id" uuid NOT NULL, "kind" text NOT NULL, "version" integer NOT NULL,
    "act" text NOT NULL, "at" timestamptz NOT NULL,
    CONSTRAINT "change_pk" PRIMARY KEY ("position"),
    CONSTRAINT "change_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE TABLE "audit" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "at" timestamptz NOT NULL, "actor" text NOT NULL, "act" text NOT NULL,
    "register_id" uuid NOT NULL, "record_id" uuid, "detail" jsonb,
    CONSTRAINT "audit_pk" PRIMARY KEY ("id"))`,
  `CREATE TABLE "search_cursor" (
    "name" text NOT NULL, "position" bigint NOT NULL DEFAULT 0, "lease_holder" uuid, "lease_until" timestamptz,
    CONSTRAINT "search_cursor_pk" PRIMARY KEY ("name"))`,
];

const READ_MODELS = [
  `CREATE TABLE "public_record" (
    "record_id" uuid NOT NULL, "register_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "version" integer NOT NULL,
    "name" jsonb NOT NULL, "short_description" jsonb, "main_language" text NOT NULL, "status" text,
    "policy_domains" text[] NOT NULL DEFAULT '{}', "organisation_id" uuid, "organisation_name" jsonb, "department_id" uuid,
    "product_id" uuid, "product_key" text, "supplier_ids" uuid[] NOT NULL DEFAULT '{}', "sort_name" text NOT NULL,
    "score" smallint, "changed_at" timestamptz NOT NULL, "first_published_at" timestamptz NOT NULL,
    CONSTRAINT "public_record_pk" PRIMARY KEY ("record_id"),
    CONSTRAINT "public_record_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE INDEX "public_record_changed_index" ON "public_record" ("kind", "changed_at", "record_id")`,
  `CREATE INDEX "public_record_register_index" ON "public_record" ("register_id", "kind", "changed_at", "record_id")`,
  `CREATE INDEX "public_record_organisation_index" ON "public_record" ("organisation_id", "changed_at", "record_id")`,
  `CREATE INDEX "public_record_department_index" ON "public_record" ("department_id", "changed_at", "record_id")`,
  `CREATE INDEX "public_record_product_index" ON "public_record" ("product_key", "changed_at", "record_id")`,
  `CREATE INDEX "public_record_name_index" ON "public_record" ("kind", "sort_name", "record_id")`,
  `CREATE INDEX "public_record_suppliers_index" ON "public_record" USING gin ("supplier_ids")`,
  `CREATE TABLE "fulltext" (
    "record_id" uuid NOT NULL, "version" integer NOT NULL, "words" tsvector NOT NULL, "facets" text[] NOT NULL,
    "product_key" text NOT NULL, "changed_at" timestamptz NOT NULL,
    CONSTRAINT "fulltext_pk" PRIMARY KEY ("record_id"),
    CONSTRAINT "fulltext_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE INDEX "fulltext_words_index" ON "fulltext" USING gin ("words")`,
  `CREATE INDEX "fulltext_facets_index" ON "fulltext" USING gin ("facets")`,
  `CREATE INDEX "fulltext_changed_index" ON "fulltext" ("changed_at", "record_id")`,
];

const TABLES = [
  'fulltext',
  'public_record',
  'search_cursor',
  'audit',
  'change',
  'change_state',
  'log_leaf',
  'log_state',
  'version',
  'content',
  'draft',
  'record',
  'mirror',
  'place',
  'city_host',
  'city',
  'register',
];
