import type { WordsAnswer } from './search.document.js';

/** What the entry page asks: the newest version, or the one named. */
export const ENTRY_DOCUMENT = /* GraphQL */ `
  query EntryPage($by: RecordAddress!, $version: Int, $in: [String!]) {
    entry(by: $by, version: $version) {
      __typename
      ... on Entry {
        ...WholeEntry
      }
      ... on RecordWithdrawn {
        withdrawnAt
        replacedBy
        reason(in: $in) {
          ...Words
        }
        record {
          ... on Entry {
            ...WholeEntry
          }
        }
      }
      ... on RecordErased {
        id
        uri
      }
    }
  }
  fragment WholeEntry on Entry {
    id
    uri
    shortCode
    sourceUrl
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
      licence
      isInvented
      name(in: $in) {
        text
      }
      ... on Peer {
        state
        verifiedAt
      }
    }
    completeness {
      score
    }
    version {
      ...Step
      log {
        index
        head {
          signedAt
        }
      }
    }
    versions(first: 50) {
      nodes {
        ...Step
      }
    }
    inShort(in: $in) {
      concernsMe {
        ...Short
      }
      personDecides {
        ...Short
      }
      knowsAboutMe {
        ...Short
      }
      ifIDisagree {
        ...Short
      }
    }
    answers {
      decisionSteps {
        actor
        text(in: $in) {
          ...Words
        }
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
        reason {
          ...SheetWords
        }
        decidedBy {
          ...SheetWords
        }
        items {
          id
          lines {
            label
            href
            depth
            words {
              ...SheetWords
            }
          }
        }
      }
    }
  }
  fragment Step on Version {
    number
    act
    publishedAt
    observedAt
    digest
    isErased
  }
  fragment Short on ShortAnswer {
    origin
    text {
      ...Words
    }
  }
  fragment Words on LocalText {
    text
    language
    direction
    status
  }
  fragment SheetWords on SheetText {
    text
    language
    direction
    status
  }
`;

export interface VersionAnswer {
  readonly number: number;
  readonly act: 'PUT' | 'WITHDRAW';
  readonly publishedAt: string;
  readonly observedAt: string | null;
  readonly digest: string | null;
  readonly isErased: boolean;
}

export interface ShortAnswer {
  readonly origin: 'WRITTEN' | 'DERIVED' | 'OPEN';
  readonly text: WordsAnswer | null;
}

export interface SheetFieldAnswer {
  readonly key: string;
  readonly label: string;
  readonly level: 'NEEDED' | 'SHOULD' | 'OPTIONAL';
  readonly state: 'ANSWERED' | 'NOT_APPLICABLE' | 'WITHHELD' | 'NOT_KNOWN' | 'NOT_ASKED' | 'BLANK';
  readonly until: string | null;
  readonly reason: WordsAnswer | null;
  readonly decidedBy: WordsAnswer | null;
  readonly items: readonly {
    readonly id: string | null;
    readonly lines: readonly {
      readonly label: string | null;
      readonly href: string | null;
      readonly depth: number;
      readonly words: WordsAnswer;
    }[];
  }[];
}

export interface SheetSectionAnswer {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly SheetFieldAnswer[];
}

export interface WholeEntry {
  readonly id: string;
  readonly uri: string;
  readonly shortCode: string | null;
  readonly sourceUrl: string | null;
  readonly name: WordsAnswer;
  readonly shortDescription: WordsAnswer | null;
  readonly organisationName: WordsAnswer | null;
  readonly register: {
    readonly __typename: 'City' | 'Mirror' | 'Peer';
    /** Of followed registers only. */
    readonly state?: 'ACTIVE' | 'STALE' | 'SUSPECT' | 'HELD' | 'QUARANTINED';
    readonly verifiedAt?: string | null;
    readonly slug: string;
    readonly licence: string;
    readonly isInvented: boolean;
    readonly name: { readonly text: string };
  };
  readonly completeness: { readonly score: number } | null;
  readonly version: VersionAnswer & {
    /** Null for copies; the head is null until it is signed. */
    readonly log: { readonly index: string; readonly head: { readonly signedAt: string } | null } | null;
  };
  readonly versions: { readonly nodes: readonly VersionAnswer[] };
  readonly inShort: {
    readonly concernsMe: ShortAnswer;
    readonly personDecides: ShortAnswer;
    readonly knowsAboutMe: ShortAnswer;
    readonly ifIDisagree: ShortAnswer;
  } | null;
  readonly answers: {
    readonly decisionSteps: readonly { readonly actor: string; readonly text: WordsAnswer }[] | null;
  } | null;
  readonly sheet: readonly SheetSectionAnswer[];
}

export interface EntryAnswer {
  readonly entry:
    | ({ readonly __typename: 'Entry' } & WholeEntry)
    | {
        readonly __typename: 'RecordWithdrawn';
        readonly withdrawnAt: string;
        readonly replacedBy: string | null;
        readonly reason: WordsAnswer | null;
        readonly record: WholeEntry;
      }
    | { readonly __typename: 'RecordErased'; readonly id: string; readonly uri: string }
    | { readonly __typename: 'RecordNotFound' };
}
