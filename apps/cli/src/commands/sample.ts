import { LoadSampleService } from '#application';
import { loadSample } from '#sample';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { refuse } from '../exit-codes.js';

export function addSample(program: Command, cli: Cli): void {
  const sample = program.command('sample').description('the invented cities that come with the register');
  const command = sample
    .command('load')
    .description('load the invented cities; loading again adds only what is missing');
  cli.define(command, ['npx register sample load'], (_, __, run) =>
    run.withRegister(async (app) => {
      const prefixOf = (slug: string): string => `${run.config.publicUrl}/at/${slug}/id/`;
      const outcome = await app.get(LoadSampleService).load(loadSample(), prefixOf);
      if (outcome.kind === 'slug-taken')
        throw refuse(
          `A register named ${outcome.slug} is here already and is not the invented city; the sample cannot be loaded beside it.`,
        );
      const { cities, records, newVersions } = outcome;
      const text = `The sample is loaded: ${String(cities)} invented cities, ${String(records)} records, ${String(newVersions)} new versions.`;
      return { json: { cities, records, newVersions }, text };
    }),
  );
}
