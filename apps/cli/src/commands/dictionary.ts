import { SHOWN_FROM_TIMES, SuggestDictionaryService } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';

export function addDictionary(program: Command, cli: Cli): void {
  const dictionary = program.command('dictionary').description('the everyday words that search understands');
  const suggest = dictionary
    .command('suggest')
    .description(
      `draft lines for libs/search/languages/<language>/everyday.tsv from questions that found nothing, each asked at least ${String(SHOWN_FROM_TIMES)} times`,
    )
    .option('--language <tag>', 'only questions asked in this language');
  const examples = ['npx register dictionary suggest', 'npx register dictionary suggest --language nl > draft.tsv'];
  cli.define<{ readonly language?: string }>(suggest, examples, (_, { language }, run) =>
    run.withRegister(async (app) => {
      const drafts = await app.get(SuggestDictionaryService).suggest(language ?? null);
      const lines = drafts.map(
        ({ language: tag, words, official, times, lastDay }) =>
          `# ${tag}: asked ${String(times)} times, last on ${lastDay}\n${official.length > 0 ? '' : '# nothing near: '}${words}\t${official.join(' | ')}`,
      );
      const none = `No question that found nothing was asked ${String(SHOWN_FROM_TIMES)} times.`;
      return { json: drafts, text: lines.length > 0 ? lines.join('\n') : none };
    }),
  );
}
