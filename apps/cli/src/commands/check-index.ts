import { CheckIndexService, type IndexCheck } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { thousands } from '../terminal.js';

export function addCheckIndex(program: Command, cli: Cli): void {
  const command = program
    .command('check-index')
    .description('compare the search index and the full-text table with the database')
    .option('--mend', 'put right what differs');
  cli.define<{ mend?: boolean }>(
    command,
    ['npx register check-index', 'npx register check-index --mend'],
    (_, { mend }, run) =>
      run.withRegister(async (app) => {
        const service = app.get(CheckIndexService);
        const checks: IndexCheck[] = [];
        for (const name of ['engine', 'fulltext'] as const) {
          checks.push(
            await service.check(name, mend ? 'mend' : 'report', (entries) => {
              run.progress(`${name}: ${thousands(entries)} entries mended`);
            }),
          );
        }
        const faults = checks.reduce((sum, check) => sum + faultsIn(check) - check.mended, 0);
        return { json: checks, text: checks.map(textOf).join('\n'), exit: faults > 0 ? EXIT.refused : EXIT.done };
      }),
  );
}

function faultsIn({ missing, stale, surplus }: IndexCheck): number {
  return missing.length + stale.length + surplus.length;
}

function textOf(check: IndexCheck): string {
  const { index, missing, stale, surplus, waiting, mended } = check;
  const what = index === 'engine' ? 'Search index' : 'Full-text table';
  if (faultsIn(check) === 0)
    return `${what}: in step with the database${waiting > 0 ? `, ${thousands(waiting)} changes waiting` : ''}.`;
  return `${what}: ${thousands(missing.length)} missing, ${thousands(stale.length)} outdated, ${thousands(surplus.length)} too many; ${thousands(mended)} mended.`;
}
