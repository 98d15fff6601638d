// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import { FORMS } from '#standard';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalTextInput, MaxTextLength } from '../local-text.input.js';
import { ReferenceInput } from '../reference.input.js';
import { SafeInteger } from '../safe-integer.scalar.js';
import { UnansweredFieldInput } from '../unanswered-field.input.js';
import {
  AffectedGroup,
  AiActAnnexArea,
  AiActExemption,
  AiActRole,
  AiActStatus,
  AreaScope,
  AssessmentStatus,
  AssessmentType,
  AutomationLevel,
  Capability,
  Contestability,
  DatasetRole,
  DecisionEffect,
  DevelopedBy,
  DocumentType,
  ImpactDuration,
  LifeEvent,
  LifecycleStatus,
  Likelihood,
  MonitoringFrequency,
  NoticeMethod,
  OptOut,
  OutputType,
  OversightModel,
  Period,
  PersonalDataCategory,
  PersonalDataUse,
  PolicyDomain,
  ProcurementProcedure,
  ProtectedAttribute,
  PublicInteraction,
  RecordRelation,
  Reversibility,
  RiskClass,
  RiskScheme,
  ScaleBand,
  ScaleUnit,
  Severity,
  SpecialCategory,
  StepActor,
  SupplierRole,
  Technique,
  VulnerableGroup,
  YesNoUnknown,
} from './enums.js';

@InputType('AlgorithmInShortInput', { description: 'In short.' })
export class AlgorithmInShortInput {
  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Is this about me? Who should read on, and who need not?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  concernsMe?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Does a person decide? Does a person make the decision?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  personDecides?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What does it know about me? Which data about people does it use?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  knowsAboutMe?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What if I disagree? What can someone do who disagrees?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  ifIDisagree?: LocalTextInput[] | null;
}

@InputType('AlgorithmPublicServiceInput', { description: 'One item of: Public services.' })
export class AlgorithmPublicServiceInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Name of the service. What is the service called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Page of the service. Where can people read about the service?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmDecisionStepInput', { description: 'One item of: Step by step.' })
export class AlgorithmDecisionStepInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Step. What happens in this step?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  text?: LocalTextInput[] | null;

  @Field(() => StepActor, {
    nullable: true,
    description: 'Who does it. Is it done by a person, by the computer, or by both?',
  })
  @IsOptional()
  @IsEnum(StepActor)
  actor?: (typeof StepActor)[keyof typeof StepActor] | null;
}

@InputType('AlgorithmLegalBasisInput', { description: 'One item of: Legal basis.' })
export class AlgorithmLegalBasisInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Law or rule. What is the law or rule called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  title?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Article. Which article or section?' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  article?: string | null;

  @Field(() => String, { nullable: true, description: 'Where to read it. Where can people read it?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What it allows. What does it allow or oblige you to do?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  purpose?: LocalTextInput[] | null;
}

@InputType('AlgorithmRiskClassificationInput', { description: 'One item of: Risk class.' })
export class AlgorithmRiskClassificationInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => RiskScheme, { nullable: true, description: 'Scheme. Which scheme?' })
  @IsOptional()
  @IsEnum(RiskScheme)
  scheme?: (typeof RiskScheme)[keyof typeof RiskScheme] | null;

  @Field(() => RiskClass, { nullable: true, description: 'Class. Which class within that scheme?' })
  @IsOptional()
  @IsEnum(RiskClass)
  riskClass?: (typeof RiskClass)[keyof typeof RiskClass] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Why. Why this class?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  rationale?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When was this decided? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;
}

@InputType('AlgorithmDatasetInput', { description: 'One item of: Data.' })
export class AlgorithmDatasetInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => DatasetRole, { nullable: true, description: 'Used for. What is this data used for?' })
  @IsOptional()
  @IsEnum(DatasetRole)
  role?: (typeof DatasetRole)[keyof typeof DatasetRole] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. What is this data called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What is in it. What is in it?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(5000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Where it comes from. Where does it come from?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  source?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Page about the data. Where can people read more about this data?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who keeps it. Which organisation keeps this data?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  owner?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Licence. Under which licence may it be used?' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  licence?: string | null;
}

@InputType('AlgorithmBaseRegistryInput', { description: 'One item of: Official registers.' })
export class AlgorithmBaseRegistryInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Register. Which register?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Page of the register. Where can people read about the register?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmModelInput', { description: 'One item of: Models.' })
export class AlgorithmModelInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name. What is the model called?' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(FORMS.line)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Version. Which version do you use?' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  version?: string | null;

  @Field(() => String, { nullable: true, description: 'Maker. Who made it?' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(FORMS.line)
  provider?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Task. What does it do here?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  task?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Goes in. What goes in?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  input?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Comes out. What comes out?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  output?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Built on. Which larger model is it built on?' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(FORMS.line)
  baseModel?: string | null;
}

@InputType('AlgorithmDecisionFactorInput', { description: 'One item of: What counts.' })
export class AlgorithmDecisionFactorInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What counts. What counts?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  factor?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How heavily. How heavily does it count, or what is the rule?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  weight?: LocalTextInput[] | null;
}

