import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { misused } from '../exit-codes.js';

/** The launcher answers `register start` itself, since it must start the servers first; here it only stands in the help. */
export function addStart(program: Command, cli: Cli): void {
  const command = program.command('start').description('start everything that a running register needs, until Ctrl-C');
  cli.define(command, ['npx register start', 'PORT=8080 npx register start'], () =>
    Promise.reject(misused('Start the register with "npm start" or "npx register start".')),
  );
}
