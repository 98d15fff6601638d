import type { Command } from 'commander';
import type { Cli } from '../cli.js';

export function addMigrate(program: Command, cli: Cli): void {
  const command = program.command('migrate').description('bring the database up to date; several may do so at once');
  cli.define(command, ['npx register migrate', 'npx register migrate --json'], async (_, __, run) => {
    const { migrateDatabase } = await import('#persistence');
    const migrations = await migrateDatabase(run.config.databaseUrl);
    const text = migrations.length === 0 ? 'The database is up to date.' : `Ran ${migrations.join(', ')}.`;
    return { json: { migrations }, text };
  });
}
