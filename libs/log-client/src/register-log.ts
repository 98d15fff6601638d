import {
  decodeEntries,
  formatTilePath,
  MAX_CONTENT_BYTES,
  MAX_DESCRIPTOR_BYTES,
  MAX_ENTRY_TILE_BYTES,
  MAX_NOTE_BYTES,
  parseDescriptor,
  parseHandovers,
  sha256,
  tilesFrom,
  TILE_WIDTH,
  type Introduction,
} from '#transparency-log';
import { Buffer } from 'node:buffer';
import { fetchBytes, NotServed, type Fetched } from './fetch-bytes.js';

const MAX_HANDOVER_BYTES = 4_000_000;

/** A log of some register, read over HTTP from addresses that are built from its base address alone. */
export class RegisterLog {
  private constructor(
    private readonly base: string,
    private readonly root: string,
  ) {}

  /** `base` is what stands before `/.well-known` and `/federation`: `https://algorithms.example.city`. */
  static at(base: string): RegisterLog {
    const clean = base.replace(/\/+$/, '');
    return new RegisterLog(clean, `${clean}/federation/v1`);
  }

  /** The copy that this register keeps of another's log. */
  mirrorOf(origin: string): RegisterLog {
    return new RegisterLog(this.base, `${this.root}/mirror/${idOf(origin)}`);
  }

  async introduction(): Promise<Introduction> {
    const url = `${this.base}/.well-known/algorithm-register`;
    const found = await fetchBytes(url, MAX_DESCRIPTOR_BYTES);
    const introduction = found.kind === 'found' ? parseDescriptor(found.bytes) : null;
    if (!introduction) throw new NotServed(`${url} does not introduce a register`);
    return introduction;
  }

  /** Null while nothing was published. */
  async checkpoint(): Promise<Buffer | null> {
    return bytesOf(await fetchBytes(`${this.root}/log/checkpoint`, MAX_NOTE_BYTES));
  }

  /** What this register last verified of another's log; null when it does not follow it. */
  async witnessed(origin: string): Promise<Buffer | null> {
    return bytesOf(await fetchBytes(`${this.root}/witness/${idOf(origin)}/checkpoint`, MAX_NOTE_BYTES));
  }

  async handovers(): Promise<readonly string[]> {
    const found = await fetchBytes(`${this.root}/log/handovers`, MAX_HANDOVER_BYTES);
    return (found.kind === 'found' ? parseHandovers(found.bytes) : null) ?? [];
  }

  /** Bytes of the statements from an index up to and without `size`, a tile at a time. */
  async *statements(from: number, size: number): AsyncGenerator<readonly Buffer[]> {
    for (const tile of tilesFrom(from, size, 'entries')) {
      const url = `${this.root}/log/${formatTilePath(tile)}`;
      const found = await fetchBytes(url, MAX_ENTRY_TILE_BYTES);
      const statements = found.kind === 'found' ? decodeEntries(found.bytes, tile.width) : null;
      if (!statements) throw new NotServed(`${url} does not hold ${tile.width} statements`);
      yield statements.slice(Math.max(0, from - tile.index * TILE_WIDTH));
    }
  }

  /** The bytes with this SHA-256, in hex. */
  async content(digest: string): Promise<Fetched> {
    return fetchBytes(`${this.root}/content/${digest}`, MAX_CONTENT_BYTES);
  }
}

function idOf(origin: string): string {
  return sha256(Buffer.from(origin, 'utf8')).toString('hex');
}

function bytesOf(fetched: Fetched): Buffer | null {
  return fetched.kind === 'found' ? fetched.bytes : null;
}
