import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers that are followed: their logs, what is still to be fetched, what others saw, evidence, and each poll. */
export class Following1795536000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['poll_log', 'evidence', 'observation', 'peer_pending', 'peer_unread', 'peer_leaf', 'peer'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('ALTER TABLE "register" DROP CONSTRAINT "register_kind_known"');
    await runner.query(
      `ALTER TABLE "register" ADD CONSTRAINT "register_kind_known" CHECK ("kind" IN ('city', 'mirror'))`,
    );
  }
}

const TABLES = [
  `ALTER TABLE "register" DROP CONSTRAINT "register_kind_known"`,
  `ALTER TABLE "register" ADD CONSTRAINT "register_kind_known" CHECK ("kind" IN ('city', 'mirror', 'peer'))`,
  `CREATE TABLE "peer" (
    "register_id" uuid NOT NULL, "base_url" text NOT NULL, "allowed_networks" text[] NOT NULL, "origin" text NOT NULL,
    "origin_hash" text NOT NULL, "witness_key" text, "entry_prefix" text NOT NULL, "keys" jsonb NOT NULL, "next_key" text NOT NULL, "state" text NOT NULL, "reason" text,
    "size" bigint NOT NULL, "frontier" jsonb NOT NULL, "last_time" bigint NOT NULL, "closed" boolean NOT NULL,
    "needs_upgrade" boolean NOT NULL, "note" text, "cosignature" text, "cosigned_at" timestamptz, "etag" text,
    "next_poll_at" timestamptz NOT NULL, "interval_seconds" integer NOT NULL, "failures" integer NOT NULL,
    "lease_holder" uuid, "lease_until" timestamptz, "suspect_tries" integer NOT NULL, "suspect_since" timestamptz,
    "most_new_leaves" integer NOT NULL, "most_leaves" integer NOT NULL, "most_content_bytes" bigint NOT NULL,
    "content_bytes" bigint NOT NULL, "approved_by" text NOT NULL, "approved_at" timestamptz NOT NULL,
    "verified_at" timestamptz, "seen_at" timestamptz, "pinged_at" timestamptz,
    CONSTRAINT "peer_pk" PRIMARY KEY ("register_id"), CONSTRAINT "peer_origin_unique" UNIQUE ("origin"),
    CONSTRAINT "peer_origin_hash_unique" UNIQUE ("origin_hash"),
    CONSTRAINT "peer_entry_prefix_unique" UNIQUE ("entry_prefix"),
    CONSTRAINT "peer_state_known" CHECK ("state" IN ('active', 'stale', 'suspect', 'held', 'quarantined', 'removed')),
    CONSTRAINT "peer_register_fk" FOREIGN KEY ("register_id") REFERENCES "register" ("id"))`,
  `CREATE INDEX "peer_next_poll_index" ON "peer" ("next_poll_at")`,
  `CREATE TABLE "peer_leaf" (
    "register_id" uuid NOT NULL, "idx" bigint NOT NULL, "hash" bytea NOT NULL, "body" bytea NOT NULL,
    CONSTRAINT "peer_leaf_pk" PRIMARY KEY ("register_id", "idx"),
    CONSTRAINT "peer_leaf_peer_fk" FOREIGN KEY ("register_id") REFERENCES "peer" ("register_id"))`,
  `CREATE TABLE "peer_unread" (
    "register_id" uuid NOT NULL, "idx" bigint NOT NULL,
    CONSTRAINT "peer_unread_pk" PRIMARY KEY ("register_id", "idx"),
    CONSTRAINT "peer_unread_peer_fk" FOREIGN KEY ("register_id") REFERENCES "peer" ("register_id"))`,
  `CREATE TABLE "peer_pending" (
    "record_id" uuid NOT NULL, "version" integer NOT NULL, "register_id" uuid NOT NULL, "rank" smallint NOT NULL,
    "tries" integer NOT NULL, "next_try_at" timestamptz NOT NULL, "fault" text,
    CONSTRAINT "peer_pending_pk" PRIMARY KEY ("record_id", "version"),
    CONSTRAINT "peer_pending_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`,
  `CREATE INDEX "peer_pending_due_index" ON "peer_pending" ("register_id", "rank", "next_try_at")`,
  `CREATE TABLE "observation" (
    "origin" text NOT NULL, "witness" text NOT NULL, "size" bigint NOT NULL, "root" bytea NOT NULL, "cosigned_at" timestamptz NOT NULL,
    CONSTRAINT "observation_pk" PRIMARY KEY ("origin", "witness"))`,
  `CREATE TABLE "evidence" (
    "id" uuid NOT NULL, "origin" text NOT NULL, "kind" text NOT NULL, "body" jsonb NOT NULL, "found_at" timestamptz NOT NULL,
    CONSTRAINT "evidence_pk" PRIMARY KEY ("id"))`,
  `CREATE INDEX "evidence_origin_index" ON "evidence" ("origin", "found_at")`,
  `CREATE TABLE "poll_log" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "register_id" uuid NOT NULL, "at" timestamptz NOT NULL,
    "outcome" text NOT NULL, "detail" jsonb NOT NULL,
    CONSTRAINT "poll_log_pk" PRIMARY KEY ("id"),
    CONSTRAINT "poll_log_peer_fk" FOREIGN KEY ("register_id") REFERENCES "peer" ("register_id"))`,
  `CREATE INDEX "poll_log_peer_index" ON "poll_log" ("register_id", "at")`,
];

/** What a peer said, and what convicts one, is kept as it was taken in. */
const GUARDS = ['peer_leaf', 'evidence'].flatMap((table) => [
  `CREATE TRIGGER "${table}_never_changes" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER "${table}_never_emptied" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM PUBLIC, CURRENT_USER`,
]);
