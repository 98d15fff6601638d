import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed heads of the logs, the subtrees that proofs are made of, and what keeps a log from being signed. */
export class SignedLog1763910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATE, ...HEADS, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "log_subtree"');
    await runner.query('DROP TABLE "log_checkpoint"');
    await runner.query(`ALTER TABLE "log_state" DROP CONSTRAINT "log_state_lock_known", DROP COLUMN "keys",
      DROP COLUMN "lock", DROP COLUMN "lock_reason", DROP COLUMN "locked_at", DROP COLUMN "checked_at"`);
  }
}

const STATE = [
  `ALTER TABLE "log_state" ADD COLUMN "keys" text[] NOT NULL DEFAULT '{}', ADD COLUMN "lock" text, ADD COLUMN "lock_reason" text,
    ADD COLUMN "locked_at" timestamptz, ADD COLUMN "checked_at" timestamptz,
    ADD CONSTRAINT "log_state_lock_known" CHECK ("lock" IN ('restored', 'behind', 'broken'))`,
  `UPDATE "log_state" s SET "keys" = ARRAY[c.log_key] FROM "city" c WHERE c.register_id = s.log_id`,
];

const HEADS = [
  `CREATE TABLE "log_checkpoint" (
    "log_id" uuid NOT NULL, "size" bigint NOT NULL, "root" bytea NOT NULL, "frontier" jsonb NOT NULL, "keys" text[] NOT NULL,
    "note" text NOT NULL, "is_handover" boolean NOT NULL, "signed_at" timestamptz NOT NULL,
    CONSTRAINT "log_checkpoint_pk" PRIMARY KEY ("log_id", "size"),
    CONSTRAINT "log_checkpoint_city_fk" FOREIGN KEY ("log_id") REFERENCES "city" ("register_id"))`,
  `CREATE TABLE "log_subtree" (
    "log_id" uuid NOT NULL, "level" smallint NOT NULL, "idx" bigint NOT NULL, "hash" bytea NOT NULL,
    CONSTRAINT "log_subtree_pk" PRIMARY KEY ("log_id", "level", "idx"),
    CONSTRAINT "log_subtree_city_fk" FOREIGN KEY ("log_id") REFERENCES "city" ("register_id"))`,
];

/** What was signed is as final as what was published. */
const GUARDS = ['log_checkpoint', 'log_subtree'].flatMap((table) => [
  `CREATE TRIGGER "${table}_never_changes" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER "${table}_never_emptied" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM PUBLIC, CURRENT_USER`,
]);
