import type { RecordLink, VersionFacts } from '#application';
import { Args, Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from './local-text.type.js';
import { RecordType } from './record.type.js';
import { VersionType } from './version.type.js';

@ObjectType('RecordWithdrawn', {
  description: 'The record was taken out of its register. Nothing vanishes: what it last said stays readable.',
})
export class RecordWithdrawnType {
  constructor(record: RecordType<RecordLink>, facts: VersionFacts) {
    this.record = record;
    this.withdrawnAt = facts.publishedAt;
    this.replacedBy = facts.replacedBy;
    this.#version = new VersionType(facts, record.card.mainLanguage);
  }

  readonly #version: VersionType;

  @Field(() => RecordType, { description: 'The record as it last stood in the register.' })
  readonly record: RecordType<RecordLink>;

  @Field(() => Date, { description: 'When it was withdrawn.' })
  readonly withdrawnAt: Date;

  @Field(() => LocalTextType, { nullable: true, description: 'Why it was withdrawn.' })
  reason(@Args() languages: LanguageArgs): LocalTextType | null {
    return this.#version.reason(languages);
  }

  @Field(() => String, { nullable: true, description: 'The address of the record that takes its place.' })
  readonly replacedBy: string | null;
}

@ObjectType('RecordErased', {
  description: 'The text of this record, or of the version you asked for, had to be erased by law.',
})
export class RecordErasedType {
  constructor(id: string, uri: string) {
    this.id = id;
    this.uri = uri;
  }

  @Field(() => ID, { description: 'The identifier of the record within this installation.' })
  readonly id: string;

  @Field(() => String, { description: 'The address by which the world knew the record.' })
  readonly uri: string;
}

@ObjectType('RecordNotFound', { description: 'There is no such record or version in public.' })
export class RecordNotFoundType {
  constructor(asked: string) {
    this.asked = asked;
  }

  @Field(() => String, { description: 'What you asked for.' })
  readonly asked: string;
}
