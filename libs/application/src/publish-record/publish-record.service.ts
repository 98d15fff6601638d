import { Injectable } from '@nestjs/common';
import { completenessOf, composeContent, findBlockers, type Blocker, type RecordIdentity } from '#domain';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { appendVersions } from '../versions/append-versions.js';

export type Publication =
  | { readonly kind: 'published'; readonly record: RecordIdentity; readonly version: number }
  | { readonly kind: 'unchanged'; readonly record: RecordIdentity; readonly version: number }
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] }
  /** The log takes nothing at present; the draft stays, to be published later. */
  | { readonly kind: 'log-locked'; readonly reason: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-ours' };

/** Makes the draft of a record public as its next version, or says at once everything that still stands in the way. */
@Injectable()
export class PublishRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  publish(recordId: string, actor: string): Promise<Publication> {
    return this.unitOfWork.run(async (tx) => {
      const record = await tx.records.lock(recordId);
      const draft = record && (await tx.drafts.find(recordId));
      if (!record || !draft) return { kind: 'not-found' };
      const register = await tx.registers.find(record.registerId);
      if (register?.kind !== 'city') return { kind: 'not-ours' };

      const locked = await tx.log.lockReason(register.id);
      if (locked !== null) return { kind: 'log-locked', reason: locked };
      const blockers = findBlockers(record.kind, draft.data, { uri: record.uri, region: register.region });
      if (blockers.length > 0) return { kind: 'blocked', blockers };
      const content = composeContent(record, draft.data, this.randomness.bytes(16).toString('hex'));
      const [head = null] = await tx.versions.heads([recordId]);
      if (head?.act === 'put' && head.dataDigest?.equals(content.dataDigest)) {
        await tx.drafts.remove(recordId);
        return { kind: 'unchanged', record, version: head.version };
      }

      const now = this.clock.now();
      const { score } = completenessOf(record.kind, draft.data, { region: register.region });
      if (!register.prefixFrozenAt) await tx.registers.freezePrefix(register.id, now);
      await tx.drafts.remove(recordId);
      await tx.audit.record([{ actor, act: 'publish', registerId: register.id, recordId }], now);
      await appendVersions(tx, register, [{ record, data: draft.data, content, score, observedAt: null, head }], now);
      return { kind: 'published', record, version: (head?.version ?? 0) + 1 };
    });
  }
}
