import type { FieldGroup, KindDefinition, SourceStandard, Standard } from '#standard';
import { Args, Field, Int, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { optionalWordingText, wordingText } from '../../contract/public/wording-text.js';
import { FieldConditionType } from './condition.types.js';
import { FieldDefinitionType } from './field.types.js';
import { VocabularyType } from './vocabulary.types.js';

@ObjectType('FieldGroup', { description: 'Questions that belong together.' })
export class FieldGroupType {
  constructor(private readonly definition: FieldGroup) {}

  @Field(() => String, { description: 'The key of the group.' })
  key(): string {
    return this.definition.key;
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What it is about.' })
  help(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.help, languages);
  }
}

@ObjectType('RecordKind', { description: 'A kind of record and the questions it answers.' })
export class RecordKindType {
  constructor(private readonly definition: KindDefinition) {}

  @Field(() => String, { description: 'The key of the kind, as it stands in record addresses.' })
  key(): string {
    return this.definition.key;
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What it is.' })
  help(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition.help, languages);
  }

  @Field(() => [FieldDefinitionType], { description: 'Its questions, in reading order.' })
  fields(): FieldDefinitionType[] {
    return this.definition.fields.map((field) => new FieldDefinitionType(field));
  }

  @Field(() => [FieldDefinitionType], { description: 'What the register adds to it by itself.' })
  systemFields(): FieldDefinitionType[] {
    return this.definition.systemFields.map((field) => new FieldDefinitionType(field));
  }
}

@ObjectType('SourceStandard', { description: 'Another standard, with which the fields are compared.' })
export class SourceStandardType {
  constructor(source: SourceStandard) {
    this.key = source.key;
    this.title = source.title;
    this.publisher = source.publisher ?? null;
    this.url = source.url ?? null;
    this.evidence = typeof source['evidence'] === 'string' ? source['evidence'] : null;
  }

  @Field(() => String, { description: 'The key by which counterparts name it.' })
  readonly key: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  readonly publisher: string | null;

  @Field(() => String, { nullable: true, description: 'Where to read it.' })
  readonly url: string | null;

  @Field(() => String, { nullable: true, description: 'How well it was read for the comparison, in English.' })
  readonly evidence: string | null;
}

@ObjectType('Standard', { description: 'The questions that every record answers, as data.' })
export class StandardType {
  constructor(private readonly standard: Standard) {}

  @Field(() => String, { description: 'The version of the standard.' })
  version(): string {
    return this.standard.version;
  }

  @Field(() => String, { description: 'How the addresses of its schemas begin.' })
  uri(): string {
    return this.standard.uri;
  }

  @Field(() => [String], { description: 'The languages of its labels and help, as BCP 47 tags.' })
  languages(): readonly string[] {
    return this.standard.languages;
  }

  @Field(() => Int, { description: 'The most bytes that one version of a record may have.' })
  maxContentBytes(): number {
    return this.standard.maxContentBytes;
  }

  @Field(() => [FieldGroupType], { description: 'The groups of questions, in reading order.' })
  groups(): FieldGroupType[] {
    return this.standard.groups.map((group) => new FieldGroupType(group));
  }

  @Field(() => [RecordKindType], { description: 'The kinds of record, each with its questions.' })
  kinds(): RecordKindType[] {
    return this.standard.kinds.map((kind) => new RecordKindType(kind));
  }

  @Field(() => [FieldConditionType], { description: 'The conditions on which fields depend.' })
  conditions(): FieldConditionType[] {
    return [...this.standard.conditions.values()].map((condition) => new FieldConditionType(condition));
  }

  @Field(() => [VocabularyType], { description: 'The fixed lists of answers.' })
  vocabularies(): VocabularyType[] {
    return [...this.standard.vocabularies.values()].map((vocabulary) => new VocabularyType(vocabulary));
  }

  @Field(() => [SourceStandardType], { description: 'The other standards it is compared with.' })
  sources(): SourceStandardType[] {
    return this.standard.sources.map((source) => new SourceStandardType(source));
  }
}
