import { describe, expect, it } from '@jest/globals';
import { FIRST_INTERVAL_SECONDS, firstPhaseSeconds, scheduleAfter, type PollSchedule } from './poll-schedule.js';

const now = new Date('2026-11-24T12:00:00Z');
const first: PollSchedule = { intervalSeconds: FIRST_INTERVAL_SECONDS, failures: 0, nextPollAt: now };
const seconds = ({ nextPollAt }: PollSchedule): number => (nextPollAt.getTime() - now.getTime()) / 1000;
const HOUR = 3_600;

describe('when a register is asked again', () => {
  it('is twice as often after a change and ever more seldom without one, from 15 minutes to a day', () => {
    const changed = scheduleAfter(first, { kind: 'verified', statements: 3 }, now, 0.5);
    expect([changed.intervalSeconds, seconds(changed)]).toEqual([3 * HOUR, 3 * HOUR]);
    const same = scheduleAfter(first, { kind: 'verified', statements: 0 }, now, 0);
    expect([same.intervalSeconds, seconds(same)]).toEqual([7.5 * HOUR, 3.75 * HOUR]);
    const often = scheduleAfter({ ...first, intervalSeconds: 900 }, { kind: 'verified', statements: 1 }, now, 0.5);
    const seldom = scheduleAfter({ ...first, intervalSeconds: 86_000 }, { kind: 'verified', statements: 0 }, now, 0.5);
    expect([often.intervalSeconds, seldom.intervalSeconds]).toEqual([900, 86_400]);
  });

  it('backs off to once a day, and heeds what it was asked, up to a day', () => {
    const fail = (failures: number, retryAfterSeconds: number | null, random: number) =>
      scheduleAfter({ ...first, failures }, { kind: 'unreachable', reason: 'x', retryAfterSeconds }, now, random);
    expect(seconds(fail(0, null, 1))).toBe(300);
    expect(seconds(fail(3, null, 1))).toBe(2_400);
    expect(seconds(fail(30, null, 1))).toBe(86_400);
    expect(seconds(fail(0, 7_200, 0))).toBe(7_200);
    expect(seconds(fail(0, 10 ** 8, 0))).toBe(86_400);
    expect(seconds(fail(0, null, 0))).toBe(60);
    expect(fail(3, null, 1).failures).toBe(4);
  });

  it('begins at another time for each pair, and at the same for the same', () => {
    const [a, b] = [firstPhaseSeconds('a', 'x'), firstPhaseSeconds('b', 'x')];
    expect(firstPhaseSeconds('a', 'x')).toBe(a);
    expect(a).not.toBe(b);
    expect(Math.max(a, b)).toBeLessThan(FIRST_INTERVAL_SECONDS);
  });
});
