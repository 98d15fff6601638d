/** What the plain start files hand to the compiled part: they alone read the process's surroundings. */
export interface Command {
  readonly projectRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
}
