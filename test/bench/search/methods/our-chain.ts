import { TypeormLearntWords } from '#persistence';
import { createEngineIndex, createEngineSearch, createWordLearner, STEP_NAMES, type StepName } from '#search';
import { PAGE } from '../metrics/ranking.js';
import type { FindingRegister } from '../register/finding-register.js';
import type { Method } from './method.js';

const PORTION = 1_000;

type Engine = { readonly url: string; readonly key: string };

/**
 * Our search with no step, and with one more step in each that follows. Each has an index and learnt words of its own; the
 * words lie in the database's one place for them, so a method is to be measured before the next is asked for.
 */
export async function* stepByStep(engine: Engine, register: FindingRegister): AsyncGenerator<Method> {
  for (let count = 0; count <= STEP_NAMES.length; count++) {
    const steps = STEP_NAMES.slice(0, count);
    const find = await withSteps({ ...engine, index: `steps-${count}`, steps }, register);
    yield { name: count === 0 ? 'ours, no step' : `ours, + ${steps.at(-1)!}`, find };
  }
}

/** Our search with all steps but one, against all of them: what a step brings beside the others. */
export async function* eachLeftOut(engine: Engine, register: FindingRegister): AsyncGenerator<Method> {
  const against = `ours, + ${STEP_NAMES.at(-1)!}`;
  for (const left of STEP_NAMES) {
    const steps = STEP_NAMES.filter((step) => step !== left);
    yield {
      name: `ours, - ${left}`,
      against,
      find: await withSteps({ ...engine, index: `without-${left}`, steps }, register),
    };
  }
}

async function withSteps(
  settings: Engine & { readonly index: string; readonly steps: readonly StepName[] },
  { dataSource, entries }: FindingRegister,
): Promise<Method['find']> {
  const portions = Array.from({ length: Math.ceil(entries.length / PORTION) }, (_, i) =>
    entries.slice(i * PORTION, (i + 1) * PORTION),
  );
  const index = createEngineIndex(settings);
  await index.ensure();
  for (const portion of portions) await index.apply(portion, []);
  const words = new TypeormLearntWords(dataSource);
  await words.replace(await createWordLearner(settings).learn(oneByOne(portions)));
  const search = createEngineSearch(settings, words);
  return async ({ text, language, registers }, grouping) => {
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
    const isWarned = page.understanding !== null && page.understanding.coverage !== 'all';
    return { ids: page.hits.map(({ recordId }) => recordId), isWarned };
  };
}

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
