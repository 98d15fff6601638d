import type { RecordData, RecordKind } from '#domain';
import { parseImportedName } from './imported-row.js';

/** The address of an imported record; null while it has none. */
export type AddressBook = (kind: RecordKind, sourceKey: string) => string | null;

export interface Resolved {
  /** The answers with addresses for names. A record that has none keeps its words and loses its address. */
  readonly data: RecordData;
  readonly isComplete: boolean;
}

export function resolveNames(data: RecordData, addressOf: AddressBook): Resolved {
  const search = new Search(addressOf);
  return { data: search.resolve(data) as RecordData, isComplete: search.isComplete };
}

class Search {
  isComplete = true;

  constructor(private readonly addressOf: AddressBook) {}

  /** Gives the value itself back where nothing in it was a name: most of an entry is texts. */
  resolve(value: unknown): unknown {
    if (typeof value === 'string') return this.address(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? this.list(value) : this.object(value as Readonly<Record<string, unknown>>);
  }

  private address(text: string): string | undefined {
    const named = parseImportedName(text);
    if (named === null) return text;
    const address = this.addressOf(named.kind, named.sourceKey);
    if (address === null) this.isComplete = false;
    return address ?? undefined;
  }

  private list(value: readonly unknown[]): readonly unknown[] {
    const items = value.map((item) => this.resolve(item));
    return items.every((item, i) => item === value[i]) ? value : items;
  }

  private object(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    let copy: Record<string, unknown> | null = null;
    for (const key of Object.keys(value)) {
      const member = value[key];
      const answer = this.resolve(member);
      if (answer === member) continue;
      copy ??= { ...value };
      if (answer === undefined) Reflect.deleteProperty(copy, key);
      else copy[key] = answer;
    }
    return copy ?? value;
  }
}
