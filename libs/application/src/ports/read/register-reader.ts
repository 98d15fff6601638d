import type { Place, Register } from '../registers.js';

export interface PlaceOfRegister extends Place {
  readonly registerId: string;
}

/** A handful of rows: read whole, they need no paging. */
export abstract class RegisterReader {
  abstract all(): Promise<Register[]>;
  abstract findMany(ids: readonly string[]): Promise<Register[]>;
  abstract findBySlugs(slugs: readonly string[]): Promise<Register[]>;
  /** The city that answers under this host name. */
  abstract findByHost(host: string): Promise<Register | null>;
  abstract places(registerIds: readonly string[]): Promise<PlaceOfRegister[]>;
}