@InputType('AlgorithmImpactAssessmentInput', { description: 'One item of: Assessments.' })
export class AlgorithmImpactAssessmentInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => AssessmentType, { nullable: true, description: 'Kind. Which kind of assessment?' })
  @IsOptional()
  @IsEnum(AssessmentType)
  type?: (typeof AssessmentType)[keyof typeof AssessmentType] | null;

  @Field(() => AssessmentStatus, { nullable: true, description: 'State. How far is it?' })
  @IsOptional()
  @IsEnum(AssessmentStatus)
  status?: (typeof AssessmentStatus)[keyof typeof AssessmentStatus] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When was it finished? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Report. Where can people read it?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What came out. What came out, and what did you change because of it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  summary?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who did it. Which team or organisation did it?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  reviewer?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Next time. When will you do it again? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  nextDue?: string | null;
}

@InputType('AlgorithmRiskInput', { description: 'One item of: Risks.' })
export class AlgorithmRiskInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Risk. What can go wrong?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who is hurt. Who would be hurt by it?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  affected?: LocalTextInput[] | null;

  @Field(() => Likelihood, { nullable: true, description: 'How likely. How likely is it?' })
  @IsOptional()
  @IsEnum(Likelihood)
  likelihood?: (typeof Likelihood)[keyof typeof Likelihood] | null;

  @Field(() => Severity, { nullable: true, description: 'How serious. How serious would it be?' })
  @IsOptional()
  @IsEnum(Severity)
  severity?: (typeof Severity)[keyof typeof Severity] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What you do about it. What do you do to prevent it or make it smaller?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  mitigation?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What remains. Which risk remains, and why do you accept it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  residual?: LocalTextInput[] | null;
}

@InputType('AlgorithmIndependentReviewInput', { description: 'Independent check.' })
export class AlgorithmIndependentReviewInput {
  @Field(() => YesNoUnknown, { nullable: true, description: 'Done. Was it done?' })
  @IsOptional()
  @IsEnum(YesNoUnknown)
  done?: (typeof YesNoUnknown)[keyof typeof YesNoUnknown] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'By whom. Which organisation did it?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  by?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Report. Where can people read the report?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmConsultationInput', { description: 'One item of: Whom you asked.' })
export class AlgorithmConsultationInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who. Which group did you ask?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  who?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'How. How did you ask them?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  how?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'When. When was that? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  when?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What came of it. What did you change because of it, and what not?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  result?: LocalTextInput[] | null;
}

@InputType('AlgorithmOverrideRateInput', { description: 'How often overruled.' })
export class AlgorithmOverrideRateInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Percentage. In how many out of a hundred cases? A decimal number as a text, so that no digit is lost.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(FORMS.decimal)
  percentage?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Period. Over which period?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(100)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  period?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Note. What explains this figure?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  note?: LocalTextInput[] | null;
}

@InputType('AlgorithmProtectedAttributeInput', { description: 'One item of: Personal traits used.' })
export class AlgorithmProtectedAttributeInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => ProtectedAttribute, { nullable: true, description: 'Trait. Which trait?' })
  @IsOptional()
  @IsEnum(ProtectedAttribute)
  attribute?: (typeof ProtectedAttribute)[keyof typeof ProtectedAttribute] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Reason. Why is it needed, and why is it fair?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  reason?: LocalTextInput[] | null;
}

@InputType('AlgorithmFairnessTestInput', { description: 'One item of: Fairness tests.' })
export class AlgorithmFairnessTestInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Group. Which group?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  group?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What you measured. What did you measure?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  metric?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Result. What was the result? A decimal number as a text, so that no digit is lost.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(FORMS.decimal)
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did you measure it? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Report. Where can people read more?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Note. What does the figure mean?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  note?: LocalTextInput[] | null;
}

@InputType('AlgorithmMetricInput', { description: 'One item of: Figures.' })
export class AlgorithmMetricInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What. What was measured?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Result. What was the result? A decimal number as a text, so that no digit is lost.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(FORMS.decimal)
  value?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Unit. In which unit?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(50)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  unit?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Measured on. Which cases were measured?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  population?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Period. Over which period?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(100)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  period?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'How. How was it measured, and by whom?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  method?: LocalTextInput[] | null;
}

@InputType('AlgorithmPreDeploymentTestInput', { description: 'Test before use.' })
export class AlgorithmPreDeploymentTestInput {
  @Field(() => YesNoUnknown, { nullable: true, description: 'Done. Was it tested?' })
  @IsOptional()
  @IsEnum(YesNoUnknown)
  done?: (typeof YesNoUnknown)[keyof typeof YesNoUnknown] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Report. Where can people read the report?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What came out. What came out of the test?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  summary?: LocalTextInput[] | null;
}

@InputType('AlgorithmIncidentInput', { description: 'One item of: What went wrong.' })
export class AlgorithmIncidentInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did it happen? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What happened. What happened?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  description?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who was affected. Who was affected, and how many?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  affected?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How it was put right. What did you do to put it right?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  remedy?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Read more. Where can people read more?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmSystemChangeInput', { description: 'One item of: Changes.' })
export class AlgorithmSystemChangeInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did it change? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Version. Which version is it now?' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  version?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'What changed. What changed?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  change?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Why. Why?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  reason?: LocalTextInput[] | null;
}

