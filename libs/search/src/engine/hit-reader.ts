import type { SearchHit, SearchRequest } from '#application';
import { HIGHLIGHTED } from '../document/search-document.js';
import type { Question } from '../question/question.js';
import { productGroupsQuery, readProductGroups, type ProductGroup } from '../reading/product-groups.js';
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
    const groups = request.grouping === 'product' ? await this.groups(request, found) : null;
    const places = found.map(({ id, group }) => ({ id: groups?.get(group)?.ownEntry ?? id, group }));
    const shown = question ? await this.shownTexts(places.map(({ id }) => id)) : new Map<string, ShownTexts>();
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

  private async groups(request: SearchRequest, found: readonly Place[]): Promise<Map<string, ProductGroup>> {
    const groups = [...new Set(found.map(({ group }) => group))];
    const [answer] = await askEngine(this.engine, [productGroupsQuery(request, groups, this.uid)]);
    return answer ? readProductGroups(answer, request) : new Map<string, ProductGroup>();
  }

  /** Asked for by a search, since the web server's key allows nothing else. */
  private async shownTexts(ids: readonly string[]): Promise<Map<string, ShownTexts>> {
    const [answer] = await askEngine(this.engine, [
      {
        indexUid: this.uid,
        q: '',
        filter: `id IN [${ids.join(', ')}]`,
        attributesToRetrieve: ['id', ...HIGHLIGHTED],
        limit: ids.length,
      },
    ]);
    return new Map(answer?.hits.map((texts) => [texts.id, texts]));
  }
}
