import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { thousands } from '../terminal.js';

export function addBackup(program: Command, cli: Cli): void {
  const command = program
    .command('backup')
    .argument('<file>', 'where to write it; only its owner can read it, since it holds the private keys')
    .description('write database and keys into one file, as of one moment; the register goes on meanwhile');
  cli.define(command, ['npx register backup register-2026-03-31.backup'], async ([file = ''], _, run) => {
    const { writeBackup } = await import('#persistence');
    const { databaseUrl, keysDir } = run.config;
    const head = await writeBackup({ databaseUrl, keysFolder: keysDir, file }, (table, rows) => {
      run.progress(`${table}: ${thousands(rows)} rows`);
    });
    const rows = Object.values(head.rows).reduce((sum, count) => sum + count, 0);
    const text = `Wrote ${thousands(rows)} rows of ${String(Object.keys(head.rows).length)} tables and ${String(head.keys.length)} keys to ${file}. It holds private keys: keep it as safe as they are.`;
    return { json: { file, ...head }, text };
  });
}
