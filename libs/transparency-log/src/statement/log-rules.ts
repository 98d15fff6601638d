import type { Buffer } from 'node:buffer';
import { formatDigest, sha256 } from '../hashes.js';
import { commitToKey } from '../note/verifier-key.js';
import { parseStatement } from './parse-statement.js';
import { isRecordAddress } from './record-address.js';
import type { ContentErase, RecordPut, RecordWithdraw, Statement } from './statement.js';

/** The newest statement of a record: what the next one must build on. */
export interface RecordHead {
  readonly version: number;
  /** Digest of the statement's bytes. */
  readonly statement: string;
}

/** What a reader must remember of a log to judge its next statement, beside the heads of its records. */
export interface LogFacts {
  readonly size: number;
  readonly lastTime: number;
  /** Verifier keys that sign now. */
  readonly keys: readonly string[];
  /** Digest of the verifier key that may follow. */
  readonly next: string;
  readonly closed: 'open' | 'closed';
}

/** Who a log says it is; pinned before its first statement is read. */
export interface LogIdentity {
  readonly origin: string;
  readonly entryPrefix: string;
}

/** What a statement changes. */
export type Effect =
  | { readonly kind: 'record'; readonly statement: RecordPut | RecordWithdraw; readonly head: RecordHead }
  | { readonly kind: 'erasure'; readonly statement: ContentErase }
  /** Keys, the log itself, or a statement of a later protocol. */
  | { readonly kind: 'none'; readonly read: 'known' | 'unknown-type' | 'unknown-version' };

export type Applied =
  | { readonly kind: 'applied'; readonly facts: LogFacts; readonly effect: Effect }
  /** The log broke a rule that it cannot have broken by accident. */
  | { readonly kind: 'violation'; readonly index: number; readonly reason: string };

/** Before leaf 0. Then `log.open` says which keys sign. */
export const UNOPENED: LogFacts = { size: 0, lastTime: 0, keys: [], next: '', closed: 'open' };

/**
 * Judges the next statement of a log. `headOf` gives the newest statement of a record, by its address, and must know those
 * that this very function returned before.
 */
export function applyStatement(
  facts: LogFacts,
  identity: LogIdentity,
  body: Buffer,
  headOf: (record: string) => RecordHead | null,
): Applied {
  const violation = (reason: string): Applied => ({ kind: 'violation', index: facts.size, reason });
  const read = parseStatement(body);
  if (read.kind === 'refused') return violation(read.reason);
  if (facts.closed === 'closed') return violation('a statement behind log.close');
  const time = read.kind === 'statement' ? read.statement.time : (read.time ?? facts.lastTime);
  if (time < facts.lastTime) return violation('time runs backwards');
  const next: LogFacts = { ...facts, size: facts.size + 1, lastTime: time };
  if (read.kind !== 'statement') {
    if (facts.size === 0) return violation('the log does not begin with log.open');
    return { kind: 'applied', facts: next, effect: { kind: 'none', read: read.kind } };
  }
  const { statement } = read;
  if ((facts.size === 0) !== (statement.type === 'log.open')) return violation('log.open is leaf 0 and no other');
  if (statement.type === 'record.put' || statement.type === 'record.withdraw') {
    const fault = faultOfRecord(statement, identity, headOf(statement.record));
    if (fault !== null) return violation(fault);
    const head = { version: statement.version, statement: formatDigest(sha256(body)) };
    return { kind: 'applied', facts: next, effect: { kind: 'record', statement, head } };
  }
  if (statement.type === 'content.erase')
    return { kind: 'applied', facts: next, effect: { kind: 'erasure', statement } };
  const changed = changeKeys(next, identity, statement);
  if (typeof changed === 'string') return violation(changed);
  return { kind: 'applied', facts: changed, effect: { kind: 'none', read: 'known' } };
}

function faultOfRecord(
  statement: RecordPut | RecordWithdraw,
  { entryPrefix }: LogIdentity,
  head: RecordHead | null,
): string | null {
  if (!isRecordAddress(statement.record, statement.kind, entryPrefix))
    return `${statement.record} is not an address of this log`;
  if (statement.version !== (head?.version ?? 0) + 1)
    return `version ${statement.version} of ${statement.record} skips`;
  if (statement.prev !== (head?.statement ?? null)) return `prev of ${statement.record} is not its statement before`;
  return null;
}

type LogStatement = Exclude<Statement, RecordPut | RecordWithdraw | ContentErase>;

function changeKeys(facts: LogFacts, identity: LogIdentity, statement: LogStatement): LogFacts | string {
  switch (statement.type) {
    case 'log.open':
      if (statement.origin !== identity.origin) return `log.open is of ${statement.origin}`;
      if (statement.entryPrefix !== identity.entryPrefix) return `log.open has the prefix ${statement.entryPrefix}`;
      if (!statement.keys.every((key) => key.startsWith(`${identity.origin}+`)))
        return 'log.open has a key of another name';
      return { ...facts, keys: statement.keys, next: statement.next };
    case 'key.add':
      if (commitToKey(statement.vkey) !== facts.next)
        return 'pre-rotation: key.add is not the key that was committed to';
      if (!statement.vkey.startsWith(`${identity.origin}+`)) return 'key.add has a key of another name';
      return { ...facts, keys: [...facts.keys, statement.vkey], next: statement.next };
    case 'key.retire': {
      const keys = facts.keys.filter((key) => key !== statement.vkey);
      if (keys.length === facts.keys.length) return 'key.retire names a key that does not sign';
      if (keys.length === 0) return 'key.retire would leave no key';
      return { ...facts, keys };
    }
    case 'log.close':
      return { ...facts, closed: 'closed' };
  }
}
