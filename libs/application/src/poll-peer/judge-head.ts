import { judgeStatements, type Evidence, type Judgement, type PollOutcome } from '#domain';
import {
  formatReceipt,
  leafHash,
  parseStatement,
  proveInclusion,
  readerOfLeaves,
  frontierOf,
  rootOf,
  type Checkpoint,
  type Frontier,
} from '#transparency-log';
import type { PeerConnection } from '../ports/federation/peer-source.js';
import type { Peer, PeerReader } from '../ports/federation/peers.js';
import { readLog, readWholeLog, type ReadLog } from './read-log.js';

/** A head that a trusted key signed. */
export interface SignedHead {
  readonly checkpoint: Checkpoint;
  /** As it was served. */
  readonly note: string;
}

/** Evidence without who found it and when. */
export type Proof = Evidence extends infer One ? (One extends Evidence ? Omit<One, 'foundBy' | 'time'> : never) : never;

export type HeadJudged =
  /** Nothing new, and nothing that contradicts. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'grown';
      readonly frontier: Frontier;
      readonly bodies: readonly Buffer[];
      readonly judgement: Judgement;
    }
  | {
      readonly kind: 'not-taken';
      readonly outcome: Exclude<PollOutcome, { kind: 'verified' }>;
      readonly proof: Proof | null;
    };

/** Compares a signed head with everything that was verified before, by recomputation alone. Writes nothing. */
export async function judgeHead(
  peer: Peer,
  head: SignedHead,
  connection: PeerConnection,
  reader: PeerReader,
): Promise<HeadJudged> {
  const { checkpoint } = head;
  const { size } = peer.frontier;
  if (checkpoint.origin !== peer.origin) return violation('origin', `its head is of ${checkpoint.origin}`);
  if (checkpoint.size <= size) return compareWithPast(peer, head, reader);
  const tooMuch = overLimit(peer, checkpoint.size);
  if (tooMuch !== null) return { kind: 'not-taken', outcome: { kind: 'limit', reason: tooMuch }, proof: null };
  const read = await readLog(connection, { from: peer.frontier, size: checkpoint.size });
  if (read.kind === 'failed') return { kind: 'not-taken', outcome: { ...read, kind: 'unreachable' }, proof: null };
  if (read.kind === 'garbled') return disagreement(read.reason);
  if (!rootOf(read.frontier).equals(checkpoint.root)) return explainMismatch(peer, head, connection);
  return judgeGrowth(peer, head, read, reader);
}

async function compareWithPast(peer: Peer, head: SignedHead, reader: PeerReader): Promise<HeadJudged> {
  const { checkpoint, note } = head;
  const { size } = peer.frontier;
  const isWhole = checkpoint.size === size;
  const mine = isWhole ? peer.frontier : frontierOf(await reader.leafHashes(peer.registerId, checkpoint.size));
  if (rootOf(mine).equals(checkpoint.root)) {
    if (isWhole) return { kind: 'same' };
    const reason = `it shows ${checkpoint.size} statements; ${size} were verified before`;
    return { kind: 'not-taken', outcome: { kind: 'behind', reason }, proof: null };
  }
  const hashes = isWhole ? [] : await reader.leafHashes(peer.registerId, size);
  return fork(peer, note, hashes);
}

/** The pages do not give the root: either the past was changed, which the whole log proves, or something on the way is broken. */
async function explainMismatch(
  peer: Peer,
  { checkpoint, note }: SignedHead,
  connection: PeerConnection,
): Promise<HeadJudged> {
  const whole = await readWholeLog(connection, checkpoint.size);
  if (whole.kind === 'read' && peer.note !== null && rootOf(whole.frontier).equals(checkpoint.root)) {
    const hashes = whole.bodies.map(leafHash);
    // A cache may have mended itself in between: then nothing contradicts, and the next poll will show it.
    if (!rootOf(frontierOf(hashes.slice(0, peer.frontier.size))).equals(rootOf(peer.frontier)))
      return fork(peer, note, hashes);
  }
  return disagreement(`its ${checkpoint.size} statements do not give the root that it signed`);
}

async function judgeGrowth(peer: Peer, head: SignedHead, read: ReadLog, reader: PeerReader): Promise<HeadJudged> {
  const heads = await reader.heads(peer.registerId, addressesIn(read.bodies));
  const facts = {
    size: peer.frontier.size,
    lastTime: peer.lastTime,
    keys: peer.keys.flatMap(({ vkey, until }) => (until === null ? [vkey] : [])),
    next: peer.nextKey,
    closed: peer.closed ? ('closed' as const) : ('open' as const),
  };
  const judged = judgeStatements(
    { identity: peer, facts, keys: peer.keys },
    read.bodies,
    (uri) => heads.get(uri) ?? null,
  );
  if (judged.kind === 'violation') {
    const known = await reader.leafHashes(peer.registerId, peer.frontier.size);
    return guilty(peer, head, [...known, ...read.bodies.map(leafHash)], {
      ...judged,
      statement: read.bodies[judged.index - peer.frontier.size],
    });
  }
  return { kind: 'grown', frontier: read.frontier, bodies: read.bodies, judgement: judged.judgement };
}

function addressesIn(bodies: readonly Buffer[]): string[] {
  const addresses = bodies.flatMap((body) => {
    const read = parseStatement(body);
    return read.kind === 'statement' && 'record' in read.statement ? [read.statement.record] : [];
  });
  return [...new Set(addresses)];
}

function overLimit({ frontier, limits, standing }: Peer, size: number): string | null {
  const more = size - frontier.size;
  if (standing.state === 'held') return standing.reason ?? 'held by an operator';
  if (more > limits.mostNewLeaves)
    return `${more} new statements are more than the ${limits.mostNewLeaves} that one poll may bring`;
  return size > limits.mostLeaves ? `${size} statements are more than the ${limits.mostLeaves} that it may have` : null;
}

interface Offence {
  readonly index: number;
  readonly reason: string;
  readonly statement: Buffer | undefined;
}

async function guilty(peer: Peer, head: SignedHead, hashes: readonly Buffer[], offence: Offence): Promise<HeadJudged> {
  const { index, reason, statement } = offence;
  if (!statement) throw new Error(`statement ${index} was judged and is not here`);
  const { size } = head.checkpoint;
  const proof = await proveInclusion(index, size, readerOfLeaves(hashes));
  const receipt = formatReceipt({ statement, index, proof, checkpoint: head.note });
  return {
    ...violation('statement', `statement ${index}: ${reason}`),
    proof: { kind: 'statement', origin: peer.origin, vkeys: allKeys(peer), reason, receipt },
  };
}

function fork(peer: Peer, note: string, hashes: readonly Buffer[]): HeadJudged {
  if (peer.note === null) throw new Error('a fork needs a head that was verified before');
  const proof: Proof = {
    kind: 'fork',
    origin: peer.origin,
    vkeys: allKeys(peer),
    a: peer.note,
    b: note,
    hashes: hashes.map((hash) => hash.toString('base64')),
  };
  return { ...violation('fork', 'it signed two pasts that cannot both be true'), proof };
}

function allKeys({ keys }: Peer): string[] {
  return keys.map(({ vkey }) => vkey);
}

function disagreement(reason: string): HeadJudged {
  return { kind: 'not-taken', outcome: { kind: 'disagreement', reason }, proof: null };
}

function violation(cause: 'fork' | 'statement' | 'origin', reason: string) {
  return { kind: 'not-taken', outcome: { kind: 'violation', cause, reason }, proof: null } as const;
}
