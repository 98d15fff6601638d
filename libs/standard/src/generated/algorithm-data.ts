// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { Reference, Text, Unanswered } from '../answer-types.js';
import type {
  AffectedGroupCode,
  AiActAnnexAreaCode,
  AiActExemptionCode,
  AiActRoleCode,
  AiActStatusCode,
  AreaScopeCode,
  AssessmentStatusCode,
  AssessmentTypeCode,
  AutomationLevelCode,
  CapabilityCode,
  ContestabilityCode,
  DatasetRoleCode,
  DecisionEffectCode,
  DevelopedByCode,
  DocumentTypeCode,
  ImpactDurationCode,
  LifeEventCode,
  LifecycleStatusCode,
  LikelihoodCode,
  MonitoringFrequencyCode,
  NoticeMethodCode,
  OptOutCode,
  OutputTypeCode,
  OversightModelCode,
  PeriodCode,
  PersonalDataCategoryCode,
  PersonalDataUseCode,
  PolicyDomainCode,
  ProcurementProcedureCode,
  ProtectedAttributeCode,
  PublicInteractionCode,
  RecordRelationCode,
  ReversibilityCode,
  RiskClassCode,
  RiskSchemeCode,
  ScaleBandCode,
  ScaleUnitCode,
  SeverityCode,
  SpecialCategoryCode,
  StepActorCode,
  SupplierRoleCode,
  TechniqueCode,
  VulnerableGroupCode,
  YesNoUnknownCode,
} from './codes.js';

/** Where a reason may stand instead of an answer. */
export type AlgorithmPath =
  | 'name'
  | 'alternativeNames'
  | 'shortDescription'
  | 'longDescription'
  | 'inShort'
  | 'inShort.concernsMe'
  | 'inShort.personDecides'
  | 'inShort.knowsAboutMe'
  | 'inShort.ifIDisagree'
  | 'organisation'
  | 'department'
  | 'accountableRole'
  | 'mainLanguage'
  | 'reviewDue'
  | 'reviewReason'
  | 'keywords'
  | 'remark'
  | 'policyDomains'
  | 'publicServices'
  | 'goal'
  | 'expectedBenefit'
  | 'outOfScopeUses'
  | 'previousProcess'
  | 'alternativesConsidered'
  | 'proportionality'
  | 'affectedGroups'
  | 'affectedGroupsNote'
  | 'lifeEvents'
  | 'vulnerableGroups'
  | 'vulnerableGroupMeasures'
  | 'areaScope'
  | 'places'
  | 'areaNote'
  | 'scaleBand'
  | 'scaleCount'
  | 'scaleUnit'
  | 'scalePeriod'
  | 'scaleNote'
  | 'impactDescription'
  | 'publicInteraction'
  | 'noticeMethod'
  | 'noticeText'
  | 'staffImpact'
  | 'decisionSupported'
  | 'decisionSteps'
  | 'decisionEffect'
  | 'automationLevel'
  | 'outputTypes'
  | 'reversibility'
  | 'impactDuration'
  | 'legalBases'
  | 'legalBasisNote'
  | 'politicalDecisionUrl'
  | 'processingRegisterUrl'
  | 'riskClassifications'
  | 'aiActRole'
  | 'aiActAnnexArea'
  | 'aiActExemption'
  | 'aiActExemptionReason'
  | 'aiActStatus'
  | 'euDatabaseUrl'
  | 'datasets'
  | 'usesPersonalData'
  | 'personalDataCategories'
  | 'specialCategories'
  | 'specialCategoriesGround'
  | 'originalCollectionPurpose'
  | 'collectedBy'
  | 'baseRegistries'
  | 'representativeness'
  | 'retention'
  | 'dataAccess'
  | 'dataSharing'
  | 'techniques'
  | 'keepsLearning'
  | 'capabilities'
  | 'howItWorks'
  | 'howItWorksTechnical'
  | 'models'
  | 'inputs'
  | 'outputs'
  | 'decisionFactors'
  | 'codeUrl'
  | 'codeLicence'
  | 'openWeights'
  | 'architectureUrl'
  | 'impactAssessments'
  | 'risks'
  | 'riskManagement'
  | 'independentReview'
  | 'independentReview.done'
  | 'independentReview.by'
  | 'independentReview.date'
  | 'independentReview.url'
  | 'environmentalImpact'
  | 'consultations'
  | 'oversightModel'
  | 'oversightDescription'
  | 'overrideRate'
  | 'overrideRate.percentage'
  | 'overrideRate.period'
  | 'overrideRate.note'
  | 'userTraining'
  | 'fallback'
  | 'rollback'
  | 'protectedAttributes'
  | 'proxyAnalysis'
  | 'fairnessTests'
  | 'fairnessMeasures'
  | 'accessibility'
  | 'metrics'
  | 'performanceNote'
  | 'monitoring'
  | 'monitoringFrequency'
  | 'monitoringOwner'
  | 'preDeploymentTest'
  | 'preDeploymentTest.done'
  | 'preDeploymentTest.date'
  | 'preDeploymentTest.url'
  | 'preDeploymentTest.summary'
  | 'incidents'
  | 'systemChanges'
  | 'contact'
  | 'contact.email'
  | 'contact.url'
  | 'contact.phone'
  | 'contact.post'
  | 'contestability'
  | 'objection'
  | 'objection.how'
  | 'objection.steps'
  | 'objection.decidedBy'
  | 'objection.deadlineDays'
  | 'objection.url'
  | 'objection.cost'
  | 'objection.languages'
  | 'explanation'
  | 'explanation.how'
  | 'explanation.url'
  | 'explanation.deadlineDays'
  | 'dataRights'
  | 'dataRights.how'
  | 'dataRights.url'
  | 'dataRights.dataProtectionOfficer'
  | 'optOut'
  | 'optOut.possible'
  | 'optOut.how'
  | 'complaintBodies'
  | 'helpOrganisations'
  | 'status'
  | 'startDate'
  | 'endDate'
  | 'suspendedOn'
  | 'suspensionReason'
  | 'retirementReason'
  | 'successor'
  | 'developedBy'
  | 'suppliers'
  | 'product'
  | 'procurement'
  | 'procurement.procedure'
  | 'procurement.ocid'
  | 'procurement.url'
  | 'procurement.value'
  | 'procurement.currency'
  | 'procurement.from'
  | 'procurement.to'
  | 'supplierDataAccess'
  | 'annualCost'
  | 'annualCost.amount'
  | 'annualCost.currency'
  | 'annualCost.year'
  | 'publicPage'
  | 'documentation'
  | 'sameAs'
  | 'relatedRecords'
  | 'documents';

