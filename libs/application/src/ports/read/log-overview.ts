/** What the log of a city holds right now. */
export interface LogStatus {
  readonly slug: string;
  readonly origin: string;
  readonly key: string;
  readonly size: number;
  /** Root hash of the tree, in hex. */
  readonly root: string;
  /** Time of the newest statement; null while there is none. */
  readonly lastAt: Date | null;
}

export type LogCheck =
  | { readonly kind: 'sound'; readonly statements: number }
  | { readonly kind: 'broken'; readonly index: number; readonly reason: string };

export abstract class LogOverview {
  abstract statuses(): Promise<LogStatus[]>;
  /** Builds the tree again from every statement, and compares versions with what was logged of them. */
  abstract check(slug: string): Promise<LogCheck>;
}
