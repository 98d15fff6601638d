import type { SearchHit, SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import { HIGHLIGHTED } from '../document/search-document.js';
import type { Question } from '../question/question.js';
import { productGroupsQuery, readProductGroups } from '../reading/product-groups.js';
import { readHighlights, type HighlightTools, type ShownTexts } from '../reading/read-highlights.js';
import { askEngine } from './engine-answers.js';
import type { EngineConnection } from './engine-connection.js';

/** An entry that has its place on the page. */
export interface Place {
  readonly id: string;
  readonly group: string;
}

/** Reads what is shown of the hits of one page, and of those only. */
export class HitReader {
  constructor(
    private readonly engine: EngineConnection,
    private readonly uid: string,
    private readonly tools: HighlightTools,
  ) {}

  async read(request: SearchRequest, found: readonly Place[], question: Question | null): Promise<SearchHit[]> {
    if (found.length === 0) return [];
    const isGrouped = request.grouping === 'product';
    const ids = found.map(({ id }) => id);
    const queries = [
      ...(isGrouped ? [productGroupsQuery(request, [...new Set(found.map(({ group }) => group))], this.uid)] : []),
      ...(question ? [this.shownQuery(ids)] : []),
    ];
    const answers = await askEngine(this.engine, queries);
    const groups = isGrouped && answers[0] ? readProductGroups(answers[0], request) : null;
    const places = found.map(({ id, group }) => ({ id: groups?.get(group)?.ownEntry ?? id, group }));
    const shown = new Map<string, ShownTexts>(
      (question ? answers.at(-1)?.hits : [])?.map((texts) => [texts.id, texts]),
    );
    await this.addMissing(shown, question ? places.map(({ id }) => id) : []);
    const asked = new Set(
      question?.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ tokens }) => tokens)) ?? [],
    );
    return places.map(({ id, group }) => {
      const texts = shown.get(id);
      const product = groups?.get(group);
      return {
        recordId: id,
        highlights: texts ? readHighlights(texts, { asked, readerLanguages: request.languages }, this.tools) : [],
        groupSize: groups ? (product?.entries ?? 1) : null,
        groupBodies: groups ? (product?.bodies ?? 1) : null,
      };
    });
  }

  /** Entries that have taken the place of others: those of the reader's own city. */
  private async addMissing(shown: Map<string, ShownTexts>, ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !shown.has(id));
    if (missing.length === 0) return;
    const [answer] = await askEngine(this.engine, [this.shownQuery(missing)]);
    for (const texts of answer?.hits ?? []) shown.set(texts.id, texts);
  }

  /** A search, since the web server's key allows nothing else. */
  private shownQuery(ids: readonly string[]): MultiSearchQuery {
    return {
      indexUid: this.uid,
      q: '',
      filter: `id IN [${ids.join(', ')}]`,
      attributesToRetrieve: ['id', ...HIGHLIGHTED],
      limit: ids.length,
    };
  }
}
