import { createEngineIndex, createEngineSearch, STEP_NAMES, type StepName } from '#search';
import { PAGE } from '../metrics/ranking.js';
import type { FindingRegister } from '../register/finding-register.js';
import type { Method } from './method.js';

const PORTION = 1_000;

/** Our search with no step, and with one more step in each that follows. Each has an index of its own. */
export async function* ourChain(
  engine: { readonly url: string; readonly key: string },
  register: FindingRegister,
): AsyncGenerator<Method> {
  for (let count = 0; count <= STEP_NAMES.length; count++) {
    const steps = STEP_NAMES.slice(0, count);
    yield await withSteps({ ...engine, index: `steps-${count}`, steps }, register);
  }
}

async function withSteps(
  settings: { readonly url: string; readonly key: string; readonly index: string; readonly steps: readonly StepName[] },
  { entries }: FindingRegister,
): Promise<Method> {
  const index = createEngineIndex(settings);
  await index.ensure();
  for (let at = 0; at < entries.length; at += PORTION) await index.apply(entries.slice(at, at + PORTION), []);
  const search = createEngineSearch(settings);
  return {
    name: `ours, ${settings.steps.at(-1) === undefined ? 'no step' : `+ ${settings.steps.at(-1)}`}`,
    find: async ({ text, language, registers }, grouping) => {
      const page = await search.search({
        text,
        filter: { register: registers },
        sort: 'relevance',
        grouping,
        languages: [language],
        limit: PAGE,
        offset: 0,
        facets: [],
      });
      return page.hits.map(({ recordId }) => recordId);
    },
  };
}
