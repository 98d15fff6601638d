/** How long the engine is left alone after it failed. */
const REST_MS = 2_000;

export interface GuardedService {
  probe(): Promise<unknown>;
  /** Whether the failure says that the next request would fail too: one odd question must not close the service to all. */
  isAway(error: unknown): boolean;
  onFailure(error: unknown): void;
}

/**
 * Remembers that a service failed, so that nobody waits for it again and again. While it is open a probe runs now and
 * then beside the requests, never in one; the first probe that succeeds closes it.
 */
export class CircuitBreaker {
  private openedAt: number | null = null;
  private probing = false;

  constructor(
    private readonly service: GuardedService,
    private readonly now: () => number = Date.now,
  ) {}

  /** Runs `work`, or `instead` when the service failed just now or fails at this. */
  async run<T>(work: () => Promise<T>, instead: () => Promise<T>): Promise<T> {
    if (this.openedAt !== null) {
      this.probeIfRested(this.openedAt);
      return instead();
    }
    try {
      return await work();
    } catch (error) {
      this.service.onFailure(error);
      if (this.service.isAway(error)) this.openedAt = this.now();
      return instead();
    }
  }

  private probeIfRested(openedAt: number): void {
    if (this.probing || this.now() - openedAt < REST_MS) return;
    this.probing = true;
    this.service
      .probe()
      .then(
        () => (this.openedAt = null),
        () => (this.openedAt = this.now()),
      )
      .finally(() => (this.probing = false));
  }
}
