/** How each facet stands in the address of a search page, and in the filter of the public API. */
export interface FacetParameter {
  readonly facet: string;
  readonly parameter: string;
  readonly member: string;
  /** What the words in the address become in the filter. */
  readonly write: (values: readonly string[]) => unknown;
}

const asTold = (values: readonly string[]): unknown => values;
/** "Yes" and "no" together are no filter. */
const asYesOrNo = (values: readonly string[]): unknown => (values.length === 1 ? values[0] === 'yes' : undefined);
const asEnum = (values: readonly string[]): unknown => values.map((value) => value.toUpperCase());

/** In the order in which they are shown. */
export const FACET_PARAMETERS: readonly FacetParameter[] = [
  { facet: 'POLICY_DOMAIN', parameter: 'topic', member: 'policyDomains', write: asTold },
  { facet: 'AFFECTED_GROUP', parameter: 'who', member: 'affectedGroups', write: asTold },
  { facet: 'LIFE_EVENT', parameter: 'event', member: 'lifeEvents', write: asTold },
  { facet: 'STATUS', parameter: 'status', member: 'statuses', write: asTold },
  { facet: 'DECISION_EFFECT', parameter: 'effect', member: 'decisionEffects', write: asTold },
  { facet: 'AUTOMATION_LEVEL', parameter: 'automation', member: 'automationLevels', write: asTold },
  { facet: 'PERSONAL_DATA', parameter: 'personal-data', member: 'personalData', write: asTold },
  { facet: 'HAS_OBJECTION_ROUTE', parameter: 'objection', member: 'hasObjectionRoute', write: asYesOrNo },
  { facet: 'HAS_ASSESSMENT', parameter: 'assessment', member: 'hasAssessment', write: asYesOrNo },
  { facet: 'TECHNIQUE', parameter: 'technique', member: 'techniques', write: asTold },
  { facet: 'REGISTER', parameter: 'register', member: 'registers', write: asTold },
  { facet: 'SOURCE', parameter: 'source', member: 'sources', write: asEnum },
  { facet: 'ORGANISATION', parameter: 'organisation', member: 'organisations', write: asTold },
  { facet: 'SUPPLIER', parameter: 'supplier', member: 'suppliers', write: asTold },
  { facet: 'PRODUCT', parameter: 'product', member: 'products', write: asTold },
  { facet: 'LANGUAGE', parameter: 'language', member: 'languages', write: asTold },
];
