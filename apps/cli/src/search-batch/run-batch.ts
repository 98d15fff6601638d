import { readFile } from 'node:fs/promises';
import type { Answer, Run } from '../cli.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { askRegister, type BatchPage } from './ask-register.js';
import type { BatchQuestion, RefusedLine } from './batch-question.js';
import { readBatch } from './read-batch.js';

export interface BatchOptions {
  /** Path of the list. */
  readonly batch: string;
  /** Base address of a running register; the configured one when left out. */
  readonly url?: string;
  /** Hits a question. */
  readonly limit: number;
}

type Answered = BatchQuestion & BatchPage;

interface Asked {
  readonly answered: readonly Answered[];
  readonly refused: readonly RefusedLine[];
  /** Why the register could not be asked to the end. */
  readonly away: string | null;
}

/** Asks every question of the list; what cannot be asked is told at the end and does not keep the others. */
export async function runBatch({ batch, url, limit }: BatchOptions, run: Run): Promise<Answer> {
  const { questions, refused: unread } = readBatch(await readFile(batch, 'utf8'));
  const address = (url ?? run.config.publicUrl).replace(/\/+$/, '');
  const { answered, refused: unanswered, away } = await askAll({ address, limit }, questions, run);
  if (away !== null && answered.length === 0)
    throw new CommandError(EXIT.unreachable, `${away}; start it with "npm start", or name another with --url.`);
  const refused = [...unread, ...unanswered].sort((a, b) => a.line - b.line);
  for (const { line, reason } of refused) run.terminal.stderr.write(`Line ${String(line)} ${reason}\n`);
  return {
    json: { url: address, limit, questions: answered.map(asJson), refused },
    text: answered.flatMap(asLines).join('\n'),
    exit: away === null ? (refused.length > 0 ? EXIT.refused : EXIT.done) : EXIT.unreachable,
  };
}

async function askAll(
  { address, limit }: { readonly address: string; readonly limit: number },
  questions: readonly BatchQuestion[],
  run: Run,
): Promise<Asked> {
  const [answered, refused]: [Answered[], RefusedLine[]] = [[], []];
  for (const [i, question] of questions.entries()) {
    const asking = await askRegister(address, question, limit);
    if (asking.kind === 'away') {
      const reason = `was not asked: ${asking.reason}`;
      const rest = questions.slice(i).map(({ line }) => ({ line, reason }));
      return { answered, refused: [...refused, ...rest], away: asking.reason };
    }
    if (asking.kind === 'answered') answered.push({ ...question, ...asking.page });
    else refused.push({ line: question.line, reason: `was refused: ${asking.reason}` });
    run.progress(`${String(i + 1)} of ${String(questions.length)} questions`);
  }
  run.endProgress();
  return { answered, refused, away: null };
}

function asJson({ grouping, hits, ...question }: Answered): object {
  return {
    ...question,
    grouped: grouping === 'product',
    recordIds: hits.map(({ id }) => id),
    sourceKeys: hits.map(({ sourceKey }) => sourceKey),
    hits,
  };
}

/** Tab-separated: question, rank, identifier here, register, identifier at the source, name. */
function asLines({ id, hits }: Answered): string[] {
  return hits.map((hit, i) =>
    [id, String(i + 1), hit.id, hit.register, hit.sourceKey ?? '', hit.name.replaceAll(/\s+/g, ' ')].join('\t'),
  );
}
