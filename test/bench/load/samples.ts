/** What a client saw: the time of each request, and how long all of them took together. */
export interface Samples {
  readonly times: readonly number[];
  readonly seconds: number;
}

export function joined(parts: readonly Samples[]): Samples {
  return { times: parts.flatMap(({ times }) => times), seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) };
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function perSecond({ times, seconds }: Samples): number {
  return times.length / seconds;
}

/** p50, p95 and rate in one cell. */
export function told(samples: Samples): string {
  const [p50, p95] = [quantile(samples.times, 0.5), quantile(samples.times, 0.95)];
  return `p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)} ms, ${perSecond(samples).toFixed(0)}/s`;
}
