import {
  applyStatement,
  openCheckpoint,
  parseVerifierKey,
  type Checkpoint,
  type LogFacts,
  type RecordHead,
} from '#transparency-log';
import { Buffer } from 'node:buffer';
import { GrowingTree, leavesOf, type KnownLog } from './known-log.js';
import type { RegisterLog } from './register-log.js';

export type LogVerification =
  | { readonly kind: 'consistent'; readonly known: KnownLog; readonly checkpoint: Checkpoint; readonly added: number }
  | { readonly kind: 'empty' }
  /** Two signed heads that cannot both be true. The notes prove it to anybody. */
  | { readonly kind: 'forked'; readonly before: string; readonly now: string }
  /** A true head, but an older one than was seen before. */
  | { readonly kind: 'rolled-back'; readonly size: number; readonly seen: number }
  | { readonly kind: 'wrong-statement'; readonly index: number; readonly reason: string }
  /** The served statements give no signed root; perhaps a cache, perhaps worse. */
  | { readonly kind: 'unclear'; readonly reason: string }
  | { readonly kind: 'not-signed'; readonly reason: string };

/**
 * Verifies a log from outside, by recomputation: everything new is read, must follow from what is known, and must give the
 * signed root. Throws `NotServed` where the register does not answer.
 */
export async function verifyLog(log: RegisterLog, known: KnownLog): Promise<LogVerification> {
  const note = await log.checkpoint();
  if (!note) return known.facts.size > 0 ? { kind: 'rolled-back', size: 0, seen: known.facts.size } : { kind: 'empty' };
  const opened = openCheckpoint(note, keysOf(known));
  if (opened.kind === 'unreadable') return { kind: 'unclear', reason: 'what is served is no checkpoint' };
  if (opened.kind === 'forged') return { kind: 'not-signed', reason: 'the signature is not that of the known key' };
  if (opened.kind === 'unsigned') return walkHandovers(log, known);
  return compare(log, known, note, opened.checkpoint);
}

/** Whoever slept through a change of keys goes from head to head that an old key signed together with the next. */
async function walkHandovers(log: RegisterLog, known: KnownLog): Promise<LogVerification> {
  for (const handover of await log.handovers()) {
    const note = Buffer.from(handover, 'utf8');
    const opened = openCheckpoint(note, keysOf(known));
    if (opened.kind !== 'checkpoint' || opened.checkpoint.size <= known.facts.size) continue;
    const step = await compare(log, known, note, opened.checkpoint);
    return step.kind === 'consistent' ? verifyLog(log, step.known) : step;
  }
  return { kind: 'not-signed', reason: 'no known key has signed it, and no handover leads to another' };
}

async function compare(
  log: RegisterLog,
  known: KnownLog,
  note: Buffer,
  checkpoint: Checkpoint,
): Promise<LogVerification> {
  if (checkpoint.origin !== known.origin)
    return { kind: 'not-signed', reason: `the checkpoint is of ${checkpoint.origin}` };
  const tree = new GrowingTree(leavesOf(known));
  const forked: LogVerification = { kind: 'forked', before: known.note ?? '', now: note.toString('utf8') };
  if (checkpoint.size < tree.size)
    return tree.rootAt(checkpoint.size).equals(checkpoint.root)
      ? { kind: 'rolled-back', size: checkpoint.size, seen: tree.size }
      : forked;
  if (checkpoint.size === tree.size && !tree.root.equals(checkpoint.root)) return forked;
  const before = tree.size;
  const read = await readOn(log, known, tree, checkpoint);
  if (read.kind === 'wrong-statement') return read;
  if (!tree.root.equals(checkpoint.root))
    return (await isWholeLog(log, checkpoint))
      ? forked
      : { kind: 'unclear', reason: 'the served statements do not give the signed root' };
  const next: KnownLog = {
    ...known,
    note: note.toString('utf8'),
    facts: read.facts,
    heads: read.heads,
    leaves: tree.leaves,
  };
  return { kind: 'consistent', known: next, checkpoint, added: checkpoint.size - before };
}

type Reading =
  | { readonly kind: 'read'; readonly facts: LogFacts; readonly heads: Readonly<Record<string, RecordHead>> }
  | { readonly kind: 'wrong-statement'; readonly index: number; readonly reason: string };

/** Hashes everything, and judges it; what it judges counts only when the root is right. */
async function readOn(
  log: RegisterLog,
  known: KnownLog,
  tree: GrowingTree,
  { size, root }: Checkpoint,
): Promise<Reading> {
  const heads = new Map(Object.entries(known.heads));
  let { facts } = known;
  let fault: Extract<Reading, { kind: 'wrong-statement' }> | null = null;
  for await (const statements of log.statements(tree.size, size)) {
    for (const statement of statements) {
      tree.append(statement);
      if (fault) continue;
      const applied = applyStatement(facts, known, statement, (record) => heads.get(record) ?? null);
      if (applied.kind === 'violation') {
        fault = { kind: 'wrong-statement', index: applied.index, reason: applied.reason };
        continue;
      }
      facts = applied.facts;
      if (applied.effect.kind === 'record') heads.set(applied.effect.statement.record, applied.effect.head);
    }
  }
  if (fault && tree.root.equals(root)) return fault;
  return { kind: 'read', facts, heads: Object.fromEntries(heads) };
}

async function isWholeLog(log: RegisterLog, { size, root }: Checkpoint): Promise<boolean> {
  const tree = new GrowingTree();
  for await (const statements of log.statements(0, size)) for (const statement of statements) tree.append(statement);
  return tree.root.equals(root);
}

function keysOf({ facts }: KnownLog) {
  return facts.keys.flatMap((key) => parseVerifierKey(key) ?? []);
}
