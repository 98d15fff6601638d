/** What somebody else has of one of our logs. */
export interface FollowerHead {
  /** Whom to name to the operator. */
  readonly follower: string;
  /** The signed checkpoint as it was served there: nothing in it is believed before its signature is verified. */
  readonly note: Buffer;
}

/** Other registers that follow our logs: they remember what we signed when we forget it. */
export abstract class LogFollowers {
  /** What up to five likely followers have. Those that do not answer are left out: signing must not depend on them. */
  abstract heads(logOrigin: string): Promise<FollowerHead[]>;
}
