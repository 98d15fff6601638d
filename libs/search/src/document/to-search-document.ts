import { createHash } from 'node:crypto';
import { facetsOf, type IndexableEntry } from '#application';
import type { Text } from '#domain';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Languages } from '../language/languages.js';
import { entryTexts, joined, nameOf, type TextField, type Translations } from './entry-texts.js';
import type { SearchDocument } from './search-document.js';

/** Raised when the code below, or of the analysis, gives other tokens than before. */
const DOCUMENT_FORM = 1;

/** Makes of an entry what the engine gets to know of it. */
export class SearchDocuments {
  constructor(
    private readonly languages: Languages,
    private readonly analysis: TextAnalysis,
  ) {}

  /** Differs when documents would: the index is then filled anew. */
  get analysisDigest(): string {
    return createHash('sha256')
      .update(JSON.stringify([DOCUMENT_FORM, this.analysis.steps, this.languages.digest()]))
      .digest('hex')
      .slice(0, 16);
  }

  of(entry: IndexableEntry): SearchDocument {
    const { data } = entry;
    const written = (field: string): Translations => joined([data[field] as Text | undefined]);
    return {
      id: entry.recordId,
      version: entry.version,
      changedAt: entry.changedAt.getTime(),
      group: entry.productKey,
      facets: facetsOf(entry),
      code: entry.shortCode,
      ...this.tokens(entry),
      name: written('name'),
      shortDescription: written('shortDescription'),
      goal: written('goal'),
      decisionSupported: written('decisionSupported'),
      organisation: joined([nameOf(data['organisation'])]),
      product: joined([nameOf(data['product'])]),
    };
  }

  /** A token stands where it counts most, and once: repeating it would tell the engine nothing and cost it time. */
  private tokens(entry: IndexableEntry): Pick<SearchDocument, TextField> {
    const texts = entryTexts(entry);
    const tokensOf = (field: TextField): Set<string> =>
      new Set(
        Object.entries(texts[field]).flatMap(([tag, text]) => this.analysis.tokensOf(text, this.languages.of(tag))),
      );
    const [title, topic, body] = [tokensOf('title'), tokensOf('topic'), tokensOf('body')];
    const rest = [...tokensOf('rest')].filter((token) => !title.has(token) && !topic.has(token));
    return {
      title: [...title].join(' '),
      topic: [...topic].join(' '),
      body: [...body].join(' '),
      rest: rest.join(' '),
    };
  }
}
