import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What search learns: words of the register's texts, and questions that found nothing. Both can be lost without harm. */
export class SearchWords1795535000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "unfound_question", "learnt_words"');
  }
}

const TABLES = [
  `CREATE TABLE "learnt_words" (
    "language" text NOT NULL, "revision" integer NOT NULL, "body" bytea NOT NULL,
    CONSTRAINT "learnt_words_pk" PRIMARY KEY ("language"))`,
  // Bodies come packed: to pack them again would only cost time.
  `ALTER TABLE "learnt_words" ALTER COLUMN "body" SET STORAGE EXTERNAL`,
  `CREATE TABLE "unfound_question" (
    "language" text NOT NULL, "words" text NOT NULL, "times" integer NOT NULL, "last_day" date NOT NULL,
    CONSTRAINT "unfound_question_pk" PRIMARY KEY ("language", "words"))`,
];
