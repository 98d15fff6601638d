import { NAMED_ONLY, type FacetCount, type FacetKey } from '#application';
import type { Text } from '#domain';
import { Args, ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, promisedText } from '../../contract/public/local-text.type.js';
import type { PublicContext } from '../../contract/public/public-context.js';
import { wordingText } from '../../contract/public/wording-text.js';
import { FacetKeyName } from './facet-key.enum.js';
import { facetWords, valueWords } from './facet-words.js';

@ObjectType('FacetValue', { description: 'One value to narrow a search by.' })
export class FacetValueType {
  constructor(
    private readonly key: FacetKey,
    found: FacetCount,
    isSelected: boolean,
  ) {
    this.value = found.value;
    this.count = found.count;
    this.isSelected = isSelected;
  }

  @Field(() => String, { description: 'What to put into the filter.' })
  readonly value: string;

  @Field(() => Int, {
    description: 'How many of the entries found have it. Choosing another value of the same facet does not change it.',
  })
  readonly count: number;

  @Field(() => Boolean, { description: 'Whether the filter has it.' })
  readonly isSelected: boolean;

  @Field(() => LocalTextType, { complexity: 1, description: 'What people read.' })
  async label(@Args() languages: LanguageArgs, context: PublicContext): Promise<LocalTextType> {
    const words = valueWords(this.key, this.value);
    if (words) return wordingText(words, languages);
    if (this.value.startsWith(NAMED_ONLY)) return plain(this.value.slice(NAMED_ONLY.length), languages);
    if (this.key === 'language') return plain(languageName(this.value, languages.in?.[0]), languages);
    const name = await this.storedName(context);
    return name ? promisedText(name.text, languages, name.language) : plain(this.value, languages);
  }

  private async storedName(context: PublicContext): Promise<{ text: Text; language: string } | null> {
    if (this.key === 'city' || this.key === 'register') {
      const register = await context.registersBySlug.load(this.value);
      return register && { text: register.name, language: register.defaultLanguage };
    }
    const card = await context.records.load(this.value);
    return card && { text: card.name, language: card.mainLanguage };
  }
}

@ArgsType()
export class FacetValuesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to give, from 1 to 100.' })
  first!: number;
}

@ObjectType('Facet', { description: 'A way to narrow a search, with its values.' })
export class FacetType {
  constructor(key: FacetKey, values: readonly FacetCount[], selected: readonly string[]) {
    this.key = key as FacetKeyName;
    this.valueCount = values.length;
    this.#values = values.map((found) => new FacetValueType(key, found, selected.includes(found.value)));
  }

  readonly #values: readonly FacetValueType[];

  @Field(() => FacetKeyName, { description: 'Which facet it is.' })
  readonly key: FacetKeyName;

  @Field(() => Int, {
    description: 'How many values the entries found have. A search counts the 500 most frequent ones of a facet.',
  })
  readonly valueCount: number;

  @Field(() => [FacetValueType], {
    description: 'Its values, most frequent first. Those that the filter has are always among them.',
  })
  values(@Args() { first }: FacetValuesArgs): FacetValueType[] {
    return this.#values.filter(({ isSelected }, i) => isSelected || i < first);
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(facetWords(this.key), languages);
  }
}

function plain(text: string, languages: LanguageArgs): LocalTextType {
  return promisedText({ und: { text, status: 'person' } }, languages, 'und');
}

function languageName(tag: string, reader: string | undefined): string {
  try {
    return new Intl.DisplayNames([reader ?? 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A reader's language that is no language tag.
    return tag;
  }
}
