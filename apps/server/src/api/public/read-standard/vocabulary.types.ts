import type { Vocabulary, VocabularyCode } from '#standard';
import { Args, Field, Int, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { optionalWordingText, wordingText } from '../../contract/public/wording-text.js';
import { CounterpartType, counterpartsOf } from './counterpart.type.js';

@ObjectType('VocabularyCode', { description: 'One of the answers that a field with a fixed list allows.' })
export class VocabularyCodeType {
  constructor(private readonly definition: VocabularyCode) {}

  @Field(() => String, { description: 'The code as it stands in records.' })
  code(): string {
    return this.definition.code;
  }

  @Field(() => LocalTextType, { description: 'What people read.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'When to choose this code.' })
  help(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.help, languages);
  }

  @Field(() => Int, { nullable: true, description: 'Its place in an ordered list, from low to high.' })
  rank(): number | null {
    return this.definition.rank ?? null;
  }

  @Field(() => [CounterpartType], { description: 'What other standards call the same.' })
  counterparts(): CounterpartType[] {
    return counterpartsOf(this.definition);
  }

  @Field(() => [CounterpartType], {
    description: 'What to write for it in another standard, where that is not simply the first counterpart.',
  })
  exportsAs(): CounterpartType[] {
    return counterpartsOf({ counterparts: this.definition.exportsAs });
  }

  @Field(() => Boolean, { description: 'Whether it stands alone: with it no other code of the list can be chosen.' })
  isExclusive(): boolean {
    return this.definition.exclusive ?? false;
  }

  @Field(() => String, { nullable: true, description: 'The wider code of the same list of which this is a part.' })
  broader(): string | null {
    return this.definition.broader ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The scheme it belongs to, where a list holds codes of several; see `FieldDefinition.schemeIn`.',
  })
  scheme(): string | null {
    return this.definition.scheme ?? null;
  }
}

@ObjectType('Vocabulary', { description: 'A fixed list of answers.' })
export class VocabularyType {
  constructor(private readonly definition: Vocabulary) {}

  @Field(() => String, { description: 'The key of the list.' })
  key(): string {
    return this.definition.key;
  }

  @Field(() => LocalTextType, { description: 'What the list is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What the list is for.' })
  help(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.help, languages);
  }

  @Field(() => Boolean, { description: 'Whether the order of the codes means something, from low to high.' })
  isOrdered(): boolean {
    return this.definition.ordered;
  }

  @Field(() => [VocabularyCodeType], { description: 'The codes, in reading order.' })
  codes(): VocabularyCodeType[] {
    return this.definition.codes.map((code) => new VocabularyCodeType(code));
  }
}
