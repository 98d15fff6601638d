import { describe, expect, it } from '@jest/globals';
import type { SampleRecord } from './sample-city.js';
import { eventsOf, remaining, type StoryEvent } from './story-events.js';
import { StoryClock } from './story-clock.js';

function aRecord(sourceKey: string, dates: readonly string[], withdrawnOn?: string) {
  const record: SampleRecord = {
    kind: 'algorithm',
    sourceKey,
    versions: dates.map((date) => ({ date, data: {} })),
    ...(withdrawnOn !== undefined && { withdrawn: { date: withdrawnOn, reason: { en: 'Gone.' } } }),
  };
  return { record, stored: { version: 0 } };
}

const a = aRecord('a', ['2023-01-02', '2024-05-06'], '2025-02-03');
const b = aRecord('b', ['2023-01-02', '2024-01-02']);
const names = (events: readonly StoryEvent<typeof a>[]) =>
  events.map(({ of, version }) => `${of.record.sourceKey}${String(version)}`);

describe('the story of the sample', () => {
  it('happens day by day, on one day in the order of the records', () => {
    expect(names(eventsOf([a, b]))).toEqual(['a1', 'b1', 'b2', 'a2', 'a3']);
    expect(eventsOf([a]).at(-1)).toMatchObject({ act: 'withdraw', date: '2025-02-03' });
  });

  it('goes on where it broke off', () => {
    const got = [
      { ...a, stored: { version: 1 } },
      { ...b, stored: { version: 2 } },
    ];
    const { events, told } = remaining(eventsOf(got));
    expect([names(events), told]).toEqual([['a2', 'a3'], 'in-its-time']);
  });

  it('is over once it was told: what a newer sample adds happens today', () => {
    const got = [{ ...a, stored: { version: 3 } }, b];
    const { events, told } = remaining(eventsOf(got));
    expect([names(events), told]).toEqual([['b1', 'b2'], 'now']);
  });
});

describe('the clock of the story', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const clock = new StoryClock({ now: () => now });

  it('tells the real time before the story, its days within, and never the future', () => {
    expect(clock.now()).toEqual(now);
    clock.setDay('2023-01-02');
    expect(clock.now()).toEqual(new Date('2023-01-02T09:00:00Z'));
    clock.setDay('2030-01-01');
    expect(clock.now()).toEqual(now);
    clock.setDay(null);
    expect(clock.now()).toEqual(now);
  });
});
