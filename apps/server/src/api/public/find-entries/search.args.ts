import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../contract/public/page.args.js';
import { FacetKeyName } from './facet-key.enum.js';
import { SearchFilterInput } from './search-filter.input.js';

export enum SearchSort {
  RELEVANCE = 'relevance',
  CHANGED = 'changed',
}

registerEnumType(SearchSort, {
  name: 'SearchSort',
  description: 'The order of what was found.',
  valuesMap: {
    RELEVANCE: { description: 'The best match first.' },
    CHANGED: { description: 'What changed last first.' },
  },
});

export enum SearchScope {
  HERE = 'here',
  EVERYWHERE = 'everywhere',
}

registerEnumType(SearchScope, {
  name: 'SearchScope',
  description: 'How far a search reaches. For certain registers name their slugs in `filter.registers`.',
  valuesMap: {
    HERE: { description: 'What the cities of this installation publish.' },
    EVERYWHERE: { description: 'Followed registers and copies as well.' },
  },
});

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The words to look for. Without words you get everything the filter lets through.',
  })
  text?: string;

  @Field(() => SearchFilterInput, { nullable: true, description: 'What to narrow the search by.' })
  filter?: SearchFilterInput;

  @Field(() => SearchScope, { defaultValue: SearchScope.EVERYWHERE, description: 'How far the search reaches.' })
  scope!: SearchScope;

  @Field(() => SearchSort, { defaultValue: SearchSort.RELEVANCE, description: 'The order of what was found.' })
  sort!: SearchSort;

  @Field(() => Boolean, { defaultValue: false, description: 'Show each product once, with its best match.' })
  groupByProduct!: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages you can read, best first: highlights are taken from these. They narrow nothing.',
  })
  languages?: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Search for exactly what was typed: no spelling is corrected, no everyday word gets its official ones.',
  })
  exact!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of your own city. Grouped by product, an entry of it stands for a product that it uses.',
  })
  ownCity?: string;

  @Field(() => [FacetKeyName], {
    nullable: true,
    description: 'The facets to count. Without this, all of them are counted if you ask for `facets`.',
  })
  facets?: FacetKeyName[];
}

@ArgsType()
export class SuggestionArgs {
  @Field(() => String, { description: 'What has been typed so far.' })
  text!: string;

  @Field(() => Int, { defaultValue: 8, description: 'How many to give, from 1 to 100.' })
  first!: number;

  @Field(() => [String], { nullable: true, description: 'Languages you can read, best first.' })
  languages?: string[];

  @Field(() => String, { nullable: true, description: 'The slug of a city or mirror to stay within.' })
  register?: string;
}
