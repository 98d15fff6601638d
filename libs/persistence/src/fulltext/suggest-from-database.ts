import type { Suggestion, SuggestionRequest } from '#application';
import type { Text } from '#domain';
import type { DataSource } from 'typeorm';
import { wordsOf } from './fold-words.js';
import { toTsquery } from './fulltext-statement.js';

interface NamedRow {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly mainLanguage: string;
}

/** Titles, organisations and products in which every typed word begins a word. */
export async function suggestFromDatabase(dataSource: DataSource, request: SuggestionRequest): Promise<Suggestion[]> {
  const words = wordsOf(request.text);
  if (words.length === 0) return [];
  const [entries, others] = await Promise.all([
    dataSource.query<NamedRow[]>(ENTRIES, [
      toTsquery({ words, joining: '&' }, 'A'),
      request.register,
      request.limit * 3,
    ]),
    dataSource.query<NamedRow[]>(OTHERS, [words.map((word) => `%${word}%`), request.register, request.limit]),
  ]);
  const suggestions = new Map<string, Suggestion>();
  for (const row of [...others, ...entries]) {
    const language = [...request.languages, row.mainLanguage, ...Object.keys(row.name)].find((tag) => tag in row.name);
    const text = language === undefined ? undefined : row.name[language]?.text;
    if (text === undefined || language === undefined) continue;
    const kind = row.kind === 'organisation' || row.kind === 'product' ? row.kind : 'entry';
    suggestions.set(`${kind}:${text.toLowerCase()}`, { kind, text, language, recordId: row.id });
  }
  return [...suggestions.values()].slice(0, request.limit);
}

const ENTRIES = `
  SELECT p.record_id AS id, p.kind, p.name, p.main_language AS "mainLanguage"
    FROM fulltext f JOIN public_record p ON p.record_id = f.record_id
   WHERE f.words @@ to_tsquery('simple', $1) AND ($2::text IS NULL OR f.facets @> ARRAY['register:' || $2]) LIMIT $3`;

const OTHERS = `
  SELECT p.record_id AS id, p.kind, p.name, p.main_language AS "mainLanguage"
    FROM public_record p JOIN register g ON g.id = p.register_id
   WHERE p.kind IN ('organisation', 'product') AND p.state = 'published' AND p.sort_name LIKE ALL ($1::text[])
     AND ($2::text IS NULL OR g.slug = $2) ORDER BY p.sort_name LIMIT $3`;
