/** What the search page asks. Facets and cards in one request, so that the page costs one round. */
export const SEARCH_DOCUMENT = /* GraphQL */ `
  query SearchPage(
    $text: String
    $filter: SearchFilter
    $sort: SearchSort!
    $group: Boolean!
    $after: String
    $in: [String!]
    $facets: [FacetKey!]
    $exact: Boolean!
    $ownCity: String
  ) {
    search(
      text: $text
      filter: $filter
      sort: $sort
      groupByProduct: $group
      languages: $in
      first: 20
      after: $after
      facets: $facets
      exact: $exact
      ownCity: $ownCity
    ) {
      total
      totalIsExact
      isReduced
      understanding {
        searchedFor
        coverage
        coverageNotice(in: $in) {
          text
        }
        words {
          typed
          as
          how
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        key
        label(in: $in) {
          text
        }
        valueCount
        values(first: 20) {
          value
          count
          isSelected
          label(in: $in) {
            text
          }
        }
      }
      nodes {
        sameProductCount
        sameProductBodies
        highlights {
          field
          language
          parts {
            text
            isMatch
          }
        }
        entry {
          id
          changedAt
          name(in: $in) {
            ...Words
          }
          shortDescription(in: $in) {
            ...Words
          }
          organisationName(in: $in) {
            ...Words
          }
          register {
            __typename
            slug
            isInvented
            name(in: $in) {
              text
            }
          }
          facts(in: $in, fields: ["status", "affectedGroups", "automationLevel"]) {
            key
            items {
              lines {
                words {
                  text
                }
              }
            }
          }
        }
      }
    }
  }
  fragment Words on LocalText {
    text
    language
    direction
    status
  }
`;

export interface WordsAnswer {
  readonly text: string;
  readonly language: string | null;
  readonly direction: 'LTR' | 'RTL';
  readonly status: 'PERSON' | 'MACHINE_CHECKED' | 'MACHINE' | null;
}

export interface SearchAnswer {
  readonly search: {
    readonly total: number;
    readonly totalIsExact: boolean;
    readonly isReduced: boolean;
    readonly understanding: UnderstandingAnswer | null;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly facets: readonly {
      readonly key: string;
      readonly label: { readonly text: string };
      readonly valueCount: number;
      readonly values: readonly {
        readonly value: string;
        readonly count: number;
        readonly isSelected: boolean;
        readonly label: { readonly text: string };
      }[];
    }[];
    readonly nodes: readonly FoundNode[];
  };
}

export interface UnderstandingAnswer {
  readonly searchedFor: string | null;
  readonly coverage: 'ALL' | 'SOME' | 'NONE';
  readonly coverageNotice: { readonly text: string } | null;
  readonly words: readonly {
    readonly typed: string;
    readonly as: readonly string[];
    readonly how: 'EVERYDAY' | 'ACRONYM' | 'COMPOUND';
  }[];
}

export interface FoundNode {
  readonly sameProductCount: number | null;
  readonly sameProductBodies: number | null;
  readonly highlights: readonly {
    readonly field: string;
    readonly language: string | null;
    readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
  }[];
  readonly entry: {
    readonly id: string;
    readonly changedAt: string;
    readonly name: WordsAnswer;
    readonly shortDescription: WordsAnswer | null;
    readonly organisationName: WordsAnswer | null;
    readonly register: {
      readonly __typename: 'City' | 'Mirror';
      readonly slug: string;
      readonly isInvented: boolean;
      readonly name: { readonly text: string };
    };
    readonly facts: readonly {
      readonly key: string;
      readonly items: readonly { readonly lines: readonly { readonly words: { readonly text: string } }[] }[];
    }[];
  };
}
