import type { FieldDefinition } from '#standard';
import { Args, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { SafeInteger } from '../../contract/public/safe-integer.scalar.js';
import { optionalWordingText, wordingText } from '../../contract/public/wording-text.js';
import { CounterpartType, counterpartsOf } from './counterpart.type.js';

export enum FieldLevel {
  NEEDED = 'needed',
  SHOULD = 'should',
  OPTIONAL = 'optional',
  SYSTEM = 'system',
}

registerEnumType(FieldLevel, {
  name: 'FieldLevel',
  description: 'How much a field is asked for.',
  valuesMap: {
    NEEDED: { description: 'It must be answered, or say why not.' },
    SHOULD: { description: 'It is wanted and counts for completeness.' },
    OPTIONAL: { description: 'It may be answered.' },
    SYSTEM: { description: 'The register sets it by itself; it is no part of the answers.' },
  },
});

@ObjectType('FieldDefinition', { description: 'One question of the standard.' })
export class FieldDefinitionType {
  constructor(private readonly definition: FieldDefinition) {}

  @Field(() => String, { description: 'The key of the answer in records.' })
  key(): string {
    return this.definition.key;
  }

  @Field(() => String, {
    description: 'The kind of answer: text, string, code, codes, date, url, list, object and so on.',
  })
  type(): string {
    return this.definition.type;
  }

  @Field(() => String, { description: 'The key of the group it stands in.' })
  group(): string {
    return this.definition.group;
  }

  @Field(() => FieldLevel, { description: 'How much it is asked for.' })
  level(): FieldLevel {
    return this.definition.level as FieldLevel;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The condition under which the level holds: a key of `Standard.conditions`.',
  })
  when(): string | null {
    return this.definition.when ?? null;
  }

  @Field(() => FieldLevel, { nullable: true, description: 'The level where that condition does not hold.' })
  otherwise(): FieldLevel | null {
    return (this.definition.otherwise ?? null) as FieldLevel | null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Where `otherwise` counts: a key of `Standard.conditions`. Empty when it counts wherever `when` does not hold.',
  })
  otherwiseWhen(): string | null {
    return this.definition.otherwiseWhen ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The vocabulary of the codes it allows.' })
  vocabulary(): string | null {
    return this.definition.vocabulary ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The kind of record it refers to.' })
  of(): string | null {
    return this.definition.of ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The most signs a text may have in each language.' })
  maxLength(): number | null {
    return this.definition.maxLength ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The most items a list may have.' })
  maxItems(): number | null {
    return this.definition.maxItems ?? null;
  }

  @Field(() => SafeInteger, { nullable: true, description: 'The least that a number may be.' })
  min(): number | null {
    return this.definition.min ?? null;
  }

  @Field(() => SafeInteger, { nullable: true, description: 'The most that a number may be.' })
  max(): number | null {
    return this.definition.max ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What the whole of a plain string has to look like: a regular expression of ECMAScript, read with the flag `u`.',
  })
  pattern(): string | null {
    return this.definition.pattern ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The part beside it that names a scheme. Only codes of that scheme are allowed: those whose `VocabularyCode.scheme` is the answer given there.',
  })
  schemeIn(): string | null {
    return this.definition.schemeIn ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The key of a date beside it, which must not come after this one.',
  })
  notBefore(): string | null {
    return this.definition.notBefore ?? null;
  }

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of parts of which the answer needs at least one; which one is up to who answers.',
  })
  atLeastOne(): readonly string[] | null {
    return this.definition.atLeastOne ?? null;
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'The question in plain words.' })
  question(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.question, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How to answer it.' })
  help(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.help, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'A good answer.' })
  example(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.example, languages);
  }

  @Field(() => [FieldDefinitionType], { description: 'The parts of the answer, for objects and lists.' })
  fields(): FieldDefinitionType[] {
    return (this.definition.fields ?? []).map((field) => new FieldDefinitionType(field));
  }

  @Field(() => [CounterpartType], { description: 'What other standards call the same.' })
  counterparts(): CounterpartType[] {
    return counterpartsOf(this.definition);
  }

  @Field(() => String, { nullable: true, description: 'A remark in English for those who build on the standard.' })
  note(): string | null {
    return this.definition.note ?? null;
  }
}
