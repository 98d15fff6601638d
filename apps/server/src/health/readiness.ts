import { DatabaseHealth, RecordSearch } from '#application';
import { Injectable } from '@nestjs/common';

export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly database: 'ready' | 'unreachable' | 'behind' | 'not-asked';
  /** Reduced: the search engine is away and the database answers instead. That is no reason to send readers elsewhere. */
  readonly search: 'ready' | 'reduced' | 'not-asked';
  readonly stopping: boolean;
}

/** A load balancer asks every second or so; a database that hangs must not keep it waiting. */
const PATIENCE_MS = 2_000;

@Injectable()
export class ReadinessCheck {
  #isStopping = false;

  constructor(
    private readonly database: DatabaseHealth,
    private readonly search: RecordSearch,
  ) {}

  /** From now on nobody should send new requests here. */
  noteStop(): void {
    this.#isStopping = true;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  async check(): Promise<Readiness> {
    if (this.#isStopping) return { status: 'not-ready', database: 'not-asked', search: 'not-asked', stopping: true };
    const { kind: database } = await within(PATIENCE_MS, this.database.check(), { kind: 'unreachable' as const });
    if (database !== 'ready') return { status: 'not-ready', database, search: 'not-asked', stopping: false };
    return { status: 'ready', database, search: await this.searchState(), stopping: false };
  }

  private async searchState(): Promise<'ready' | 'reduced'> {
    const question = {
      text: '',
      filter: {},
      sort: 'changed',
      grouping: 'none',
      languages: [],
      limit: 1,
      offset: 0,
      facets: [],
    } as const;
    const { reduced } = await within(
      PATIENCE_MS,
      this.search.search(question).then((page) => ({ reduced: page.reduced })),
      { reduced: true },
    );
    return reduced ? 'reduced' : 'ready';
  }
}

async function within<Value>(ms: number, work: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
