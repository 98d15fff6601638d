import { Injectable } from '@nestjs/common';
import { formatDigest } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { openingOf } from '../versions/log-opening.js';

/** Why a record leaves the register, in the register's languages, and which record takes its place. */
export interface WithdrawalNotice {
  readonly reason: { readonly [language: string]: string };
  readonly replacedBy: string | null;
}

export type Withdrawal =
  | { readonly kind: 'withdrawn'; readonly version: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-published' }
  | { readonly kind: 'log-locked'; readonly reason: string }
  | { readonly kind: 'reason-missing' };

/** Takes a published record out of the register. Its page stays, with date, reason and history: nothing vanishes. */
@Injectable()
export class WithdrawRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  withdraw(recordId: string, notice: WithdrawalNotice, actor: string): Promise<Withdrawal> {
    return this.unitOfWork.run(async (tx) => {
      const reason = wordsIn(notice.reason);
      if (Object.keys(reason).length === 0) return { kind: 'reason-missing' };
      const record = await tx.records.lock(recordId);
      if (!record) return { kind: 'not-found' };
      const register = await tx.registers.find(record.registerId);
      const [head] = await tx.versions.heads([recordId]);
      if (record.state !== 'published' || register?.kind !== 'city' || !head?.statementDigest)
        return { kind: 'not-published' };

      const locked = await tx.log.lockReason(register.id);
      if (locked !== null) return { kind: 'log-locked', reason: locked };
      const now = this.clock.now();
      const version = head.version + 1;
      const [logged] = await tx.log.append(
        register.id,
        openingOf(register),
        [
          {
            type: 'record.withdraw',
            kind: record.kind,
            record: record.uri,
            version,
            prev: formatDigest(head.statementDigest),
            reason,
            ...(notice.replacedBy === null ? {} : { replacedBy: notice.replacedBy }),
          },
        ],
        now,
      );
      await tx.versions.add([
        {
          recordId,
          version,
          act: 'withdraw',
          content: null,
          reason,
          replacedBy: notice.replacedBy,
          publishedAt: now,
          observedAt: null,
          leafIndex: logged?.index ?? null,
          statementDigest: logged?.digest ?? null,
          score: null,
        },
      ]);
      await tx.records.setPublished([{ recordId, version, state: 'withdrawn' }]);
      await tx.audit.record([{ actor, act: 'withdraw', registerId: register.id, recordId }], now);
      await tx.changes.append(
        [{ registerId: register.id, recordId, kind: record.kind, version, act: 'withdraw' }],
        now,
      );
      await tx.publicRecords.setWithdrawn(recordId, version, now);
      return { kind: 'withdrawn', version };
    });
  }
}

/** A language in which nothing is said has no place in the log. */
function wordsIn(reason: WithdrawalNotice['reason']): WithdrawalNotice['reason'] {
  return Object.fromEntries(Object.entries(reason).filter(([, text]) => text.trim() !== ''));
}
