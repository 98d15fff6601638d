/** One line of the result. */
export interface Figure {
  readonly name: string;
  readonly ours: string;
  /** The same work without us, measured in the same run; null where there is nothing to compare with. */
  readonly raw: string | null;
  readonly ratio: number | null;
  readonly target: string | null;
  readonly met: boolean | null;
}

/** `met` is null for what is told without a target. */
export function figure(name: string, ours: string, more: Partial<Omit<Figure, 'name' | 'ours'>> = {}): Figure {
  return { name, ours, raw: null, ratio: null, target: null, met: null, ...more };
}
