import { SHOWN_FROM_TIMES, UnfoundQuestions, type CountedQuestion, type UnfoundQuestion } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A question takes at most some hundred bytes, so the table takes at most about a megabyte. */
const MOST_KEPT = 5_000;
const MOST_SHOWN = 500;

@Injectable()
export class TypeormUnfoundQuestions extends UnfoundQuestions {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async count(questions: readonly UnfoundQuestion[]): Promise<void> {
    // In one order, so that two servers that count at once do not wait for each other in a circle.
    const sorted = [...questions].sort((a, b) => compare(a.language, b.language) || compare(a.words, b.words));
    await this.dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL statement_timeout = '2s'");
      await manager.query(COUNT, [sorted.map(({ language }) => language), sorted.map(({ words }) => words)]);
      await manager.query(FORGET, [MOST_KEPT]);
    });
  }

  list(): Promise<CountedQuestion[]> {
    return this.dataSource.query<CountedQuestion[]>(
      `SELECT language, words, times, last_day::text AS "lastDay" FROM unfound_question WHERE times >= $1
        ORDER BY times DESC, words LIMIT $2`,
      [SHOWN_FROM_TIMES, MOST_SHOWN],
    );
  }
}

/** By code points, as it is the same on every server. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const COUNT = `
  INSERT INTO unfound_question (language, words, times, last_day)
  SELECT DISTINCT language, words, 1, current_date FROM unnest($1::text[], $2::text[]) AS asked (language, words) ORDER BY 1, 2
  ON CONFLICT (language, words) DO UPDATE SET times = unfound_question.times + 1, last_day = excluded.last_day`;

const FORGET = `
  DELETE FROM unfound_question WHERE (language, words) IN (
    SELECT language, words FROM unfound_question ORDER BY times DESC, last_day DESC, language, words OFFSET $1)`;
