// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type {
  AlgorithmAnnualCost,
  AlgorithmBaseRegistry,
  AlgorithmComplaintBody,
  AlgorithmConsultation,
  AlgorithmContact,
  AlgorithmData,
  AlgorithmDataRights,
  AlgorithmDataset,
  AlgorithmDecisionFactor,
  AlgorithmDecisionStep,
  AlgorithmDocument,
  AlgorithmExplanation,
  AlgorithmFairnessTest,
  AlgorithmHelpOrganisation,
  AlgorithmImpactAssessment,
  AlgorithmInShort,
  AlgorithmIncident,
  AlgorithmIndependentReview,
  AlgorithmLegalBasis,
  AlgorithmMetric,
  AlgorithmModel,
  AlgorithmObjection,
  AlgorithmObjectionStep,
  AlgorithmOptOut,
  AlgorithmOverrideRate,
  AlgorithmPreDeploymentTest,
  AlgorithmProcurement,
  AlgorithmProtectedAttribute,
  AlgorithmPublicService,
  AlgorithmRelatedRecord,
  AlgorithmRisk,
  AlgorithmRiskClassification,
  AlgorithmSupplier,
  AlgorithmSystemChange,
} from '#standard';
import { Args, Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from '../local-text.type.js';
import { ReferenceType } from '../reference.type.js';
import { SafeInteger } from '../safe-integer.scalar.js';
import { UnansweredFieldType, unansweredFields } from '../unanswered-field.type.js';
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

@ObjectType('AlgorithmInShort', { description: 'In short.' })
export class AlgorithmInShortType {
  readonly #answers: AlgorithmInShort;
  readonly #language: string;

  constructor(answers: AlgorithmInShort, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Is this about me? Who should read on, and who need not?',
  })
  concernsMe(@Args() languages: LanguageArgs) {
    return localText(this.#answers.concernsMe, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Does a person decide? Does a person make the decision?' })
  personDecides(@Args() languages: LanguageArgs) {
    return localText(this.#answers.personDecides, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What does it know about me? Which data about people does it use?',
  })
  knowsAboutMe(@Args() languages: LanguageArgs) {
    return localText(this.#answers.knowsAboutMe, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What if I disagree? What can someone do who disagrees?' })
  ifIDisagree(@Args() languages: LanguageArgs) {
    return localText(this.#answers.ifIDisagree, languages, this.#language);
  }
}

@ObjectType('AlgorithmPublicService', { description: 'One item of: Public services.' })
export class AlgorithmPublicServiceType {
  readonly #answers: AlgorithmPublicService;
  readonly #language: string;

  constructor(answers: AlgorithmPublicService, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name of the service. What is the service called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Page of the service. Where can people read about the service?' })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmDecisionStep', { description: 'One item of: Step by step.' })
export class AlgorithmDecisionStepType {
  readonly #answers: AlgorithmDecisionStep;
  readonly #language: string;

  constructor(answers: AlgorithmDecisionStep, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Step. What happens in this step?' })
  text(@Args() languages: LanguageArgs) {
    return localText(this.#answers.text, languages, this.#language);
  }

  @Field(() => StepActor, {
    nullable: true,
    description: 'Who does it. Is it done by a person, by the computer, or by both?',
  })
  actor() {
    return this.#answers.actor;
  }
}

@ObjectType('AlgorithmLegalBasis', { description: 'One item of: Legal basis.' })
export class AlgorithmLegalBasisType {
  readonly #answers: AlgorithmLegalBasis;
  readonly #language: string;

  constructor(answers: AlgorithmLegalBasis, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Law or rule. What is the law or rule called?' })
  title(@Args() languages: LanguageArgs) {
    return localText(this.#answers.title, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Article. Which article or section?' })
  article() {
    return this.#answers.article;
  }

  @Field(() => String, { nullable: true, description: 'Where to read it. Where can people read it?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What it allows. What does it allow or oblige you to do?',
  })
  purpose(@Args() languages: LanguageArgs) {
    return localText(this.#answers.purpose, languages, this.#language);
  }
}

@ObjectType('AlgorithmRiskClassification', { description: 'One item of: Risk class.' })
export class AlgorithmRiskClassificationType {
  readonly #answers: AlgorithmRiskClassification;
  readonly #language: string;

  constructor(answers: AlgorithmRiskClassification, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => RiskScheme, { nullable: true, description: 'Scheme. Which scheme?' })
  scheme() {
    return this.#answers.scheme;
  }

  @Field(() => RiskClass, { nullable: true, description: 'Class. Which class within that scheme?' })
  riskClass() {
    return this.#answers.riskClass;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Why. Why this class?' })
  rationale(@Args() languages: LanguageArgs) {
    return localText(this.#answers.rationale, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When was this decided? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }
}

@ObjectType('AlgorithmDataset', { description: 'One item of: Data.' })
export class AlgorithmDatasetType {
  readonly #answers: AlgorithmDataset;
  readonly #language: string;

  constructor(answers: AlgorithmDataset, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => DatasetRole, { nullable: true, description: 'Used for. What is this data used for?' })
  role() {
    return this.#answers.role;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. What is this data called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What is in it. What is in it?' })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Where it comes from. Where does it come from?' })
  source(@Args() languages: LanguageArgs) {
    return localText(this.#answers.source, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Page about the data. Where can people read more about this data?',
  })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who keeps it. Which organisation keeps this data?' })
  owner(@Args() languages: LanguageArgs) {
    return localText(this.#answers.owner, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Licence. Under which licence may it be used?' })
  licence() {
    return this.#answers.licence;
  }
}

@ObjectType('AlgorithmBaseRegistry', { description: 'One item of: Official registers.' })
export class AlgorithmBaseRegistryType {
  readonly #answers: AlgorithmBaseRegistry;
  readonly #language: string;

  constructor(answers: AlgorithmBaseRegistry, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Register. Which register?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Page of the register. Where can people read about the register?',
  })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmModel', { description: 'One item of: Models.' })
export class AlgorithmModelType {
  readonly #answers: AlgorithmModel;
  readonly #language: string;

  constructor(answers: AlgorithmModel, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => String, { nullable: true, description: 'Name. What is the model called?' })
  name() {
    return this.#answers.name;
  }

  @Field(() => String, { nullable: true, description: 'Version. Which version do you use?' })
  version() {
    return this.#answers.version;
  }

  @Field(() => String, { nullable: true, description: 'Maker. Who made it?' })
  provider() {
    return this.#answers.provider;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Task. What does it do here?' })
  task(@Args() languages: LanguageArgs) {
    return localText(this.#answers.task, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Goes in. What goes in?' })
  input(@Args() languages: LanguageArgs) {
    return localText(this.#answers.input, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Comes out. What comes out?' })
  output(@Args() languages: LanguageArgs) {
    return localText(this.#answers.output, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Built on. Which larger model is it built on?' })
  baseModel() {
    return this.#answers.baseModel;
  }
}

@ObjectType('AlgorithmDecisionFactor', { description: 'One item of: What counts.' })
export class AlgorithmDecisionFactorType {
  readonly #answers: AlgorithmDecisionFactor;
  readonly #language: string;

  constructor(answers: AlgorithmDecisionFactor, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What counts. What counts?' })
  factor(@Args() languages: LanguageArgs) {
    return localText(this.#answers.factor, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How heavily. How heavily does it count, or what is the rule?',
  })
  weight(@Args() languages: LanguageArgs) {
    return localText(this.#answers.weight, languages, this.#language);
  }
}

@ObjectType('AlgorithmImpactAssessment', { description: 'One item of: Assessments.' })
export class AlgorithmImpactAssessmentType {
  readonly #answers: AlgorithmImpactAssessment;
  readonly #language: string;

  constructor(answers: AlgorithmImpactAssessment, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => AssessmentType, { nullable: true, description: 'Kind. Which kind of assessment?' })
  type() {
    return this.#answers.type;
  }

  @Field(() => AssessmentStatus, { nullable: true, description: 'State. How far is it?' })
  status() {
    return this.#answers.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When was it finished? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => String, { nullable: true, description: 'Report. Where can people read it?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What came out. What came out, and what did you change because of it?',
  })
  summary(@Args() languages: LanguageArgs) {
    return localText(this.#answers.summary, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who did it. Which team or organisation did it?' })
  reviewer(@Args() languages: LanguageArgs) {
    return localText(this.#answers.reviewer, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Next time. When will you do it again? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  nextDue() {
    return this.#answers.nextDue;
  }
}

@ObjectType('AlgorithmRisk', { description: 'One item of: Risks.' })
export class AlgorithmRiskType {
  readonly #answers: AlgorithmRisk;
  readonly #language: string;

  constructor(answers: AlgorithmRisk, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Risk. What can go wrong?' })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who is hurt. Who would be hurt by it?' })
  affected(@Args() languages: LanguageArgs) {
    return localText(this.#answers.affected, languages, this.#language);
  }

  @Field(() => Likelihood, { nullable: true, description: 'How likely. How likely is it?' })
  likelihood() {
    return this.#answers.likelihood;
  }

  @Field(() => Severity, { nullable: true, description: 'How serious. How serious would it be?' })
  severity() {
    return this.#answers.severity;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What you do about it. What do you do to prevent it or make it smaller?',
  })
  mitigation(@Args() languages: LanguageArgs) {
    return localText(this.#answers.mitigation, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What remains. Which risk remains, and why do you accept it?',
  })
  residual(@Args() languages: LanguageArgs) {
    return localText(this.#answers.residual, languages, this.#language);
  }
}

@ObjectType('AlgorithmIndependentReview', { description: 'Independent check.' })
export class AlgorithmIndependentReviewType {
  readonly #answers: AlgorithmIndependentReview;
  readonly #language: string;

  constructor(answers: AlgorithmIndependentReview, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => YesNoUnknown, { nullable: true, description: 'Done. Was it done?' })
  done() {
    return this.#answers.done;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'By whom. Which organisation did it?' })
  by(@Args() languages: LanguageArgs) {
    return localText(this.#answers.by, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => String, { nullable: true, description: 'Report. Where can people read the report?' })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmConsultation', { description: 'One item of: Whom you asked.' })
export class AlgorithmConsultationType {
  readonly #answers: AlgorithmConsultation;
  readonly #language: string;

  constructor(answers: AlgorithmConsultation, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who. Which group did you ask?' })
  who(@Args() languages: LanguageArgs) {
    return localText(this.#answers.who, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How. How did you ask them?' })
  how(@Args() languages: LanguageArgs) {
    return localText(this.#answers.how, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'When. When was that? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  when() {
    return this.#answers.when;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What came of it. What did you change because of it, and what not?',
  })
  result(@Args() languages: LanguageArgs) {
    return localText(this.#answers.result, languages, this.#language);
  }
}

@ObjectType('AlgorithmOverrideRate', { description: 'How often overruled.' })
export class AlgorithmOverrideRateType {
  readonly #answers: AlgorithmOverrideRate;
  readonly #language: string;

  constructor(answers: AlgorithmOverrideRate, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Percentage. In how many out of a hundred cases? A decimal number as a text, so that no digit is lost.',
  })
  percentage() {
    return this.#answers.percentage;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Period. Over which period?' })
  period(@Args() languages: LanguageArgs) {
    return localText(this.#answers.period, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Note. What explains this figure?' })
  note(@Args() languages: LanguageArgs) {
    return localText(this.#answers.note, languages, this.#language);
  }
}

@ObjectType('AlgorithmProtectedAttribute', { description: 'One item of: Personal traits used.' })
export class AlgorithmProtectedAttributeType {
  readonly #answers: AlgorithmProtectedAttribute;
  readonly #language: string;

  constructor(answers: AlgorithmProtectedAttribute, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => ProtectedAttribute, { nullable: true, description: 'Trait. Which trait?' })
  attribute() {
    return this.#answers.attribute;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Reason. Why is it needed, and why is it fair?' })
  reason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.reason, languages, this.#language);
  }
}

@ObjectType('AlgorithmFairnessTest', { description: 'One item of: Fairness tests.' })
export class AlgorithmFairnessTestType {
  readonly #answers: AlgorithmFairnessTest;
  readonly #language: string;

  constructor(answers: AlgorithmFairnessTest, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Group. Which group?' })
  group(@Args() languages: LanguageArgs) {
    return localText(this.#answers.group, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What you measured. What did you measure?' })
  metric(@Args() languages: LanguageArgs) {
    return localText(this.#answers.metric, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Result. What was the result? A decimal number as a text, so that no digit is lost.',
  })
  value() {
    return this.#answers.value;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did you measure it? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => String, { nullable: true, description: 'Report. Where can people read more?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Note. What does the figure mean?' })
  note(@Args() languages: LanguageArgs) {
    return localText(this.#answers.note, languages, this.#language);
  }
}

@ObjectType('AlgorithmMetric', { description: 'One item of: Figures.' })
export class AlgorithmMetricType {
  readonly #answers: AlgorithmMetric;
  readonly #language: string;

  constructor(answers: AlgorithmMetric, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What. What was measured?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Result. What was the result? A decimal number as a text, so that no digit is lost.',
  })
  value() {
    return this.#answers.value;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Unit. In which unit?' })
  unit(@Args() languages: LanguageArgs) {
    return localText(this.#answers.unit, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Measured on. Which cases were measured?' })
  population(@Args() languages: LanguageArgs) {
    return localText(this.#answers.population, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Period. Over which period?' })
  period(@Args() languages: LanguageArgs) {
    return localText(this.#answers.period, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How. How was it measured, and by whom?' })
  method(@Args() languages: LanguageArgs) {
    return localText(this.#answers.method, languages, this.#language);
  }
}

@ObjectType('AlgorithmPreDeploymentTest', { description: 'Test before use.' })
export class AlgorithmPreDeploymentTestType {
  readonly #answers: AlgorithmPreDeploymentTest;
  readonly #language: string;

  constructor(answers: AlgorithmPreDeploymentTest, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => YesNoUnknown, { nullable: true, description: 'Done. Was it tested?' })
  done() {
    return this.#answers.done;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => String, { nullable: true, description: 'Report. Where can people read the report?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What came out. What came out of the test?' })
  summary(@Args() languages: LanguageArgs) {
    return localText(this.#answers.summary, languages, this.#language);
  }
}

@ObjectType('AlgorithmIncident', { description: 'One item of: What went wrong.' })
export class AlgorithmIncidentType {
  readonly #answers: AlgorithmIncident;
  readonly #language: string;

  constructor(answers: AlgorithmIncident, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did it happen? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What happened. What happened?' })
  description(@Args() languages: LanguageArgs) {
    return localText(this.#answers.description, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who was affected. Who was affected, and how many?' })
  affected(@Args() languages: LanguageArgs) {
    return localText(this.#answers.affected, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How it was put right. What did you do to put it right?' })
  remedy(@Args() languages: LanguageArgs) {
    return localText(this.#answers.remedy, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Read more. Where can people read more?' })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmSystemChange', { description: 'One item of: Changes.' })
export class AlgorithmSystemChangeType {
  readonly #answers: AlgorithmSystemChange;
  readonly #language: string;

  constructor(answers: AlgorithmSystemChange, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Date. When did it change? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  date() {
    return this.#answers.date;
  }

  @Field(() => String, { nullable: true, description: 'Version. Which version is it now?' })
  version() {
    return this.#answers.version;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What changed. What changed?' })
  change(@Args() languages: LanguageArgs) {
    return localText(this.#answers.change, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Why. Why?' })
  reason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.reason, languages, this.#language);
  }
}

@ObjectType('AlgorithmContact', { description: 'Contact.' })
export class AlgorithmContactType {
  readonly #answers: AlgorithmContact;
  readonly #language: string;

  constructor(answers: AlgorithmContact, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => String, { nullable: true, description: 'E-mail. To which shared mailbox can people write?' })
  email() {
    return this.#answers.email;
  }

  @Field(() => String, { nullable: true, description: 'Contact page. On which page can people reach you?' })
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

@ObjectType('AlgorithmObjectionStep', { description: 'One item of: Steps.' })
export class AlgorithmObjectionStepType {
  readonly #answers: AlgorithmObjectionStep;
  readonly #language: string;

  constructor(answers: AlgorithmObjectionStep, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Step. What does someone do in this step?' })
  text(@Args() languages: LanguageArgs) {
    return localText(this.#answers.text, languages, this.#language);
  }
}

@ObjectType('AlgorithmObjection', { description: 'How to object.' })
export class AlgorithmObjectionType {
  readonly #answers: AlgorithmObjection;
  readonly #language: string;

  constructor(answers: AlgorithmObjection, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'In short. How does objecting work, in a few sentences?' })
  how(@Args() languages: LanguageArgs) {
    return localText(this.#answers.how, languages, this.#language);
  }

  @Field(() => [AlgorithmObjectionStepType], { nullable: true, description: 'Steps. Which steps does someone take?' })
  steps() {
    return this.#answers.steps?.map((item) => new AlgorithmObjectionStepType(item, this.#language));
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who decides. Who decides on the objection?' })
  decidedBy(@Args() languages: LanguageArgs) {
    return localText(this.#answers.decidedBy, languages, this.#language);
  }

  @Field(() => SafeInteger, {
    nullable: true,
    description: 'Time to object. Within how many days must someone object?',
  })
  deadlineDays() {
    return this.#answers.deadlineDays;
  }

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Costs. What does it cost?' })
  cost(@Args() languages: LanguageArgs) {
    return localText(this.#answers.cost, languages, this.#language);
  }

  @Field(() => [String], {
    nullable: true,
    description: 'Languages. In which languages can someone object? BCP 47 tags.',
  })
  languages() {
    return this.#answers.languages;
  }
}

@ObjectType('AlgorithmExplanation', { description: 'Asking for an explanation.' })
export class AlgorithmExplanationType {
  readonly #answers: AlgorithmExplanation;
  readonly #language: string;

  constructor(answers: AlgorithmExplanation, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How. How does someone ask, and what do they get?' })
  how(@Args() languages: LanguageArgs) {
    return localText(this.#answers.how, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => SafeInteger, { nullable: true, description: 'How soon. Within how many days do you answer?' })
  deadlineDays() {
    return this.#answers.deadlineDays;
  }
}

@ObjectType('AlgorithmDataRights', { description: 'Your own data.' })
export class AlgorithmDataRightsType {
  readonly #answers: AlgorithmDataRights;
  readonly #language: string;

  constructor(answers: AlgorithmDataRights, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How. How does someone do this?' })
  how(@Args() languages: LanguageArgs) {
    return localText(this.#answers.how, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Page or form. Where is the page or the form?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Data protection officer. What is the mailbox of the data protection officer?',
  })
  dataProtectionOfficer() {
    return this.#answers.dataProtectionOfficer;
  }
}

@ObjectType('AlgorithmOptOut', { description: 'Saying no.' })
export class AlgorithmOptOutType {
  readonly #answers: AlgorithmOptOut;
  readonly #language: string;

  constructor(answers: AlgorithmOptOut, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => OptOut, { nullable: true, description: 'Possible. Is that possible?' })
  possible() {
    return this.#answers.possible;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How. How, and what happens then?' })
  how(@Args() languages: LanguageArgs) {
    return localText(this.#answers.how, languages, this.#language);
  }
}

@ObjectType('AlgorithmComplaintBody', { description: 'One item of: Where to complain.' })
export class AlgorithmComplaintBodyType {
  readonly #answers: AlgorithmComplaintBody;
  readonly #language: string;

  constructor(answers: AlgorithmComplaintBody, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. Which body?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmHelpOrganisation', { description: 'One item of: Who can help.' })
export class AlgorithmHelpOrganisationType {
  readonly #answers: AlgorithmHelpOrganisation;
  readonly #language: string;

  constructor(answers: AlgorithmHelpOrganisation, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. Which organisation?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Website. What is its website?' })
  url() {
    return this.#answers.url;
  }
}

@ObjectType('AlgorithmSupplier', { description: 'One item of: Suppliers.' })
export class AlgorithmSupplierType {
  readonly #answers: AlgorithmSupplier;
  readonly #language: string;

  constructor(answers: AlgorithmSupplier, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Supplier. Which company or body?' })
  supplier() {
    return this.#answers.supplier && new ReferenceType(this.#answers.supplier, this.#language);
  }

  @Field(() => SupplierRole, { nullable: true, description: 'What it does. What does it do?' })
  role() {
    return this.#answers.role;
  }

  @Field(() => String, { nullable: true, description: 'Country. In which country is it based? Use two letters.' })
  country() {
    return this.#answers.country;
  }
}

@ObjectType('AlgorithmProcurement', { description: 'How it was bought.' })
export class AlgorithmProcurementType {
  readonly #answers: AlgorithmProcurement;

  constructor(answers: AlgorithmProcurement) {
    this.#answers = answers;
  }

  @Field(() => ProcurementProcedure, { nullable: true, description: 'Procedure. By which procedure?' })
  procedure() {
    return this.#answers.procedure;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Contract number (OCID). What is its number in the open contracting data?',
  })
  ocid() {
    return this.#answers.ocid;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Contract notice. Where is the notice or the contract published?',
  })
  url() {
    return this.#answers.url;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Value. How much is the whole contract worth? A decimal number as a text, so that no digit is lost.',
  })
  value() {
    return this.#answers.value;
  }

  @Field(() => String, { nullable: true, description: 'Currency. In which currency? Use three letters.' })
  currency() {
    return this.#answers.currency;
  }

  @Field(() => String, {
    nullable: true,
    description: 'From. When does the contract begin? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  from() {
    return this.#answers.from;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Until. When does it end? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  to() {
    return this.#answers.to;
  }
}

@ObjectType('AlgorithmAnnualCost', { description: 'Cost per year.' })
export class AlgorithmAnnualCostType {
  readonly #answers: AlgorithmAnnualCost;

  constructor(answers: AlgorithmAnnualCost) {
    this.#answers = answers;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Amount. How much? A decimal number as a text, so that no digit is lost.',
  })
  amount() {
    return this.#answers.amount;
  }

  @Field(() => String, { nullable: true, description: 'Currency. In which currency? Use three letters.' })
  currency() {
    return this.#answers.currency;
  }

  @Field(() => SafeInteger, { nullable: true, description: 'Year. In which year?' })
  year() {
    return this.#answers.year;
  }
}

@ObjectType('AlgorithmRelatedRecord', { description: 'One item of: Related entries.' })
export class AlgorithmRelatedRecordType {
  readonly #answers: AlgorithmRelatedRecord;
  readonly #language: string;

  constructor(answers: AlgorithmRelatedRecord, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => RecordRelation, { nullable: true, description: 'How. How do they belong together?' })
  relation() {
    return this.#answers.relation;
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Entry. Which entry is it?' })
  record() {
    return this.#answers.record && new ReferenceType(this.#answers.record, this.#language);
  }
}

@ObjectType('AlgorithmDocument', { description: 'One item of: Documents.' })
export class AlgorithmDocumentType {
  readonly #answers: AlgorithmDocument;
  readonly #language: string;

  constructor(answers: AlgorithmDocument, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Title. What is it called?' })
  title(@Args() languages: LanguageArgs) {
    return localText(this.#answers.title, languages, this.#language);
  }

  @Field(() => DocumentType, { nullable: true, description: 'Kind. What kind of document is it?' })
  type() {
    return this.#answers.type;
  }

  @Field(() => String, { nullable: true, description: 'Address. Where is it?' })
  url() {
    return this.#answers.url;
  }

  @Field(() => String, { nullable: true, description: 'Fingerprint (SHA-256). What is the fingerprint of the file?' })
  sha256() {
    return this.#answers.sha256;
  }
}

@ObjectType('AlgorithmAnswers', {
  description:
    'What a record of the kind "algorithm" answers. A field that is null is blank, unless `unanswered` says why there is no answer.',
})
export class AlgorithmAnswersType {
  readonly #answers: AlgorithmData;
  readonly #language: string;

  constructor(answers: AlgorithmData, language: string) {
    this.#answers = answers;
    this.#language = language;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Name. What is it called?' })
  name(@Args() languages: LanguageArgs) {
    return localText(this.#answers.name, languages, this.#language);
  }

  @Field(() => [String], { nullable: true, description: 'Other names. Does it go by other names too?' })
  alternativeNames() {
    return this.#answers.alternativeNames;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Short description. What does it do, in two or three sentences?',
  })
  shortDescription(@Args() languages: LanguageArgs) {
    return localText(this.#answers.shortDescription, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Full description. What is the whole story?' })
  longDescription(@Args() languages: LanguageArgs) {
    return localText(this.#answers.longDescription, languages, this.#language);
  }

  @Field(() => AlgorithmInShortType, {
    nullable: true,
    description: 'In short. How would you answer a resident in four sentences?',
  })
  inShort() {
    return this.#answers.inShort && new AlgorithmInShortType(this.#answers.inShort, this.#language);
  }

  @Field(() => ReferenceType, {
    nullable: true,
    description: 'Organisation. Which organisation uses it and answers for it?',
  })
  organisation() {
    return this.#answers.organisation && new ReferenceType(this.#answers.organisation, this.#language);
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Department. Which department works with it?' })
  department() {
    return this.#answers.department && new ReferenceType(this.#answers.department, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Who is responsible. Which function carries the final responsibility?',
  })
  accountableRole(@Args() languages: LanguageArgs) {
    return localText(this.#answers.accountableRole, languages, this.#language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Main language. In which language do you write this entry first? A BCP 47 tag.',
  })
  mainLanguage() {
    return this.#answers.mainLanguage;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Look at it again before. By when will you check that this entry is still right? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  reviewDue() {
    return this.#answers.reviewDue;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Why then. Why is that the right moment, or why was the last check late?',
  })
  reviewReason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.reviewReason, languages, this.#language);
  }

  @Field(() => [String], { nullable: true, description: 'Search words. Which words would people type to find this?' })
  keywords() {
    return this.#answers.keywords;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Remark. Is there anything else people should know?' })
  remark(@Args() languages: LanguageArgs) {
    return localText(this.#answers.remark, languages, this.#language);
  }

  @Field(() => [PolicyDomain], {
    nullable: true,
    description: 'Policy areas. Which area of the city’s work does it belong to?',
  })
  policyDomains() {
    return this.#answers.policyDomains;
  }

  @Field(() => [AlgorithmPublicServiceType], {
    nullable: true,
    description: 'Public services. Which service or benefit does it help to deliver?',
  })
  publicServices() {
    return this.#answers.publicServices?.map((item) => new AlgorithmPublicServiceType(item, this.#language));
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Goal. Why do you use it? Which problem does it solve?' })
  goal(@Args() languages: LanguageArgs) {
    return localText(this.#answers.goal, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Expected benefit. What gets better, for whom, and how will you know?',
  })
  expectedBenefit(@Args() languages: LanguageArgs) {
    return localText(this.#answers.expectedBenefit, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Not meant for. What must it never be used for?' })
  outOfScopeUses(@Args() languages: LanguageArgs) {
    return localText(this.#answers.outOfScopeUses, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'How it went before. How did you do this work before?' })
  previousProcess(@Args() languages: LanguageArgs) {
    return localText(this.#answers.previousProcess, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description:
      'Other ways you considered. Which other ways did you consider, also without a computer, and why not those?',
  })
  alternativesConsidered(@Args() languages: LanguageArgs) {
    return localText(this.#answers.alternativesConsidered, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Is it worth it. Why do the benefits outweigh the drawbacks for people?',
  })
  proportionality(@Args() languages: LanguageArgs) {
    return localText(this.#answers.proportionality, languages, this.#language);
  }

  @Field(() => [AffectedGroup], {
    nullable: true,
    description: 'Who notices it. Which people notice it, directly or indirectly?',
  })
  affectedGroups() {
    return this.#answers.affectedGroups;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'More about these people. Is there anything to add about who they are?',
  })
  affectedGroupsNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.affectedGroupsNote, languages, this.#language);
  }

  @Field(() => [LifeEvent], {
    nullable: true,
    description: 'Moments in life. At which moments in life do people meet it?',
  })
  lifeEvents() {
    return this.#answers.lifeEvents;
  }

  @Field(() => [VulnerableGroup], {
    nullable: true,
    description: 'People who need extra care. Which of these people can be hit harder than others?',
  })
  vulnerableGroups() {
    return this.#answers.vulnerableGroups;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Extra care. What do you do so that these people are not worse off?',
  })
  vulnerableGroupMeasures(@Args() languages: LanguageArgs) {
    return localText(this.#answers.vulnerableGroupMeasures, languages, this.#language);
  }

  @Field(() => AreaScope, { nullable: true, description: 'Area. Where is it used?' })
  areaScope() {
    return this.#answers.areaScope;
  }

  @Field(() => [ID], {
    nullable: true,
    description: 'Districts. In which districts? Ids of districts; the city that publishes the record names them.',
  })
  places() {
    return this.#answers.places;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'More about the area. How would you describe the area in words?',
  })
  areaNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.areaNote, languages, this.#language);
  }

  @Field(() => ScaleBand, {
    nullable: true,
    description: 'How often. How many people or cases does it touch in a year?',
  })
  scaleBand() {
    return this.#answers.scaleBand;
  }

  @Field(() => SafeInteger, { nullable: true, description: 'Number. What is the number, if you know it?' })
  scaleCount() {
    return this.#answers.scaleCount;
  }

  @Field(() => ScaleUnit, { nullable: true, description: 'What you counted. What did you count?' })
  scaleUnit() {
    return this.#answers.scaleUnit;
  }

  @Field(() => Period, { nullable: true, description: 'Over which period. Over which period is the number?' })
  scalePeriod() {
    return this.#answers.scalePeriod;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'More about the numbers. What should people know about these numbers?',
  })
  scaleNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.scaleNote, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What it means for people. What can change for someone because of it, for better or worse?',
  })
  impactDescription(@Args() languages: LanguageArgs) {
    return localText(this.#answers.impactDescription, languages, this.#language);
  }

  @Field(() => PublicInteraction, {
    nullable: true,
    description: 'Contact with people. Do people meet it themselves, or only the staff?',
  })
  publicInteraction() {
    return this.#answers.publicInteraction;
  }

  @Field(() => [NoticeMethod], {
    nullable: true,
    description: 'How people are told. How do people learn that a computer played a part?',
  })
  noticeMethod() {
    return this.#answers.noticeMethod;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What people are told. What words do you use to tell them?',
  })
  noticeText(@Args() languages: LanguageArgs) {
    return localText(this.#answers.noticeText, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What it means for staff. What changes for the people who work with it?',
  })
  staffImpact(@Args() languages: LanguageArgs) {
    return localText(this.#answers.staffImpact, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What is decided. Which decision or step in your work does it help with?',
  })
  decisionSupported(@Args() languages: LanguageArgs) {
    return localText(this.#answers.decisionSupported, languages, this.#language);
  }

  @Field(() => [AlgorithmDecisionStepType], {
    nullable: true,
    description: 'Step by step. Which steps are there, and who does each one?',
  })
  decisionSteps() {
    return this.#answers.decisionSteps?.map((item) => new AlgorithmDecisionStepType(item, this.#language));
  }

  @Field(() => DecisionEffect, {
    nullable: true,
    description: 'Effect on people. How heavily does the outcome weigh for someone?',
  })
  decisionEffect() {
    return this.#answers.decisionEffect;
  }

  @Field(() => AutomationLevel, {
    nullable: true,
    description: 'Person or computer. Who decides in the end: a person or the computer?',
  })
  automationLevel() {
    return this.#answers.automationLevel;
  }

  @Field(() => [OutputType], { nullable: true, description: 'What comes out. What does the computer hand over?' })
  outputTypes() {
    return this.#answers.outputTypes;
  }

  @Field(() => Reversibility, {
    nullable: true,
    description: 'Can it be undone. If it goes wrong, can the effect on someone be undone?',
  })
  reversibility() {
    return this.#answers.reversibility;
  }

  @Field(() => ImpactDuration, {
    nullable: true,
    description: 'How long it lasts. How long can someone feel the effect?',
  })
  impactDuration() {
    return this.#answers.impactDuration;
  }

  @Field(() => [AlgorithmLegalBasisType], {
    nullable: true,
    description: 'Legal basis. Which law or rule allows you to do this?',
  })
  legalBases() {
    return this.#answers.legalBases?.map((item) => new AlgorithmLegalBasisType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'More about the law. What else should people know about the legal basis?',
  })
  legalBasisNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.legalBasisNote, languages, this.#language);
  }

  @Field(() => String, { nullable: true, description: 'Council decision. Where is the political decision to use it?' })
  politicalDecisionUrl() {
    return this.#answers.politicalDecisionUrl;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Register of processing. Where does it stand in your register of personal data processing?',
  })
  processingRegisterUrl() {
    return this.#answers.processingRegisterUrl;
  }

  @Field(() => [AlgorithmRiskClassificationType], {
    nullable: true,
    description: 'Risk class. How heavy is the risk, under each scheme that applies to you?',
  })
  riskClassifications() {
    return this.#answers.riskClassifications?.map((item) => new AlgorithmRiskClassificationType(item, this.#language));
  }

  @Field(() => AiActRole, {
    nullable: true,
    description: 'Role under the AI Act. Do you only use it, or are you its maker in the eyes of the law?',
  })
  aiActRole() {
    return this.#answers.aiActRole;
  }

  @Field(() => AiActAnnexArea, {
    nullable: true,
    description: 'High-risk area. Does it fall in one of the high-risk areas of the AI Act?',
  })
  aiActAnnexArea() {
    return this.#answers.aiActAnnexArea;
  }

  @Field(() => AiActExemption, {
    nullable: true,
    description: 'Exception used. Do you rely on an exception that makes it not high risk?',
  })
  aiActExemption() {
    return this.#answers.aiActExemption;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Why the exception applies. Why may you use that exception?',
  })
  aiActExemptionReason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.aiActExemptionReason, languages, this.#language);
  }

  @Field(() => AiActStatus, {
    nullable: true,
    description: 'Status in the EU. Is the system still offered and used in the EU?',
  })
  aiActStatus() {
    return this.#answers.aiActStatus;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Entry in the EU database. Where does it stand in the EU database for high-risk AI?',
  })
  euDatabaseUrl() {
    return this.#answers.euDatabaseUrl;
  }

  @Field(() => [AlgorithmDatasetType], {
    nullable: true,
    description: 'Data. Which data goes in, and which data was it made with?',
  })
  datasets() {
    return this.#answers.datasets?.map((item) => new AlgorithmDatasetType(item, this.#language));
  }

  @Field(() => PersonalDataUse, { nullable: true, description: 'Personal data. Does it use data about people?' })
  usesPersonalData() {
    return this.#answers.usesPersonalData;
  }

  @Field(() => [PersonalDataCategory], {
    nullable: true,
    description: 'Kinds of personal data. Which data about people?',
  })
  personalDataCategories() {
    return this.#answers.personalDataCategories;
  }

  @Field(() => [SpecialCategory], {
    nullable: true,
    description: 'Sensitive data. Does it use data that the law protects extra strictly?',
  })
  specialCategories() {
    return this.#answers.specialCategories;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Why the sensitive data is allowed. What allows you to use this sensitive data?',
  })
  specialCategoriesGround(@Args() languages: LanguageArgs) {
    return localText(this.#answers.specialCategoriesGround, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Why the data was collected. What was the data first collected for?',
  })
  originalCollectionPurpose(@Args() languages: LanguageArgs) {
    return localText(this.#answers.originalCollectionPurpose, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Who collected it. Who collected the data?' })
  collectedBy(@Args() languages: LanguageArgs) {
    return localText(this.#answers.collectedBy, languages, this.#language);
  }

  @Field(() => [AlgorithmBaseRegistryType], {
    nullable: true,
    description:
      'Official registers. Does it use data from official registers, such as those of people, addresses or companies?',
  })
  baseRegistries() {
    return this.#answers.baseRegistries?.map((item) => new AlgorithmBaseRegistryType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Does the data fit. Does the data it learned from look like the people and places it is used for?',
  })
  representativeness(@Args() languages: LanguageArgs) {
    return localText(this.#answers.representativeness, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How long data is kept. How long do you keep the data, and what happens then?',
  })
  retention(@Args() languages: LanguageArgs) {
    return localText(this.#answers.retention, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Who can see the data. Who can see the data, and how do you guard that?',
  })
  dataAccess(@Args() languages: LanguageArgs) {
    return localText(this.#answers.dataAccess, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Who receives the data. Do you pass data on to others? To whom and why?',
  })
  dataSharing(@Args() languages: LanguageArgs) {
    return localText(this.#answers.dataSharing, languages, this.#language);
  }

  @Field(() => [Technique], {
    nullable: true,
    description: 'Technique. How was it made: with rules written by people, or by learning from data?',
  })
  techniques() {
    return this.#answers.techniques;
  }

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Does it keep learning. Does it change by itself while you use it?',
  })
  keepsLearning() {
    return this.#answers.keepsLearning;
  }

  @Field(() => [Capability], { nullable: true, description: 'What it can do. What is it able to do?' })
  capabilities() {
    return this.#answers.capabilities;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How it works. How does it come to its result? Explain it to a neighbour.',
  })
  howItWorks(@Args() languages: LanguageArgs) {
    return localText(this.#answers.howItWorks, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How it works, for experts. How would you explain it to someone who builds such systems?',
  })
  howItWorksTechnical(@Args() languages: LanguageArgs) {
    return localText(this.#answers.howItWorksTechnical, languages, this.#language);
  }

  @Field(() => [AlgorithmModelType], { nullable: true, description: 'Models. Which models are inside?' })
  models() {
    return this.#answers.models?.map((item) => new AlgorithmModelType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What goes in. What does the computer look at in each case?',
  })
  inputs(@Args() languages: LanguageArgs) {
    return localText(this.#answers.inputs, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What comes out. What exactly does the computer hand to the person or the next system?',
  })
  outputs(@Args() languages: LanguageArgs) {
    return localText(this.#answers.outputs, languages, this.#language);
  }

  @Field(() => [AlgorithmDecisionFactorType], {
    nullable: true,
    description: 'What counts. What counts in the result, and how heavily?',
  })
  decisionFactors() {
    return this.#answers.decisionFactors?.map((item) => new AlgorithmDecisionFactorType(item, this.#language));
  }

  @Field(() => String, { nullable: true, description: 'Source code. Where can people read the source code?' })
  codeUrl() {
    return this.#answers.codeUrl;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Licence of the code. Under which licence is the code published?',
  })
  codeLicence() {
    return this.#answers.codeLicence;
  }

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Is the model open. Can anyone download the trained model itself?',
  })
  openWeights() {
    return this.#answers.openWeights;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Drawing of the system. Where is a drawing of how the parts fit together?',
  })
  architectureUrl() {
    return this.#answers.architectureUrl;
  }

  @Field(() => [AlgorithmImpactAssessmentType], {
    nullable: true,
    description: 'Assessments. Which assessments have you done, and what came out?',
  })
  impactAssessments() {
    return this.#answers.impactAssessments?.map((item) => new AlgorithmImpactAssessmentType(item, this.#language));
  }

  @Field(() => [AlgorithmRiskType], {
    nullable: true,
    description: 'Risks. What can go wrong, for whom, and what do you do about it?',
  })
  risks() {
    return this.#answers.risks?.map((item) => new AlgorithmRiskType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How you deal with risks. How do you keep an eye on the risks as a whole?',
  })
  riskManagement(@Args() languages: LanguageArgs) {
    return localText(this.#answers.riskManagement, languages, this.#language);
  }

  @Field(() => AlgorithmIndependentReviewType, {
    nullable: true,
    description: 'Independent check. Has someone from outside the project checked it?',
  })
  independentReview() {
    return (
      this.#answers.independentReview &&
      new AlgorithmIndependentReviewType(this.#answers.independentReview, this.#language)
    );
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Environment. What does it cost and save in energy, water or materials?',
  })
  environmentalImpact(@Args() languages: LanguageArgs) {
    return localText(this.#answers.environmentalImpact, languages, this.#language);
  }

  @Field(() => [AlgorithmConsultationType], {
    nullable: true,
    description: 'Whom you asked. Whom did you ask for their view, and what did you do with it?',
  })
  consultations() {
    return this.#answers.consultations?.map((item) => new AlgorithmConsultationType(item, this.#language));
  }

  @Field(() => OversightModel, { nullable: true, description: 'Human control. How do people keep control?' })
  oversightModel() {
    return this.#answers.oversightModel;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'How control works. Who looks at the outcome, what do they see, and may they overrule it?',
  })
  oversightDescription(@Args() languages: LanguageArgs) {
    return localText(this.#answers.oversightDescription, languages, this.#language);
  }

  @Field(() => AlgorithmOverrideRateType, {
    nullable: true,
    description: 'How often overruled. How often do people decide otherwise than the computer says?',
  })
  overrideRate() {
    return this.#answers.overrideRate && new AlgorithmOverrideRateType(this.#answers.overrideRate, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Training. What do people learn before they may work with it?',
  })
  userTraining(@Args() languages: LanguageArgs) {
    return localText(this.#answers.userTraining, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'If it fails. How does the work go on if it fails or is switched off?',
  })
  fallback(@Args() languages: LanguageArgs) {
    return localText(this.#answers.fallback, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Putting it right. How do you put things right when decisions turn out to be wrong?',
  })
  rollback(@Args() languages: LanguageArgs) {
    return localText(this.#answers.rollback, languages, this.#language);
  }

  @Field(() => [AlgorithmProtectedAttributeType], {
    nullable: true,
    description: 'Personal traits used. Does it use traits such as age, sex, origin or income? Why?',
  })
  protectedAttributes() {
    return this.#answers.protectedAttributes?.map((item) => new AlgorithmProtectedAttributeType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Hidden traits. Can other data give such traits away, like a postcode that hints at origin?',
  })
  proxyAnalysis(@Args() languages: LanguageArgs) {
    return localText(this.#answers.proxyAnalysis, languages, this.#language);
  }

  @Field(() => [AlgorithmFairnessTestType], {
    nullable: true,
    description: 'Fairness tests. Does it work equally well for different groups? What did you measure?',
  })
  fairnessTests() {
    return this.#answers.fairnessTests?.map((item) => new AlgorithmFairnessTestType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Against unequal treatment. What do you do so that nobody is treated worse without good reason?',
  })
  fairnessMeasures(@Args() languages: LanguageArgs) {
    return localText(this.#answers.fairnessMeasures, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Accessibility. Can everyone use it, also people with a disability or without a computer?',
  })
  accessibility(@Args() languages: LanguageArgs) {
    return localText(this.#answers.accessibility, languages, this.#language);
  }

  @Field(() => [AlgorithmMetricType], { nullable: true, description: 'Figures. How well does it work, in figures?' })
  metrics() {
    return this.#answers.metrics?.map((item) => new AlgorithmMetricType(item, this.#language));
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'More about how well it works. What do you expect of it, and what do the figures not show?',
  })
  performanceNote(@Args() languages: LanguageArgs) {
    return localText(this.#answers.performanceNote, languages, this.#language);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Keeping watch. How do you check that it keeps working well?',
  })
  monitoring(@Args() languages: LanguageArgs) {
    return localText(this.#answers.monitoring, languages, this.#language);
  }

  @Field(() => MonitoringFrequency, { nullable: true, description: 'How often. How often do you check?' })
  monitoringFrequency() {
    return this.#answers.monitoringFrequency;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Who keeps watch. Which function or team does the checking?',
  })
  monitoringOwner(@Args() languages: LanguageArgs) {
    return localText(this.#answers.monitoringOwner, languages, this.#language);
  }

  @Field(() => AlgorithmPreDeploymentTestType, {
    nullable: true,
    description: 'Test before use. Was it tested in real conditions before you began?',
  })
  preDeploymentTest() {
    return (
      this.#answers.preDeploymentTest &&
      new AlgorithmPreDeploymentTestType(this.#answers.preDeploymentTest, this.#language)
    );
  }

  @Field(() => [AlgorithmIncidentType], {
    nullable: true,
    description: 'What went wrong. What has gone wrong, and how was it put right?',
  })
  incidents() {
    return this.#answers.incidents?.map((item) => new AlgorithmIncidentType(item, this.#language));
  }

  @Field(() => [AlgorithmSystemChangeType], {
    nullable: true,
    description: 'Changes. What has changed in the system since you began?',
  })
  systemChanges() {
    return this.#answers.systemChanges?.map((item) => new AlgorithmSystemChangeType(item, this.#language));
  }

  @Field(() => AlgorithmContactType, {
    nullable: true,
    description: 'Contact. Where can people ask questions about it?',
  })
  contact() {
    return this.#answers.contact && new AlgorithmContactType(this.#answers.contact, this.#language);
  }

  @Field(() => [Contestability], {
    nullable: true,
    description: 'What people can do. What can people do if they disagree?',
  })
  contestability() {
    return this.#answers.contestability;
  }

  @Field(() => AlgorithmObjectionType, {
    nullable: true,
    description: 'How to object. How does someone object, step by step?',
  })
  objection() {
    return this.#answers.objection && new AlgorithmObjectionType(this.#answers.objection, this.#language);
  }

  @Field(() => AlgorithmExplanationType, {
    nullable: true,
    description: 'Asking for an explanation. How can someone find out why their own case went as it did?',
  })
  explanation() {
    return this.#answers.explanation && new AlgorithmExplanationType(this.#answers.explanation, this.#language);
  }

  @Field(() => AlgorithmDataRightsType, {
    nullable: true,
    description: 'Your own data. How can people see, correct or delete their data?',
  })
  dataRights() {
    return this.#answers.dataRights && new AlgorithmDataRightsType(this.#answers.dataRights, this.#language);
  }

  @Field(() => AlgorithmOptOutType, {
    nullable: true,
    description: 'Saying no. Can someone choose to be helped without the computer?',
  })
  optOut() {
    return this.#answers.optOut && new AlgorithmOptOutType(this.#answers.optOut, this.#language);
  }

  @Field(() => [AlgorithmComplaintBodyType], {
    nullable: true,
    description: 'Where to complain. Where can people go if the city does not help them?',
  })
  complaintBodies() {
    return this.#answers.complaintBodies?.map((item) => new AlgorithmComplaintBodyType(item, this.#language));
  }

  @Field(() => [AlgorithmHelpOrganisationType], {
    nullable: true,
    description: 'Who can help. Who helps people free of charge with questions or objections?',
  })
  helpOrganisations() {
    return this.#answers.helpOrganisations?.map((item) => new AlgorithmHelpOrganisationType(item, this.#language));
  }

  @Field(() => LifecycleStatus, { nullable: true, description: 'Status. Is it used now?' })
  status() {
    return this.#answers.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'In use since. Since when is it used? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  startDate() {
    return this.#answers.startDate;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Used until. Until when was it used? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  endDate() {
    return this.#answers.endDate;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Switched off since. Since when is it switched off? A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  })
  suspendedOn() {
    return this.#answers.suspendedOn;
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Why it is switched off. Why is it switched off for now, and when do you decide how to go on?',
  })
  suspensionReason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.suspensionReason, languages, this.#language);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Why you stopped. Why did you stop using it?' })
  retirementReason(@Args() languages: LanguageArgs) {
    return localText(this.#answers.retirementReason, languages, this.#language);
  }

  @Field(() => ReferenceType, { nullable: true, description: 'What came after. Which other algorithm took its place?' })
  successor() {
    return this.#answers.successor && new ReferenceType(this.#answers.successor, this.#language);
  }

  @Field(() => DevelopedBy, { nullable: true, description: 'Who made it. Who made it?' })
  developedBy() {
    return this.#answers.developedBy;
  }

  @Field(() => [AlgorithmSupplierType], {
    nullable: true,
    description: 'Suppliers. Which companies or bodies are involved, and what does each do?',
  })
  suppliers() {
    return this.#answers.suppliers?.map((item) => new AlgorithmSupplierType(item, this.#language));
  }

  @Field(() => ReferenceType, { nullable: true, description: 'Product. Is it a product that other cities use too?' })
  product() {
    return this.#answers.product && new ReferenceType(this.#answers.product, this.#language);
  }

  @Field(() => AlgorithmProcurementType, {
    nullable: true,
    description: 'How it was bought. How was it bought, and for how much?',
  })
  procurement() {
    return this.#answers.procurement && new AlgorithmProcurementType(this.#answers.procurement);
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'What the supplier sees. Which personal data can the supplier see, and what may it do with it?',
  })
  supplierDataAccess(@Args() languages: LanguageArgs) {
    return localText(this.#answers.supplierDataAccess, languages, this.#language);
  }

  @Field(() => AlgorithmAnnualCostType, {
    nullable: true,
    description: 'Cost per year. What does it cost you in a year, all in?',
  })
  annualCost() {
    return this.#answers.annualCost && new AlgorithmAnnualCostType(this.#answers.annualCost);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Page for residents. Where do you explain it to residents on your own website?',
  })
  publicPage() {
    return this.#answers.publicPage;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Documentation. Where is the technical or working documentation?',
  })
  documentation() {
    return this.#answers.documentation;
  }

  @Field(() => [String], {
    nullable: true,
    description: 'The same in other registers. Where else is this same algorithm registered?',
  })
  sameAs() {
    return this.#answers.sameAs;
  }

  @Field(() => [AlgorithmRelatedRecordType], {
    nullable: true,
    description: 'Related entries. Which other entries belong with this one?',
  })
  relatedRecords() {
    return this.#answers.relatedRecords?.map((item) => new AlgorithmRelatedRecordType(item, this.#language));
  }

  @Field(() => [AlgorithmDocumentType], { nullable: true, description: 'Documents. Which documents can people read?' })
  documents() {
    return this.#answers.documents?.map((item) => new AlgorithmDocumentType(item, this.#language));
  }

  @Field(() => [UnansweredFieldType], { description: 'Fields without an answer for which the organisation says why.' })
  unanswered() {
    return unansweredFields(this.#answers.unanswered, this.#language);
  }
}
