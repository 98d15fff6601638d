import type { RecordData, RecordKind, Text } from '#domain';
import type { City, Place } from '../ports/registers.js';

/** An invented city with its records, in the order in which they become public: those that others name come first. */
export interface SampleCity {
  /** Lower-case letters, digits and hyphens: the city stands under `/at/<slug>`. */
  readonly slug: string;
  readonly name: Text;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Legal region whose rules hold: `EU`, or null elsewhere. */
  readonly region: string | null;
  readonly defaultLanguage: string;
  readonly languages: readonly string[];
  /** SPDX id, for example `CC0-1.0`. */
  readonly licence: string;
  readonly attribution: Text | null;
  readonly homepage: string | null;
  readonly contact: City['contact'];
  /** The city's districts. Entries name them by `id` in `places`. */
  readonly places: readonly Place[];
  readonly records: readonly SampleRecord[];
}

/**
 * One record of the sample. Its address does not exist yet, so other records name it by a placeholder,
 * `sample:<slug of the city>/<kind>/<sourceKey>`, wherever an address may stand. A placeholder may point forward, to another
 * city, and back again: all addresses are given out before anything is published.
 */
export interface SampleRecord {
  readonly kind: RecordKind;
  /** Unique among the records of this kind in this city; letters, digits and hyphens. Never change it: it is the identity. */
  readonly sourceKey: string;
  /** Oldest first, each with all its answers; each becomes a published version and must pass the publication rule. */
  readonly versions: readonly SampleVersion[];
  /** Present when the record has left the register after its last version. */
  readonly withdrawn?: SampleWithdrawal;
}

export interface SampleVersion {
  /** The day (YYYY-MM-DD) on which the city published it, in the story that the sample tells. */
  readonly date: string;
  readonly data: RecordData;
}

export interface SampleWithdrawal {
  /** The day of the withdrawal, as above. */
  readonly date: string;
  /** Plain words by language, shown on the page that stays. */
  readonly reason: { readonly [language: string]: string };
  /** Placeholder or address of the record that takes its place. */
  readonly replacedBy?: string;
}
