import { registerEnumType } from '@nestjs/graphql';

/** The facets as clients name them; the values are the keys of the search port. */
export enum FacetKeyName {
  CITY = 'city',
  REGISTER = 'register',
  ORGANISATION = 'organisation',
  POLICY_DOMAIN = 'policyDomain',
  STATUS = 'status',
  DECISION_EFFECT = 'decisionEffect',
  AUTOMATION_LEVEL = 'automationLevel',
  AFFECTED_GROUP = 'affectedGroup',
  LIFE_EVENT = 'lifeEvent',
  PERSONAL_DATA = 'personalData',
  TECHNIQUE = 'technique',
  SUPPLIER = 'supplier',
  PRODUCT = 'product',
  HAS_ASSESSMENT = 'hasAssessment',
  HAS_OBJECTION_ROUTE = 'hasObjectionRoute',
  LANGUAGE = 'language',
  SOURCE = 'source',
}

registerEnumType(FacetKeyName, {
  name: 'FacetKey',
  description: 'What search results can be narrowed and counted by.',
  valuesMap: {
    CITY: { description: 'The city, by its slug.' },
    REGISTER: { description: 'The city or mirror, by its slug.' },
    ORGANISATION: { description: 'The organisation, by its identifier, or as `name:…` where it is only named.' },
    POLICY_DOMAIN: { description: 'The policy area, by code.' },
    STATUS: { description: 'The stage of life, by code.' },
    DECISION_EFFECT: { description: 'What the decision means for people, by code.' },
    AUTOMATION_LEVEL: { description: 'How much is left to people, by code.' },
    AFFECTED_GROUP: { description: 'Whom it affects, by code.' },
    LIFE_EVENT: { description: 'The event in life it belongs to, by code.' },
    PERSONAL_DATA: { description: 'Whether it uses personal data, by code.' },
    TECHNIQUE: { description: 'How it works, by code.' },
    SUPPLIER: { description: 'The supplier, by its identifier, or as `name:…` where it is only named.' },
    PRODUCT: { description: 'The product, by its identifier, or as `name:…` where it is only named.' },
    HAS_ASSESSMENT: { description: 'Whether an assessment was made: yes or no.' },
    HAS_OBJECTION_ROUTE: { description: 'Whether it says how to object: yes or no.' },
    LANGUAGE: { description: 'A language in which it can be read, as a BCP 47 tag.' },
    SOURCE: { description: 'own for entries of the cities here, mirror for copies.' },
  },
});
