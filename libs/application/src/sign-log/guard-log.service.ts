import { Injectable } from '@nestjs/common';
import { openCheckpoint, parseVerifierKey, type Checkpoint } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { HighWaterMarks } from '../ports/high-water-marks.js';
import { LogFollowers } from '../ports/log-followers.js';
import type { LogSigning, LogToSign } from '../ports/log-signing.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { rootAt } from './grow-tree.js';
import { behind, contradicts, judgeMark, type Hindrance } from './judge-mark.js';

export type Guarding =
  | { readonly kind: 'clear'; readonly slug: string; readonly followers: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'locked'; readonly slug: string; readonly reason: string }
  | { readonly kind: 'no-mark'; readonly slug: string; readonly reason: string };

interface Seen {
  readonly follower: string;
  readonly checkpoint: Checkpoint;
}

/**
 * Asks, before the first signature of a process, whether somebody has seen more of a log than the database holds, or something
 * else: the mark outside the database, and the registers that follow the log. A restored backup is noticed here.
 */
@Injectable()
export class GuardLogService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followers: LogFollowers,
    private readonly marks: HighWaterMarks,
    private readonly clock: Clock,
  ) {}

  async guard(logId: string): Promise<Guarding> {
    const before = await this.unitOfWork.run(({ signing }) => signing.take(logId));
    if (!before) return { kind: 'busy' };
    const seen = await this.ask(before);
    return this.unitOfWork.run(async ({ signing }) => {
      const log = await signing.take(logId);
      if (!log) return { kind: 'busy' };
      if (log.lock && log.lock.kind !== 'restored') return { kind: 'locked', slug: log.slug, reason: log.lock.reason };
      const mark = await this.marks.read(log.origin);
      const hindrance = (mark && (await judgeMark(signing, log, mark))) ?? (await judgeHeads(signing, log, seen));
      if (hindrance) {
        await signing.lock(log.id, hindrance.lock, hindrance.reason, this.clock.now());
        return { kind: 'locked', slug: log.slug, reason: hindrance.reason };
      }
      if (!mark && (log.lock || log.frontier.size > 0)) return { kind: 'no-mark', slug: log.slug, reason: noMark(log) };
      if (log.lock) await signing.unlock(log.id);
      return { kind: 'clear', slug: log.slug, followers: seen.length };
    });
  }

  /** Only what our own keys signed counts, so that nobody can stop us with a lie. The key that was to follow may sign by now. */
  private async ask({ origin, keys, nextKey }: LogToSign): Promise<Seen[]> {
    const trusted = [...keys, nextKey].flatMap((key) => parseVerifierKey(key) ?? []);
    return (await this.followers.heads(origin)).flatMap(({ follower, note }) => {
      const opened = openCheckpoint(note, trusted);
      if (opened.kind !== 'checkpoint' || opened.checkpoint.origin !== origin) return [];
      return [{ follower, checkpoint: opened.checkpoint }];
    });
  }
}

async function judgeHeads(signing: LogSigning, log: LogToSign, seen: readonly Seen[]): Promise<Hindrance | null> {
  for (const { follower, checkpoint } of seen.toSorted((a, b) => b.checkpoint.size - a.checkpoint.size)) {
    if (checkpoint.size > log.frontier.size) return behind(log, checkpoint.size, `${follower} has`);
    if (checkpoint.root.equals(await rootAt(signing, log.id, checkpoint.size))) continue;
    return contradicts(log, `${follower} holds another signed history of ${checkpoint.size} statements`);
  }
  return null;
}

function noMark({ origin, slug }: LogToSign): string {
  return `The log ${origin} is not signed: the mark of what was signed last is missing. Run "register log init ${slug}".`;
}
