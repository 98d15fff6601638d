import {
  ReducedRecordSearch,
  SEARCH_DEPTH,
  type FacetCount,
  type FacetKey,
  type Highlight,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
  type Understanding,
} from '#application';
import type { Text } from '#domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordsOf } from './fold-words.js';
import { fulltextStatement, type FulltextAnswer, type Question } from './fulltext-statement.js';
import { markWords } from './mark-words.js';
import { suggestFromDatabase } from './suggest-from-database.js';

/** Answers from the database while the search engine is away: whole words and beginnings, no misspellings. */
@Injectable()
export class TypeormFulltextSearch extends ReducedRecordSearch {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const limited = { ...request, limit: Math.max(0, Math.min(request.limit, SEARCH_DEPTH - request.offset)) };
    const { answer, question } = await this.ask(limited);
    const hits = answer.hits ?? [];
    const highlights = await this.highlights(
      hits.map(({ recordId }) => recordId),
      question.words,
      request.languages,
    );
    return {
      hits: hits.map(({ recordId, size }) => ({
        recordId,
        groupSize: size,
        groupBodies: null,
        highlights: highlights.get(recordId) ?? [],
      })),
      total: Number(answer.total),
      totalIsExact: true,
      facets: await this.facets(limited, question, answer),
      reduced: true,
      understanding: understandingOf(question, Number(answer.total)),
    };
  }

  suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    return suggestFromDatabase(this.dataSource, request);
  }

  private async ask(request: SearchRequest): Promise<{ answer: FulltextAnswer; question: Question }> {
    const words = wordsOf(request.text);
    const strict: Question = { words, joining: '&' };
    const answer = await this.run(request, strict, request.facets);
    if (words.length < 2 || Number(answer.total) > 0) return { answer, question: strict };
    const loose: Question = { words, joining: '|' };
    return { answer: await this.run(request, loose, request.facets), question: loose };
  }

  /** A facet with a choice is counted without that choice, in a statement of its own. */
  private async facets(
    request: SearchRequest,
    question: Question,
    answer: FulltextAnswer,
  ): Promise<SearchPage['facets']> {
    const counted = request.facets.map(async (key): Promise<[FacetKey, FacetCount[]]> => {
      const chosen = request.filter[key] ?? [];
      if (chosen.length === 0) return [key, countsOf(answer, key, chosen)];
      const others = { ...request, filter: { ...request.filter, [key]: [] }, limit: 0 };
      return [key, countsOf(await this.run(others, question, [key]), key, chosen)];
    });
    return Object.fromEntries(await Promise.all(counted));
  }

  private async run(request: SearchRequest, question: Question, facets: readonly FacetKey[]): Promise<FulltextAnswer> {
    const { sql, parameters } = fulltextStatement(request, question, facets);
    const [answer] = await this.dataSource.query<FulltextAnswer[]>(sql, [...parameters]);
    if (!answer) throw new Error('a statement of aggregates gives one row');
    return answer;
  }

  private async highlights(
    ids: readonly string[],
    words: readonly string[],
    languages: readonly string[],
  ): Promise<Map<string, Highlight[]>> {
    if (ids.length === 0 || words.length === 0) return new Map();
    const rows = await this.dataSource.query<{ id: string; name: Text; shortDescription: Text | null }[]>(
      'SELECT record_id AS id, name, short_description AS "shortDescription" FROM public_record WHERE record_id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(
      rows.map(({ id, ...texts }) => [
        id,
        Object.entries(texts).flatMap(([field, text]) => highlight(field, text ?? {}, words, languages)),
      ]),
    );
  }
}

/** Nothing is corrected nor replaced here; what can be told is whether an entry has all of the words. */
function understandingOf({ words, joining }: Question, total: number): Understanding | null {
  if (words.length === 0) return null;
  const coverage = total === 0 ? 'none' : joining === '&' ? 'all' : 'some';
  return { corrections: [], searchedFor: null, words: [], coverage };
}

function highlight(field: string, text: Text, words: readonly string[], languages: readonly string[]): Highlight[] {
  const inOrder = [...new Set([...languages.filter((language) => language in text), ...Object.keys(text)])];
  for (const language of inOrder) {
    const parts = markWords(text[language]?.text ?? '', words);
    if (parts) return [{ field, language, parts }];
  }
  return [];
}

function countsOf({ facets }: FulltextAnswer, key: FacetKey, chosen: readonly string[]): FacetCount[] {
  const start = `${key}:`;
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const [facet, count] of Object.entries(facets ?? {})) {
    if (facet.startsWith(start)) counts.set(facet.slice(start.length), count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
