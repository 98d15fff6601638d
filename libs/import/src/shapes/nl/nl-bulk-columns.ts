import type { Rule } from '../../map/apply-rules.js';

/** Columns of all five Dutch versions that answer one field of ours. The others are read by `nl-bulk-entry.ts`. */
export const BULK_RULES: readonly Rule[] = [
  { from: 'name', to: 'name', label: 'Naam' },
  { from: 'description', to: 'longDescription', label: 'Omschrijving' },
  { from: 'description_short', to: 'shortDescription', label: 'Korte omschrijving' },
  { from: 'category', to: 'policyDomains', label: 'Thema', alsoKeyword: 'if-unknown' },
  { from: 'type', to: 'techniques', label: 'Type algoritme', alsoKeyword: 'always' },
  { from: 'status', to: 'status', label: 'Status' },
  { from: 'website', to: 'publicPage', label: 'Website' },
  { from: 'goal', to: 'goal', label: 'Doel' },
  { from: 'impact', to: 'impactDescription', label: 'Impact' },
  { from: 'proportionality', to: 'proportionality', label: 'Afwegingen' },
  { from: 'decision_making_process', to: 'decisionSupported', label: 'Besluitvormingsproces' },
  { from: 'documentation', to: 'documentation', label: 'Documentatie' },
  { from: 'competent_authority', to: 'accountableRole', label: 'Bevoegde autoriteit' },
  { from: 'process_index_url', to: 'processingRegisterUrl', label: 'Link naar verwerkingsregister' },
  { from: 'methods_and_models', to: 'howItWorks', label: 'Technische werking' },
  { from: 'human_intervention', to: 'oversightDescription', label: 'Menselijke tussenkomst' },
  { from: 'risks', to: 'riskManagement', label: 'Risicobeheer' },
  { from: 'monitoring', to: 'monitoring', label: 'Monitoring' },
  { from: 'performance_standard', to: 'performanceNote', label: 'Prestatienorm' },
  { from: 'objection_procedure', to: 'objection.how', label: 'Bezwaarprocedure' },
  { from: 'revision_date', to: 'reviewDue', label: 'Herzieningsdatum' },
  { from: 'begin_date', to: 'startDate', label: 'Begindatum' },
  { from: 'end_date', to: 'endDate', label: 'Einddatum' },
  { from: 'publiccode', to: 'codeUrl', label: 'Link naar broncode' },
];

/** Columns about the row itself, which the register knows by other means. */
export const BULK_IDENTITY = [
  'lars',
  'uuid',
  'source_id',
  'language',
  'lang',
  'standard_version',
  'create_dt',
  'published',
  'state',
];
