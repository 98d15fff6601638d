/** Time in milliseconds; sizes in bytes stand with each resource. The protocol names these numbers. */
export interface FetchLimits {
  readonly connect: number;
  readonly headers: number;
  /** Longest silence within a body. */
  readonly bodyIdle: number;
  /** From the question to the last byte of the answer. */
  readonly total: number;
  readonly connections: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connect: 5_000,
  headers: 10_000,
  bodyIdle: 15_000,
  total: 30_000,
  connections: 4,
};
