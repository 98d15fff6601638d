import { ENGLISH, DUTCH } from '../generate/language.js';
import { randomFrom } from '../generate/random.js';
import { perSecond, quantile, told } from '../load/samples.js';
import { EIGHT_CLIENTS, ONE_CLIENT, sideBySide } from '../load/side-by-side.js';
import { figure, type Figure } from '../report/figure.js';
import type { Running } from '../services/running.js';
import { dataOf, document, graphql } from './graphql.js';

interface Words {
  readonly text: string;
  readonly personalData: readonly string[] | null;
}

/**
 * One or two words as people type them, two of five searches narrowed by a filter. The facet of the filter is not among
 * the counted ones: then one question to the engine gives the whole answer to both sides.
 */
const WORDS: readonly Words[] = Array.from({ length: 500 }, (_, i) => {
  const random = randomFrom(i + 7);
  const { nouns } = random.next() < 0.5 ? ENGLISH : DUTCH;
  const text = random.next() < 0.5 ? nouns.draw(random) : `${nouns.draw(random)} ${nouns.draw(random)}`;
  return { text, personalData: random.next() < 0.4 ? ['yes', 'pseudonymised'] : null };
});

const FACETS = ['policyDomain', 'status', 'decisionEffect', 'affectedGroup', 'organisation'];

function rawQuestion({ text, personalData }: Words): object {
  return {
    q: text,
    filter: personalData ? [`facets.personalData IN [${personalData.join(', ')}]`] : [],
    facets: FACETS.map((key) => `facets.${key}`),
    attributesToHighlight: ['name', 'shortDescription', 'goal', 'decisionSupported', 'organisation', 'product'],
    attributesToRetrieve: ['id', 'name', 'shortDescription', 'organisation', 'facets.status', 'facets.organisation'],
    limit: 20,
  };
}

export async function measureSearch({ ours, rawSearch }: Running): Promise<Figure[]> {
  const query = document('search');
  const wordsAt = (n: number): Words => WORDS[n % WORDS.length]!;
  const loads = [
    { target: ours, question: (n: number) => graphql(query, wordsAt(n)) },
    { target: rawSearch.target, question: (n: number) => rawSearch.question(rawQuestion(wordsAt(n))) },
  ] as const;
  await checkAnswers({ ours, rawSearch }, query);
  const one = await sideBySide(...loads, ONE_CLIENT);
  const eight = await sideBySide(...loads, EIGHT_CLIENTS);
  const [p50, rawP50] = [quantile(one.ours.times, 0.5), quantile(one.raw.times, 0.5)];
  const share = perSecond(eight.ours) / perSecond(eight.raw);
  return [
    figure('GraphQL search, 1 client', told(one.ours), {
      raw: told(one.raw),
      ratio: p50 / rawP50,
      target: 'p50 1.4 x',
      met: p50 / rawP50 <= 1.4,
    }),
    figure('GraphQL search, 8 clients', told(eight.ours), {
      raw: told(eight.raw),
      ratio: share,
      target: '70 % of /s',
      met: share >= 0.7,
    }),
  ];
}

interface Found {
  readonly search: {
    readonly total: number;
    readonly nodes: readonly { readonly entry: { readonly id: string } }[];
    readonly facets: readonly unknown[];
  };
}

/** Where the engine alone finds entries ours must too, and both count facets. Which entries differs: ours understands the words. */
async function checkAnswers({ ours, rawSearch }: Pick<Running, 'ours' | 'rawSearch'>, query: string): Promise<void> {
  for (const words of WORDS.slice(0, 20)) {
    const { search } = await dataOf<Found>(ours, graphql(query, words));
    const { body } = await rawSearch.target.read(rawSearch.question(rawQuestion(words)));
    const raw = JSON.parse(body) as { readonly hits: readonly { readonly id: string }[] };
    const [found, expected] = [search.nodes.length, raw.hits.length];
    if ((found === 0 && expected > 0) || search.facets.length !== FACETS.length)
      throw new Error(`"${words.text}" finds ${found} entries of ours and ${expected} of the engine's`);
  }
}
