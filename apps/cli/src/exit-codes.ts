/** What the end of a command tells a script. */
export const EXIT = {
  done: 0,
  /** Something was refused, or problems were found. */
  refused: 1,
  /** The command was not understood, or a setting or a file is wrong. */
  usage: 2,
  /** The database, the search server or another register cannot be reached. */
  unreachable: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence that says what to do. */
export class CommandError extends Error {
  constructor(
    readonly exit: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

export function refuse(message: string): CommandError {
  return new CommandError(EXIT.refused, message);
}

export function misused(message: string): CommandError {
  return new CommandError(EXIT.usage, message);
}
