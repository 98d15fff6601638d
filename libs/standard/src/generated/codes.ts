// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
/** Who notices it */
export type AffectedGroupCode =
  | 'all-residents'
  | 'tenants'
  | 'homeowners'
  | 'home-seekers'
  | 'benefit-claimants'
  | 'people-in-debt'
  | 'jobseekers'
  | 'taxpayers'
  | 'parents'
  | 'children-and-pupils'
  | 'students'
  | 'older-people'
  | 'people-with-disabilities'
  | 'people-needing-care'
  | 'patients'
  | 'newcomers'
  | 'motorists-and-parkers'
  | 'cyclists-and-pedestrians'
  | 'public-transport-users'
  | 'permit-applicants'
  | 'business-owners'
  | 'associations-and-volunteers'
  | 'visitors'
  | 'passers-by'
  | 'people-who-contact-us'
  | 'suspects-and-offenders'
  | 'victims'
  | 'voters'
  | 'job-applicants'
  | 'staff'
  | 'no-people';

/** High-risk area in Annex III */
export type AiActAnnexAreaCode =
  | 'biometrics'
  | 'critical-infrastructure'
  | 'education'
  | 'employment'
  | 'essential-services'
  | 'public-benefits'
  | 'creditworthiness'
  | 'life-and-health-insurance'
  | 'emergency-services'
  | 'law-enforcement'
  | 'migration-and-border'
  | 'justice-and-democracy';

/** Why it is not high risk after all */
export type AiActExemptionCode =
  'narrow-procedural-task' | 'improves-finished-work' | 'detects-patterns' | 'preparatory-task';

/** Role under the AI Act */
export type AiActRoleCode =
  'deployer' | 'provider' | 'provider-and-deployer' | 'importer' | 'distributor' | 'product-manufacturer' | 'none';

/** Status in the EU */
export type AiActStatusCode = 'on-market-or-in-service' | 'no-longer-on-market' | 'recalled';

/** Where it is used */
export type AreaScopeCode = 'whole-city' | 'districts' | 'region' | 'country' | 'international' | 'not-tied-to-a-place';

/** State of the assessment */
export type AssessmentStatusCode =
  'planned' | 'in-progress' | 'completed' | 'being-renewed' | 'out-of-date' | 'not-done' | 'waived';

/** Kind of assessment */
export type AssessmentTypeCode =
  | 'dpia'
  | 'pre-scan-dpia'
  | 'privacy-quick-scan'
  | 'iama'
  | 'fraia'
  | 'fria'
  | 'aiia'
  | 'deda'
  | 'canada-aia'
  | 'privacy-impact-assessment'
  | 'equality-impact-assessment'
  | 'ethics-leaflet'
  | 'ethics-review'
  | 'court-of-audit-framework'
  | 'z-inspection'
  | 'security-assessment'
  | 'general-impact-assessment'
  | 'other';

/** How much the computer does alone */
export type AutomationLevelCode =
  'no-decision' | 'not-automated' | 'assistive' | 'partial' | 'conditional' | 'high' | 'full' | 'autonomous';

/** What it can do */
export type CapabilityCode =
  | 'calculating'
  | 'checking-data'
  | 'matching-records'
  | 'finding-patterns'
  | 'spotting-deviations'
  | 'forecasting'
  | 'risk-scoring'
  | 'profiling'
  | 'ranking'
  | 'recommending'
  | 'planning'
  | 'handling-workflow'
  | 'simulating'
  | 'searching'
  | 'sorting-text'
  | 'extracting-from-text'
  | 'redacting'
  | 'summarising'
  | 'writing-text'
  | 'translating'
  | 'answering-questions'
  | 'reading-sentiment'
  | 'recognising-speech'
  | 'speaking'
  | 'recognising-sounds'
  | 'recognising-objects'
  | 'reading-number-plates'
  | 'counting-people-or-traffic'
  | 'reading-aerial-images'
  | 'recognising-behaviour'
  | 'recognising-faces'
  | 'identifying-by-body'
  | 'grouping-by-body'
  | 'recognising-emotions'
  | 'making-images'
  | 'controlling-equipment'
  | 'other';

/** What people can do */
export type ContestabilityCode =
  | 'can-object'
  | 'can-challenge-output'
  | 'can-challenge-input'
  | 'can-correct'
  | 'can-ask-explanation'
  | 'can-ask-human-review'
  | 'can-opt-out'
  | 'cannot';

/** What the data is for */
export type DatasetRoleCode = 'training' | 'validation' | 'test' | 'operational';

/** What it does to people */
export type DecisionEffectCode = 'none' | 'indirect' | 'significant' | 'legal';

/** Who made it */
export type DevelopedByCode = 'in-house' | 'supplier' | 'both' | 'open-source' | 'other-government';

/** Kind of document */
export type DocumentTypeCode =
  | 'impact-assessment'
  | 'audit-report'
  | 'evaluation'
  | 'technical-description'
  | 'manual'
  | 'instructions-for-use'
  | 'declaration-of-conformity'
  | 'certificate'
  | 'policy'
  | 'council-decision'
  | 'contract'
  | 'privacy-statement'
  | 'work-instruction'
  | 'research'
  | 'news'
  | 'picture'
  | 'other';

