import { Injectable } from '@nestjs/common';
import { EMPTY_FRONTIER, rootOf } from '#transparency-log';
import { HighWaterMarks, type HighWaterMark } from '../ports/high-water-marks.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GuardLogService } from '../sign-log/guard-log.service.js';

export type LogInit =
  | { readonly kind: 'begun'; readonly mark: Omit<HighWaterMark, 'step'> }
  | { readonly kind: 'marked-already'; readonly mark: HighWaterMark }
  | { readonly kind: 'locked'; readonly reason: string }
  | { readonly kind: 'busy' };

/**
 * Sets the mark of a log that has none: one that was written before marks were, or whose mark is lost. The registers that
 * follow the log are asked first, since after this nothing else stands between an old database and a fork.
 */
@Injectable()
export class InitLogService {
  constructor(
    private readonly guardLog: GuardLogService,
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: HighWaterMarks,
  ) {}

  async init(logId: string): Promise<LogInit> {
    const guarding = await this.guardLog.guard(logId);
    if (guarding.kind === 'busy') return guarding;
    if (guarding.kind === 'locked') return { kind: 'locked', reason: guarding.reason };
    return this.unitOfWork.run(async ({ signing }) => {
      const log = await signing.take(logId);
      if (!log) return { kind: 'busy' };
      const known = await this.marks.read(log.origin);
      if (known) return { kind: 'marked-already', mark: known };
      const { size, root } = log.head ?? { size: 0, root: rootOf(EMPTY_FRONTIER) };
      const mark = { size, root: root.toString('hex') };
      await this.marks.begin(log.origin, mark);
      if (log.lock?.kind === 'restored') await signing.unlock(logId);
      return { kind: 'begun', mark };
    });
  }
}
