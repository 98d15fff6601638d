import {
  frontierOf,
  openCheckpoint,
  parseReceipt,
  parseVerifierKey,
  rootOf,
  verifyReceipt,
  type Checkpoint,
  type VerifierKey,
} from '#transparency-log';

/** Two heads that a log signed and that cannot both be true. Whoever reads it needs to trust nobody. */
export interface ForkEvidence {
  readonly kind: 'fork';
  readonly origin: string;
  readonly vkeys: readonly string[];
  readonly a: string;
  readonly b: string;
  /** Leaf hashes of the larger head's tree in base64, where the two sizes differ. */
  readonly hashes: readonly string[];
  readonly foundBy: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** A statement that no honest log holds, proven to stand under a signed head. */
export interface StatementEvidence {
  readonly kind: 'statement';
  readonly origin: string;
  readonly vkeys: readonly string[];
  readonly reason: string;
  /** C2SP tlog-proof. */
  readonly receipt: string;
  readonly foundBy: string;
  readonly time: number;
}

export type Evidence = ForkEvidence | StatementEvidence;

const MOST_HASHES = 100_000;

/** Whether evidence proves what it says, from its own bytes alone. */
export function provesGuilt(evidence: Evidence): boolean {
  const keys = evidence.vkeys.flatMap((vkey) => parseVerifierKey(vkey) ?? []);
  if (keys.some(({ name }) => name !== evidence.origin)) return false;
  if (evidence.kind === 'statement') {
    const receipt = parseReceipt(Buffer.from(evidence.receipt, 'utf8'));
    const verified = receipt && verifyReceipt(receipt, keys);
    return verified?.kind === 'proven' && verified.checkpoint.origin === evidence.origin;
  }
  const [a, b] = [headOf(evidence.a, keys), headOf(evidence.b, keys)];
  if (a?.origin !== evidence.origin || b?.origin !== evidence.origin) return false;
  if (a.size === b.size) return !a.root.equals(b.root);
  return a.size < b.size ? contradict(a, b, evidence.hashes) : contradict(b, a, evidence.hashes);
}

/** The hashes give the larger root, and the smaller root is not that of the first of them. */
function contradict(smaller: Checkpoint, larger: Checkpoint, encoded: readonly string[]): boolean {
  if (encoded.length !== larger.size || encoded.length > MOST_HASHES) return false;
  const hashes = encoded.map((hash) => Buffer.from(hash, 'base64'));
  if (hashes.some(({ length }) => length !== 32)) return false;
  if (!rootOf(frontierOf(hashes)).equals(larger.root)) return false;
  return !rootOf(frontierOf(hashes.slice(0, smaller.size))).equals(smaller.root);
}

function headOf(note: string, keys: readonly VerifierKey[]): Checkpoint | null {
  const opened = openCheckpoint(Buffer.from(note, 'utf8'), keys);
  return opened.kind === 'checkpoint' ? opened.checkpoint : null;
}
