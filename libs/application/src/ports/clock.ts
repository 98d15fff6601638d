/** The time of day, passed in so that rules and tests need no real clock. */
export abstract class Clock {
  abstract now(): Date;
}
