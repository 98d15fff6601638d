import { sha256 } from '#transparency-log';
import type { PollOutcome } from './peer-standing.js';

export interface PollSchedule {
  readonly intervalSeconds: number;
  /** Polls in a row that failed. */
  readonly failures: number;
  readonly nextPollAt: Date;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const LEAST = 15 * MINUTE;
const MOST = 24 * HOUR;
const FIRST_RETRY = 5 * MINUTE;
export const FIRST_INTERVAL_SECONDS = 6 * HOUR;

/**
 * When to ask again. A register that changes is asked twice as often, one that does not ever more seldom; failures back off
 * to once a day. `random` is from 0 to 1: without it, followers of one register would come all at once.
 */
export function scheduleAfter(before: PollSchedule, outcome: PollOutcome, now: Date, random: number): PollSchedule {
  if (outcome.kind === 'verified') {
    const wanted = outcome.statements > 0 ? before.intervalSeconds / 2 : before.intervalSeconds * 1.25;
    const intervalSeconds = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    return { intervalSeconds, failures: 0, nextPollAt: later(now, intervalSeconds * (0.5 + random)) };
  }
  const failures = before.failures + 1;
  if (outcome.kind === 'limit' || outcome.kind === 'behind')
    return { ...before, failures, nextPollAt: later(now, MOST * (0.5 + random)) };
  const backoff = Math.min(MOST, FIRST_RETRY * 2 ** Math.min(before.failures, 20)) * random;
  const asked = outcome.kind === 'unreachable' ? Math.min(MOST, outcome.retryAfterSeconds ?? 0) : 0;
  return { ...before, failures, nextPollAt: later(now, Math.max(backoff, asked, MINUTE)) };
}

/** Seconds from approval to the first scheduled poll, the same each time for the same two logs. */
export function firstPhaseSeconds(ours: string, theirs: string): number {
  const share = sha256(Buffer.from(`${ours}\n${theirs}`, 'utf8')).readUInt32BE(0) / 2 ** 32;
  return Math.round(share * FIRST_INTERVAL_SECONDS);
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
