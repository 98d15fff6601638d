import { Command } from 'commander';
import type { Cli } from './cli.js';
import { addBackup } from './commands/backup.js';
import { addCheckIndex } from './commands/check-index.js';
import { addCity } from './commands/city.js';
import { addErase } from './commands/erase.js';
import { addDictionary } from './commands/dictionary.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addLog } from './commands/log.js';
import { addMigrate } from './commands/migrate.js';
import { addMirror } from './commands/mirror.js';
import { addPeers } from './commands/peers.js';
import { addPublish } from './commands/publish.js';
import { addReindex } from './commands/reindex.js';
import { addRestore } from './commands/restore.js';
import { addSample } from './commands/sample.js';
import { addSearch } from './commands/search.js';
import { addStandard } from './commands/standard.js';
import { addStart } from './commands/start.js';
import { addValidate } from './commands/validate.js';
import { addVerifyReceipt } from './commands/verify-receipt.js';
import { addWithdraw } from './commands/withdraw.js';

/** The `register` command. Each command has a file of its own. */
export function createProgram(cli: Cli): Command {
  const program = new Command('register')
    .description('Runs a register of the algorithms that cities use: imports, publishes, searches, backs up.')
    .version('0.1.0')
    .showHelpAfterError('(add --help for examples)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.terminal.stdout.write(text),
      writeErr: (text) => cli.terminal.stderr.write(text),
    });
  const add = [addStart, addMigrate, addSample, addCity, addMirror, addImport, addExport, addPublish, addWithdraw];
  for (const command of [
    ...add,
    addSearch,
    addReindex,
    addCheckIndex,
    addDictionary,
    addValidate,
    addStandard,
    addLog,
    addVerifyReceipt,
    addErase,
    addPeers,
    addBackup,
    addRestore,
  ])
    command(program, cli);
  for (const command of program.commands) inherit(command, program);
  return program;
}

/** Commander copies these to commands that are added through it by name only, and not to the ones below. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
}
