import { Buffer } from 'node:buffer';
import { leafHash } from './hashes.js';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from './note/checkpoint.js';
import { MAX_NOTE_BYTES, parseNote } from './note/signed-note.js';
import type { VerifiedSignature } from './note/verify-note.js';
import type { VerifierKey } from './note/verifier-key.js';
import { MAX_STATEMENT_BYTES } from './statement/statement.js';
import { verifyInclusion } from './tree/inclusion-proof.js';

/**
 * Proof that a statement stands in a log, to be kept and checked without a network (C2SP tlog-proof). Its extra line holds
 * the statement's bytes: unsigned there, yet proven by their hash.
 */
export interface Receipt {
  readonly statement: Buffer;
  readonly index: number;
  readonly proof: readonly Buffer[];
  /** The signed checkpoint as it was served. */
  readonly checkpoint: string;
}

export type ReceiptVerification =
  | {
      readonly kind: 'proven';
      readonly checkpoint: Checkpoint;
      readonly by: readonly VerifiedSignature[];
    }
  | { readonly kind: 'unsigned'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'forged'; readonly checkpoint: Checkpoint }
  /** The statement is not in the tree that was signed. */
  | { readonly kind: 'not-included'; readonly checkpoint: Checkpoint };

const HEAD = 'c2sp.org/tlog-proof@v1';
const MAX_PROOF = 63;

export function formatReceipt({ statement, index, proof, checkpoint }: Receipt): string {
  const lines = [HEAD, `extra ${statement.toString('base64')}`, `index ${index}`, ...proof.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a receipt. Null for anything that is not exactly one with a statement in it. */
export function parseReceipt(bytes: Uint8Array): Receipt | null {
  const text = Buffer.from(bytes).toString('utf8');
  if (bytes.length > MAX_NOTE_BYTES * 2) return null;
  const split = text.indexOf('\n\n');
  const [head, extra = '', index = '', ...hashes] = text.slice(0, Math.max(split, 0)).split('\n');
  const statement = fromBase64(/^extra (\S+)$/.exec(extra)?.[1] ?? '');
  const at = /^index (0|[1-9]\d{0,15})$/.exec(index)?.[1];
  const proof = hashes.map(fromBase64).filter((hash) => hash?.length === 32) as Buffer[];
  if (head !== HEAD || !statement || at === undefined || !Number.isSafeInteger(Number(at))) return null;
  if (proof.length !== hashes.length || proof.length > MAX_PROOF || statement.length > MAX_STATEMENT_BYTES) return null;
  const checkpoint = text.slice(split + 2);
  const note = parseNote(Buffer.from(checkpoint, 'utf8'));
  if (!note || !parseCheckpoint(note.text)) return null;
  return { statement, index: Number(at), proof, checkpoint };
}

/** Checks a receipt against keys that are trusted: signature, then the way from the statement to the signed root. */
export function verifyReceipt(receipt: Receipt, keys: readonly VerifierKey[]): ReceiptVerification {
  const opened = openCheckpoint(Buffer.from(receipt.checkpoint, 'utf8'), keys);
  if (opened.kind === 'unreadable') throw new TypeError('this receipt was not read by parseReceipt');
  const { checkpoint } = opened;
  const { index, proof, statement } = receipt;
  const leaf = leafHash(statement);
  if (!verifyInclusion({ index, size: checkpoint.size, leaf, proof, root: checkpoint.root }))
    return { kind: 'not-included', checkpoint };
  return opened.kind === 'checkpoint'
    ? { kind: 'proven', checkpoint, by: opened.by }
    : { kind: opened.kind, checkpoint };
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64');
}

function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : null;
}
