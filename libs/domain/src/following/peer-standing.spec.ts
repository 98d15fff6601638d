import { describe, expect, it } from '@jest/globals';
import { mayAct, standingAfter, type PollOutcome, type Standing } from './peer-standing.js';

const HOUR = 3_600_000;
const start = new Date('2026-11-24T12:00:00Z');
const after = (hours: number): Date => new Date(start.getTime() + hours * HOUR);
const active: Standing = { state: 'active', reason: null, suspectTries: 0, suspectSince: null, seenAt: start };
const silence: PollOutcome = { kind: 'unreachable', reason: 'silent', retryAfterSeconds: null };
const mismatch: PollOutcome = { kind: 'disagreement', reason: 'no root' };
const sound: PollOutcome = { kind: 'verified', statements: 0 };

describe('where a register stands', () => {
  it('is quarantined for a mismatch only after three tries and after an hour: either alone is not enough', () => {
    const twoTries = standingAfter(standingAfter(active, mismatch, start), mismatch, after(5));
    expect(twoTries).toMatchObject({ state: 'suspect', suspectTries: 2 });
    const threeAtOnce = [1, 2, 3].reduce((standing) => standingAfter(standing, mismatch, start), active);
    expect(threeAtOnce.state).toBe('suspect');
    expect(standingAfter(twoTries, mismatch, after(6)).state).toBe('quarantined');
    expect(standingAfter(twoTries, sound, after(6))).toEqual({ ...active, seenAt: after(6) });
  });

  it('is stale after a week of silence, and held or quarantined stays what it is', () => {
    expect(standingAfter(active, silence, after(6 * 24)).state).toBe('active');
    expect(standingAfter(active, silence, after(7 * 24)).state).toBe('stale');
    expect(standingAfter({ ...active, state: 'held' }, silence, after(9 * 24)).state).toBe('held');
  });

  it('lets an operator do what makes sense from there', () => {
    expect([mayAct('quarantined', 'release'), mayAct('quarantined', 'repin')]).toEqual([false, true]);
    expect([mayAct('removed', 'remove'), mayAct('removed', 'approve')]).toEqual([false, true]);
  });
});
