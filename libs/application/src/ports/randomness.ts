/** Unguessable bytes and time-ordered ids. */
export abstract class Randomness {
  abstract bytes(count: number): Buffer;
  /** A UUIDv7: sorts by time, never reused. */
  abstract id(): string;
}
