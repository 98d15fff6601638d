import { into, type Findings } from './problem.js';

export type Check = (value: unknown, path: string, findings: Findings) => void;

export interface Members {
  readonly needed: readonly string[];
  readonly members: Readonly<Record<string, Check>>;
}

/** An object with exactly known members. Blank means that the member is absent: null is refused by every check. */
export function validateMembers(value: unknown, path: string, findings: Findings, { needed, members }: Members): void {
  if (!isPlainObject(value)) {
    findings.add('wrong-type', path, value, 'an object');
    return;
  }
  for (const name of needed) {
    if (!Object.hasOwn(value, name)) findings.add('missing', path, undefined, `"${name}"`);
  }
  for (const [name, member] of Object.entries(value)) {
    const at = into(path, name);
    if (Object.hasOwn(members, name)) members[name]?.(member, at, findings);
    else findings.add('unknown-field', at, member, `one of ${Object.keys(members).join(', ')}`);
  }
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
