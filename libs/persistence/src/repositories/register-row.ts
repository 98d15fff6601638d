import type { City, Register, RegisterFacts } from '#application';
import type { PeerState, Text } from '#domain';

/** A register with what only cities, only mirrors or only peers have; the rest is null. */
export interface RegisterRow {
  readonly id: string;
  readonly kind: 'city' | 'mirror' | 'peer';
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
  readonly peer_origin: string | null;
  readonly peer_prefix: string | null;
  readonly peer_state: PeerState | null;
  readonly peer_reason: string | null;
  readonly peer_verified_at: Date | null;
  readonly peer_seen_at: Date | null;
}

export const REGISTER_COLUMNS = `r.id, r.kind, r.slug, r.name, r.country, r.region, r.default_language, r.languages, r.licence, r.attribution,
  r.homepage, r.invented, c.prefix, c.prefix_frozen_at, c.log_origin, c.log_key, c.log_next_key, c.contact,
  ARRAY(SELECT h.host FROM city_host h WHERE h.register_id = r.id ORDER BY h.host) AS hosts,
  m.source_url, m.source_standard, m.last_import_at, m.observed_at::text AS observed_at,
  w.origin AS peer_origin, w.entry_prefix AS peer_prefix, w.state AS peer_state, w.reason AS peer_reason,
  w.verified_at AS peer_verified_at, w.seen_at AS peer_seen_at`;

export const REGISTER_TABLES = `register r LEFT JOIN city c ON c.register_id = r.id LEFT JOIN mirror m ON m.register_id = r.id
    LEFT JOIN peer w ON w.register_id = r.id`;

/** Joins the parts of a row to what the application calls a city, a mirror or a peer. */
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
  if (row.kind === 'peer') {
    return {
      ...facts,
      kind: 'peer',
      origin: row.peer_origin ?? '',
      prefix: row.peer_prefix ?? '',
      state: row.peer_state ?? 'removed',
      stateReason: row.peer_reason,
      verifiedAt: row.peer_verified_at,
      seenAt: row.peer_seen_at,
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
