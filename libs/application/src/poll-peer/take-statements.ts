import type { Judgement, PollOutcome, RecordKind, RecordStep } from '#domain';
import { parseDigest, type Frontier } from '#transparency-log';
import type { Clock } from '../ports/clock.js';
import type { ForeignVersion, Peer } from '../ports/federation/peers.js';
import type { NewChange } from '../ports/ledger.js';
import type { Randomness } from '../ports/randomness.js';
import type { NewRecord } from '../ports/repositories.js';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.js';
import { eraseForeign } from './erase-foreign.js';
import type { SignedHead } from './judge-head.js';

export interface TakingTools {
  readonly unitOfWork: UnitOfWork;
  readonly randomness: Randomness;
  readonly clock: Clock;
}

export interface Growth {
  readonly frontier: Frontier;
  readonly bodies: readonly Buffer[];
  readonly judgement: Judgement;
}

export type Taking = { readonly kind: 'taken' } | Extract<PollOutcome, { kind: 'limit' }>;

/** Writes what a verified head brought: statements, records and versions, keys, tree and note. All of it or nothing. */
export function takeStatements(
  { unitOfWork, randomness, clock }: TakingTools,
  peer: Peer,
  head: SignedHead & { readonly etag?: string | null },
  { frontier, bodies, judgement }: Growth,
): Promise<Taking> {
  const now = clock.now();
  return unitOfWork.run(async (tx) => {
    const current = await tx.peers.lock(peer.registerId);
    // Another worker may have been here while the lease ran out: then everything was verified against an older tree.
    if (current?.frontier.size !== peer.frontier.size) throw new Error(`${peer.origin} was polled twice at once`);
    const records = await findRecords(tx, peer, judgement.steps, randomness);
    if (records.kind === 'limit') return records;
    await tx.peers.addLeaves(peer.registerId, peer.frontier.size, bodies);
    if (judgement.unread.length > 0) await tx.peers.noteUnread(peer.registerId, judgement.unread);
    await addSteps(tx, peer, { steps: judgement.steps, ids: records.ids, added: records.added }, now);
    for (const { digests } of judgement.erasures)
      await eraseForeign(
        tx,
        peer,
        digests.flatMap((digest) => parseDigest(digest) ?? []),
        now,
      );
    await tx.peers.change(peer.registerId, {
      keys: judgement.keys,
      nextKey: judgement.facts.next,
      frontier,
      lastTime: judgement.facts.lastTime,
      closed: judgement.facts.closed === 'closed',
      needsUpgrade: peer.needsUpgrade || judgement.needs === 'upgrade',
      note: head.note,
      ...(head.etag !== undefined && { etag: head.etag }),
      verifiedAt: now,
    });
    return { kind: 'taken' };
  });
}

interface Found {
  readonly kind: 'found';
  readonly ids: ReadonlyMap<string, string>;
  readonly added: readonly NewRecord[];
}

/** Every address of ours or of another register stays with its holder, whatever a log says. */
async function findRecords(
  tx: Transaction,
  peer: Peer,
  steps: readonly RecordStep[],
  randomness: Randomness,
): Promise<Found | Extract<PollOutcome, { kind: 'limit' }>> {
  const kinds = new Map(steps.map(({ statement }) => [statement.record, statement.kind as RecordKind]));
  const holders = await tx.foreignRecords.holders([...kinds.keys()]);
  const taken = holders.find(({ registerId }) => registerId !== peer.registerId);
  if (taken) return { kind: 'limit', reason: `${taken.uri} is here already, in another register` };
  const ids = new Map(holders.map(({ uri, id }) => [uri, id]));
  const added: NewRecord[] = [];
  for (const [uri, kind] of kinds) {
    if (ids.has(uri)) continue;
    const id = randomness.id();
    ids.set(uri, id);
    added.push({
      id,
      registerId: peer.registerId,
      kind,
      uri,
      sourceKey: null,
      sourceUrl: uri,
      shortCode: null,
      state: 'published',
    });
  }
  return { kind: 'found', ids, added };
}

interface Steps extends Pick<Found, 'ids' | 'added'> {
  readonly steps: readonly RecordStep[];
}

async function addSteps(tx: Transaction, peer: Peer, { steps, ids, added }: Steps, now: Date): Promise<void> {
  if (steps.length === 0) return;
  const versions = steps.map((step) => versionOf(step, ids, now));
  const newest = [...new Map(versions.map((version) => [version.recordId, version])).values()];
  await tx.records.add(added);
  await tx.foreignRecords.addVersions(versions);
  await tx.records.setPublished(
    newest.map(({ recordId, version, act }) => ({
      recordId,
      version,
      state: act === 'put' ? ('published' as const) : ('withdrawn' as const),
    })),
  );
  await tx.foreignRecords.addPending(
    peer.registerId,
    versions.filter(({ act }) => act === 'put'),
  );
  const kinds = new Map(steps.map(({ statement }) => [ids.get(statement.record), statement.kind as RecordKind]));
  const withdrawn = newest.filter(({ act }) => act === 'withdraw');
  const changes: NewChange[] = withdrawn.map(({ recordId, version }) => ({
    registerId: peer.registerId,
    recordId,
    kind: kinds.get(recordId) ?? 'algorithm',
    version,
    act: 'withdraw',
  }));
  await tx.changes.append(changes, now);
  // Under the lock of the change table, like everything that writes the read model.
  for (const { recordId, version, publishedAt } of withdrawn)
    await tx.publicRecords.setWithdrawn(recordId, version, publishedAt);
}

function versionOf(
  { index, statement, digest }: RecordStep,
  ids: ReadonlyMap<string, string>,
  now: Date,
): ForeignVersion {
  const isPut = statement.type === 'record.put';
  return {
    recordId: ids.get(statement.record) ?? '',
    version: statement.version,
    act: isPut ? 'put' : 'withdraw',
    digest: isPut ? parseDigest(statement.digest) : null,
    size: isPut ? statement.size : null,
    reason: isPut ? null : statement.reason,
    replacedBy: isPut ? null : (statement.replacedBy ?? null),
    // A register's clock is its own affair, but nothing of it may stand on top of our lists because it claims the future.
    publishedAt: new Date(Math.min(statement.time * 1000, now.getTime())),
    leafIndex: index,
    statementDigest: parseDigest(digest) ?? Buffer.alloc(0),
  };
}
