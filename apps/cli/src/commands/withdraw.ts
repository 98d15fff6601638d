import { WithdrawRecordService } from '#application';
import type { Text } from '#domain';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { refuse } from '../exit-codes.js';
import { findRecord } from '../find-record.js';
import { collectText } from '../read-options.js';

interface WithdrawOptions {
  readonly reason: Text;
  readonly replacedBy?: string;
  readonly yes?: boolean;
}

export function addWithdraw(program: Command, cli: Cli): void {
  const command = program
    .command('withdraw')
    .argument('<record>', 'address, id or short code')
    .description('take a published record out of the register; its page stays, with the reason')
    .requiredOption('--reason <language=words>', 'why, in plain words; repeat for each language', collectText)
    .option('--replaced-by <address>', 'the record that takes its place')
    .option('--yes', 'do not ask');
  const examples = ['npx register withdraw K7M3-QP2A --reason en="Replaced by a simpler system" --yes'];
  cli.define<WithdrawOptions>(command, examples, ([named = ''], options, run) =>
    run.withRegister(async (app) => {
      const record = await findRecord(app, named);
      if (!record) throw refuse(`There is no record ${named}; name it by address, id or short code.`);
      await run.confirm(
        `This withdraws ${record.uri}. It is written to the log and cannot be undone.`,
        'withdraw',
        options.yes,
      );
      const reason = Object.fromEntries(Object.entries(options.reason).map(([language, { text }]) => [language, text]));
      const notice = { reason, replacedBy: options.replacedBy ?? null };
      const outcome = await app.get(WithdrawRecordService).withdraw(record.id, notice, 'command line');
      if (outcome.kind === 'withdrawn')
        return { json: { record: record.uri, version: outcome.version }, text: `Withdrawn: ${record.uri}` };
      if (outcome.kind === 'log-locked') throw refuse(outcome.reason);
      throw refuse(
        outcome.kind === 'reason-missing'
          ? 'Say why, with --reason.'
          : `${record.uri} is not published by a city of this installation.`,
      );
    }),
  );
}