/** How long it lasts */
export type ImpactDurationCode = 'brief' | 'months' | 'years' | 'permanent';

/** Moment in life */
export type LifeEventCode =
  | 'moving-house'
  | 'looking-for-a-home'
  | 'renting-a-home'
  | 'owning-a-home'
  | 'building-or-renovating'
  | 'having-a-child'
  | 'childcare'
  | 'starting-school'
  | 'studying'
  | 'marriage-or-partnership'
  | 'separation'
  | 'death-in-the-family'
  | 'losing-a-job'
  | 'finding-work'
  | 'low-income'
  | 'debts'
  | 'retirement'
  | 'illness-or-disability'
  | 'needing-care'
  | 'caring-for-someone'
  | 'arriving-from-abroad'
  | 'starting-a-business'
  | 'running-a-business'
  | 'applying-for-a-permit'
  | 'applying-for-a-subsidy'
  | 'organising-an-event'
  | 'parking'
  | 'travelling'
  | 'leisure'
  | 'getting-a-fine'
  | 'paying-taxes'
  | 'household-waste'
  | 'reporting-a-problem'
  | 'asking-a-question'
  | 'objecting'
  | 'victim-of-crime'
  | 'emergency'
  | 'voting';

/** Status */
export type LifecycleStatusCode =
  'planned' | 'design' | 'development' | 'pilot' | 'in-use' | 'under-evaluation' | 'suspended' | 'retired';

/** How likely */
export type LikelihoodCode = 'very-unlikely' | 'unlikely' | 'possible' | 'likely' | 'very-likely';

/** How often */
export type MonitoringFrequencyCode =
  | 'continuous'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'half-yearly'
  | 'yearly'
  | 'less-often'
  | 'on-change'
  | 'never';

/** How people are told */
export type NoticeMethodCode =
  | 'on-the-decision'
  | 'letter'
  | 'email-or-app'
  | 'when-applying'
  | 'at-the-start-of-contact'
  | 'sign-on-site'
  | 'in-person'
  | 'website'
  | 'public-announcement'
  | 'privacy-statement'
  | 'this-register-only'
  | 'not-told';

/** Can people say no */
export type OptOutCode = 'yes' | 'in-part' | 'no';

/** Kind of organisation */
export type OrganisationTypeCode =
  | 'municipality'
  | 'department'
  | 'joint-municipal-body'
  | 'regional-authority'
  | 'devolved-administration'
  | 'ministry'
  | 'non-ministerial-department'
  | 'public-body'
  | 'water-authority'
  | 'inspectorate'
  | 'police'
  | 'court'
  | 'safety-region'
  | 'health-body'
  | 'school-or-university'
  | 'public-company'
  | 'high-profile-group'
  | 'housing-association'
  | 'foundation'
  | 'international-body'
  | 'other';

/** What comes out */
export type OutputTypeCode =
  | 'overview'
  | 'explanation'
  | 'prediction'
  | 'recommendation'
  | 'score'
  | 'ranking'
  | 'label'
  | 'match'
  | 'amount'
  | 'alert'
  | 'decision'
  | 'text'
  | 'image-or-sound'
  | 'plan'
  | 'action';

/** How people keep control */
export type OversightModelCode = 'none' | 'over-the-loop' | 'on-the-loop' | 'in-the-loop';

/** Period */
export type PeriodCode = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'total';

/** Kind of personal data */
export type PersonalDataCategoryCode =
  | 'name'
  | 'contact-details'
  | 'address'
  | 'date-of-birth-or-age'
  | 'sex-or-gender'
  | 'national-number'
  | 'identity-document'
  | 'nationality-and-residence-status'
  | 'household-and-family'
  | 'housing'
  | 'income-and-assets'
  | 'benefits'
  | 'debts-and-payments'
  | 'bank-account'
  | 'taxes'
  | 'work'
  | 'education'
  | 'vehicle'
  | 'location-and-movement'
  | 'images'
  | 'voice'
  | 'messages'
  | 'online-behaviour'
  | 'device'
  | 'use-of-services'
  | 'reports-and-inspections'
  | 'permits'
  | 'business-details'
  | 'opinions-and-preferences'
  | 'profile-or-score'
  | 'other';

/** Personal data */
export type PersonalDataUseCode = 'yes' | 'pseudonymised' | 'no';

/** Policy area */
export type PolicyDomainCode =
  | 'general-public-services'
  | 'defence'
  | 'public-order-and-safety'
  | 'economic-affairs'
  | 'environmental-protection'
  | 'housing-and-community-amenities'
  | 'health'
  | 'recreation-culture-and-religion'
  | 'education'
  | 'social-protection'
  | 'parking-and-traffic'
  | 'waste-and-public-space'
  | 'spatial-planning-and-infrastructure'
  | 'permits-and-inspections'
  | 'housing-allocation'
  | 'social-benefits'
  | 'debt-and-early-help'
  | 'care-and-support'
  | 'youth-and-family'
  | 'schools-and-pupils'
  | 'work-and-job-search'
  | 'taxes-and-fees'
  | 'public-finance'
  | 'safety-in-the-street'
  | 'emergencies'
  | 'justice'
  | 'migration-and-integration'
  | 'agriculture-and-food'
  | 'science-and-research'
  | 'democracy-and-contact'
  | 'internal-administration'
  | 'staff-and-recruitment'
  | 'computers-and-networks'
  | 'international'
  | 'other';

