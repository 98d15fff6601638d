import { productKey, profileOf, summarise, type Content, type RecordData, type RecordIdentity } from '#domain';
import { formatDigest } from '#transparency-log';
import type { LoggedStatement } from '../ports/ledger.js';
import type { Register } from '../ports/registers.js';
import type { VersionHead } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { openingOf } from './log-opening.js';
import { makePublic } from './make-public.js';

/** One version that is ready to be written: the rules have been asked, the content is composed. */
export interface ReadyVersion {
  readonly record: RecordIdentity;
  readonly data: RecordData;
  readonly content: Content;
  readonly score: number | null;
  readonly observedAt: string | null;
  readonly head: VersionHead | null;
}

/**
 * Writes new versions with everything that belongs to them: content, log leaf (own cities only: nobody logs for another
 * register), version, change row, read model. The locks on the log and then on the change table are taken as late
 * as possible, so that they are held short.
 */
export async function appendVersions(
  tx: Transaction,
  register: Register,
  ready: readonly ReadyVersion[],
  now: Date,
): Promise<void> {
  if (ready.length === 0) return;
  await tx.contents.add(
    register.id,
    ready.map((version) => version.content),
  );
  await tx.records.setPublished(
    ready.map(({ record, head }) => ({ recordId: record.id, version: nextNumber(head), state: 'published' })),
  );
  const logged = await logPuts(tx, register, ready, now);
  await tx.versions.add(
    ready.map((version, i) => ({
      recordId: version.record.id,
      version: nextNumber(version.head),
      act: 'put',
      content: version.content,
      reason: null,
      replacedBy: null,
      publishedAt: now,
      observedAt: version.observedAt,
      leafIndex: logged[i]?.index ?? null,
      statementDigest: logged[i]?.digest ?? null,
      score: version.score,
    })),
  );
  const changes = ready.map(({ record, head }) => ({
    registerId: register.id,
    recordId: record.id,
    kind: record.kind,
    version: nextNumber(head),
    act: 'put' as const,
  }));
  const rows = ready.map((version) => publicRow(register, version, now));
  await makePublic(tx, changes, rows, now);
}

function logPuts(
  tx: Transaction,
  register: Register,
  ready: readonly ReadyVersion[],
  now: Date,
): Promise<LoggedStatement[]> {
  if (register.kind !== 'city') return Promise.resolve([]);
  const statements = ready.map(({ record, content, head }) => ({
    type: 'record.put' as const,
    kind: record.kind,
    record: record.uri,
    version: nextNumber(head),
    prev: head?.statementDigest ? formatDigest(head.statementDigest) : null,
    digest: formatDigest(content.digest),
    size: content.body.length,
    profile: profileOf(record.kind),
  }));
  return tx.log.append(register.id, openingOf(register), statements, now);
}

function publicRow(register: Register, { record, data, score, head }: ReadyVersion, now: Date) {
  const summary = summarise(record.kind, data, register.defaultLanguage);
  return {
    recordId: record.id,
    registerId: register.id,
    kind: record.kind,
    state: 'published' as const,
    version: nextNumber(head),
    summary,
    productKey: productKey(summary, { uri: record.uri, mirrored: register.kind === 'mirror' ? 'mirrored' : 'own' }),
    score,
    changedAt: now,
  };
}

function nextNumber(head: VersionHead | null): number {
  return (head?.version ?? 0) + 1;
}