/** In short. */
export type AlgorithmInShort = {
  /** Is this about me? */
  readonly concernsMe?: Text;
  /** Does a person decide? */
  readonly personDecides?: Text;
  /** What does it know about me? */
  readonly knowsAboutMe?: Text;
  /** What if I disagree? */
  readonly ifIDisagree?: Text;
};

/** One item of: Public services. */
export type AlgorithmPublicService = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Name of the service */
  readonly name?: Text;
  /** Page of the service */
  readonly url?: string;
};

/** One item of: Step by step. */
export type AlgorithmDecisionStep = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Step */
  readonly text?: Text;
  /** Who does it */
  readonly actor?: StepActorCode;
};

/** One item of: Legal basis. */
export type AlgorithmLegalBasis = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Law or rule */
  readonly title?: Text;
  /** Article */
  readonly article?: string;
  /** Where to read it */
  readonly url?: string;
  /** What it allows */
  readonly purpose?: Text;
};

/** One item of: Risk class. */
export type AlgorithmRiskClassification = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Scheme */
  readonly scheme?: RiskSchemeCode;
  /** Class */
  readonly riskClass?: RiskClassCode;
  /** Why */
  readonly rationale?: Text;
  /** Date */
  readonly date?: string;
};

/** One item of: Data. */
export type AlgorithmDataset = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Used for */
  readonly role?: DatasetRoleCode;
  /** Name */
  readonly name?: Text;
  /** What is in it */
  readonly description?: Text;
  /** Where it comes from */
  readonly source?: Text;
  /** Page about the data */
  readonly url?: string;
  /** Who keeps it */
  readonly owner?: Text;
  /** Licence */
  readonly licence?: string;
};

/** One item of: Official registers. */
export type AlgorithmBaseRegistry = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Register */
  readonly name?: Text;
  /** Page of the register */
  readonly url?: string;
};

