import { createInterface } from 'node:readline/promises';
import { loadConfig, type Config, type Environment } from '#config';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, CommanderError } from 'commander';
import { EXIT, misused, refuse, type ExitCode } from './exit-codes.js';
import { explainError } from './explain-error.js';
import type { Terminal } from './terminal.js';

/** What a command has to say: for programs, for people, and to the shell. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly exit?: ExitCode;
}

interface CommonOptions {
  readonly json?: boolean;
  readonly progress?: boolean;
}

const EXIT_HELP = `
Exit codes: 0 done, 1 refused or problems found, 2 wrong usage or settings, 3 a service cannot be reached.`;

/** What all commands share: settings, output, progress, errors. */
export class Cli {
  private exit: ExitCode = EXIT.done;

  constructor(
    readonly terminal: Terminal,
    private readonly env: Environment,
  ) {}

  /** Runs the program to its end and gives the exit code. */
  async main(program: Command, args: readonly string[]): Promise<number> {
    try {
      await program.parseAsync(args, { from: 'user' });
      return this.exit;
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
      const known = explainError(error);
      const message =
        known?.message ??
        `This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (args.includes('--json')) this.terminal.stdout.write(`${JSON.stringify({ error: message })}\n`);
      this.terminal.stderr.write(`${message}\n`);
      return known?.exit ?? EXIT.refused;
    }
  }

  /** Gives a command its common options, its examples and its work. */
  define<Options>(
    command: Command,
    examples: readonly string[],
    work: (args: readonly string[], options: Options, cli: Run) => Promise<Answer>,
  ): void {
    command
      .option('--json', 'print one JSON value instead of text')
      .option('--progress', 'tell the progress on standard error even when it is no terminal')
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n${EXIT_HELP}`)
      .action(async (...all: unknown[]) => {
        const options = command.opts<Options & CommonOptions>();
        const run = new Run(this, options);
        const answer = await work(command.args, options, run);
        run.endProgress();
        this.exit = answer.exit ?? EXIT.done;
        const said = options.json ? JSON.stringify(answer.json) : answer.text;
        if (said !== '') this.terminal.stdout.write(`${said}\n`);
        void all;
      });
  }

  config(): Config {
    return loadConfig(this.env);
  }
}

/** One command at work. */
export class Run {
  private told = '';

  constructor(
    private readonly cli: Cli,
    private readonly options: CommonOptions,
  ) {}

  get terminal(): Terminal {
    return this.cli.terminal;
  }

  get config(): Config {
    return this.cli.config();
  }

  /** The register's services, for as long as the work takes. */
  async withRegister<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
    // Loaded only where it is needed: it takes longer than all commands that need no database.
    const { openRegister } = await import('./open-register.js');
    const app = await openRegister(this.config);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  /** Overwrites one line on a terminal; writes lines elsewhere, and only when asked to. */
  progress(text: string): void {
    const { stderr } = this.terminal;
    if (stderr.isTTY === true) stderr.write(`\r${text.padEnd(this.told.length)}`);
    else if (this.options.progress === true) stderr.write(`${text}\n`);
    this.told = text;
  }

  endProgress(): void {
    if (this.told !== '' && this.terminal.stderr.isTTY === true) this.terminal.stderr.write('\n');
    this.told = '';
  }

  /** Asks before something that cannot be undone. Where nobody can answer, `--yes` must have been given. */
  async confirm(question: string, word: string, yes: boolean | undefined): Promise<void> {
    this.terminal.stderr.write(`${question}\n`);
    if (yes === true) return;
    if (this.terminal.stdin.isTTY !== true) throw misused('Repeat the command with --yes to do it.');
    const prompt = createInterface({ input: this.terminal.stdin, output: this.terminal.stderr });
    const typed = await prompt.question(`Type "${word}" to go on: `);
    prompt.close();
    if (typed.trim() !== word) throw refuse('Nothing was done.');
  }
}
