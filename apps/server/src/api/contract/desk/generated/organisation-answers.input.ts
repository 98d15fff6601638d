// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import { FORMS } from '#standard';
import { Field, ID, InputType } from '@nestjs/graphql';
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
import { OrganisationType, YesNoUnknown } from './enums.js';

@InputType('OrganisationIdentifierInput', { description: 'One item of: Numbers.' })
export class OrganisationIdentifierInput {
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

@InputType('OrganisationContactInput', { description: 'Contact.' })
export class OrganisationContactInput {
  @Field(() => String, { nullable: true, description: 'E-mail. To which shared mailbox can people write?' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  @Matches(FORMS.email)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Contact page. On which page can people reach it?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone. Which number can people call?' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @Matches(FORMS.line)
  phone?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'By post. To which address can people write a letter?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  post?: LocalTextInput[] | null;
}

@InputType('OrganisationAnswersInput', {
  description:
    'What a record of the kind "organisation" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class OrganisationAnswersInput {
  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Name. What is the organisation or department called?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Kind. What kind of organisation is it?' })
  @IsOptional()
  @IsEnum(OrganisationType)
  type?: (typeof OrganisationType)[keyof typeof OrganisationType] | null;

  @Field(() => [OrganisationIdentifierInput], {
    nullable: true,
    description: 'Numbers. Under which official numbers or codes is it known?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: OrganisationIdentifierInput) => id)
  @ValidateNested({ each: true })
  @Type(() => OrganisationIdentifierInput)
  identifiers?: OrganisationIdentifierInput[] | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'Part of. Which larger organisation is it part of?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  partOf?: ReferenceInput | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Description. What does it do for people?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => YesNoUnknown, { nullable: true, description: 'Uses algorithms. Does it use algorithms at all?' })
  @IsOptional()
  @IsEnum(YesNoUnknown)
  usesAlgorithms?: (typeof YesNoUnknown)[keyof typeof YesNoUnknown] | null;

  @Field(() => OrganisationContactInput, { nullable: true, description: 'Contact. How can people reach it?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganisationContactInput)
  contact?: OrganisationContactInput | null;

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
