import type { RecordCard, RecordExtra, RecordLink } from '#application';
import type { RecordKind } from '#domain';
import type { PublicContext } from './public-context.js';
import { addressFrom, type RecordAddressInput } from './record-address.input.js';
import { RecordErasedType, RecordNotFoundType, RecordWithdrawnType } from './record-result.types.js';
import type { RecordType } from './record.type.js';

export type RecordRefusal = RecordWithdrawnType | RecordErasedType | RecordNotFoundType;

/**
 * Finds a record of one kind, or says why it cannot be shown. A draft, a record of another kind and an address that
 * somebody made up get the same answer: nobody learns what is in preparation.
 */
export async function findRecord<Node extends RecordType<RecordLink>>(
  by: RecordAddressInput,
  kind: RecordKind,
  present: (card: RecordCard) => Node,
  context: PublicContext,
  extras: readonly RecordExtra[] = [],
): Promise<Node | RecordRefusal> {
  const found = await findCard(by, kind, context, extras);
  if (!('card' in found)) return found;
  return found.card.state === 'published' ? present(found.card) : withdrawn(present(found.card), found.card, context);
}

/** The record whatever its state, for those who ask for one of its versions. */
export async function findCard(
  by: RecordAddressInput,
  kind: RecordKind,
  context: PublicContext,
  extras: readonly RecordExtra[] = [],
): Promise<{ readonly card: RecordCard } | RecordErasedType | RecordNotFoundType> {
  const address = addressFrom(by);
  const found = address ? await context.find(address, extras) : { kind: 'not-found' as const };
  if (found.kind === 'found' && found.card.kind === kind) return { card: found.card };
  if (found.kind === 'erased' && found.recordKind === kind) return new RecordErasedType(found.id, found.uri);
  return new RecordNotFoundType(by.id ?? by.uri ?? by.shortCode ?? '');
}

export async function withdrawn(
  record: RecordType<RecordLink>,
  { id, version }: RecordCard,
  context: PublicContext,
): Promise<RecordWithdrawnType> {
  const facts = await context.versions.load({ recordId: id, version });
  if (!facts) throw new Error(`record ${id} has no version ${version}`);
  return new RecordWithdrawnType(record, facts);
}
