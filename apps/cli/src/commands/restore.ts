import { ReindexService } from '#application';
import type { BackupRestoration } from '#persistence';
import type { Command } from 'commander';
import type { Cli, Run } from '../cli.js';
import { refuse, type CommandError } from '../exit-codes.js';
import { explainError } from '../explain-error.js';
import { thousands } from '../terminal.js';

export function addRestore(program: Command, cli: Cli): void {
  const command = program
    .command('restore')
    .argument('<file>', 'a file that "register backup" wrote')
    .description('bring a backup back into an empty, migrated database, and build the search index anew')
    .option('--yes', 'do not ask');
  cli.define<{ yes?: boolean }>(
    command,
    ['npx register restore register-2026-03-31.backup --yes'],
    async ([file = ''], { yes }, run) => {
      const { databaseUrl, keysDir } = run.config;
      const { host, pathname } = new URL(databaseUrl);
      const database = decodeURIComponent(pathname.slice(1));
      await run.confirm(
        `This fills the database ${database} on ${host} and the keys in ${keysDir} from ${file}.`,
        database,
        yes,
      );
      const { restoreBackup } = await import('#persistence');
      const outcome = await restoreBackup({ databaseUrl, keysFolder: keysDir, file }, (table, rows) => {
        run.progress(`${table}: ${thousands(rows)} rows`);
      });
      if (outcome.kind !== 'restored') throw why(outcome, database);
      run.endProgress();
      const rows = Object.values(outcome.head.rows).reduce((sum, count) => sum + count, 0);
      const index = await reindex(run);
      const text = `Restored ${thousands(rows)} rows and ${String(outcome.head.keys.length)} keys of ${outcome.head.at}; contents and logs are as they were. Publishing waits until the worker has compared the logs with what was signed last; see "register log status". ${index}`;
      return { json: { ...outcome.head, index }, text };
    },
  );
}

function why(outcome: Exclude<BackupRestoration, { kind: 'restored' }>, database: string): CommandError {
  if (outcome.kind === 'damaged') return refuse(`The backup is damaged, nothing was restored: ${outcome.reason}.`);
  if (outcome.kind === 'other-key')
    return refuse(
      `Nothing was restored: the folder of keys holds another key named ${outcome.name}; restore into an empty folder.`,
    );
  if (outcome.kind === 'not-empty') {
    const found = Object.entries(outcome.rows).map(([table, rows]) => `${table} ${thousands(rows)}`);
    return refuse(
      `Nothing was restored: the database ${database} is not empty (${found.join(', ')}); restore into a new one, after "register migrate".`,
    );
  }
  return refuse(
    `Nothing was restored: the backup was made with the schema ${outcome.backup.at(-1) ?? 'none'}, the database has ${outcome.database.at(-1) ?? 'none'}; use the version of the register that wrote the backup, then upgrade.`,
  );
}

/** The data is safe by now: an index that cannot be built is told, not thrown. */
async function reindex(run: Run): Promise<string> {
  try {
    const outcome = await run.withRegister((app) =>
      app.get(ReindexService).reindex((entries) => {
        run.progress(`index: ${thousands(entries)} entries`);
      }),
    );
    return outcome.kind === 'reindexed'
      ? `The search index holds ${thousands(outcome.entries)} entries.`
      : 'Somebody else is building the search index.';
  } catch (error) {
    return `The search index was not built (${explainError(error)?.message ?? String(error)}); run "register reindex".`;
  }
}