/** How it was bought */
export type ProcurementProcedureCode =
  | 'open'
  | 'restricted'
  | 'negotiated'
  | 'competitive-dialogue'
  | 'innovation-partnership'
  | 'framework-agreement'
  | 'quotes'
  | 'direct-award'
  | 'joint-purchase'
  | 'extension'
  | 'not-bought';

/** Personal trait */
export type ProtectedAttributeCode =
  | 'age'
  | 'sex-or-gender'
  | 'gender-identity'
  | 'sexual-orientation'
  | 'ethnic-origin'
  | 'nationality'
  | 'country-of-birth'
  | 'residence-status'
  | 'language'
  | 'religion-or-belief'
  | 'political-opinion'
  | 'disability-or-illness'
  | 'genetic-features'
  | 'pregnancy'
  | 'marital-status'
  | 'family-situation'
  | 'income'
  | 'employment'
  | 'social-position'
  | 'place-of-residence'
  | 'other';

/** Contact with the public */
export type PublicInteractionCode = 'direct' | 'behind-the-scenes' | 'none';

/** How they belong together */
export type RecordRelationCode =
  'part-of' | 'has-part' | 'replaces' | 'replaced-by' | 'feeds' | 'fed-by' | 'same-product' | 'similar' | 'same-as';

/** State of the record */
export type RecordStateCode = 'draft' | 'published' | 'withdrawn' | 'erased';

/** Can it be undone */
export type ReversibilityCode = 'reversible' | 'likely-reversible' | 'difficult-to-reverse' | 'irreversible';

/** Risk class */
export type RiskClassCode =
  | 'ai-act-prohibited'
  | 'ai-act-high'
  | 'ai-act-limited'
  | 'ai-act-minimal'
  | 'ai-act-not-ai'
  | 'nl-a-high-risk'
  | 'nl-b-impactful'
  | 'nl-c-other'
  | 'eurocities-minimal'
  | 'eurocities-limited'
  | 'eurocities-high'
  | 'eurocities-unacceptable'
  | 'us-high-impact'
  | 'us-presumed-not'
  | 'us-not-high-impact'
  | 'canada-i'
  | 'canada-ii'
  | 'canada-iii'
  | 'canada-iv'
  | 'own-low'
  | 'own-medium'
  | 'own-high';

/** Scheme */
export type RiskSchemeCode = 'ai-act' | 'nl-publication-category' | 'eurocities' | 'us-omb' | 'canada-aia' | 'own';

/** How many a year */
export type ScaleBandCode = 'under-100' | '100-to-999' | '1000-to-9999' | '10000-to-99999' | '100000-or-more';

/** What is counted */
export type ScaleUnitCode =
  | 'people'
  | 'households'
  | 'businesses'
  | 'decisions'
  | 'applications'
  | 'cases'
  | 'reports'
  | 'messages'
  | 'documents'
  | 'addresses'
  | 'vehicles'
  | 'images'
  | 'objects'
  | 'uses';

/** How serious */
export type SeverityCode = 'little' | 'moderate' | 'high' | 'very-high';

/** Sensitive data under the law */
export type SpecialCategoryCode =
  | 'racial-or-ethnic-origin'
  | 'political-opinions'
  | 'religious-or-philosophical-beliefs'
  | 'trade-union-membership'
  | 'genetic-data'
  | 'biometric-data'
  | 'health'
  | 'sex-life-or-orientation'
  | 'criminal-record'
  | 'none';

/** Who does this step */
export type StepActorCode = 'person' | 'system' | 'both';

/** What the supplier does */
export type SupplierRoleCode =
  | 'developer'
  | 'seller'
  | 'model-provider'
  | 'data-supplier'
  | 'integrator'
  | 'host'
  | 'maintainer'
  | 'adviser'
  | 'auditor';

/** How it was made */
export type TechniqueCode =
  'rules' | 'optimisation' | 'statistical' | 'machine-learning' | 'deep-learning' | 'generative' | 'agentic' | 'hybrid';

/** Group that needs extra care */
export type VulnerableGroupCode =
  | 'children'
  | 'older-people'
  | 'people-with-disabilities'
  | 'people-with-mental-health-problems'
  | 'people-in-care'
  | 'carers'
  | 'low-income'
  | 'people-in-debt'
  | 'homeless-people'
  | 'low-literacy'
  | 'digitally-excluded'
  | 'other-language'
  | 'ethnic-minorities'
  | 'migrants-and-refugees'
  | 'lgbtiq-people'
  | 'victims-of-violence'
  | 'single-parents'
  | 'people-without-papers'
  | 'detainees'
  | 'dependent-workers'
  | 'other'
  | 'none-found';

/** Yes or no */
export type YesNoUnknownCode = 'yes' | 'no' | 'unknown';
