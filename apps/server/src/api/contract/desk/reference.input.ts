import { FORMS, LIMITS } from '#standard';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalTextInput, MaxTextLength } from './local-text.input.js';

@InputType('IdentifierInput', { description: 'A number under which others know a record, and the list it is from.' })
export class IdentifierInput {
  @Field(() => String, { description: 'The list, for example "kvk" or "companies-house".' })
  @MaxLength(LIMITS.identifierScheme)
  @Matches(FORMS.line)
  scheme!: string;

  @Field(() => String, { description: 'The number within that list.' })
  @MaxLength(LIMITS.identifierValue)
  @Matches(FORMS.line)
  value!: string;
}

@InputType('ReferenceInput', { description: 'Another record: by its address if it has one, always by its name.' })
export class ReferenceInput {
  @Field(() => String, { nullable: true, description: 'The address of the other record.' })
  @IsOptional()
  @MaxLength(LIMITS.referenceRecord)
  @Matches(FORMS.record)
  record?: string | null;

  @Field(() => [LocalTextInput], { description: 'What the other record is called.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.languagesOfText)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(LIMITS.referenceName)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name!: LocalTextInput[];

  @Field(() => [IdentifierInput], { nullable: true, description: 'Numbers under which others know it.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.identifiers)
  @ValidateNested({ each: true })
  @Type(() => IdentifierInput)
  identifiers?: IdentifierInput[] | null;
}
