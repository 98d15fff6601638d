import type { Peer } from '#application';
import type { PeerState, TrustedKey } from '#domain';
import { readFrontier } from '#transparency-log';

export interface PeerRow {
  readonly register_id: string;
  readonly slug: string;
  readonly default_language: string;
  readonly base_url: string;
  readonly allowed_networks: string[];
  readonly origin: string;
  readonly entry_prefix: string;
  readonly keys: TrustedKey[];
  readonly witness_key: string | null;
  readonly next_key: string;
  readonly state: PeerState;
  readonly reason: string | null;
  readonly size: string;
  readonly frontier: string[];
  readonly last_time: string;
  readonly closed: boolean;
  readonly needs_upgrade: boolean;
  readonly note: string | null;
  readonly etag: string | null;
  readonly next_poll_at: Date;
  readonly interval_seconds: number;
  readonly failures: number;
  readonly suspect_tries: number;
  readonly suspect_since: Date | null;
  readonly most_new_leaves: number;
  readonly most_leaves: number;
  readonly most_content_bytes: string;
  readonly content_bytes: string;
  readonly verified_at: Date | null;
  readonly seen_at: Date | null;
}

export const PEER_SELECT = `SELECT p.register_id, r.slug, r.default_language, p.base_url, p.allowed_networks, p.origin, p.entry_prefix, p.keys, p.witness_key,
    p.next_key, p.state, p.reason, p.size, p.frontier, p.last_time, p.closed, p.needs_upgrade, p.note, p.etag, p.next_poll_at,
    p.interval_seconds, p.failures, p.suspect_tries, p.suspect_since, p.most_new_leaves, p.most_leaves, p.most_content_bytes,
    p.content_bytes, p.verified_at, p.seen_at
  FROM peer p JOIN register r ON r.id = p.register_id`;

export function peerFromRow(row: PeerRow): Peer {
  return {
    registerId: row.register_id,
    slug: row.slug,
    defaultLanguage: row.default_language,
    baseUrl: row.base_url,
    allowedNetworks: row.allowed_networks,
    origin: row.origin,
    entryPrefix: row.entry_prefix,
    keys: row.keys,
    witnessKey: row.witness_key,
    nextKey: row.next_key,
    frontier: readFrontier(Number(row.size), row.frontier),
    lastTime: Number(row.last_time),
    closed: row.closed,
    needsUpgrade: row.needs_upgrade,
    note: row.note,
    etag: row.etag,
    standing: {
      state: row.state,
      reason: row.reason,
      suspectTries: row.suspect_tries,
      suspectSince: row.suspect_since,
      seenAt: row.seen_at,
    },
    schedule: { intervalSeconds: row.interval_seconds, failures: row.failures, nextPollAt: row.next_poll_at },
    limits: {
      mostNewLeaves: row.most_new_leaves,
      mostLeaves: row.most_leaves,
      mostContentBytes: Number(row.most_content_bytes),
    },
    contentBytes: Number(row.content_bytes),
    verifiedAt: row.verified_at,
  };
}
