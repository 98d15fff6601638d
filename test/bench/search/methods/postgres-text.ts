import type { DataSource } from 'typeorm';
import { PAGE } from '../metrics/ranking.js';
import type { Question } from '../judging/question.js';
import { entryTexts } from '../register/entry-texts.js';
import type { FindingRegister } from '../register/finding-register.js';
import type { Found, Method } from './method.js';

/** PostgreSQL's own dictionaries, which stem and drop stop words. */
const DICTIONARIES: Readonly<Record<string, string>> = { nl: 'dutch', en: 'english', ar: 'arabic' };

const PORTION = 500;

/**
 * PostgreSQL's full text as its manual shows it: all words of the question, stemmed, title before purpose before the rest.
 * The second method asks pg_trgm, with its own threshold, where that finds nothing.
 */
export async function postgresMethods(register: FindingRegister): Promise<Method[]> {
  await fillTable(register);
  const { dataSource } = register;
  const allWords = (question: Question, grouping: 'none' | 'product') => ask(dataSource, fulltext(question), grouping);
  return [
    { name: 'PostgreSQL, all words', find: allWords },
    {
      name: 'PostgreSQL, then trigrams',
      find: async (question, grouping) => {
        const found = await allWords(question, grouping);
        return found.ids.length > 0 ? found : ask(dataSource, trigrams(question), grouping);
      },
    },
  ];
}

/** Rows of `id`, `product` and `rank`. */
interface Matches {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

function fulltext({ text, language, registers }: Question): Matches {
  const dictionary = dictionaryOf(language);
  return {
    sql: `SELECT id, product, ts_rank(${dictionary}, asked) AS rank
      FROM finding_text, plainto_tsquery('${dictionary}', $1) AS asked WHERE ${dictionary} @@ asked AND register = ANY ($2)`,
    parameters: [text, registers],
  };
}

function trigrams({ text, registers }: Question): Matches {
  return {
    sql: `SELECT id, product, word_similarity($1, short) AS rank FROM finding_text WHERE $1 <% short AND register = ANY ($2)`,
    parameters: [text, registers],
  };
}

async function ask(dataSource: DataSource, { sql, parameters }: Matches, grouping: 'none' | 'product'): Promise<Found> {
  const hits =
    grouping === 'none'
      ? sql
      : `SELECT DISTINCT ON (product) * FROM (${sql}) AS matched ORDER BY product, rank DESC, id`;
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM (${hits}) AS hits ORDER BY rank DESC, id LIMIT ${PAGE}`,
    [...parameters],
  );
  return { ids: rows.map(({ id }) => id), isWarned: false };
}

function dictionaryOf(language: string): string {
  return DICTIONARIES[language] ?? 'simple';
}

async function fillTable({ dataSource, entries }: FindingRegister): Promise<void> {
  const dictionaries = Object.values(DICTIONARIES);
  await dataSource.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await dataSource.query(`CREATE TABLE finding_text (id uuid PRIMARY KEY, register text NOT NULL, product text NOT NULL,
    short text NOT NULL, ${dictionaries.map((name) => `${name} tsvector NOT NULL`).join(', ')})`);
  const words = (name: string): string => `setweight(to_tsvector('${name}', title), 'A')
    || setweight(to_tsvector('${name}', purpose), 'B') || setweight(to_tsvector('${name}', rest), 'C')`;
  for (let at = 0; at < entries.length; at += PORTION) {
    const rows = entries.slice(at, at + PORTION).map((entry) => {
      const { titles, ...texts } = entryTexts(entry);
      const { recordId, register, productKey } = entry;
      return { id: recordId, register: register.slug, product: productKey, title: titles.join('\n'), ...texts };
    });
    await dataSource.query(
      `INSERT INTO finding_text SELECT id, register, product, title || E'\\n' || purpose, ${dictionaries.map(words).join(', ')}
        FROM json_to_recordset($1) AS row (id uuid, register text, product text, title text, purpose text, rest text)`,
      [JSON.stringify(rows)],
    );
  }
  for (const name of dictionaries) await dataSource.query(`CREATE INDEX ON finding_text USING gin (${name})`);
  await dataSource.query('CREATE INDEX ON finding_text USING gin (short gin_trgm_ops)');
  await dataSource.query('VACUUM ANALYZE finding_text');
}
