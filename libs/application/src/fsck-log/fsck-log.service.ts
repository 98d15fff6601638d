import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { HighWaterMarks } from '../ports/high-water-marks.js';
import { LogOverview, type LogCheck } from '../ports/read/log-overview.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { contradicts, judgeMark } from '../sign-log/judge-mark.js';

export type Fsck = LogCheck | { readonly kind: 'busy' };

/**
 * Checks a whole log against itself and against the mark outside the database. What is found broken is locked; what was locked
 * as broken and is sound again is unlocked.
 */
@Injectable()
export class FsckLogService {
  constructor(
    private readonly overview: LogOverview,
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: HighWaterMarks,
    private readonly clock: Clock,
  ) {}

  async fsck(logId: string, slug: string): Promise<Fsck> {
    const check = await this.overview.check(slug);
    return this.unitOfWork.run(async ({ signing }) => {
      const log = await signing.take(logId);
      if (!log) return { kind: 'busy' };
      const mark = await this.marks.read(log.origin);
      const hindrance =
        check.kind === 'broken'
          ? contradicts(log, `statement ${check.index}: ${check.reason}`)
          : mark && (await judgeMark(signing, log, mark));
      const now = this.clock.now();
      await signing.noteCheck(logId, now);
      if (hindrance) {
        await signing.lock(logId, hindrance.lock, hindrance.reason, now);
        return check.kind === 'broken' ? check : { kind: 'broken', index: log.frontier.size, reason: hindrance.reason };
      }
      if (log.lock?.kind === 'broken') await signing.unlock(logId);
      return check;
    });
  }
}
