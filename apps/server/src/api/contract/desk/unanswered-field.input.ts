import { FORMS, LIMITS, type UnansweredKind } from '#standard';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayUnique, IsEnum, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LocalTextInput, MaxTextLength } from './local-text.input.js';

const DeskUnansweredKind = {
  NOT_APPLICABLE: 'not-applicable',
  WITHHELD: 'withheld',
  NOT_KNOWN: 'not-known',
  NOT_ASKED: 'not-asked',
} as const;

registerEnumType(DeskUnansweredKind, {
  name: 'UnansweredKind',
  description: 'Why a field has no answer.',
  valuesMap: {
    NOT_APPLICABLE: { description: 'The question does not apply; say why in `because`.' },
    WITHHELD: { description: 'There is an answer that is not made public; say on which ground.' },
    NOT_KNOWN: { description: 'You do not know the answer.' },
    NOT_ASKED: { description: 'The register this record came from never asked.' },
  },
});

const LONGEST_PATH = 100;

@InputType('UnansweredFieldInput', { description: 'A field without an answer, and why.' })
export class UnansweredFieldInput {
  @Field(() => String, {
    description: 'The key of the field in the standard, or of a part of it: `goal`, `contact.phone`.',
  })
  @MaxLength(LONGEST_PATH)
  field!: string;

  @Field(() => DeskUnansweredKind, { description: 'What kind of reason there is.' })
  @IsEnum(DeskUnansweredKind)
  kind!: UnansweredKind;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Why the question does not apply.' })
  @IsOptional()
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(LIMITS.because)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  because?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'On which legal ground the answer is withheld.' })
  @IsOptional()
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(LIMITS.because)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  ground?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Until when it is withheld: YYYY, YYYY-MM or YYYY-MM-DD.' })
  @IsOptional()
  @Matches(FORMS.date)
  until?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who decided to withhold it: a role, not a person.' })
  @IsOptional()
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(LIMITS.because)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  decidedBy?: LocalTextInput[] | null;
}