/** One item of: Models. */
export type AlgorithmModel = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Name */
  readonly name?: string;
  /** Version */
  readonly version?: string;
  /** Maker */
  readonly provider?: string;
  /** Task */
  readonly task?: Text;
  /** Goes in */
  readonly input?: Text;
  /** Comes out */
  readonly output?: Text;
  /** Built on */
  readonly baseModel?: string;
};

/** One item of: What counts. */
export type AlgorithmDecisionFactor = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** What counts */
  readonly factor?: Text;
  /** How heavily */
  readonly weight?: Text;
};

/** One item of: Assessments. */
export type AlgorithmImpactAssessment = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Kind */
  readonly type?: AssessmentTypeCode;
  /** State */
  readonly status?: AssessmentStatusCode;
  /** Date */
  readonly date?: string;
  /** Report */
  readonly url?: string;
  /** What came out */
  readonly summary?: Text;
  /** Who did it */
  readonly reviewer?: Text;
  /** Next time */
  readonly nextDue?: string;
};

/** One item of: Risks. */
export type AlgorithmRisk = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Risk */
  readonly description?: Text;
  /** Who is hurt */
  readonly affected?: Text;
  /** How likely */
  readonly likelihood?: LikelihoodCode;
  /** How serious */
  readonly severity?: SeverityCode;
  /** What you do about it */
  readonly mitigation?: Text;
  /** What remains */
  readonly residual?: Text;
};

/** Independent check. */
export type AlgorithmIndependentReview = {
  /** Done */
  readonly done?: YesNoUnknownCode;
  /** By whom */
  readonly by?: Text;
  /** Date */
  readonly date?: string;
  /** Report */
  readonly url?: string;
};

/** One item of: Whom you asked. */
export type AlgorithmConsultation = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Who */
  readonly who?: Text;
  /** How */
  readonly how?: Text;
  /** When */
  readonly when?: string;
  /** What came of it */
  readonly result?: Text;
};

/** How often overruled. */
export type AlgorithmOverrideRate = {
  /** Percentage */
  readonly percentage?: string;
  /** Period */
  readonly period?: Text;
  /** Note */
  readonly note?: Text;
};

/** One item of: Personal traits used. */
export type AlgorithmProtectedAttribute = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Trait */
  readonly attribute?: ProtectedAttributeCode;
  /** Reason */
  readonly reason?: Text;
};

/** One item of: Fairness tests. */
export type AlgorithmFairnessTest = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Group */
  readonly group?: Text;
  /** What you measured */
  readonly metric?: Text;
  /** Result */
  readonly value?: string;
  /** Date */
  readonly date?: string;
  /** Report */
  readonly url?: string;
  /** Note */
  readonly note?: Text;
};

/** One item of: Figures. */
export type AlgorithmMetric = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** What */
  readonly name?: Text;
  /** Result */
  readonly value?: string;
  /** Unit */
  readonly unit?: Text;
  /** Measured on */
  readonly population?: Text;
  /** Period */
  readonly period?: Text;
  /** How */
  readonly method?: Text;
};

/** Test before use. */
export type AlgorithmPreDeploymentTest = {
  /** Done */
  readonly done?: YesNoUnknownCode;
  /** Date */
  readonly date?: string;
  /** Report */
  readonly url?: string;
  /** What came out */
  readonly summary?: Text;
};

/** One item of: What went wrong. */
export type AlgorithmIncident = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Date */
  readonly date?: string;
  /** What happened */
  readonly description?: Text;
  /** Who was affected */
  readonly affected?: Text;
  /** How it was put right */
  readonly remedy?: Text;
  /** Read more */
  readonly url?: string;
};

/** One item of: Changes. */
export type AlgorithmSystemChange = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Date */
  readonly date?: string;
  /** Version */
  readonly version?: string;
  /** What changed */
  readonly change?: Text;
  /** Why */
  readonly reason?: Text;
};

/** Contact. */
export type AlgorithmContact = {
  /** E-mail */
  readonly email?: string;
  /** Contact page */
  readonly url?: string;
  /** Phone */
  readonly phone?: string;
  /** By post */
  readonly post?: Text;
};

/** One item of: Steps. */
export type AlgorithmObjectionStep = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Step */
  readonly text?: Text;
};

