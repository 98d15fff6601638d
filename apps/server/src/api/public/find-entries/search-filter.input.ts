import type { SearchFilter } from '#application';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';

export enum SearchSource {
  OWN = 'own',
  PEER = 'peer',
  MIRROR = 'mirror',
}

registerEnumType(SearchSource, {
  name: 'SearchSource',
  description: 'Whose records.',
  valuesMap: {
    OWN: { description: 'Records that a city publishes here.' },
    PEER: { description: 'Records of registers elsewhere that are followed and verified.' },
    MIRROR: { description: 'Copies of registers kept elsewhere, not verified.' },
  },
});

@InputType('SearchFilter', {
  description: 'Narrows a search. Any of the values within one member, all members together.',
})
export class SearchFilterInput {
  @Field(() => [String], { nullable: true, description: 'Slugs of cities.' })
  cities?: string[];

  @Field(() => [String], { nullable: true, description: 'Slugs of cities, followed registers or mirrors.' })
  registers?: string[];

  @Field(() => [String], { nullable: true, description: 'Organisations: identifiers, or `name:…` as facets give it.' })
  organisations?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "policy-domain".' })
  policyDomains?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "lifecycle-status".' })
  statuses?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "decision-effect".' })
  decisionEffects?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "automation-level".' })
  automationLevels?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "affected-group".' })
  affectedGroups?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "life-event".' })
  lifeEvents?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "personal-data-use".' })
  personalData?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "technique".' })
  techniques?: string[];

  @Field(() => [String], { nullable: true, description: 'Suppliers: identifiers, or `name:…` as facets give it.' })
  suppliers?: string[];

  @Field(() => [String], { nullable: true, description: 'Products: identifiers, or `name:…` as facets give it.' })
  products?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether an assessment was made.' })
  hasAssessment?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether it says how to object.' })
  hasObjectionRoute?: boolean;

  @Field(() => [String], { nullable: true, description: 'Languages in which the entry can be read, as BCP 47 tags.' })
  languages?: string[];

  @Field(() => [SearchSource], { nullable: true, description: 'Whose records.' })
  sources?: SearchSource[];
}

/** The filter as the search port names it. */
export function searchFilter(input: SearchFilterInput): SearchFilter {
  const chosen = {
    city: input.cities,
    register: input.registers,
    organisation: input.organisations,
    policyDomain: input.policyDomains,
    status: input.statuses,
    decisionEffect: input.decisionEffects,
    automationLevel: input.automationLevels,
    affectedGroup: input.affectedGroups,
    lifeEvent: input.lifeEvents,
    personalData: input.personalData,
    technique: input.techniques,
    supplier: input.suppliers,
    product: input.products,
    hasAssessment: yesOrNo(input.hasAssessment),
    hasObjectionRoute: yesOrNo(input.hasObjectionRoute),
    language: input.languages,
    source: input.sources,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values != null));
}

function yesOrNo(value: boolean | null | undefined): string[] | undefined {
  return value == null ? undefined : [value ? 'yes' : 'no'];
}
