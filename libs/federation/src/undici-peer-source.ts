import { PeerSource, type PeerConnection, type PeerPlace } from '#application';
import { resolveBySystem, type Resolve } from './fetch/checked-lookup.js';
import { FETCH_LIMITS, type FetchLimits } from './fetch/fetch-limits.js';
import { SafeConnection } from './fetch/safe-connection.js';

/** Asks peers over HTTPS. `contact` is an address where the operator of a peer learns who asks. */
export class UndiciPeerSource extends PeerSource {
  constructor(
    private readonly contact: string,
    private readonly limits: FetchLimits = FETCH_LIMITS,
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    super();
  }

  open(place: PeerPlace, signal: AbortSignal): PeerConnection {
    const { limits, resolve } = this;
    return new SafeConnection(place, { limits, resolve, signal, userAgent: `algorithm-register/1 (+${this.contact})` });
  }
}
