import type { City, Register, RegisterFacts } from '#application';
import type { Text } from '#domain';

/** A register with what only cities or only mirrors have; the other half is null. */
export interface RegisterRow {
  readonly id: string;
  readonly kind: 'city' | 'mirror';
  readonly slug: string;
  readonly name: Text;
  readonly country: string;
  readonly region: string | null;
  readonly default_language: string;
  readonly languages: string[];
  readonly licence: string;
  readonly attribution: Text | null;
  readonly homepage: string | null;
  readonly invented: boolean;
  readonly prefix: string | null;
  readonly prefix_frozen_at: Date | null;
  readonly log_origin: string | null;
  readonly log_key: string | null;
  readonly log_next_key: string | null;
  readonly contact: City['contact'];
  readonly hosts: string[];
  readonly source_url: string | null;
  readonly source_standard: string | null;
  readonly last_import_at: Date | null;
  readonly observed_at: string | null;
}

export const REGISTER_COLUMNS = `r.id, r.kind, r.slug, r.name, r.country, r.region, r.default_language, r.languages, r.licence, r.attribution,
  r.homepage, r.invented, c.prefix, c.prefix_frozen_at, c.log_origin, c.log_key, c.log_next_key, c.contact,
  ARRAY(SELECT h.host FROM city_host h WHERE h.register_id = r.id ORDER BY h.host) AS hosts,
  m.source_url, m.source_standard, m.last_import_at, m.observed_at::text AS observed_at`;

export const REGISTER_TABLES =
  'register r LEFT JOIN city c ON c.register_id = r.id LEFT JOIN mirror m ON m.register_id = r.id';

/** Joins the two halves of a row to what the application calls a city or a mirror. */
export function registerFromRow(row: RegisterRow): Register {
  const facts: Omit<RegisterFacts, 'kind'> = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    country: row.country,
    region: row.region,
    defaultLanguage: row.default_language,
    languages: row.languages,
    licence: row.licence,
    attribution: row.attribution,
    homepage: row.homepage,
    invented: row.invented,
  };
  if (row.kind === 'mirror') {
    return {
      ...facts,
      kind: 'mirror',
      sourceUrl: row.source_url ?? '',
      sourceStandard: row.source_standard ?? '',
      observedAt: row.observed_at,
      lastImportAt: row.last_import_at,
    };
  }
  return {
    ...facts,
    kind: 'city',
    prefix: row.prefix ?? '',
    prefixFrozenAt: row.prefix_frozen_at,
    hosts: row.hosts,
    logOrigin: row.log_origin ?? '',
    logKey: row.log_key ?? '',
    logNextKey: row.log_next_key ?? '',
    contact: row.contact,
  };
}
