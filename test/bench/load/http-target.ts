import { Agent, request } from 'node:http';

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One server seen from a client that keeps its connections. */
export class HttpTarget {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url;
    this.#headers = headers;
  }

  /** Reads every byte of the answer, but makes no text of it: the client shall cost as little as it can. */
  ask(question: Question): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#send(question, reject, (status, chunks) => {
        resolve(chunks.length > 0 ? status : 0);
      }),
    );
  }

  read(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) =>
      this.#send(question, reject, (status, chunks) => {
        resolve({ status, body: Buffer.concat(chunks).toString('utf8') });
      }),
    );
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(
    { method, path, body }: Question,
    reject: (error: Error) => void,
    resolve: (status: number, chunks: readonly Buffer[]) => void,
  ): void {
    const headers = {
      'accept-encoding': 'identity',
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...this.#headers,
    };
    const sent = request(`${this.#url}${path}`, { method, headers, agent: this.#agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(response.statusCode ?? 0, chunks));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  }
}
