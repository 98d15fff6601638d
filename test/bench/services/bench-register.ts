import type { ForeignRecord, Mirror } from '#application';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRegisterWriter, type RegisterWriter } from '../../support/register-writer.js';
import { entryAt } from '../generate/entries.js';
import { PARTIES } from '../generate/parties.js';

const MIRRORS = 4;
/** As many as the importers store in one transaction. */
const BATCH = 250;

/** A register that grows by made-up entries, all of them written through the use case of mirrors. */
export class BenchRegister {
  readonly writer: RegisterWriter;
  readonly databaseUrl: string;
  readonly #mirrors: readonly Mirror[];
  #size = 0;

  private constructor(writer: RegisterWriter, databaseUrl: string, mirrors: readonly Mirror[]) {
    this.writer = writer;
    this.databaseUrl = databaseUrl;
    this.#mirrors = mirrors;
  }

  static async open(databaseUrl: string): Promise<BenchRegister> {
    const writer = await openRegisterWriter(databaseUrl);
    const mirrors: Mirror[] = [];
    for (let i = 1; i <= MIRRORS; i++) mirrors.push(await writer.addMirror(`bench-${i}`));
    const register = new BenchRegister(writer, databaseUrl, mirrors);
    for (const parties of [PARTIES.organisations, PARTIES.suppliers, PARTIES.products]) {
      await register.#mirror(
        mirrors[0]!,
        parties.map((party) => ({ ...party, sourceUrl: null })),
      );
    }
    return register;
  }

  get size(): number {
    return this.#size;
  }

  /** Gives the seconds that storing took; making the texts is not counted. */
  async growTo(size: number): Promise<number> {
    let seconds = 0;
    while (this.#size < size) {
      const count = Math.min(BATCH, size - this.#size);
      seconds += await this.#put(Array.from({ length: count }, (_, i) => this.#size + i));
      this.#size += count;
      if (this.#size % 10_000 === 0) process.stderr.write(`  ${this.#size} entries stored\n`);
    }
    return seconds;
  }

  /** Edits so many entries, spread over the whole register: each gets the marker among its keywords. */
  async change(count: number, marker: string): Promise<void> {
    const stride = Math.floor(this.#size / count);
    for (let done = 0; done < count; done += BATCH) {
      const portion = Math.min(BATCH, count - done);
      await this.#put(
        Array.from({ length: portion }, (_, i) => (done + i) * stride),
        marker,
      );
    }
  }

  async changeOne(index: number, marker: string): Promise<void> {
    await this.#put([index], marker);
  }

  /** Waits until an index has read every change that is there. */
  async waitForIndex(name: 'engine' | 'fulltext'): Promise<void> {
    for (;;) {
      const [row] = await this.writer.dataSource.query<{ isDone: boolean }[]>(
        `SELECT c.position >= s.position AS "isDone" FROM change_state s, search_cursor c WHERE s.id = 1 AND c.name = $1`,
        [name],
      );
      if (row?.isDone) return;
      await sleep(20);
    }
  }

  async ids(limit: number): Promise<string[]> {
    const rows = await this.writer.dataSource.query<{ id: string }[]>(
      `SELECT record_id AS id FROM public_record WHERE kind = 'algorithm' ORDER BY md5(record_id::text) LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  async #put(indexes: readonly number[], marker?: string): Promise<number> {
    let seconds = 0;
    const byMirror = Map.groupBy(indexes, (index) => Math.floor(index / BATCH) % MIRRORS);
    for (const [mirror, own] of byMirror) {
      const records = own.map((index): ForeignRecord => ({
        kind: 'algorithm',
        sourceUrl: null,
        ...entryAt(index, marker),
      }));
      const begun = performance.now();
      await this.#mirror(this.#mirrors[mirror]!, records);
      seconds += (performance.now() - begun) / 1_000;
    }
    return seconds;
  }

  async #mirror(mirror: Mirror, records: readonly ForeignRecord[]): Promise<void> {
    await this.writer.mirror.mirror({ registerId: mirror.id, records, observedAt: null }, 'bench');
  }
}
