/** One log in a roster: its head as the reporter verified it, with the reporter's cosignature. */
export interface RosterLine {
  readonly origin: string;
  readonly note: string;
}

const MOST_LINES = 20_000;

/** Reads what another register says it saw. Lines that cannot be read are passed over: they accuse nobody. */
export function readRoster(body: Buffer): RosterLine[] {
  const lines: RosterLine[] = [];
  for (const line of body.toString('utf8').split('\n').slice(0, MOST_LINES)) {
    if (line === '') continue;
    try {
      const { origin, note } = JSON.parse(line) as Partial<RosterLine>;
      if (typeof origin === 'string' && typeof note === 'string') lines.push({ origin, note });
    } catch {
      continue;
    }
  }
  return lines;
}
