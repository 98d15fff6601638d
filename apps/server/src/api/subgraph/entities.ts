import { EntryType } from '../contract/public/entry.type.js';
import { OrganisationType } from '../contract/public/organisation.type.js';
import type { PublicContext } from '../contract/public/public-context.js';
import { CityType } from '../contract/public/register.type.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The types that a gateway may ask for by key, and how each is found: published ones only, like everywhere. */
export const ENTITIES: Readonly<Record<string, (id: string, context: PublicContext) => Promise<object | null>>> = {
  Entry: async (id, { records }) => {
    const card = await records.load(id);
    return card?.kind === 'algorithm' && card.state === 'published' ? new EntryType(card) : null;
  },
  Organisation: async (id, { records }) => {
    const card = await records.load(id);
    return card?.kind === 'organisation' && card.state === 'published' ? new OrganisationType(card) : null;
  },
  City: async (id, { registers }) => {
    const register = await registers.load(id);
    return register?.kind === 'city' ? new CityType(register) : null;
  },
};

/** Null for whatever is not public here: a type without a key, an unknown identifier, a draft. */
export async function resolveEntity(representation: unknown, context: PublicContext): Promise<object | null> {
  if (typeof representation !== 'object' || representation === null) return null;
  const { __typename: type, id } = representation as { readonly __typename?: unknown; readonly id?: unknown };
  if (typeof type !== 'string' || typeof id !== 'string' || !UUID.test(id)) return null;
  return Object.hasOwn(ENTITIES, type) ? ((await ENTITIES[type]?.(id.toLowerCase(), context)) ?? null) : null;
}
