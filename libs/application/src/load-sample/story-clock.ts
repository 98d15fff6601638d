import { Clock } from '../ports/clock.js';

/** The hour at which everything of a day happens in the story. */
const HOUR = 'T09:00:00Z';

/** Gives the use cases the time of the story that the sample tells; the real time before it begins, and never a later one. */
export class StoryClock extends Clock {
  private day: Date | null = null;

  constructor(private readonly real: Clock) {
    super();
  }

  /** `date` is YYYY-MM-DD; null goes back to the real time. */
  setDay(date: string | null): void {
    this.day = date === null ? null : new Date(date + HOUR);
  }

  now(): Date {
    const now = this.real.now();
    return this.day !== null && this.day < now ? this.day : now;
  }
}
