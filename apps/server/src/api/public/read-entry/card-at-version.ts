import type { RecordCard } from '#application';
import { summarise, type RecordData, type Reference } from '#domain';
import type { PublicContext } from '../../contract/public/public-context.js';

/** The record as one of its versions described it: names and links come from that version's own answers. */
export async function cardAtVersion(
  card: RecordCard,
  version: number,
  data: RecordData,
  context: PublicContext,
): Promise<RecordCard> {
  const register = await context.registers.load(card.registerId);
  const { organisation, department, product, suppliers, ...summary } = summarise(
    card.kind,
    data,
    register?.defaultLanguage ?? 'en',
  );
  const uris = [organisation, department, product, ...suppliers].flatMap((reference) => reference?.record ?? []);
  const ids = uris.length === 0 ? new Map<string, string>() : await context.readers.records.idsByUri(uris);
  const idOf = (reference: Reference | null) => (reference?.record && ids.get(reference.record)) ?? null;
  return {
    ...card,
    ...summary,
    version,
    organisationName: organisation?.name ?? null,
    organisationId: idOf(organisation),
    // The organisation as it is called today stands in its own record.
    organisationUri: null,
    organisationTitle: null,
    organisationLanguage: null,
    productUri: null,
    productTitle: null,
    productLanguage: null,
    departmentId: idOf(department),
    productId: idOf(product),
    supplierIds: suppliers.flatMap((supplier) => idOf(supplier) ?? []),
  };
}
