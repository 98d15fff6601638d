import { createEngineClient } from '#search';
import { PAGE } from '../metrics/ranking.js';
import { entryTexts } from '../register/entry-texts.js';
import type { FindingRegister } from '../register/finding-register.js';
import type { Method } from './method.js';

const INDEX = 'plain';
/** Longer than any task of a few thousand documents takes. */
const WAITING_MS = 300_000;

/** Meilisearch as installed: the same texts, its own settings. Only what the filter needs is named. */
export async function plainEngine(
  engine: { readonly url: string; readonly key: string },
  { entries }: FindingRegister,
): Promise<Method> {
  const client = createEngineClient({ ...engine, index: INDEX }, WAITING_MS);
  const waiting = { timeout: WAITING_MS };
  await client.createIndex(INDEX, { primaryKey: 'id' }).waitTask(waiting);
  const index = client.index(INDEX);
  await index.updateFilterableAttributes(['register', 'product']).waitTask(waiting);
  const documents = entries.map((entry) => {
    const { titles, purpose, rest } = entryTexts(entry);
    const [register, product] = [entry.register.slug, entry.productKey];
    return { id: entry.recordId, title: titles.join('\n'), purpose, rest, register, product };
  });
  const { status } = await index.addDocuments(documents).waitTask(waiting);
  if (status !== 'succeeded') throw new Error('the engine did not take the documents');
  return {
    name: 'Meilisearch as installed',
    find: async ({ text, registers }, grouping) => {
      const { hits } = await index.search<{ id: string }>(text, {
        limit: PAGE,
        attributesToRetrieve: ['id'],
        filter: `register IN [${registers.map((slug) => JSON.stringify(slug)).join(', ')}]`,
        ...(grouping === 'product' && { distinct: 'product' }),
      });
      return { ids: hits.map(({ id }) => id), isWarned: false };
    },
  };
}
