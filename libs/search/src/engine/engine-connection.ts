import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import type { SearchSettings } from '../search-settings.js';

/** The engine answered, but not with what was asked for. */
export class EngineRefusal extends Error {
  constructor(
    readonly status: number,
    answer: unknown,
  ) {
    super(`the search engine answered ${String(status)}: ${JSON.stringify(answer)}`);
    this.name = 'EngineRefusal';
  }
}

/**
 * Asks the engine over connections that stay open. The official client goes through `fetch`, which costs a millisecond
 * of processor time a question: a fifth of what finding takes. Writing, where that is nothing, uses the client.
 */
export class EngineConnection {
  private readonly agent: Agent;
  /** Ends in a slash: the engine may stand below a path of its server. */
  private readonly base: string;

  constructor(
    private readonly settings: SearchSettings,
    private readonly timeout: number,
  ) {
    this.base = settings.url.replace(/\/*$/, '/');
    const options = { keepAlive: true, noDelay: true };
    this.agent = settings.url.startsWith('https:') ? new SecureAgent(options) : new Agent(options);
  }

  /** `path` is relative, without a slash in front. */
  async post<T>(path: string, question: unknown): Promise<T> {
    const response = await this.send(new URL(path, this.base), JSON.stringify(question));
    const answer = await json(response);
    if (response.statusCode !== 200) throw new EngineRefusal(response.statusCode ?? 0, answer);
    return answer as T;
  }

  private send(url: URL, body: string): Promise<IncomingMessage> {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const options = {
      agent: this.agent,
      method: 'POST',
      // Covers the whole exchange; reading the answer fails with it too.
      signal: AbortSignal.timeout(this.timeout),
      headers: {
        authorization: `Bearer ${this.settings.key}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        // Compressing costs more than the loopback or a rack's network does.
        'accept-encoding': 'identity',
      },
    };
    return new Promise((resolve, reject) => {
      request(url, options, resolve).on('error', reject).end(body);
    });
  }
}
