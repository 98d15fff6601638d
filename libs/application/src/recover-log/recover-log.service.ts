import { Injectable } from '@nestjs/common';
import { commitToKey, parseStatement } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { HighWaterMarks } from '../ports/high-water-marks.js';
import { LogKeys } from '../ports/log-keys.js';
import { Randomness } from '../ports/randomness.js';
import type { City } from '../ports/registers.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';
import { judgeMark } from '../sign-log/judge-mark.js';
import type { LogMirror } from './log-mirror.js';
import { readMirror, type MirrorReading } from './read-mirror.js';
import { StatementReplay } from './replay-statements.js';

export type LogRecovery =
  | { readonly kind: 'recovered'; readonly statements: number; readonly size: number }
  | { readonly kind: 'nothing-missing'; readonly size: number }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'own-statements'; readonly index: number }
  /** Even with this mirror the log is not what was signed last. */
  | { readonly kind: 'still-locked'; readonly reason: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-a-city' };

/**
 * Brings back from a follower what a restored database lacks: statements up to a head that this log signed, the texts they
 * name, and everything that follows from them. All or nothing; then the log is unlocked. Followers are the backup.
 */
@Injectable()
export class RecoverLogService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: HighWaterMarks,
    private readonly keys: LogKeys,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  async recover(logId: string, mirror: LogMirror, actor: string): Promise<LogRecovery> {
    // Nobody publishes into a locked log, so what is read here still holds in the transaction below.
    const reading = await this.unitOfWork.run(async ({ signing }) => {
      const log = await signing.take(logId);
      return log && readMirror(mirror, log, signing);
    });
    if (!reading) return { kind: 'busy' };
    if (reading.kind !== 'read') return reading;
    try {
      return await this.write(logId, reading, actor);
    } catch (error) {
      if (error instanceof StillLocked) return { kind: 'still-locked', reason: error.message };
      throw error;
    }
  }

  private write(
    logId: string,
    { missing, contents, checkpoint }: Extract<MirrorReading, { kind: 'read' }>,
    actor: string,
  ): Promise<LogRecovery> {
    return this.unitOfWork.run(async (tx) => {
      const [log, city] = [await tx.signing.take(logId), await tx.registers.find(logId)];
      if (!log) return { kind: 'busy' };
      if (city?.kind !== 'city') return { kind: 'not-a-city' };
      const first = checkpoint.size - missing.length;
      if (missing.length > 0 && log.frontier.size !== first) return { kind: 'own-statements', index: first };
      if (missing.length > 0) await tx.log.restore(logId, missing);
      const replay = new StatementReplay(tx, city, contents, this.randomness);
      for (const [i, body] of missing.entries()) await replay.replay(first + i, body);
      await this.takeKeys(tx, city, missing);
      return this.unlock(tx, logId, { missing: missing.length, actor });
    });
  }

  private async unlock(
    tx: Transaction,
    logId: string,
    { missing, actor }: { readonly missing: number; readonly actor: string },
  ): Promise<LogRecovery> {
    const log = await tx.signing.take(logId);
    if (!log) throw new Error(`the log ${logId} was taken a moment ago`);
    const mark = await this.marks.read(log.origin);
    const hindrance = mark && (await judgeMark(tx.signing, log, mark));
    if (hindrance) throw new StillLocked(hindrance.reason);
    await tx.signing.unlock(logId);
    const { size } = log.frontier;
    if (missing === 0) return { kind: 'nothing-missing', size };
    const entry = { actor, act: 'recover-log', registerId: logId, recordId: null, detail: { statements: missing } };
    await tx.audit.record([entry], this.clock.now());
    return { kind: 'recovered', statements: missing, size };
  }

  /** Keys that were added after the backup: the statements say which, the files hold them. */
  private async takeKeys(tx: Transaction, city: City, missing: readonly Buffer[]): Promise<void> {
    for (const body of missing) {
      const read = parseStatement(body);
      if (read.kind !== 'statement' || read.statement.type !== 'key.add') continue;
      const { vkey, next } = read.statement;
      const { nextKey } = await this.keys.create(city.logOrigin);
      await tx.registers.setLogKeys(city.id, vkey, commitToKey(nextKey) === next ? nextKey : city.logNextKey);
    }
  }
}

/** Ends the transaction with nothing done. */
class StillLocked extends Error {}
