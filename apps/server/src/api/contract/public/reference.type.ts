import type { Identifier, Reference } from '#standard';
import { Args, Field, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, promisedText } from './local-text.type.js';

@ObjectType('Identifier', { description: 'A number under which others know a record, and the list it is from.' })
export class IdentifierType {
  readonly #identifier: Identifier;

  constructor(identifier: Identifier) {
    this.#identifier = identifier;
  }

  @Field(() => String, { description: 'The list, for example "kvk" or "companies-house".' })
  scheme() {
    return this.#identifier.scheme;
  }

  @Field(() => String, { description: 'The number within that list.' })
  value() {
    return this.#identifier.value;
  }
}

@ObjectType('Reference', {
  description:
    'Another record as this one names it. The name is as it was written, also where the other record says otherwise by now.',
})
export class ReferenceType {
  readonly #reference: Reference;
  readonly #language: string;

  constructor(reference: Reference, language: string) {
    this.#reference = reference;
    this.#language = language;
  }

  @Field(() => String, { nullable: true, description: 'The address of the other record, if it is in a register.' })
  record() {
    return this.#reference.record;
  }

  @Field(() => LocalTextType, { description: 'What the other record is called here.' })
  name(@Args() languages: LanguageArgs) {
    return promisedText(this.#reference.name, languages, this.#language);
  }

  @Field(() => [IdentifierType], { description: 'Numbers under which others know it.' })
  identifiers() {
    return (this.#reference.identifiers ?? []).map((identifier) => new IdentifierType(identifier));
  }
}
