import { Injectable } from '@nestjs/common';
import { readForeignContent, type RecordData } from '#domain';
import { showRecords } from '../poll-peer/show-records.js';
import { eraseForeign } from '../poll-peer/erase-foreign.js';
import { Clock } from '../ports/clock.js';
import type { PeerConnection } from '../ports/federation/peer-source.js';
import { PeerReader, type Peer, type PendingContent } from '../ports/federation/peers.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';

export interface Filling {
  readonly taken: number;
  readonly erased: number;
  readonly waiting: number;
  /** The first fault met, for people. */
  readonly fault: string | null;
}

type Fetched = { readonly pending: PendingContent } & (
  | { readonly kind: 'taken'; readonly body: Buffer; readonly data: RecordData }
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly reason: string }
);

/** Contents in one transaction: of the largest size they are 12 MB. */
const AT_ONCE = 48;
const ABREAST = 4;
const FIRST_RETRY_MS = 300_000;
const LAST_RETRY_MS = 86_400_000;

/**
 * Fetches contents that verified statements name, newest versions first. Each is checked by itself, so that a bad one costs
 * one record; what cannot be had is tried again, ever more seldom.
 */
@Injectable()
export class FillContentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: PeerReader,
    private readonly clock: Clock,
  ) {}

  /** Goes on until nothing is due, a limit is reached or `signal` says stop. The caller holds the lease. */
  async fill(registerId: string, connection: PeerConnection, signal: AbortSignal): Promise<Filling> {
    let [taken, erased, fault]: [number, number, string | null] = [0, 0, null];
    while (!signal.aborted) {
      const peer = await this.reader.find(registerId);
      if (!peer) throw new Error(`there is no peer ${registerId}`);
      if (peer.contentBytes >= peer.limits.mostContentBytes) {
        fault = `its contents have reached the ${peer.limits.mostContentBytes} bytes that it may have`;
        break;
      }
      const due = await this.reader.pending(registerId, AT_ONCE);
      if (due.length === 0) break;
      const fetched = await fetchAbreast(due, connection);
      await this.keep(peer, fetched);
      taken += fetched.filter(({ kind }) => kind === 'taken').length;
      erased += fetched.filter(({ kind }) => kind === 'gone').length;
      fault ??= fetched.find((one) => one.kind === 'fault')?.reason ?? null;
    }
    return { taken, erased, waiting: await this.reader.countPending(registerId), fault };
  }

  private keep(peer: Peer, fetched: readonly Fetched[]): Promise<void> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const current = await tx.peers.lock(peer.registerId);
      if (current?.standing.state === 'removed') return;
      await this.write(tx, peer, fetched, now);
    });
  }

  private async write(tx: Transaction, peer: Peer, fetched: readonly Fetched[], now: Date): Promise<void> {
    const taken = fetched.filter((one) => one.kind === 'taken');
    const gone = fetched.filter((one) => one.kind === 'gone');
    const faults = fetched.filter((one) => one.kind === 'fault');
    if (taken.length > 0) {
      const contents = taken.map(({ pending, body, data }) => ({ digest: pending.digest, body, data }));
      await tx.foreignRecords.addContents(peer.registerId, contents);
      await tx.foreignRecords.dropPending(taken.map(({ pending }) => pending));
      const recordIds = [...new Set(taken.map(({ pending }) => pending.recordId))];
      await showRecords(tx, peer, recordIds, now);
    }
    if (gone.length > 0)
      await eraseForeign(
        tx,
        peer,
        gone.map(({ pending }) => pending.digest),
        now,
      );
    await tx.foreignRecords.delayPending(
      faults.map(({ pending: { recordId, version, tries }, reason }) => {
        const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries, 16));
        return { recordId, version, nextTryAt: new Date(now.getTime() + wait), fault: reason };
      }),
    );
  }
}

async function fetchAbreast(due: readonly PendingContent[], connection: PeerConnection): Promise<Fetched[]> {
  const waiting = [...due];
  const fetched: Fetched[] = [];
  const fetchOn = async (): Promise<void> => {
    for (let pending = waiting.shift(); pending; pending = waiting.shift()) {
      fetched.push(await fetchOne(pending, connection));
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, fetchOn));
  return fetched;
}

async function fetchOne(pending: PendingContent, connection: PeerConnection): Promise<Fetched> {
  const answer = await connection.get({ kind: 'content', digest: pending.digest.toString('hex') });
  if (answer.kind === 'gone') return { pending, kind: 'gone' };
  if (answer.kind === 'failed') return { pending, kind: 'fault', reason: answer.reason };
  if (answer.kind !== 'body') return { pending, kind: 'fault', reason: `the content is ${answer.kind}` };
  const read = readForeignContent(answer.body, { ...pending, record: pending.uri });
  return read.kind === 'content'
    ? { pending, kind: 'taken', body: read.body, data: read.data }
    : { pending, kind: 'fault', reason: read.reason };
}
