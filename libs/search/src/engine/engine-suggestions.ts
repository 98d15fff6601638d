import type { Suggestion, SuggestionRequest } from '#application';
import type { QuestionReader } from '../question/question-reader.js';
import { respell, suggestEveryday } from '../reading/suggest-everyday.js';
import { suggestTopics } from '../reading/suggest-topics.js';
import { putTogether, readSuggestions, suggestionQueries, topicsQuery } from '../reading/suggestions.js';
import { askEngine } from './engine-answers.js';
import type { EngineConnection } from './engine-connection.js';

/** Suggests while somebody is typing: records from the engine, topics and everyday words from what we know ourselves. */
export class EngineSuggestions {
  constructor(
    private readonly engine: EngineConnection,
    private readonly uid: string,
    private readonly questions: QuestionReader,
  ) {}

  async suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    if (request.text.trim() === '') return [];
    const found = await this.find(request);
    if (found.length > 0) return found;
    const spoken = await this.questions.spoken(request.languages);
    const respelt = respell(request.text, spoken);
    return respelt === null ? [] : this.find({ ...request, text: respelt });
  }

  private async find(request: SuggestionRequest): Promise<Suggestion[]> {
    const [topics, ...records] = await askEngine(this.engine, [
      topicsQuery(request, this.uid),
      ...suggestionQueries(request, this.uid),
    ]);
    const codes = Object.keys(topics?.facetDistribution?.['facets.policyDomain'] ?? {});
    const spoken = await this.questions.spoken(request.languages);
    // Which words a single register has was not learnt: an everyday word might lead to an empty page there.
    const everyday = request.register === null ? suggestEveryday(request.text, spoken, this.questions.analysis) : [];
    const words = [...suggestTopics(request, codes), ...everyday];
    return putTogether(words, readSuggestions(records, request), request.limit);
  }
}
