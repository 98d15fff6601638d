import type { SampleRecord } from './sample-city.js';

/** Something that happens to a record in the story: `version` is the number that the record has afterwards. */
export interface StoryEvent<Of> {
  readonly of: Of;
  readonly date: string;
  readonly version: number;
  readonly act: 'publish' | 'withdraw';
}

/** What happens to all the records, day by day; on the same day in the order of the records. */
export function eventsOf<Of extends { readonly record: SampleRecord }>(all: readonly Of[]): StoryEvent<Of>[] {
  return all.flatMap((of) => eventsOfRecord(of)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function eventsOfRecord<Of extends { readonly record: SampleRecord }>(of: Of): StoryEvent<Of>[] {
  const { versions, withdrawn } = of.record;
  const events = versions.map(({ date }, i): StoryEvent<Of> => ({ of, date, version: i + 1, act: 'publish' }));
  const last = withdrawn && { of, date: withdrawn.date, version: versions.length + 1, act: 'withdraw' as const };
  return last ? [...events, last] : events;
}

export interface Remaining<Of> {
  readonly events: readonly StoryEvent<Of>[];
  /**
   * `now` where something is added to what was told before: then the story is over, and what comes today is dated today.
   * A log's time never runs backwards.
   */
  readonly told: 'in-its-time' | 'now';
}

/** What is left to happen, given how far each record got. */
export function remaining<Of extends { readonly stored: { readonly version: number } }>(
  events: readonly StoryEvent<Of>[],
): Remaining<Of> {
  const isDone = ({ of, version }: StoryEvent<Of>) => of.stored.version >= version;
  const left = events.filter((event) => !isDone(event));
  const brokeOff = events.findIndex((event) => !isDone(event));
  const isOver = brokeOff !== -1 && events.slice(brokeOff).some(isDone);
  return { events: left, told: isOver ? 'now' : 'in-its-time' };
}
