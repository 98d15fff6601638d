import type { FacetKey, SearchFilter, SearchRequest } from '#application';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface FulltextAnswer {
  readonly total: string;
  readonly hits: readonly { readonly recordId: string; readonly size: number }[] | null;
  readonly facets: { readonly [keyAndValue: string]: number } | null;
}

/** The condition that a question's words make: all of them first; when no entry has all, any of them. */
export type Joining = '&' | '|';

export interface Question {
  readonly words: readonly string[];
  readonly joining: Joining;
}

/** One statement for hits, total and facet counts: the matches are found once. */
export function fulltextStatement(request: SearchRequest, question: Question, facets: readonly FacetKey[]): Statement {
  const parameters: unknown[] = [];
  const add = (value: unknown): string => `$${String(parameters.push(value))}`;
  const asked = question.words.length > 0 ? `to_tsquery('simple', ${add(toTsquery(question))})` : null;
  const conditions = [
    ...(asked === null ? [] : [`words @@ ${asked}`]),
    ...filterValues(request.filter).map((values) => `facets && ${add(values)}::text[]`),
  ];
  const rank = asked !== null && request.sort === 'relevance' ? `ts_rank(words, ${asked})` : '0';
  const grouped = request.grouping === 'product';
  const order = 'rank DESC, changed_at DESC, record_id';
  const sql = `
    WITH matched AS MATERIALIZED (
      SELECT record_id, product_key, changed_at, facets, ${rank} AS rank FROM fulltext
      ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''})
    SELECT
      (SELECT count(${grouped ? 'DISTINCT product_key' : '*'}) FROM matched) AS total,
      (SELECT json_agg(hit) FROM (
        SELECT record_id AS "recordId", size FROM (
          SELECT record_id, rank, changed_at${grouped ? GROUP_PLACE : ', 1 AS place, NULL::integer AS size'} FROM matched) AS m
        WHERE place = 1 ORDER BY ${order} LIMIT ${add(request.limit)} OFFSET ${add(request.offset)}) AS hit) AS hits,
      (SELECT json_object_agg(facet, number) FROM (
        SELECT facet, count(${grouped ? 'DISTINCT product_key' : '*'}) AS number FROM matched, unnest(facets) AS facet
        WHERE split_part(facet, ':', 1) = ANY (${add(facets)}::text[]) GROUP BY facet) AS counted) AS facets`;
  return { sql, parameters };
}

const GROUP_PLACE = `,
  row_number() OVER (PARTITION BY product_key ORDER BY rank DESC, changed_at DESC, record_id) AS place,
  count(*) OVER (PARTITION BY product_key)::integer AS size`;

/** Words are letters and digits only, so quotes suffice. The last letters may still be missing: every word is a beginning. */
export function toTsquery({ words, joining }: Question, weight = ''): string {
  return words.map((word) => `'${word}':*${weight}`).join(` ${joining} `);
}

function filterValues(filter: SearchFilter): string[][] {
  return Object.entries(filter)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => values.map((value) => `${key}:${value}`));
}
