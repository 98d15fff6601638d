/** The largest head that a log ever signed, and how many times the mark was moved. */
export interface HighWaterMark {
  readonly size: number;
  /** Root hash in hex. */
  readonly root: string;
  readonly step: number;
}

/**
 * Remembers outside the database what was signed last. A database that was restored or copied cannot take it back with it,
 * so it can neither sign an older head again nor a second one beside the first.
 */
export abstract class HighWaterMarks {
  abstract read(logOrigin: string): Promise<HighWaterMark | null>;
  /** The first mark of a log; false where there is one already, which then stays. */
  abstract begin(logOrigin: string, head: Omit<HighWaterMark, 'step'>): Promise<boolean>;
  /** Moves the mark, on the disk when it resolves; false where somebody else has moved it meanwhile. */
  abstract advance(logOrigin: string, from: HighWaterMark, to: Omit<HighWaterMark, 'step'>): Promise<boolean>;
}
