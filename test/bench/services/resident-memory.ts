import { readFileSync } from 'node:fs';

/** Megabytes of memory that a process holds; null where the system does not tell in this way. */
export function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Math.round((Number(kilobytes) * 1_024) / 1_000_000) : null;
  } catch {
    return null;
  }
}
