import type { SheetSectionAnswer, WholeEntry } from './entry.document.js';

/** Which answers changed, and both versions in words. */
export const COMPARE_DOCUMENT = /* GraphQL */ `
  query ComparePage($by: RecordAddress!, $from: Int!, $to: Int!, $in: [String!]) {
    compareVersions(by: $by, from: $from, to: $to) {
      __typename
      ... on VersionComparison {
        changes {
          field
        }
      }
    }
    before: entry(by: $by, version: $from) {
      ...Compared
    }
    after: entry(by: $by, version: $to) {
      ...Compared
    }
  }
  fragment Compared on EntryResult {
    ... on Entry {
      id
      name(in: $in) {
        text
        language
        direction
        status
      }
      register {
        __typename
        slug
        licence
        isInvented
        name(in: $in) {
          text
        }
      }
      sheet(in: $in) {
        key
        label
        fields {
          key
          label
          level
          state
          until
          items {
            id
            lines {
              label
              words {
                text
              }
            }
          }
        }
      }
    }
  }
`;

export interface ComparedEntry extends Pick<WholeEntry, 'id' | 'name' | 'register'> {
  readonly sheet: readonly SheetSectionAnswer[];
}

export interface CompareAnswer {
  readonly compareVersions: { readonly __typename: string; readonly changes?: readonly { readonly field: string }[] };
  readonly before: ComparedEntry | Record<string, never>;
  readonly after: ComparedEntry | Record<string, never>;
}
