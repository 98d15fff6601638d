import { Injectable } from '@nestjs/common';
import { PublicGraphql } from '../../api/public-graphql.js';
import { PLACE_DOCUMENT, type PlaceAnswer } from '../documents/place.document.js';

/** Where a reader is: on the pages of one city, or of the whole installation. */
export interface SitePlace {
  readonly city: PlaceAnswer['city'];
  /** True where everything here is invented: every page then says so, otherwise each invented entry does. */
  readonly allInvented: boolean;
  /** Path of the start page in a language. */
  readonly path: (language: string) => string;
}

@Injectable()
export class SitePlaces {
  constructor(private readonly graphql: PublicGraphql) {}

  /** `slug` is the one in the address, null on the pages below the root: there the host name decides. Null: no such city. */
  async find(slug: string | null, host: string, language: string): Promise<SitePlace | null> {
    const variables = { slug, host: slug === null ? host : null, in: [language] };
    const { city, cities, mirrors } = await this.graphql.run<PlaceAnswer>(PLACE_DOCUMENT, variables);
    if (slug !== null && !city) return null;
    return {
      city,
      allInvented: cities.length > 0 && mirrors.length === 0 && cities.every(({ isInvented }) => isInvented),
      path: (tag) => (slug === null ? `/${tag}` : `/at/${encodeURIComponent(slug)}/${tag}`),
    };
  }
}
