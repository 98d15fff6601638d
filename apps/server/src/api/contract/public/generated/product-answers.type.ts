// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { ProductData } from '#standard';
import { Args, Field, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from '../local-text.type.js';
import { ReferenceType } from '../reference.type.js';

import { UnansweredFieldType, unansweredFields } from '../unanswered-field.type.js';
import { Capability, Technique } from './enums.js';

@ObjectType('ProductAnswers', {
  description:
    'What a record of the kind "product" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class ProductAnswersType {
  readonly #answers: ProductData;
  readonly #language: string;

  constructor(answers: ProductData, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. What is the product called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Description. What does the product do, whoever uses it?',
  })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Supplier. Who makes or offers it?' })
  supplier() {
    return this.#answers.supplier && new ReferenceType(this.#answers.supplier, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Versions. Which versions are about, and how do they differ?',
  })
  versionsNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.versionsNote, languages, this.#language);
  }

  @Field(() => [Technique], {
    nullable: true,
    description: 'Technique. How was it made: with rules written by people, or by learning from data?',
  })
  technique() {
    return this.#answers.technique;
  }

  @Field(() => [Capability], { nullable: true, description: 'What it can do. What is the product able to do?' })
  capabilities() {
    return this.#answers.capabilities;
  }

  @Field(() => String, { nullable: true, description: 'Website. Where can people read about the product?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => [UnansweredFieldType], { description: 'Fields without an answer for which the organisation says why.' })
  unanswered() {
    return unansweredFields(this.#answers.unanswered, this.#language);
  }
}
