// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import { FORMS } from '#standard';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalTextInput, MaxTextLength } from '../local-text.input.js';
import { ReferenceInput } from '../reference.input.js';

import { UnansweredFieldInput } from '../unanswered-field.input.js';
import { Capability, Technique } from './enums.js';

@InputType('ProductAnswersInput', {
  description:
    'What a record of the kind "product" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class ProductAnswersInput {
  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. What is the product called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Description. What does the product do, whoever uses it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'Supplier. Who makes or offers it?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  supplier?: ReferenceInput | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Versions. Which versions are about, and how do they differ?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  versionsNote?: LocalTextInput[] | null;

  @Field(() => [Technique], {
    nullable: true,
    description: 'Technique. How was it made: with rules written by people, or by learning from data?',
  })
  @IsOptional()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsEnum(Technique, { each: true })
  technique?: (typeof Technique)[keyof typeof Technique][] | null;

  @Field(() => [Capability], { nullable: true, description: 'What it can do. What is the product able to do?' })
  @IsOptional()
  @ArrayMaxSize(37)
  @ArrayUnique()
  @IsEnum(Capability, { each: true })
  capabilities?: (typeof Capability)[keyof typeof Capability][] | null;

  @Field(() => String, { nullable: true, description: 'Website. Where can people read about the product?' })
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
