import { FACET_KEYS, RecordReader, RecordSearch, type FacetKey } from '#application';
import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { misused } from '../exit-codes.js';
import { readCount, wordsOf } from '../read-options.js';
import { runBatch } from '../search-batch/run-batch.js';
import { thousands } from '../terminal.js';

type Filter = Partial<Record<FacetKey, readonly string[]>>;

interface SearchOptions {
  readonly filter?: Filter;
  readonly limit: number;
  readonly language?: string;
  readonly batch?: string;
  readonly url?: string;
}

export function addSearch(program: Command, cli: Cli): void {
  const command = program
    .command('search')
    .argument('[text]', 'words to look for; nothing lists everything')
    .description('search the public entries')
    .option('--filter <facet=value>', `narrow by ${FACET_KEYS.join(', ')}; may be repeated`, collectFilter)
    .option('--limit <count>', 'how many hits', readCount, 10)
    .option('--language <tag>', 'language of the highlights')
    .option(
      '--batch <file>',
      'ask a running register many questions: tab-separated id, language, text and, if you like, your own city and grouped (yes or no); a first line may name the columns',
    )
    .option('--url <address>', 'with --batch: base address of the register, if it is not the one configured here');
  const examples = [
    'npx register search parking',
    'npx register search "debt help" --filter status=in-use --json',
    "printf 'q1\\tnl\\tschulden\\nq2\\ten\\tparking\\t\\tyes\\n' > questions.tsv",
    'npx register search --batch questions.tsv --url http://localhost:3000 --json > answers.json',
  ];
  cli.define<SearchOptions>(command, examples, ([text = ''], options, run) => {
    const { filter = {}, limit, language, batch, url } = options;
    if (batch !== undefined) {
      if (text !== '' || options.filter !== undefined || language !== undefined)
        throw misused('With --batch, words, languages and cities stand in the file.');
      return runBatch({ batch, limit, ...(url !== undefined && { url }) }, run);
    }
    if (url !== undefined) throw misused('--url goes with --batch.');
    return run.withRegister(async (app) => {
      const languages = language === undefined ? [] : [language];
      const page = await app
        .get(RecordSearch)
        .search({ text, filter, sort: 'relevance', grouping: 'none', languages, limit, offset: 0, facets: [] });
      const cards = await app.get(RecordReader).findMany(page.hits.map(({ recordId }) => recordId));
      const byId = new Map(cards.map((card) => [card.id, card]));
      const hits = page.hits.flatMap(({ recordId, highlights }) => {
        const card = byId.get(recordId);
        return card
          ? [
              {
                name: card.name,
                uri: card.uri,
                shortCode: card.shortCode,
                status: card.status,
                organisation: card.organisationName,
                highlights,
              },
            ]
          : [];
      });
      const lines = hits.map(
        ({ name, organisation, uri }) =>
          `${wordsOf(name)}${organisation ? ` (${wordsOf(organisation)})` : ''}\n  ${uri}`,
      );
      const head = `${page.totalIsExact ? '' : 'about '}${thousands(page.total)} found${page.reduced ? '; the search server is away, so fewer forms of a word are found' : ''}`;
      return {
        json: { total: page.total, totalIsExact: page.totalIsExact, reduced: page.reduced, hits },
        text: [head, ...lines].join('\n'),
      };
    });
  });
}

function collectFilter(value: string, before: Filter | undefined): Filter {
  const [key = '', ...rest] = value.split('=');
  const facet = FACET_KEYS.find((known) => known === key);
  if (facet === undefined || rest.length === 0)
    throw new InvalidArgumentError(`Write a facet and a value: status=in-use. Facets are ${FACET_KEYS.join(', ')}.`);
  return { ...before, [facet]: [...(before?.[facet] ?? []), rest.join('=')] };
}
