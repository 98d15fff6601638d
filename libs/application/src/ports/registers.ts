import type { PeerState, Text } from '#domain';

/** A named source of records: one of our cities, a mirror (a copy, not verified), or a peer (followed and verified). */
export interface RegisterFacts {
  readonly id: string;
  readonly kind: 'city' | 'mirror' | 'peer';
  readonly slug: string;
  readonly name: Text;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Legal region whose rules hold, for example `EU`; null elsewhere. */
  readonly region: string | null;
  readonly defaultLanguage: string;
  readonly languages: readonly string[];
  /** SPDX id or licence address; carried by every export. */
  readonly licence: string;
  readonly attribution: Text | null;
  readonly homepage: string | null;
  /** True for the sample: the city does not exist, and every page says so. */
  readonly invented: boolean;
}

export interface City extends RegisterFacts {
  readonly kind: 'city';
  /** Starts every record address, for example `https://algorithms.example.city/id/`. Frozen at the first publication. */
  readonly prefix: string;
  readonly prefixFrozenAt: Date | null;
  readonly hosts: readonly string[];
  readonly logOrigin: string;
  /** Public halves only; private keys lie in files. */
  readonly logKey: string;
  readonly logNextKey: string;
  readonly contact: { readonly email?: string; readonly url?: string; readonly phone?: string } | null;
}

export interface Mirror extends RegisterFacts {
  readonly kind: 'mirror';
  readonly sourceUrl: string;
  readonly sourceStandard: string;
  /** ISO date of the snapshot that was copied; our own time stands beside it on each version. */
  readonly observedAt: string | null;
  readonly lastImportAt: Date | null;
}

/** A register kept elsewhere whose log we follow: everything shown of it was verified. */
export interface PeerRegister extends RegisterFacts {
  readonly kind: 'peer';
  readonly origin: string;
  readonly prefix: string;
  readonly state: PeerState;
  readonly stateReason: string | null;
  readonly verifiedAt: Date | null;
  readonly seenAt: Date | null;
}

export type Register = City | Mirror | PeerRegister;

/** A district of a city; entries name it by `id`. */
export interface Place {
  readonly id: string;
  readonly name: Text;
  readonly code: string | null;
}
