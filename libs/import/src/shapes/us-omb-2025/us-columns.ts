import type { Rule } from '../../map/apply-rules.js';
import type { SourceShape } from '../../map/source-shape.js';

export const US_SHAPE: SourceShape = {
  standards: ['us-omb-2025'],
  language: 'en',
  dateOrder: 'month-first',
  spellings: {
    'policy-domain': { 'other - economic & financial': 'economic-affairs' },
    'assessment-status': { 'in-progress': 'in-progress', 'training in-progress': 'in-progress' },
  },
};

/** The columns that answer one field of ours. The others are read by `us-entry.ts`. */
export const US_RULES: readonly Rule[] = [
  { from: 'use_case_name', to: 'name', label: 'Use Case Name' },
  { from: 'development_stage', to: 'status', label: 'Stage of Development' },
  { from: 'topic_area', to: 'policyDomains', label: 'Use Case Topic Area', alsoKeyword: 'always' },
  { from: 'classification', to: 'techniques', label: 'AI Classification', alsoKeyword: 'always' },
  { from: 'problem_solved', to: 'goal', label: 'Problem the AI is intended to solve' },
  { from: 'benefits', to: 'expectedBenefit', label: 'Expected benefits' },
  { from: 'system_outputs', to: 'outputs', label: "The AI system's outputs" },
  { from: 'operational_date', to: 'startDate', label: 'Operational date' },
  { from: 'contracting_usage', to: 'developedBy', label: 'Purchased or developed in-house' },
  { from: 'has_pii', to: 'usesPersonalData', label: 'Personally identifiable information' },
  { from: 'code_url', to: 'codeUrl', label: 'Source code' },
  { from: 'hi_potential_impacts', to: 'impactDescription', label: 'Potential impacts' },
  { from: 'hi_ongoing_monitoring', to: 'monitoring', label: 'Ongoing monitoring' },
  { from: 'hi_training_established', to: 'userTraining', label: 'Operator training' },
  { from: 'hi_failsafe_presence', to: 'fallback', label: 'Fail-safe' },
  { from: 'hi_appeal_process', to: 'objection.how', label: 'Appeal process' },
];

/**
 * Columns without a field of ours: their values stand in the remark. The system of the authorisation is the environment in
 * which a use case runs ("General Support System" in 19 of them), so it would make a wrong product.
 */
export const US_REMARKS: readonly { readonly from: string; readonly label: string }[] = [
  { from: 'have_ato', label: 'Authorization to Operate' },
  { from: 'system_name_ato', label: 'System according to the Authorization to Operate' },
  { from: 'has_custom_code', label: 'Custom-developed code' },
];

/** The columns without which a file is not of this shape. */
export const US_NEEDED_COLUMNS = ['agency', 'agency_name', 'use_case_name', 'agency_bureau', 'development_stage'];

/** Words in the vendor column that are no vendor. */
export const NO_VENDOR =
  /^(?:various|multiple|several|none|in-house\b.*|contractor teams|open[- ]source\b.*|n\/a\b.*)$/i;
