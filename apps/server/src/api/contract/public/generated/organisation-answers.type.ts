// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { OrganisationContact, OrganisationData, OrganisationIdentifier } from '#standard';
import { Args, Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from '../local-text.type.js';
import { ReferenceType } from '../reference.type.js';

import { UnansweredFieldType, unansweredFields } from '../unanswered-field.type.js';
import { OrganisationType, YesNoUnknown } from './enums.js';

@ObjectType('OrganisationIdentifier', { description: 'One item of: Numbers.' })
export class OrganisationIdentifierType {
  readonly #answers: OrganisationIdentifier;

  constructor(answers: OrganisationIdentifier) {
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

@ObjectType('OrganisationContact', { description: 'Contact.' })
export class OrganisationContactType {
  readonly #answers: OrganisationContact;
  readonly #language: string;

  constructor(answers: OrganisationContact, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => String, { nullable: true, description: 'E-mail. To which shared mailbox can people write?' })
  email() {
    return this.#answers.email;
  }

  @Field(() => String, { nullable: true, description: 'Contact page. On which page can people reach it?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => String, { nullable: true, description: 'Phone. Which number can people call?' })
  phone() {
    return this.#answers.phone;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'By post. To which address can people write a letter?' })
  post(@Args() languages: LanguageArgs) {
    return localText(this.#answers.post, languages, this.#language);
  }
}

@ObjectType('OrganisationAnswers', {
  description:
    'What a record of the kind "organisation" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class OrganisationAnswersType {
  readonly #answers: OrganisationData;
  readonly #language: string;

  constructor(answers: OrganisationData, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. What is the organisation or department called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => OrganisationType, { nullable: true, description: 'Kind. What kind of organisation is it?' })
  type() {
    return this.#answers.type;
  }

  @Field(() => [OrganisationIdentifierType], {
    nullable: true,
    description: 'Numbers. Under which official numbers or codes is it known?',
  })
  identifiers() {
    return this.#answers.identifiers?.map((item) => new OrganisationIdentifierType(item));
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Part of. Which larger organisation is it part of?' })
  partOf() {
    return this.#answers.partOf && new ReferenceType(this.#answers.partOf, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Description. What does it do for people?' })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => YesNoUnknown, { nullable: true, description: 'Uses algorithms. Does it use algorithms at all?' })
  usesAlgorithms() {
    return this.#answers.usesAlgorithms;
  }

  @Field(() => OrganisationContactType, { nullable: true, description: 'Contact. How can people reach it?' })
  contact() {
    return this.#answers.contact && new OrganisationContactType(this.#answers.contact, this.#language);
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
