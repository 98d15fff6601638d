/** A version, as the log knows it. */
export interface LoggedVersion {
  readonly recordId: string;
  /** Number of its statement. */
  readonly index: string;
}

/** Where a version stands in the log of its city, and the first signed head that covers it. */
export interface LogPlace extends LoggedVersion {
  readonly origin: string;
  /** How record addresses of the city begin; its log is served beside them. */
  readonly entryPrefix: string;
  /** Null until the next head is signed, a second or so after the publication. */
  readonly head: {
    readonly size: string;
    readonly root: Buffer;
    readonly note: string;
    readonly signedAt: Date;
  } | null;
}
