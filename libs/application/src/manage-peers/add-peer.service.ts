import { Injectable } from '@nestjs/common';
import { FIRST_INTERVAL_SECONDS, type Text } from '#domain';
import { parseVerifierKey } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import type { PeerPlace } from '../ports/federation/peer-source.js';
import { Randomness } from '../ports/randomness.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** A register as a person approved it: its address, its identity, and the keys whose fingerprints were compared. */
export interface ApprovedPeer {
  readonly slug: string;
  readonly place: PeerPlace;
  readonly origin: string;
  readonly entryPrefix: string;
  readonly vkeys: readonly string[];
  readonly witnessKey: string | null;
  readonly name: Readonly<Record<string, string>>;
  readonly country: string;
  readonly licence: string;
}

export type PeerAdding =
  | { readonly kind: 'added'; readonly registerId: string }
  | { readonly kind: 'slug-taken' }
  | { readonly kind: 'origin-known'; readonly slug: string }
  /** Two registers must not be able to speak of the same addresses. */
  | { readonly kind: 'prefix-taken'; readonly slug: string }
  | { readonly kind: 'bad-key'; readonly vkey: string };

/** Pins a register. From now on its key decides, and TLS only carries. */
@Injectable()
export class AddPeerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  add(peer: ApprovedPeer, actor: string): Promise<PeerAdding> {
    const bad = peer.vkeys.find((vkey) => !isKeyOf(vkey, peer.origin));
    if (bad !== undefined || peer.vkeys.length === 0) return Promise.resolve({ kind: 'bad-key', vkey: bad ?? '' });
    const now = this.clock.now();
    return this.unitOfWork.run(async ({ registers, peers, audit }) => {
      if (await registers.findBySlug(peer.slug)) return { kind: 'slug-taken' };
      const known = await peers.findByOrigin(peer.origin);
      if (known) return { kind: 'origin-known', slug: known };
      const overlapping = (await peers.prefixes()).find(
        ({ prefix }) => prefix.startsWith(peer.entryPrefix) || peer.entryPrefix.startsWith(prefix),
      );
      if (overlapping) return { kind: 'prefix-taken', slug: overlapping.slug };
      const registerId = this.randomness.id();
      await peers.add({
        facts: { id: registerId, slug: peer.slug, ...describe(peer) },
        place: peer.place,
        origin: peer.origin,
        entryPrefix: peer.entryPrefix,
        vkeys: peer.vkeys,
        witnessKey: peer.witnessKey,
        approvedBy: actor,
        approvedAt: now,
        schedule: { intervalSeconds: FIRST_INTERVAL_SECONDS, failures: 0, nextPollAt: now },
      });
      const detail = { origin: peer.origin, vkeys: peer.vkeys };
      await audit.record([{ actor, act: 'add-peer', registerId, recordId: null, detail }], now);
      return { kind: 'added', registerId };
    });
  }
}

/** Refuses keys of another name and those of small order, under which any text verifies. */
function isKeyOf(vkey: string, origin: string): boolean {
  const key = parseVerifierKey(vkey);
  return key?.type === 'ed25519' && key.name === origin;
}

function describe({ name, origin, country, licence, place }: ApprovedPeer) {
  const words = Object.entries(name).filter(([language]) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language));
  const languages = words.length > 0 ? words.map(([language]) => language) : ['en'];
  const text: Text = Object.fromEntries(
    words.map(([language, written]) => [language, { text: written.slice(0, 200), status: 'person' as const }]),
  );
  return {
    name: words.length > 0 ? text : { en: { text: origin, status: 'machine' as const } },
    country,
    region: null,
    defaultLanguage: languages[0] ?? 'en',
    languages,
    licence,
    attribution: null,
    homepage: place.baseUrl,
    invented: false,
  };
}
