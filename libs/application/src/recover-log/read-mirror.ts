import {
  appendLeaf,
  EMPTY_FRONTIER,
  leafHash,
  openCheckpoint,
  parseStatement,
  parseVerifierKey,
  rootOf,
  sha256,
  type Checkpoint,
  type RecordPut,
} from '#transparency-log';
import type { LogSigning, LogToSign } from '../ports/log-signing.js';
import type { LogMirror } from './log-mirror.js';

export type MirrorReading =
  | {
      readonly kind: 'read';
      readonly checkpoint: Checkpoint;
      /** Statements that the database lacks, in order. */
      readonly missing: readonly Buffer[];
      /** Bytes of contents that they name, by digest; null for one that was erased. */
      readonly contents: ReadonlyMap<string, Buffer | null>;
    }
  | { readonly kind: 'unusable'; readonly reason: string }
  /** The database holds statements that were never signed and stand where signed ones belong. */
  | { readonly kind: 'own-statements'; readonly index: number };

/** Reads a mirror whole and believes nothing of it that our own signature does not prove. */
export async function readMirror(mirror: LogMirror, log: LogToSign, signing: LogSigning): Promise<MirrorReading> {
  const note = await mirror.checkpoint();
  const trusted = [...log.keys, log.nextKey].flatMap((key) => parseVerifierKey(key) ?? []);
  const opened = note && openCheckpoint(note, trusted);
  if (opened?.kind !== 'checkpoint' || opened.checkpoint.origin !== log.origin)
    return unusable('it holds no head that the keys of this log signed');
  const { checkpoint } = opened;
  let tree = EMPTY_FRONTIER;
  const missing: Buffer[] = [];
  let differs: number | null = null;
  for await (const statements of mirror.statements(0, checkpoint.size)) {
    const own = await signing.bodies(log.id, tree.size, statements.length);
    for (const [i, statement] of statements.entries()) {
      const ours = own[i];
      if (ours && !ours.equals(statement)) differs ??= tree.size;
      if (!ours) missing.push(statement);
      tree = appendLeaf(tree, leafHash(statement));
    }
  }
  if (!rootOf(tree).equals(checkpoint.root)) return unusable('its statements do not give the root that was signed');
  if (differs !== null) return { kind: 'own-statements', index: differs };
  const contents = await readContents(mirror, missing);
  return contents instanceof Map ? { kind: 'read', checkpoint, missing, contents } : unusable(contents);
}

/** All contents that the statements name, or which of them is lacking. */
async function readContents(
  mirror: LogMirror,
  statements: readonly Buffer[],
): Promise<Map<string, Buffer | null> | string> {
  const contents = new Map<string, Buffer | null>();
  for (const put of statements.flatMap(putIn)) {
    const hex = put.digest.slice('sha256:'.length);
    const found = await mirror.content(hex);
    if (found.kind === 'absent') return `it lacks the content ${put.digest}`;
    if (found.kind === 'found' && sha256(found.bytes).toString('hex') !== hex)
      return `its content ${put.digest} is not what was published`;
    contents.set(put.digest, found.kind === 'found' ? found.bytes : null);
  }
  return contents;
}

function putIn(body: Buffer): RecordPut[] {
  const read = parseStatement(body);
  return read.kind === 'statement' && read.statement.type === 'record.put' ? [read.statement] : [];
}

function unusable(reason: string): MirrorReading {
  return { kind: 'unusable', reason };
}
