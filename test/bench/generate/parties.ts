import type { RecordData, RecordKind, Reference, Text } from '#domain';
import { ENGLISH } from './language.js';
import { randomFrom } from './random.js';

/** A body or product that entries refer to. */
export interface Party {
  readonly kind: Exclude<RecordKind, 'algorithm'>;
  readonly sourceKey: string;
  readonly uri: string;
  readonly name: string;
  readonly data: RecordData;
}

export interface Parties {
  readonly organisations: readonly Party[];
  readonly products: readonly Party[];
  readonly suppliers: readonly Party[];
}

/** As many as a country's cities together would name. */
export const PARTIES: Parties = {
  organisations: parties('organisation', 300, (place) => `City of ${place}`),
  products: parties('product', 80, (place, noun) => `${place} ${noun} system`),
  suppliers: parties('supplier', 40, (place) => `${place} Software`),
};

function parties(kind: Party['kind'], count: number, nameOf: (place: string, noun: string) => string): Party[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, i) => {
    const name = `${nameOf(ENGLISH.places.draw(random), ENGLISH.nouns.draw(random))} ${i + 1}`;
    const sourceKey = `${kind}-${i + 1}`;
    const text: Text = { en: { text: name, status: 'person' }, nl: { text: name, status: 'person' } };
    return { kind, sourceKey, uri: `urn:register-bench:${sourceKey}`, name, data: { name: text } };
  });
}

export function referenceTo({ uri, data }: Party): Reference {
  return { record: uri, name: data['name'] as Text };
}
