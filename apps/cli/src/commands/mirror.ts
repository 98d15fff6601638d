import { RegisterReader } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { wordsOf } from '../read-options.js';
import { table } from '../terminal.js';

export function addMirror(program: Command, cli: Cli): void {
  const mirror = program.command('mirror').description('the foreign registers that are copied here');
  const list = mirror.command('list').description('list the mirrors');
  cli.define(list, ['npx register mirror list'], (_, __, run) =>
    run.withRegister(async (app) => {
      const mirrors = (await app.get(RegisterReader).all()).filter((register) => register.kind === 'mirror');
      const rows = mirrors.map(({ slug, name, sourceStandard, licence, observedAt }) => [
        slug,
        wordsOf(name),
        sourceStandard,
        licence,
        observedAt === null ? '' : `as of ${observedAt}`,
      ]);
      return { json: mirrors, text: rows.length === 0 ? 'There is no mirror yet.' : table(rows) };
    }),
  );
}
