// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { SupplierData, SupplierIdentifier } from '#standard';
import { Args, Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from '../local-text.type.js';

import { UnansweredFieldType, unansweredFields } from '../unanswered-field.type.js';

@ObjectType('SupplierIdentifier', { description: 'One item of: Numbers.' })
export class SupplierIdentifierType {
  readonly #answers: SupplierIdentifier;

  constructor(answers: SupplierIdentifier) {
    this.#answers = answers;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => String, { nullable: true, description: 'Register. Which register gave the number?' })
  scheme() {
    return this.#answers.scheme;
  }

  @Field(() => String, { nullable: true, description: 'Number. What is the number?' })
  value() {
    return this.#answers.value;
  }
}

@ObjectType('SupplierAnswers', {
  description:
    'What a record of the kind "supplier" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class SupplierAnswersType {
  readonly #answers: SupplierData;
  readonly #language: string;

  constructor(answers: SupplierData, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. What is the company or body called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => [SupplierIdentifierType], {
    nullable: true,
    description: 'Numbers. Under which official numbers is it known?',
  })
  identifiers() {
    return this.#answers.identifiers?.map((item) => new SupplierIdentifierType(item));
  }

  @Field(() => String, { nullable: true, description: 'Country. In which country is it based? Use two letters.' })
  country() {
    return this.#answers.country;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Description. What does it do?' })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => [UnansweredFieldType], { description: 'Fields without an answer for which the organisation says why.' })
  unanswered() {
    return unansweredFields(this.#answers.unanswered, this.#language);
  }
}
