import type { Unanswered } from '#standard';
import { Args, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from './local-text.type.js';

const UnansweredKind = {
  NOT_APPLICABLE: 'not-applicable',
  WITHHELD: 'withheld',
  NOT_KNOWN: 'not-known',
  NOT_ASKED: 'not-asked',
} as const;

registerEnumType(UnansweredKind, {
  name: 'UnansweredKind',
  description: 'Why a field has no answer.',
  valuesMap: {
    NOT_APPLICABLE: { description: 'The question does not apply; `because` says why.' },
    WITHHELD: { description: 'There is an answer that is not made public; `ground` says on which ground.' },
    NOT_KNOWN: { description: 'The organisation does not know the answer.' },
    NOT_ASKED: { description: 'The register this record was copied from never asked.' },
  },
});

@ObjectType('UnansweredField', { description: 'A field without an answer, and why.' })
export class UnansweredFieldType {
  readonly #field: string;
  readonly #reason: Unanswered;
  readonly #language: string;

  constructor(field: string, reason: Unanswered, language: string) {
    this.#field = field;
    this.#reason = reason;
    this.#language = language;
  }

  @Field(() => String, {
    description: 'The key of the field in the standard, or of a part of it: `goal`, `contact.phone`.',
  })
  field() {
    return this.#field;
  }

  @Field(() => UnansweredKind, { description: 'What kind of reason there is.' })
  kind() {
    return this.#reason.kind;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Why the question does not apply.' })
  because(@Args() languages: LanguageArgs) {
    return this.#reason.kind === 'not-applicable' ? localText(this.#reason.because, languages, this.#language) : null;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'On which legal ground the answer is withheld.' })
  ground(@Args() languages: LanguageArgs) {
    return this.#reason.kind === 'withheld' ? localText(this.#reason.ground, languages, this.#language) : null;
  }

  @Field(() => String, { nullable: true, description: 'Until when it is withheld: YYYY, YYYY-MM or YYYY-MM-DD.' })
  until() {
    return this.#reason.kind === 'withheld' ? this.#reason.until : null;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who decided to withhold it: a role, not a person.' })
  decidedBy(@Args() languages: LanguageArgs) {
    return this.#reason.kind === 'withheld' ? localText(this.#reason.decidedBy, languages, this.#language) : null;
  }
}

export function unansweredFields(
  reasons: Readonly<Partial<Record<string, Unanswered>>> | undefined,
  language: string,
): UnansweredFieldType[] {
  return Object.entries(reasons ?? {}).flatMap(([field, reason]) =>
    reason ? [new UnansweredFieldType(field, reason, language)] : [],
  );
}
