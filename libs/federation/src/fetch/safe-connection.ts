import type { PeerAnswer, PeerConnection, PeerPlace, PeerQuestion, PeerResource } from '#application';
import { buildConnector, errors, Pool, type Dispatcher } from 'undici';
import { parseNetwork } from './address-rule.js';
import { isLiteral, parseBaseAddress, type BaseAddress } from './base-address.js';
import { checkedLookup, type Resolve } from './checked-lookup.js';
import type { FetchLimits } from './fetch-limits.js';
import { readBody } from './read-body.js';
import { Refused } from './refused.js';
import { ruleOf, type ResourceRule } from './resources.js';
import { retryAfterSeconds } from './retry-after.js';

export interface FetchSurroundings {
  readonly resolve: Resolve;
  readonly limits: FetchLimits;
  readonly userAgent: string;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
}

/**
 * Fetches from one peer under every rule of the protocol: pinned host, checked addresses, no redirects, one expected
 * type, caps and clocks. The server cannot be moved to reach into networks behind it, nor be filled or kept waiting.
 */
export class SafeConnection implements PeerConnection {
  private readonly base: BaseAddress;
  private readonly pool: Pool;

  constructor(
    place: PeerPlace,
    private readonly surroundings: FetchSurroundings,
  ) {
    const base = parseBaseAddress(place.baseUrl);
    if (!base) throw new TypeError(`${place.baseUrl} is not an address that a peer can have`);
    this.base = base;
    const { limits, resolve } = surroundings;
    this.pool = new Pool(base.origin, {
      connections: limits.connections,
      connect: guarded(limits, checkedLookup(resolve, place.allowedNetworks.map(parseNetwork))),
      headersTimeout: limits.headers,
      bodyTimeout: limits.bodyIdle,
      maxHeaderSize: 16_384,
    });
  }

  async get(resource: PeerResource, question: PeerQuestion = {}): Promise<PeerAnswer> {
    try {
      return await this.ask(ruleOf(resource), question);
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error), retryAfterSeconds: null };
    }
  }

  /** Does not wait for answers that are still under way. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async ask(rule: ResourceRule, question: PeerQuestion): Promise<PeerAnswer> {
    const { limits, signal, userAgent } = this.surroundings;
    const response = await this.pool.request({
      method: 'GET',
      path: this.base.path + rule.path,
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.total)]),
      headers: {
        'user-agent': userAgent,
        accept: rule.type,
        'accept-encoding': 'gzip',
        ...(question.etag != null && { 'if-none-match': question.etag }),
        ...(question.caches === 'bypass' && { 'cache-control': 'no-cache' }),
      },
    });
    try {
      return await readAnswer(response, rule, question);
    } finally {
      // An answer that is not wanted to its end would keep the connection busy.
      response.body.on('error', () => undefined).destroy();
    }
  }
}

async function readAnswer(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  rule: ResourceRule,
  question: PeerQuestion,
): Promise<PeerAnswer> {
  if (statusCode === 304 && question.etag != null) return { kind: 'unchanged' };
  if (statusCode === 404) return { kind: 'absent' };
  if (statusCode === 410) return { kind: 'gone' };
  if (statusCode !== 200) {
    const retryAfter = retryAfterSeconds(headers['retry-after'], new Date());
    return { kind: 'failed', reason: `answers with status ${statusCode}`, retryAfterSeconds: retryAfter };
  }
  const [type = ''] = String(headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== rule.type) throw new Refused(`sends ${type || 'no type'} instead of ${rule.type}`);
  const bytes = await readBody(headers, body as AsyncIterable<Uint8Array>, rule.cap);
  const { etag } = headers;
  return { kind: 'body', body: bytes, etag: typeof etag === 'string' && etag.length <= 200 ? etag : null };
}

/** Literal addresses are refused here because for them no look-up is made. */
function guarded(limits: FetchLimits, lookup: ReturnType<typeof checkedLookup>): buildConnector.connector {
  const connect = buildConnector({ timeout: limits.connect, lookup, rejectUnauthorized: true, allowH2: false });
  return (options, callback) => {
    if (options.protocol !== 'https:') callback(new Refused('only https is spoken'), null);
    else if (isLiteral(options.hostname)) callback(new Refused(`${options.hostname} is a literal address`), null);
    else connect(options, callback);
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof errors.ConnectTimeoutError) return 'does not take the connection in time';
  if (error instanceof errors.HeadersTimeoutError) return 'does not begin to answer in time';
  if (error instanceof errors.BodyTimeoutError) return 'falls silent within an answer';
  const { name, code } = error as Partial<NodeJS.ErrnoException>;
  if (name === 'TimeoutError') return 'takes too long to answer';
  if (name === 'AbortError') return 'was given up';
  return `cannot be reached (${code ?? name ?? 'unknown fault'})`;
}
