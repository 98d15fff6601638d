import { LogOverview, type LogCheck, type LogStatus } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';
import { thousands } from '../../terminal.js';
import { findLogs } from './find-log.js';

type Checked = LogStatus & { readonly check?: LogCheck };

export function addStatus(log: Command, cli: Cli): void {
  const command = log
    .command('status')
    .argument('[city]', 'slug of one city')
    .description('show size, root and newest signed head of the logs, and what keeps one from being signed')
    .option('--check', 'build each tree again from its statements and compare it with heads, versions and texts');
  cli.define<{ check?: boolean }>(
    command,
    ['npx register log status', 'npx register log status gent --check'],
    ([city], { check }, run) =>
      run.withRegister(async (app) => {
        const checked: Checked[] = [];
        for (const status of await findLogs(app, city))
          checked.push(check ? { ...status, check: await app.get(LogOverview).check(status.slug) } : status);
        const isBad = checked.some((status) => status.lock !== null || status.check?.kind === 'broken');
        const text = checked.length === 0 ? 'There is no log yet.' : checked.map(textOf).join('\n');
        return { json: checked, text, exit: isBad ? EXIT.refused : EXIT.done };
      }),
  );
}

function textOf({ slug, origin, size, root, lastAt, signed, lock, keys, check }: Checked): string {
  return [
    `${slug}: ${thousands(size)} statements, newest ${lastAt?.toISOString() ?? 'none'}`,
    `  ${origin}`,
    `  root ${root}`,
    signed
      ? `  signed up to ${thousands(signed.size)}, at ${signed.at.toISOString()}`
      : '  nothing signed yet; the worker signs',
    ...keys.map((key) => `  key ${key}`),
    ...(lock ? [`  LOCKED. ${lock.reason}`] : []),
    ...(check ? [`  ${verdictOn(check)}`] : []),
  ].join('\n');
}

export function verdictOn(check: LogCheck): string {
  return check.kind === 'sound'
    ? `sound: ${thousands(check.statements)} statements, ${thousands(check.heads)} signed heads`
    : `broken at statement ${String(check.index)}: ${check.reason}`;
}
