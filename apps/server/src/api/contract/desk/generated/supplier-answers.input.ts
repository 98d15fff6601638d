// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import { FORMS } from '#standard';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LocalTextInput, MaxTextLength } from '../local-text.input.js';

import { UnansweredFieldInput } from '../unanswered-field.input.js';

@InputType('SupplierIdentifierInput', { description: 'One item of: Numbers.' })
export class SupplierIdentifierInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Register. Which register gave the number?' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  scheme?: string | null;

  @Field(() => String, { nullable: true, description: 'Number. What is the number?' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(FORMS.line)
  value?: string | null;
}

@InputType('SupplierAnswersInput', {
  description:
    'What a record of the kind "supplier" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class SupplierAnswersInput {
  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. What is the company or body called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => [SupplierIdentifierInput], {
    nullable: true,
    description: 'Numbers. Under which official numbers is it known?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: SupplierIdentifierInput) => id)
  @ValidateNested({ each: true })
  @Type(() => SupplierIdentifierInput)
  identifiers?: SupplierIdentifierInput[] | null;

  @Field(() => String, { nullable: true, description: 'Country. In which country is it based? Use two letters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2)
  @Matches(FORMS.line)
  country?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Description. What does it do?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [UnansweredFieldInput], { nullable: true, description: 'Fields without an answer, and why.' })
  @IsOptional()
  @ArrayUnique(({ field }: UnansweredFieldInput) => field)
  @ValidateNested({ each: true })
  @Type(() => UnansweredFieldInput)
  unanswered?: UnansweredFieldInput[] | null;
}
