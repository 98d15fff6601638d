import {
  appendLeaf,
  EMPTY_FRONTIER,
  frontierOf,
  leafHash,
  rootOf,
  UNOPENED,
  type Frontier,
  type LogFacts,
  type RecordHead,
} from '#transparency-log';
import { Buffer } from 'node:buffer';

/** What an observer keeps of a log: enough to catch every later lie, and to prove it. */
export interface KnownLog {
  readonly format: 'known-log/1';
  readonly origin: string;
  readonly entryPrefix: string;
  /** The last verified signed head, whole: evidence needs the signature. */
  readonly note: string | null;
  readonly facts: LogFacts;
  readonly heads: Readonly<Record<string, RecordHead>>;
  /** Leaf hashes one after the other, in base64. */
  readonly leaves: string;
}

/** A log that nothing was read of yet, with the keys that the observer trusts. */
export function unknownLog(origin: string, entryPrefix: string, keys: readonly string[]): KnownLog {
  const facts = { ...UNOPENED, keys };
  return { format: 'known-log/1', origin, entryPrefix, note: null, facts, heads: {}, leaves: '' };
}

export function leavesOf({ leaves }: KnownLog): Buffer[] {
  const bytes = Buffer.from(leaves, 'base64');
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, (i + 1) * 32));
}

/** The tree over known leaves, growing. */
export class GrowingTree {
  private frontier: Frontier;

  constructor(private readonly hashes: Buffer[] = []) {
    this.frontier = hashes.length === 0 ? EMPTY_FRONTIER : frontierOf(hashes);
  }

  get size(): number {
    return this.frontier.size;
  }

  get root(): Buffer {
    return rootOf(this.frontier);
  }

  get leaves(): string {
    return Buffer.concat(this.hashes).toString('base64');
  }

  append(statement: Buffer): void {
    const hash = leafHash(statement);
    this.hashes.push(hash);
    this.frontier = appendLeaf(this.frontier, hash);
  }

  /** The root of the first so many leaves. */
  rootAt(size: number): Buffer {
    return rootOf(frontierOf(this.hashes.slice(0, size)));
  }
}
