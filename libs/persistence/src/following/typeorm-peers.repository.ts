import {
  PEER_LIMITS,
  Peers,
  type ObservationRow,
  type NewPeer,
  type Peer,
  type PeerChange,
  type PolledRow,
} from '#application';
import type { Evidence } from '#domain';
import { leafHash, sha256, writeFrontier } from '#transparency-log';
import type { EntityManager } from 'typeorm';
import { addRegisterFacts } from '../repositories/add-register-facts.js';
import { PEER_SELECT, peerFromRow, type PeerRow } from './peer-row.js';

/** Polls are told to the register that was polled for so long. */
const KEPT_POLLS = '30 days';

export class TypeormPeers extends Peers {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async add({ facts, place, schedule, ...peer }: NewPeer): Promise<void> {
    await addRegisterFacts(this.manager, { ...facts, kind: 'peer' });
    await this.manager.query(ADD, [
      facts.id,
      place.baseUrl,
      place.allowedNetworks,
      peer.origin,
      peer.entryPrefix,
      JSON.stringify(peer.vkeys.map((vkey) => ({ vkey, from: 0, until: null }))),
      schedule.nextPollAt,
      schedule.intervalSeconds,
      PEER_LIMITS.mostNewLeaves,
      PEER_LIMITS.mostLeaves,
      PEER_LIMITS.mostContentBytes,
      peer.approvedBy,
      peer.approvedAt,
      sha256(Buffer.from(peer.origin, 'utf8')).toString('hex'),
      peer.witnessKey,
    ]);
  }

  async lock(registerId: string): Promise<Peer | null> {
    const [row] = await this.manager.query<PeerRow[]>(`${PEER_SELECT} WHERE p.register_id = $1 FOR UPDATE OF p`, [
      registerId,
    ]);
    return row ? peerFromRow(row) : null;
  }

  async change(registerId: string, change: PeerChange): Promise<void> {
    const columns = Object.entries(columnsOf(change)).filter(([, value]) => value !== undefined);
    if (columns.length === 0) return;
    const sets = columns.map(([column], i) => `${column} = $${i + 2}`).join(', ');
    await this.manager.query(`UPDATE peer SET ${sets} WHERE register_id = $1`, [
      registerId,
      ...columns.map(([, value]) => value),
    ]);
  }

  async findByOrigin(origin: string): Promise<string | null> {
    const [row] = await this.manager.query<{ slug: string }[]>(
      'SELECT r.slug FROM peer p JOIN register r ON r.id = p.register_id WHERE p.origin = $1',
      [origin],
    );
    return row?.slug ?? null;
  }

  prefixes(): Promise<{ slug: string; prefix: string }[]> {
    return this.manager.query(
      `SELECT r.slug, coalesce(c.prefix, p.entry_prefix) AS prefix FROM register r
         LEFT JOIN city c ON c.register_id = r.id LEFT JOIN peer p ON p.register_id = r.id
        WHERE r.kind IN ('city', 'peer')`,
    );
  }

  async addLeaves(registerId: string, from: number, bodies: readonly Buffer[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO peer_leaf (register_id, idx, hash, body)
       SELECT $1, $2::bigint + l.position - 1, l.hash, l.body
         FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS l (hash, body, position)`,
      [registerId, from, bodies.map(leafHash), bodies],
    );
  }

  async noteUnread(registerId: string, indexes: readonly number[]): Promise<void> {
    await this.manager.query('INSERT INTO peer_unread (register_id, idx) SELECT $1, unnest($2::bigint[])', [
      registerId,
      indexes,
    ]);
  }

  async forgetUnread(registerId: string, indexes: readonly number[]): Promise<void> {
    await this.manager.query('DELETE FROM peer_unread WHERE register_id = $1 AND idx = ANY ($2::bigint[])', [
      registerId,
      indexes,
    ]);
  }

  async notePoll(registerId: string, { at, outcome, detail }: PolledRow): Promise<void> {
    await this.manager.query('DELETE FROM poll_log WHERE register_id = $1 AND at < $2::timestamptz - $3::interval', [
      registerId,
      at,
      KEPT_POLLS,
    ]);
    await this.manager.query('INSERT INTO poll_log (register_id, at, outcome, detail) VALUES ($1, $2, $3, $4)', [
      registerId,
      at,
      outcome,
      detail,
    ]);
  }

  async noteObservation(origin: string, { witness, size, root, cosignedAt }: ObservationRow): Promise<void> {
    await this.manager.query(OBSERVE, [origin, witness, size, root, cosignedAt]);
  }

  async addEvidence(id: string, evidence: Evidence): Promise<void> {
    await this.manager.query('INSERT INTO evidence (id, origin, kind, body, found_at) VALUES ($1, $2, $3, $4, $5)', [
      id,
      evidence.origin,
      evidence.kind,
      evidence,
      new Date(evidence.time * 1000),
    ]);
  }
}

const OBSERVE = `
  INSERT INTO observation (origin, witness, size, root, cosigned_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (origin, witness) DO UPDATE SET size = excluded.size, root = excluded.root, cosigned_at = excluded.cosigned_at
    WHERE observation.cosigned_at < excluded.cosigned_at`;

function columnsOf(change: PeerChange): Readonly<Record<string, unknown>> {
  const { frontier, standing, schedule, limits } = change;
  return {
    base_url: change.baseUrl,
    allowed_networks: change.allowedNetworks,
    keys: change.keys && JSON.stringify(change.keys),
    next_key: change.nextKey,
    size: frontier?.size,
    frontier: frontier && JSON.stringify(writeFrontier(frontier)),
    last_time: change.lastTime,
    closed: change.closed,
    needs_upgrade: change.needsUpgrade,
    note: change.note,
    cosignature: change.cosignature,
    cosigned_at: change.cosignedAt,
    etag: change.etag,
    verified_at: change.verifiedAt,
    ...(standing && {
      state: standing.state,
      reason: standing.reason,
      suspect_tries: standing.suspectTries,
      suspect_since: standing.suspectSince,
      seen_at: standing.seenAt,
    }),
    ...(schedule && {
      next_poll_at: schedule.nextPollAt,
      interval_seconds: schedule.intervalSeconds,
      failures: schedule.failures,
    }),
    ...(limits && {
      most_new_leaves: limits.mostNewLeaves,
      most_leaves: limits.mostLeaves,
      most_content_bytes: limits.mostContentBytes,
    }),
  };
}

const ADD = `
  INSERT INTO peer (register_id, base_url, allowed_networks, origin, entry_prefix, keys, next_key, state, size, frontier, last_time,
    closed, needs_upgrade, next_poll_at, interval_seconds, failures, suspect_tries, most_new_leaves, most_leaves, most_content_bytes,
    content_bytes, approved_by, approved_at, origin_hash, witness_key)
  VALUES ($1, $2, $3, $4, $5, $6, '', 'active', 0, '[]', 0, false, false, $7, $8, 0, 0, $9, $10, $11, 0, $12, $13, $14, $15)`;
