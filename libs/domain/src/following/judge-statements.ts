import {
  applyStatement,
  type ContentErase,
  type LogFacts,
  type LogIdentity,
  type RecordHead,
  type RecordPut,
  type RecordWithdraw,
} from '#transparency-log';
import { keysAfter, type TrustedKey } from './trusted-keys.js';

/** A statement about a record, with its place in the log and the digest by which the next one names it. */
export interface RecordStep {
  readonly index: number;
  readonly statement: RecordPut | RecordWithdraw;
  /** `sha256:…` of the statement's bytes. */
  readonly digest: string;
}

/** What a stretch of statements comes to. */
export interface Judgement {
  readonly facts: LogFacts;
  readonly keys: readonly TrustedKey[];
  readonly steps: readonly RecordStep[];
  readonly erasures: readonly ContentErase[];
  /** Indexes of statements of a later protocol: kept, not understood. */
  readonly unread: readonly number[];
  /** True when the log speaks a version of the protocol that this software does not know. */
  readonly needs: 'nothing' | 'upgrade';
}

export type Judged =
  | { readonly kind: 'sound'; readonly judgement: Judgement }
  | { readonly kind: 'violation'; readonly index: number; readonly reason: string };

export interface LogSoFar {
  readonly identity: LogIdentity;
  readonly facts: LogFacts;
  readonly keys: readonly TrustedKey[];
}

/** Judges statements under a verified root, one after the other. `headOf` knows the heads before the first of them. */
export function judgeStatements(
  { identity, facts: start, keys: known }: LogSoFar,
  bodies: readonly Buffer[],
  headOf: (record: string) => RecordHead | null,
): Judged {
  const heads = new Map<string, RecordHead>();
  const [steps, erasures, unread]: [RecordStep[], ContentErase[], number[]] = [[], [], []];
  let facts = start;
  let keys = known;
  let needs: Judgement['needs'] = 'nothing';
  for (const body of bodies) {
    const applied = applyStatement(facts, identity, body, (record) => heads.get(record) ?? headOf(record));
    if (applied.kind === 'violation') return applied;
    const { effect } = applied;
    if (effect.kind === 'record') {
      heads.set(effect.statement.record, effect.head);
      steps.push({ index: facts.size, statement: effect.statement, digest: effect.head.statement });
    }
    if (effect.kind === 'erasure') erasures.push(effect.statement);
    if (effect.kind === 'none' && effect.read !== 'known') unread.push(facts.size);
    if (effect.kind === 'none' && effect.read === 'unknown-version') needs = 'upgrade';
    if (applied.facts.keys !== facts.keys) keys = keysAfter(keys, applied.facts.keys, facts.size);
    facts = applied.facts;
  }
  return { kind: 'sound', judgement: { facts, keys, steps, erasures, unread, needs } };
}