/** How to object. */
export type AlgorithmObjection = {
  /** In short */
  readonly how?: Text;
  /** Steps */
  readonly steps?: readonly AlgorithmObjectionStep[];
  /** Who decides */
  readonly decidedBy?: Text;
  /** Time to object */
  readonly deadlineDays?: number;
  /** Page or form */
  readonly url?: string;
  /** Costs */
  readonly cost?: Text;
  /** Languages */
  readonly languages?: readonly string[];
};

/** Asking for an explanation. */
export type AlgorithmExplanation = {
  /** How */
  readonly how?: Text;
  /** Page or form */
  readonly url?: string;
  /** How soon */
  readonly deadlineDays?: number;
};

/** Your own data. */
export type AlgorithmDataRights = {
  /** How */
  readonly how?: Text;
  /** Page or form */
  readonly url?: string;
  /** Data protection officer */
  readonly dataProtectionOfficer?: string;
};

/** Saying no. */
export type AlgorithmOptOut = {
  /** Possible */
  readonly possible?: OptOutCode;
  /** How */
  readonly how?: Text;
};

/** One item of: Where to complain. */
export type AlgorithmComplaintBody = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Name */
  readonly name?: Text;
  /** Website */
  readonly url?: string;
};

/** One item of: Who can help. */
export type AlgorithmHelpOrganisation = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Name */
  readonly name?: Text;
  /** Website */
  readonly url?: string;
};

/** One item of: Suppliers. */
export type AlgorithmSupplier = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Supplier */
  readonly supplier?: Reference;
  /** What it does */
  readonly role?: SupplierRoleCode;
  /** Country */
  readonly country?: string;
};

/** How it was bought. */
export type AlgorithmProcurement = {
  /** Procedure */
  readonly procedure?: ProcurementProcedureCode;
  /** Contract number (OCID) */
  readonly ocid?: string;
  /** Contract notice */
  readonly url?: string;
  /** Value */
  readonly value?: string;
  /** Currency */
  readonly currency?: string;
  /** From */
  readonly from?: string;
  /** Until */
  readonly to?: string;
};

/** Cost per year. */
export type AlgorithmAnnualCost = {
  /** Amount */
  readonly amount?: string;
  /** Currency */
  readonly currency?: string;
  /** Year */
  readonly year?: number;
};

/** One item of: Related entries. */
export type AlgorithmRelatedRecord = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** How */
  readonly relation?: RecordRelationCode;
  /** Entry */
  readonly record?: Reference;
};

/** One item of: Documents. */
export type AlgorithmDocument = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Title */
  readonly title?: Text;
  /** Kind */
  readonly type?: DocumentTypeCode;
  /** Address */
  readonly url?: string;
  /** Fingerprint (SHA-256) */
  readonly sha256?: string;
};

