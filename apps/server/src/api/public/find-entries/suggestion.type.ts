import type { Suggestion } from '#application';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SuggestionKind {
  ENTRY = 'entry',
  ORGANISATION = 'organisation',
  PRODUCT = 'product',
  TOPIC = 'topic',
  EVERYDAY = 'everyday',
}

registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What is suggested.',
  valuesMap: {
    ENTRY: { description: 'An entry.' },
    ORGANISATION: { description: 'An organisation that uses algorithms.' },
    PRODUCT: { description: 'A product.' },
    TOPIC: { description: 'A policy area that entries belong to.' },
    EVERYDAY: { description: 'An everyday word; searching for it finds what the register calls otherwise.' },
  },
});

@ObjectType('Suggestion', { description: 'Something you may mean, while you are still typing.' })
export class SuggestionType {
  constructor(suggestion: Suggestion) {
    this.kind = suggestion.kind as SuggestionKind;
    this.text = suggestion.text;
    this.language = suggestion.language;
    this.recordId = suggestion.recordId;
  }

  @Field(() => SuggestionKind, { description: 'What it is.' })
  readonly kind: SuggestionKind;

  @Field(() => String, { description: 'Its name, or the words to search for.' })
  readonly text: string;

  @Field(() => String, { nullable: true, description: 'The language of the name, as a BCP 47 tag.' })
  readonly language: string | null;

  @Field(() => ID, { nullable: true, description: 'The identifier of the record, if it is one here.' })
  readonly recordId: string | null;
}
