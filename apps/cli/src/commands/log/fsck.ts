import { FsckLogService, type Fsck } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';
import { BUSY, findLogs } from './find-log.js';
import { verdictOn } from './status.js';

export function addFsck(log: Command, cli: Cli): void {
  const command = log
    .command('fsck')
    .argument('[city]', 'slug of one city')
    .description('check the logs against themselves, lock what is broken and unlock what is sound again');
  cli.define(command, ['npx register log fsck', 'npx register log fsck gent --json'], ([city], _, run) =>
    run.withRegister(async (app) => {
      const results: { readonly slug: string; readonly result: Fsck }[] = [];
      for (const { id, slug } of await findLogs(app, city)) {
        run.progress(`checking ${slug}`);
        results.push({ slug, result: await app.get(FsckLogService).fsck(id, slug) });
      }
      const text = results
        .map(({ slug, result }) => `${slug}: ${result.kind === 'busy' ? BUSY : verdictOn(result)}`)
        .join('\n');
      const isSound = results.every(({ result }) => result.kind === 'sound');
      return { json: results, text: text || 'There is no log yet.', exit: isSound ? EXIT.done : EXIT.refused };
    }),
  );
}