/** The answers of one record. Everything may be missing; whether it may be is a matter of publication. */
export type AlgorithmData = {
  /** Name */
  readonly name?: Text;
  /** Other names */
  readonly alternativeNames?: readonly string[];
  /** Short description */
  readonly shortDescription?: Text;
  /** Full description */
  readonly longDescription?: Text;
  /** In short */
  readonly inShort?: AlgorithmInShort;
  /** Organisation */
  readonly organisation?: Reference;
  /** Department */
  readonly department?: Reference;
  /** Who is responsible */
  readonly accountableRole?: Text;
  /** Main language */
  readonly mainLanguage?: string;
  /** Look at it again before */
  readonly reviewDue?: string;
  /** Why then */
  readonly reviewReason?: Text;
  /** Search words */
  readonly keywords?: readonly string[];
  /** Remark */
  readonly remark?: Text;
  /** Policy areas */
  readonly policyDomains?: readonly PolicyDomainCode[];
  /** Public services */
  readonly publicServices?: readonly AlgorithmPublicService[];
  /** Goal */
  readonly goal?: Text;
  /** Expected benefit */
  readonly expectedBenefit?: Text;
  /** Not meant for */
  readonly outOfScopeUses?: Text;
  /** How it went before */
  readonly previousProcess?: Text;
  /** Other ways you considered */
  readonly alternativesConsidered?: Text;
  /** Is it worth it */
  readonly proportionality?: Text;
  /** Who notices it */
  readonly affectedGroups?: readonly AffectedGroupCode[];
  /** More about these people */
  readonly affectedGroupsNote?: Text;
  /** Moments in life */
  readonly lifeEvents?: readonly LifeEventCode[];
  /** People who need extra care */
  readonly vulnerableGroups?: readonly VulnerableGroupCode[];
  /** Extra care */
  readonly vulnerableGroupMeasures?: Text;
  /** Area */
  readonly areaScope?: AreaScopeCode;
  /** Districts */
  readonly places?: readonly string[];
  /** More about the area */
  readonly areaNote?: Text;
  /** How often */
  readonly scaleBand?: ScaleBandCode;
  /** Number */
  readonly scaleCount?: number;
  /** What you counted */
  readonly scaleUnit?: ScaleUnitCode;
  /** Over which period */
  readonly scalePeriod?: PeriodCode;
  /** More about the numbers */
  readonly scaleNote?: Text;
  /** What it means for people */
  readonly impactDescription?: Text;
  /** Contact with people */
  readonly publicInteraction?: PublicInteractionCode;
  /** How people are told */
  readonly noticeMethod?: readonly NoticeMethodCode[];
  /** What people are told */
  readonly noticeText?: Text;
  /** What it means for staff */
  readonly staffImpact?: Text;
  /** What is decided */
  readonly decisionSupported?: Text;
  /** Step by step */
  readonly decisionSteps?: readonly AlgorithmDecisionStep[];
  /** Effect on people */
  readonly decisionEffect?: DecisionEffectCode;
  /** Person or computer */
  readonly automationLevel?: AutomationLevelCode;
  /** What comes out */
  readonly outputTypes?: readonly OutputTypeCode[];
  /** Can it be undone */
  readonly reversibility?: ReversibilityCode;
  /** How long it lasts */
  readonly impactDuration?: ImpactDurationCode;
  /** Legal basis */
  readonly legalBases?: readonly AlgorithmLegalBasis[];
  /** More about the law */
  readonly legalBasisNote?: Text;
  /** Council decision */
  readonly politicalDecisionUrl?: string;
  /** Register of processing */
  readonly processingRegisterUrl?: string;
  /** Risk class */
  readonly riskClassifications?: readonly AlgorithmRiskClassification[];
  /** Role under the AI Act */
  readonly aiActRole?: AiActRoleCode;
  /** High-risk area */
  readonly aiActAnnexArea?: AiActAnnexAreaCode;
  /** Exception used */
  readonly aiActExemption?: AiActExemptionCode;
  /** Why the exception applies */
  readonly aiActExemptionReason?: Text;
  /** Status in the EU */
  readonly aiActStatus?: AiActStatusCode;
  /** Entry in the EU database */
  readonly euDatabaseUrl?: string;
  /** Data */
  readonly datasets?: readonly AlgorithmDataset[];
  /** Personal data */
  readonly usesPersonalData?: PersonalDataUseCode;
  /** Kinds of personal data */
  readonly personalDataCategories?: readonly PersonalDataCategoryCode[];
  /** Sensitive data */
  readonly specialCategories?: readonly SpecialCategoryCode[];
  /** Why the sensitive data is allowed */
  readonly specialCategoriesGround?: Text;
  /** Why the data was collected */
  readonly originalCollectionPurpose?: Text;
  /** Who collected it */
  readonly collectedBy?: Text;
  /** Official registers */
  readonly baseRegistries?: readonly AlgorithmBaseRegistry[];
  /** Does the data fit */
  readonly representativeness?: Text;
  /** How long data is kept */
  readonly retention?: Text;
  /** Who can see the data */
  readonly dataAccess?: Text;
  /** Who receives the data */
  readonly dataSharing?: Text;
  /** Technique */
  readonly techniques?: readonly TechniqueCode[];
  /** Does it keep learning */
  readonly keepsLearning?: YesNoUnknownCode;
  /** What it can do */
  readonly capabilities?: readonly CapabilityCode[];
  /** How it works */
  readonly howItWorks?: Text;
  /** How it works, for experts */
  readonly howItWorksTechnical?: Text;
  /** Models */
  readonly models?: readonly AlgorithmModel[];
  /** What goes in */
  readonly inputs?: Text;
  /** What comes out */
  readonly outputs?: Text;
  /** What counts */
  readonly decisionFactors?: readonly AlgorithmDecisionFactor[];
  /** Source code */
  readonly codeUrl?: string;
  /** Licence of the code */
  readonly codeLicence?: string;
  /** Is the model open */
  readonly openWeights?: YesNoUnknownCode;
  /** Drawing of the system */
  readonly architectureUrl?: string;
  /** Assessments */
  readonly impactAssessments?: readonly AlgorithmImpactAssessment[];
  /** Risks */
  readonly risks?: readonly AlgorithmRisk[];
  /** How you deal with risks */
  readonly riskManagement?: Text;
  /** Independent check */
  readonly independentReview?: AlgorithmIndependentReview;
  /** Environment */
  readonly environmentalImpact?: Text;
  /** Whom you asked */
  readonly consultations?: readonly AlgorithmConsultation[];
  /** Human control */
  readonly oversightModel?: OversightModelCode;
  /** How control works */
  readonly oversightDescription?: Text;
  /** How often overruled */
  readonly overrideRate?: AlgorithmOverrideRate;
  /** Training */
  readonly userTraining?: Text;
  /** If it fails */
  readonly fallback?: Text;
  /** Putting it right */
  readonly rollback?: Text;
  /** Personal traits used */
  readonly protectedAttributes?: readonly AlgorithmProtectedAttribute[];
  /** Hidden traits */
  readonly proxyAnalysis?: Text;
  /** Fairness tests */
  readonly fairnessTests?: readonly AlgorithmFairnessTest[];
  /** Against unequal treatment */
  readonly fairnessMeasures?: Text;
  /** Accessibility */
  readonly accessibility?: Text;
  /** Figures */
  readonly metrics?: readonly AlgorithmMetric[];
  /** More about how well it works */
  readonly performanceNote?: Text;
  /** Keeping watch */
  readonly monitoring?: Text;
  /** How often */
  readonly monitoringFrequency?: MonitoringFrequencyCode;
  /** Who keeps watch */
  readonly monitoringOwner?: Text;
  /** Test before use */
  readonly preDeploymentTest?: AlgorithmPreDeploymentTest;
  /** What went wrong */
  readonly incidents?: readonly AlgorithmIncident[];
  /** Changes */
  readonly systemChanges?: readonly AlgorithmSystemChange[];
  /** Contact */
  readonly contact?: AlgorithmContact;
  /** What people can do */
  readonly contestability?: readonly ContestabilityCode[];
  /** How to object */
  readonly objection?: AlgorithmObjection;
  /** Asking for an explanation */
  readonly explanation?: AlgorithmExplanation;
  /** Your own data */
  readonly dataRights?: AlgorithmDataRights;
  /** Saying no */
  readonly optOut?: AlgorithmOptOut;
  /** Where to complain */
  readonly complaintBodies?: readonly AlgorithmComplaintBody[];
  /** Who can help */
  readonly helpOrganisations?: readonly AlgorithmHelpOrganisation[];
  /** Status */
  readonly status?: LifecycleStatusCode;
  /** In use since */
  readonly startDate?: string;
  /** Used until */
  readonly endDate?: string;
  /** Switched off since */
  readonly suspendedOn?: string;
  /** Why it is switched off */
  readonly suspensionReason?: Text;
  /** Why you stopped */
  readonly retirementReason?: Text;
  /** What came after */
  readonly successor?: Reference;
  /** Who made it */
  readonly developedBy?: DevelopedByCode;
  /** Suppliers */
  readonly suppliers?: readonly AlgorithmSupplier[];
  /** Product */
  readonly product?: Reference;
  /** How it was bought */
  readonly procurement?: AlgorithmProcurement;
  /** What the supplier sees */
  readonly supplierDataAccess?: Text;
  /** Cost per year */
  readonly annualCost?: AlgorithmAnnualCost;
  /** Page for residents */
  readonly publicPage?: string;
  /** Documentation */
  readonly documentation?: string;
  /** The same in other registers */
  readonly sameAs?: readonly string[];
  /** Related entries */
  readonly relatedRecords?: readonly AlgorithmRelatedRecord[];
  /** Documents */
  readonly documents?: readonly AlgorithmDocument[];
  /** Why there is no answer, by field. */
  readonly unanswered?: { readonly [Path in AlgorithmPath]?: Unanswered };
};
