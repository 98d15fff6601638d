/** Which city a page is about, by host name or by the slug in its address. */
export const PLACE_DOCUMENT = /* GraphQL */ `
  query Place($slug: String, $host: String, $in: [String!]) {
    city(slug: $slug, host: $host) {
      slug
      isInvented
      defaultLanguage
      name(in: $in) {
        text
      }
    }
    cities {
      isInvented
    }
    mirrors {
      slug
    }
  }
`;

export interface PlaceAnswer {
  readonly city: {
    readonly slug: string;
    readonly isInvented: boolean;
    readonly defaultLanguage: string;
    readonly name: { readonly text: string };
  } | null;
  readonly cities: readonly { readonly isInvented: boolean }[];
  readonly mirrors: readonly { readonly slug: string }[];
}