@InputType('AlgorithmContactInput', { description: 'Contact.' })
export class AlgorithmContactInput {
  @Field(() => String, { nullable: true, description: 'E-mail. To which shared mailbox can people write?' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  @Matches(FORMS.email)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Contact page. On which page can people reach you?' })
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

@InputType('AlgorithmObjectionStepInput', { description: 'One item of: Steps.' })
export class AlgorithmObjectionStepInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Step. What does someone do in this step?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  text?: LocalTextInput[] | null;
}

@InputType('AlgorithmObjectionInput', { description: 'How to object.' })
export class AlgorithmObjectionInput {
  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'In short. How does objecting work, in a few sentences?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  how?: LocalTextInput[] | null;

  @Field(() => [AlgorithmObjectionStepInput], { nullable: true, description: 'Steps. Which steps does someone take?' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmObjectionStepInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmObjectionStepInput)
  steps?: AlgorithmObjectionStepInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who decides. Who decides on the objection?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  decidedBy?: LocalTextInput[] | null;

  @Field(() => SafeInteger, {
    nullable: true,
    description: 'Time to object. Within how many days must someone object?',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  deadlineDays?: number | null;

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Costs. What does it cost?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  cost?: LocalTextInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages. In which languages can someone object? BCP 47 tags.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FORMS.language, { each: true })
  languages?: string[] | null;
}

@InputType('AlgorithmExplanationInput', { description: 'Asking for an explanation.' })
export class AlgorithmExplanationInput {
  @Field(() => [LocalTextInput], { nullable: true, description: 'How. How does someone ask, and what do they get?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  how?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => SafeInteger, { nullable: true, description: 'How soon. Within how many days do you answer?' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  deadlineDays?: number | null;
}

@InputType('AlgorithmDataRightsInput', { description: 'Your own data.' })
export class AlgorithmDataRightsInput {
  @Field(() => [LocalTextInput], { nullable: true, description: 'How. How does someone do this?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  how?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Data protection officer. What is the mailbox of the data protection officer?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  @Matches(FORMS.email)
  dataProtectionOfficer?: string | null;
}

@InputType('AlgorithmOptOutInput', { description: 'Saying no.' })
export class AlgorithmOptOutInput {
  @Field(() => OptOut, { nullable: true, description: 'Possible. Is that possible?' })
  @IsOptional()
  @IsEnum(OptOut)
  possible?: (typeof OptOut)[keyof typeof OptOut] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'How. How, and what happens then?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  how?: LocalTextInput[] | null;
}

@InputType('AlgorithmComplaintBodyInput', { description: 'One item of: Where to complain.' })
export class AlgorithmComplaintBodyInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. Which body?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmHelpOrganisationInput', { description: 'One item of: Who can help.' })
export class AlgorithmHelpOrganisationInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. Which organisation?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;
}

@InputType('AlgorithmSupplierInput', { description: 'One item of: Suppliers.' })
export class AlgorithmSupplierInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => ReferenceInput, { nullable: true, description: 'Supplier. Which company or body?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  supplier?: ReferenceInput | null;

  @Field(() => SupplierRole, { nullable: true, description: 'What it does. What does it do?' })
  @IsOptional()
  @IsEnum(SupplierRole)
  role?: (typeof SupplierRole)[keyof typeof SupplierRole] | null;

  @Field(() => String, { nullable: true, description: 'Country. In which country is it based? Use two letters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2)
  @Matches(FORMS.line)
  country?: string | null;
}

@InputType('AlgorithmProcurementInput', { description: 'How it was bought.' })
export class AlgorithmProcurementInput {
  @Field(() => ProcurementProcedure, { nullable: true, description: 'Procedure. By which procedure?' })
  @IsOptional()
  @IsEnum(ProcurementProcedure)
  procedure?: (typeof ProcurementProcedure)[keyof typeof ProcurementProcedure] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Contract number (OCID). What is its number in the open contracting data?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  ocid?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Contract notice. Where is the notice or the contract published?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Value. How much is the whole contract worth? A decimal number as a text, so that no digit is lost.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(FORMS.decimal)
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'Currency. In which currency? Use three letters.' })
  @IsOptional()
  @IsString()
  @MaxLength(3)
  @Matches(FORMS.line)
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'From. When does the contract begin? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until. When does it end? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  to?: string | null;
}

@InputType('AlgorithmAnnualCostInput', { description: 'Cost per year.' })
export class AlgorithmAnnualCostInput {
  @Field(() => String, {
    nullable: true,
    description: 'Amount. How much? A decimal number as a text, so that no digit is lost.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(FORMS.decimal)
  amount?: string | null;

  @Field(() => String, { nullable: true, description: 'Currency. In which currency? Use three letters.' })
  @IsOptional()
  @IsString()
  @MaxLength(3)
  @Matches(FORMS.line)
  currency?: string | null;

  @Field(() => SafeInteger, { nullable: true, description: 'Year. In which year?' })
  @IsOptional()
  @IsInt()
  @Min(1950)
  @Max(2200)
  year?: number | null;
}

@InputType('AlgorithmRelatedRecordInput', { description: 'One item of: Related entries.' })
export class AlgorithmRelatedRecordInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => RecordRelation, { nullable: true, description: 'How. How do they belong together?' })
  @IsOptional()
  @IsEnum(RecordRelation)
  relation?: (typeof RecordRelation)[keyof typeof RecordRelation] | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'Entry. Which entry is it?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  record?: ReferenceInput | null;
}

@InputType('AlgorithmDocumentInput', { description: 'One item of: Documents.' })
export class AlgorithmDocumentInput {
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Title. What is it called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(300)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  title?: LocalTextInput[] | null;

  @Field(() => DocumentType, { nullable: true, description: 'Kind. What kind of document is it?' })
  @IsOptional()
  @IsEnum(DocumentType)
  type?: (typeof DocumentType)[keyof typeof DocumentType] | null;

  @Field(() => String, { nullable: true, description: 'Address. Where is it?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Fingerprint (SHA-256). What is the fingerprint of the file?' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  @Matches(FORMS.line)
  sha256?: string | null;
}

@InputType('AlgorithmAnswersInput', {
  description:
    'What a record of the kind "algorithm" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class AlgorithmAnswersInput {
  @Field(() => [LocalTextInput], { nullable: true, description: 'Name. What is it called?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(250)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  name?: LocalTextInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Other names. Does it go by other names too?' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(FORMS.line, { each: true })
  alternativeNames?: string[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Short description. What does it do, in two or three sentences?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(400)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  shortDescription?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Full description. What is the whole story?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(10000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  longDescription?: LocalTextInput[] | null;

  @Field(() => AlgorithmInShortInput, {
    nullable: true,
    description: 'In short. How would you answer a resident in four sentences?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmInShortInput)
  inShort?: AlgorithmInShortInput | null;

  @Field(() => ReferenceInput, {
    nullable: true,
    description: 'Organisation. Which organisation uses it and answers for it?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  organisation?: ReferenceInput | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'Department. Which department works with it?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  department?: ReferenceInput | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Who is responsible. Which function carries the final responsibility?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  accountableRole?: LocalTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Main language. In which language do you write this entry first? A BCP 47 tag.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.language)
  mainLanguage?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Look at it again before. By when will you check that this entry is still right? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  reviewDue?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Why then. Why is that the right moment, or why was the last check late?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  reviewReason?: LocalTextInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Search words. Which words would people type to find this?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(FORMS.line, { each: true })
  keywords?: string[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Remark. Is there anything else people should know?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  remark?: LocalTextInput[] | null;

  @Field(() => [PolicyDomain], {
    nullable: true,
    description: 'Policy areas. Which area of the city’s work does it belong to?',
  })
  @IsOptional()
  @ArrayMaxSize(35)
  @ArrayUnique()
  @IsEnum(PolicyDomain, { each: true })
  policyDomains?: (typeof PolicyDomain)[keyof typeof PolicyDomain][] | null;

  @Field(() => [AlgorithmPublicServiceInput], {
    nullable: true,
    description: 'Public services. Which service or benefit does it help to deliver?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmPublicServiceInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmPublicServiceInput)
  publicServices?: AlgorithmPublicServiceInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Goal. Why do you use it? Which problem does it solve?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  goal?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Expected benefit. What gets better, for whom, and how will you know?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  expectedBenefit?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Not meant for. What must it never be used for?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  outOfScopeUses?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How it went before. How did you do this work before?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  previousProcess?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description:
      'Other ways you considered. Which other ways did you consider, also without a computer, and why not those?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  alternativesConsidered?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Is it worth it. Why do the benefits outweigh the drawbacks for people?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  proportionality?: LocalTextInput[] | null;

  @Field(() => [AffectedGroup], {
    nullable: true,
    description: 'Who notices it. Which people notice it, directly or indirectly?',
  })
  @IsOptional()
  @ArrayMaxSize(31)
  @ArrayUnique()
  @IsEnum(AffectedGroup, { each: true })
  affectedGroups?: (typeof AffectedGroup)[keyof typeof AffectedGroup][] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'More about these people. Is there anything to add about who they are?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  affectedGroupsNote?: LocalTextInput[] | null;

  @Field(() => [LifeEvent], {
    nullable: true,
    description: 'Moments in life. At which moments in life do people meet it?',
  })
  @IsOptional()
  @ArrayMaxSize(38)
  @ArrayUnique()
  @IsEnum(LifeEvent, { each: true })
  lifeEvents?: (typeof LifeEvent)[keyof typeof LifeEvent][] | null;

  @Field(() => [VulnerableGroup], {
    nullable: true,
    description: 'People who need extra care. Which of these people can be hit harder than others?',
  })
  @IsOptional()
  @ArrayMaxSize(22)
  @ArrayUnique()
  @IsEnum(VulnerableGroup, { each: true })
  vulnerableGroups?: (typeof VulnerableGroup)[keyof typeof VulnerableGroup][] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Extra care. What do you do so that these people are not worse off?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  vulnerableGroupMeasures?: LocalTextInput[] | null;

  @Field(() => AreaScope, { nullable: true, description: 'Area. Where is it used?' })
  @IsOptional()
  @IsEnum(AreaScope)
  areaScope?: (typeof AreaScope)[keyof typeof AreaScope] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Districts. In which districts? Ids of districts; the city that publishes the record names them.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FORMS.id, { each: true })
  places?: string[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'More about the area. How would you describe the area in words?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  areaNote?: LocalTextInput[] | null;

  @Field(() => ScaleBand, {
    nullable: true,
    description: 'How often. How many people or cases does it touch in a year?',
  })
  @IsOptional()
  @IsEnum(ScaleBand)
  scaleBand?: (typeof ScaleBand)[keyof typeof ScaleBand] | null;

  @Field(() => SafeInteger, { nullable: true, description: 'Number. What is the number, if you know it?' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  scaleCount?: number | null;

  @Field(() => ScaleUnit, { nullable: true, description: 'What you counted. What did you count?' })
  @IsOptional()
  @IsEnum(ScaleUnit)
  scaleUnit?: (typeof ScaleUnit)[keyof typeof ScaleUnit] | null;

  @Field(() => Period, { nullable: true, description: 'Over which period. Over which period is the number?' })
  @IsOptional()
  @IsEnum(Period)
  scalePeriod?: (typeof Period)[keyof typeof Period] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'More about the numbers. What should people know about these numbers?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  scaleNote?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What it means for people. What can change for someone because of it, for better or worse?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  impactDescription?: LocalTextInput[] | null;

  @Field(() => PublicInteraction, {
    nullable: true,
    description: 'Contact with people. Do people meet it themselves, or only the staff?',
  })
  @IsOptional()
  @IsEnum(PublicInteraction)
  publicInteraction?: (typeof PublicInteraction)[keyof typeof PublicInteraction] | null;

  @Field(() => [NoticeMethod], {
    nullable: true,
    description: 'How people are told. How do people learn that a computer played a part?',
  })
  @IsOptional()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsEnum(NoticeMethod, { each: true })
  noticeMethod?: (typeof NoticeMethod)[keyof typeof NoticeMethod][] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What people are told. What words do you use to tell them?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  noticeText?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What it means for staff. What changes for the people who work with it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  staffImpact?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What is decided. Which decision or step in your work does it help with?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  decisionSupported?: LocalTextInput[] | null;

  @Field(() => [AlgorithmDecisionStepInput], {
    nullable: true,
    description: 'Step by step. Which steps are there, and who does each one?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmDecisionStepInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmDecisionStepInput)
  decisionSteps?: AlgorithmDecisionStepInput[] | null;

  @Field(() => DecisionEffect, {
    nullable: true,
    description: 'Effect on people. How heavily does the outcome weigh for someone?',
  })
  @IsOptional()
  @IsEnum(DecisionEffect)
  decisionEffect?: (typeof DecisionEffect)[keyof typeof DecisionEffect] | null;

  @Field(() => AutomationLevel, {
    nullable: true,
    description: 'Person or computer. Who decides in the end: a person or the computer?',
  })
  @IsOptional()
  @IsEnum(AutomationLevel)
  automationLevel?: (typeof AutomationLevel)[keyof typeof AutomationLevel] | null;

  @Field(() => [OutputType], { nullable: true, description: 'What comes out. What does the computer hand over?' })
  @IsOptional()
  @ArrayMaxSize(15)
  @ArrayUnique()
  @IsEnum(OutputType, { each: true })
  outputTypes?: (typeof OutputType)[keyof typeof OutputType][] | null;

  @Field(() => Reversibility, {
    nullable: true,
    description: 'Can it be undone. If it goes wrong, can the effect on someone be undone?',
  })
  @IsOptional()
  @IsEnum(Reversibility)
  reversibility?: (typeof Reversibility)[keyof typeof Reversibility] | null;

  @Field(() => ImpactDuration, {
    nullable: true,
    description: 'How long it lasts. How long can someone feel the effect?',
  })
  @IsOptional()
  @IsEnum(ImpactDuration)
  impactDuration?: (typeof ImpactDuration)[keyof typeof ImpactDuration] | null;

  @Field(() => [AlgorithmLegalBasisInput], {
    nullable: true,
    description: 'Legal basis. Which law or rule allows you to do this?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmLegalBasisInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmLegalBasisInput)
  legalBases?: AlgorithmLegalBasisInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'More about the law. What else should people know about the legal basis?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  legalBasisNote?: LocalTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Council decision. Where is the political decision to use it?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  politicalDecisionUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Register of processing. Where does it stand in your register of personal data processing?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  processingRegisterUrl?: string | null;

  @Field(() => [AlgorithmRiskClassificationInput], {
    nullable: true,
    description: 'Risk class. How heavy is the risk, under each scheme that applies to you?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmRiskClassificationInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmRiskClassificationInput)
  riskClassifications?: AlgorithmRiskClassificationInput[] | null;

  @Field(() => AiActRole, {
    nullable: true,
    description: 'Role under the AI Act. Do you only use it, or are you its maker in the eyes of the law?',
  })
  @IsOptional()
  @IsEnum(AiActRole)
  aiActRole?: (typeof AiActRole)[keyof typeof AiActRole] | null;

  @Field(() => AiActAnnexArea, {
    nullable: true,
    description: 'High-risk area. Does it fall in one of the high-risk areas of the AI Act?',
  })
  @IsOptional()
  @IsEnum(AiActAnnexArea)
  aiActAnnexArea?: (typeof AiActAnnexArea)[keyof typeof AiActAnnexArea] | null;

  @Field(() => AiActExemption, {
    nullable: true,
    description: 'Exception used. Do you rely on an exception that makes it not high risk?',
  })
  @IsOptional()
  @IsEnum(AiActExemption)
  aiActExemption?: (typeof AiActExemption)[keyof typeof AiActExemption] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Why the exception applies. Why may you use that exception?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  aiActExemptionReason?: LocalTextInput[] | null;

  @Field(() => AiActStatus, {
    nullable: true,
    description: 'Status in the EU. Is the system still offered and used in the EU?',
  })
  @IsOptional()
  @IsEnum(AiActStatus)
  aiActStatus?: (typeof AiActStatus)[keyof typeof AiActStatus] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Entry in the EU database. Where does it stand in the EU database for high-risk AI?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  euDatabaseUrl?: string | null;

  @Field(() => [AlgorithmDatasetInput], {
    nullable: true,
    description: 'Data. Which data goes in, and which data was it made with?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmDatasetInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmDatasetInput)
  datasets?: AlgorithmDatasetInput[] | null;

  @Field(() => PersonalDataUse, { nullable: true, description: 'Personal data. Does it use data about people?' })
  @IsOptional()
  @IsEnum(PersonalDataUse)
  usesPersonalData?: (typeof PersonalDataUse)[keyof typeof PersonalDataUse] | null;

  @Field(() => [PersonalDataCategory], {
    nullable: true,
    description: 'Kinds of personal data. Which data about people?',
  })
  @IsOptional()
  @ArrayMaxSize(31)
  @ArrayUnique()
  @IsEnum(PersonalDataCategory, { each: true })
  personalDataCategories?: (typeof PersonalDataCategory)[keyof typeof PersonalDataCategory][] | null;

  @Field(() => [SpecialCategory], {
    nullable: true,
    description: 'Sensitive data. Does it use data that the law protects extra strictly?',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsEnum(SpecialCategory, { each: true })
  specialCategories?: (typeof SpecialCategory)[keyof typeof SpecialCategory][] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Why the sensitive data is allowed. What allows you to use this sensitive data?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  specialCategoriesGround?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Why the data was collected. What was the data first collected for?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  originalCollectionPurpose?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Who collected it. Who collected the data?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  collectedBy?: LocalTextInput[] | null;

  @Field(() => [AlgorithmBaseRegistryInput], {
    nullable: true,
    description:
      'Official registers. Does it use data from official registers, such as those of people, addresses or companies?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmBaseRegistryInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmBaseRegistryInput)
  baseRegistries?: AlgorithmBaseRegistryInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Does the data fit. Does the data it learned from look like the people and places it is used for?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  representativeness?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How long data is kept. How long do you keep the data, and what happens then?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  retention?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Who can see the data. Who can see the data, and how do you guard that?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  dataAccess?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Who receives the data. Do you pass data on to others? To whom and why?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  dataSharing?: LocalTextInput[] | null;

  @Field(() => [Technique], {
    nullable: true,
    description: 'Technique. How was it made: with rules written by people, or by learning from data?',
  })
  @IsOptional()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsEnum(Technique, { each: true })
  techniques?: (typeof Technique)[keyof typeof Technique][] | null;

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Does it keep learning. Does it change by itself while you use it?',
  })
  @IsOptional()
  @IsEnum(YesNoUnknown)
  keepsLearning?: (typeof YesNoUnknown)[keyof typeof YesNoUnknown] | null;

  @Field(() => [Capability], { nullable: true, description: 'What it can do. What is it able to do?' })
  @IsOptional()
  @ArrayMaxSize(37)
  @ArrayUnique()
  @IsEnum(Capability, { each: true })
  capabilities?: (typeof Capability)[keyof typeof Capability][] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How it works. How does it come to its result? Explain it to a neighbour.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(5000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  howItWorks?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How it works, for experts. How would you explain it to someone who builds such systems?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(10000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  howItWorksTechnical?: LocalTextInput[] | null;

  @Field(() => [AlgorithmModelInput], { nullable: true, description: 'Models. Which models are inside?' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmModelInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmModelInput)
  models?: AlgorithmModelInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What goes in. What does the computer look at in each case?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  inputs?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What comes out. What exactly does the computer hand to the person or the next system?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  outputs?: LocalTextInput[] | null;

  @Field(() => [AlgorithmDecisionFactorInput], {
    nullable: true,
    description: 'What counts. What counts in the result, and how heavily?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmDecisionFactorInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmDecisionFactorInput)
  decisionFactors?: AlgorithmDecisionFactorInput[] | null;

  @Field(() => String, { nullable: true, description: 'Source code. Where can people read the source code?' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  codeUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Licence of the code. Under which licence is the code published?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(FORMS.line)
  codeLicence?: string | null;

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Is the model open. Can anyone download the trained model itself?',
  })
  @IsOptional()
  @IsEnum(YesNoUnknown)
  openWeights?: (typeof YesNoUnknown)[keyof typeof YesNoUnknown] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Drawing of the system. Where is a drawing of how the parts fit together?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  architectureUrl?: string | null;

  @Field(() => [AlgorithmImpactAssessmentInput], {
    nullable: true,
    description: 'Assessments. Which assessments have you done, and what came out?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmImpactAssessmentInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmImpactAssessmentInput)
  impactAssessments?: AlgorithmImpactAssessmentInput[] | null;

  @Field(() => [AlgorithmRiskInput], {
    nullable: true,
    description: 'Risks. What can go wrong, for whom, and what do you do about it?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmRiskInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmRiskInput)
  risks?: AlgorithmRiskInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How you deal with risks. How do you keep an eye on the risks as a whole?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(5000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  riskManagement?: LocalTextInput[] | null;

  @Field(() => AlgorithmIndependentReviewInput, {
    nullable: true,
    description: 'Independent check. Has someone from outside the project checked it?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmIndependentReviewInput)
  independentReview?: AlgorithmIndependentReviewInput | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Environment. What does it cost and save in energy, water or materials?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  environmentalImpact?: LocalTextInput[] | null;

  @Field(() => [AlgorithmConsultationInput], {
    nullable: true,
    description: 'Whom you asked. Whom did you ask for their view, and what did you do with it?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmConsultationInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmConsultationInput)
  consultations?: AlgorithmConsultationInput[] | null;

  @Field(() => OversightModel, { nullable: true, description: 'Human control. How do people keep control?' })
  @IsOptional()
  @IsEnum(OversightModel)
  oversightModel?: (typeof OversightModel)[keyof typeof OversightModel] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'How control works. Who looks at the outcome, what do they see, and may they overrule it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  oversightDescription?: LocalTextInput[] | null;

  @Field(() => AlgorithmOverrideRateInput, {
    nullable: true,
    description: 'How often overruled. How often do people decide otherwise than the computer says?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmOverrideRateInput)
  overrideRate?: AlgorithmOverrideRateInput | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Training. What do people learn before they may work with it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  userTraining?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'If it fails. How does the work go on if it fails or is switched off?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  fallback?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Putting it right. How do you put things right when decisions turn out to be wrong?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  rollback?: LocalTextInput[] | null;

  @Field(() => [AlgorithmProtectedAttributeInput], {
    nullable: true,
    description: 'Personal traits used. Does it use traits such as age, sex, origin or income? Why?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmProtectedAttributeInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmProtectedAttributeInput)
  protectedAttributes?: AlgorithmProtectedAttributeInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Hidden traits. Can other data give such traits away, like a postcode that hints at origin?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  proxyAnalysis?: LocalTextInput[] | null;

  @Field(() => [AlgorithmFairnessTestInput], {
    nullable: true,
    description: 'Fairness tests. Does it work equally well for different groups? What did you measure?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmFairnessTestInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmFairnessTestInput)
  fairnessTests?: AlgorithmFairnessTestInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Against unequal treatment. What do you do so that nobody is treated worse without good reason?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  fairnessMeasures?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Accessibility. Can everyone use it, also people with a disability or without a computer?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  accessibility?: LocalTextInput[] | null;

  @Field(() => [AlgorithmMetricInput], { nullable: true, description: 'Figures. How well does it work, in figures?' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmMetricInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmMetricInput)
  metrics?: AlgorithmMetricInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'More about how well it works. What do you expect of it, and what do the figures not show?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  performanceNote?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Keeping watch. How do you check that it keeps working well?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(2500)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  monitoring?: LocalTextInput[] | null;

  @Field(() => MonitoringFrequency, { nullable: true, description: 'How often. How often do you check?' })
  @IsOptional()
  @IsEnum(MonitoringFrequency)
  monitoringFrequency?: (typeof MonitoringFrequency)[keyof typeof MonitoringFrequency] | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Who keeps watch. Which function or team does the checking?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(200)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  monitoringOwner?: LocalTextInput[] | null;

  @Field(() => AlgorithmPreDeploymentTestInput, {
    nullable: true,
    description: 'Test before use. Was it tested in real conditions before you began?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmPreDeploymentTestInput)
  preDeploymentTest?: AlgorithmPreDeploymentTestInput | null;

  @Field(() => [AlgorithmIncidentInput], {
    nullable: true,
    description: 'What went wrong. What has gone wrong, and how was it put right?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmIncidentInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmIncidentInput)
  incidents?: AlgorithmIncidentInput[] | null;

  @Field(() => [AlgorithmSystemChangeInput], {
    nullable: true,
    description: 'Changes. What has changed in the system since you began?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmSystemChangeInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmSystemChangeInput)
  systemChanges?: AlgorithmSystemChangeInput[] | null;

  @Field(() => AlgorithmContactInput, {
    nullable: true,
    description: 'Contact. Where can people ask questions about it?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmContactInput)
  contact?: AlgorithmContactInput | null;

  @Field(() => [Contestability], {
    nullable: true,
    description: 'What people can do. What can people do if they disagree?',
  })
  @IsOptional()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsEnum(Contestability, { each: true })
  contestability?: (typeof Contestability)[keyof typeof Contestability][] | null;

  @Field(() => AlgorithmObjectionInput, {
    nullable: true,
    description: 'How to object. How does someone object, step by step?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmObjectionInput)
  objection?: AlgorithmObjectionInput | null;

  @Field(() => AlgorithmExplanationInput, {
    nullable: true,
    description: 'Asking for an explanation. How can someone find out why their own case went as it did?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmExplanationInput)
  explanation?: AlgorithmExplanationInput | null;

  @Field(() => AlgorithmDataRightsInput, {
    nullable: true,
    description: 'Your own data. How can people see, correct or delete their data?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmDataRightsInput)
  dataRights?: AlgorithmDataRightsInput | null;

  @Field(() => AlgorithmOptOutInput, {
    nullable: true,
    description: 'Saying no. Can someone choose to be helped without the computer?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmOptOutInput)
  optOut?: AlgorithmOptOutInput | null;

  @Field(() => [AlgorithmComplaintBodyInput], {
    nullable: true,
    description: 'Where to complain. Where can people go if the city does not help them?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmComplaintBodyInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmComplaintBodyInput)
  complaintBodies?: AlgorithmComplaintBodyInput[] | null;

  @Field(() => [AlgorithmHelpOrganisationInput], {
    nullable: true,
    description: 'Who can help. Who helps people free of charge with questions or objections?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmHelpOrganisationInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmHelpOrganisationInput)
  helpOrganisations?: AlgorithmHelpOrganisationInput[] | null;

  @Field(() => LifecycleStatus, { nullable: true, description: 'Status. Is it used now?' })
  @IsOptional()
  @IsEnum(LifecycleStatus)
  status?: (typeof LifecycleStatus)[keyof typeof LifecycleStatus] | null;

  @Field(() => String, {
    nullable: true,
    description: 'In use since. Since when is it used? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  startDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Used until. Until when was it used? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  endDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Switched off since. Since when is it switched off? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  @IsOptional()
  @IsString()
  @Matches(FORMS.date)
  suspendedOn?: string | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'Why it is switched off. Why is it switched off for now, and when do you decide how to go on?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  suspensionReason?: LocalTextInput[] | null;

  @Field(() => [LocalTextInput], { nullable: true, description: 'Why you stopped. Why did you stop using it?' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  retirementReason?: LocalTextInput[] | null;

  @Field(() => ReferenceInput, {
    nullable: true,
    description: 'What came after. Which other algorithm took its place?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  successor?: ReferenceInput | null;

  @Field(() => DevelopedBy, { nullable: true, description: 'Who made it. Who made it?' })
  @IsOptional()
  @IsEnum(DevelopedBy)
  developedBy?: (typeof DevelopedBy)[keyof typeof DevelopedBy] | null;

  @Field(() => [AlgorithmSupplierInput], {
    nullable: true,
    description: 'Suppliers. Which companies or bodies are involved, and what does each do?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmSupplierInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmSupplierInput)
  suppliers?: AlgorithmSupplierInput[] | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'Product. Is it a product that other cities use too?' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceInput)
  product?: ReferenceInput | null;

  @Field(() => AlgorithmProcurementInput, {
    nullable: true,
    description: 'How it was bought. How was it bought, and for how much?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmProcurementInput)
  procurement?: AlgorithmProcurementInput | null;

  @Field(() => [LocalTextInput], {
    nullable: true,
    description: 'What the supplier sees. Which personal data can the supplier see, and what may it do with it?',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ language }: LocalTextInput) => language)
  @MaxTextLength(1000)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  supplierDataAccess?: LocalTextInput[] | null;

  @Field(() => AlgorithmAnnualCostInput, {
    nullable: true,
    description: 'Cost per year. What does it cost you in a year, all in?',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AlgorithmAnnualCostInput)
  annualCost?: AlgorithmAnnualCostInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Page for residents. Where do you explain it to residents on your own website?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  publicPage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Documentation. Where is the technical or working documentation?',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(FORMS.url)
  documentation?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The same in other registers. Where else is this same algorithm registered?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  @Matches(FORMS.url, { each: true })
  sameAs?: string[] | null;

  @Field(() => [AlgorithmRelatedRecordInput], {
    nullable: true,
    description: 'Related entries. Which other entries belong with this one?',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmRelatedRecordInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmRelatedRecordInput)
  relatedRecords?: AlgorithmRelatedRecordInput[] | null;

  @Field(() => [AlgorithmDocumentInput], { nullable: true, description: 'Documents. Which documents can people read?' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: AlgorithmDocumentInput) => id)
  @ValidateNested({ each: true })
  @Type(() => AlgorithmDocumentInput)
  documents?: AlgorithmDocumentInput[] | null;

  @Field(() => [UnansweredFieldInput], { nullable: true, description: 'Fields without an answer, and why.' })
  @IsOptional()
  @ArrayUnique(({ field }: UnansweredFieldInput) => field)
  @ValidateNested({ each: true })
  @Type(() => UnansweredFieldInput)
  unanswered?: UnansweredFieldInput[] | null;
}
