import { LogOverview, type LogCheck, type LogStatus } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { EXIT, refuse } from '../exit-codes.js';
import { thousands } from '../terminal.js';

export function addLog(program: Command, cli: Cli): void {
  const log = program.command('log').description('the transparency logs of the cities');
  const command = log
    .command('status')
    .argument('[city]', 'slug of one city')
    .description('show size and root of the logs')
    .option('--check', 'build each tree again from its statements and compare them with the versions');
  cli.define<{ check?: boolean }>(
    command,
    ['npx register log status', 'npx register log status gent --check'],
    ([city], { check }, run) =>
      run.withRegister(async (app) => {
        const overview = app.get(LogOverview);
        const logs = (await overview.statuses()).filter(({ slug }) => city === undefined || slug === city);
        if (city !== undefined && logs.length === 0)
          throw refuse(`There is no city named ${city}; see "register city list".`);
        const checked: (LogStatus & { readonly check?: LogCheck })[] = [];
        for (const status of logs)
          checked.push(check ? { ...status, check: await overview.check(status.slug) } : status);
        const isBroken = checked.some((status) => status.check?.kind === 'broken');
        const text = checked.length === 0 ? 'There is no log yet.' : checked.map(textOf).join('\n');
        return { json: checked, text, exit: isBroken ? EXIT.refused : EXIT.done };
      }),
  );
}

function textOf({ slug, origin, size, root, lastAt, check }: LogStatus & { readonly check?: LogCheck }): string {
  const verdict =
    check === undefined
      ? []
      : [check.kind === 'sound' ? '  sound' : `  broken at statement ${String(check.index)}: ${check.reason}`];
  return [
    `${slug}: ${thousands(size)} statements, newest ${lastAt?.toISOString() ?? 'none'}`,
    `  ${origin}`,
    `  root ${root}`,
    ...verdict,
  ].join('\n');
}
