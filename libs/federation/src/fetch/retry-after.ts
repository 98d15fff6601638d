/** Seconds that an answer asks us to stay away, from either form of the header; null without a usable one. */
export function retryAfterSeconds(header: string | readonly string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
