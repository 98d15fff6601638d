import type { FacetKey, Highlight, SearchHit, SearchPage, SearchRequest, TextPart } from '#application';
import { Args, Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { encodeCursor } from '../../contract/public/cursor.js';
import { EntryType } from '../../contract/public/entry.type.js';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { PageInfoType } from '../../contract/public/page-info.type.js';
import { wordingText } from '../../contract/public/wording-text.js';
import { FacetType } from './facet.types.js';
import { UnderstandingType } from './understanding.types.js';

@ObjectType('TextPart', {
  description: 'A run of text that matches your words, or does not. Plain text: never markup.',
})
export class TextPartType implements TextPart {
  @Field(() => String, { description: 'The words.' })
  readonly text!: string;

  @Field(() => Boolean, { description: 'Whether they match.' })
  readonly isMatch!: boolean;
}

@ObjectType('Highlight', { description: 'Where an entry has the words you searched for.' })
export class HighlightType implements Highlight {
  @Field(() => String, { description: 'The key of the field.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'The language of the text, as a BCP 47 tag.' })
  readonly language!: string | null;

  @Field(() => [TextPartType], { description: 'The text in parts: put together they are the passage.' })
  readonly parts!: readonly TextPartType[];
}

@ObjectType('SearchHit', { description: 'An entry that was found.' })
export class SearchHitType {
  constructor(entry: EntryType, { highlights, groupSize, groupBodies }: SearchHit) {
    this.entry = entry;
    this.highlights = highlights;
    this.sameProductCount = groupSize;
    this.sameProductBodies = groupBodies;
  }

  @Field(() => EntryType, { complexity: 1, description: 'The entry.' })
  readonly entry: EntryType;

  @Field(() => [HighlightType], { description: 'Where it has the words you searched for.' })
  readonly highlights: readonly HighlightType[];

  @Field(() => Int, {
    nullable: true,
    description:
      'When grouped by product: how many entries use the same product, this one included. The filter holds, the words do not: a deployment that is described in other words counts too.',
  })
  readonly sameProductCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'When grouped by product: how many organisations use the product, as far as the filter lets through.',
  })
  readonly sameProductBodies: number | null;
}

@ObjectType('SearchHitEdge', { description: 'One place in the results of a search.' })
export class SearchHitEdgeType {
  constructor(cursor: string, node: SearchHitType) {
    this.cursor = cursor;
    this.node = node;
  }

  @Field({ description: 'Marks this place: pass it as `after` to go on behind it.' })
  readonly cursor: string;

  @Field(() => SearchHitType, { description: 'What was found.' })
  readonly node: SearchHitType;
}

@ObjectType('SearchResults', { description: 'One page of what a search found.' })
export class SearchResultsType {
  constructor(request: SearchRequest, page: SearchPage, hits: readonly SearchHitType[], hasMore: boolean) {
    this.total = page.total;
    this.totalIsExact = page.totalIsExact;
    this.isReduced = page.reduced;
    this.understanding = page.understanding && new UnderstandingType(page.understanding);
    this.edges = hits.map((hit, i) => new SearchHitEdgeType(encodeCursor('s', request.offset + i + 1), hit));
    this.nodes = hits;
    this.pageInfo = new PageInfoType(
      this.edges.at(0)?.cursor ?? null,
      this.edges.at(-1)?.cursor ?? null,
      hasMore,
      request.offset > 0,
    );
    this.facets = request.facets.map(
      (key: FacetKey) => new FacetType(key, page.facets[key] ?? [], request.filter[key] ?? []),
    );
  }

  @Field(() => Int, { description: 'How many entries match.' })
  readonly total: number;

  @Field(() => Boolean, { description: 'False when `total` is an estimate.' })
  readonly totalIsExact: boolean;

  @Field(() => [SearchHitEdgeType], { description: 'What was found, each with its cursor.' })
  readonly edges: readonly SearchHitEdgeType[];

  @Field(() => [SearchHitType], { description: 'The same without cursors.' })
  readonly nodes: readonly SearchHitType[];

  @Field(() => PageInfoType, { description: 'Whether there is more, and how to get it.' })
  readonly pageInfo: PageInfoType;

  // Not a list of results: the page size above says nothing about it.
  @Extensions({ usualLength: 5 })
  @Field(() => [FacetType], {
    description:
      'What the results can be narrowed by, with counts. Name the facets you need in the argument `facets` of the search.',
  })
  readonly facets: readonly FacetType[];

  @Field(() => UnderstandingType, {
    nullable: true,
    description: 'What was made of your words: show it, so that nobody wonders. Empty when you asked without words.',
  })
  readonly understanding: UnderstandingType | null;

  @Field(() => Boolean, {
    description:
      'True while the search engine is away and the database answers instead: words are then found in fewer forms.',
  })
  readonly isReduced: boolean;

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'The sentence that says so. Empty while search is complete.',
  })
  reducedNotice(@Args() languages: LanguageArgs): LocalTextType | null {
    return this.isReduced ? wordingText(REDUCED, languages) : null;
  }
}

const REDUCED = {
  en: 'Search is limited at the moment: only whole words are found. Everything can still be read.',
  nl: 'Zoeken werkt nu beperkt: alleen hele woorden worden gevonden. Alles is wel te lezen.',
};
