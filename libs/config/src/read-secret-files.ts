import { readFileSync } from 'node:fs';
import type { Environment } from './load-config.js';

export interface SecretFiles {
  /** The environment with the secrets that were found in files. */
  readonly env: Environment;
  readonly faults: readonly string[];
}

/** `NAME_FILE` names a file that holds the secret `NAME`: files can be kept from other users, an environment less so. */
export function readSecretFiles(env: Environment, secrets: readonly string[]): SecretFiles {
  const found: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of secrets) {
    const file = env[`${name}_FILE`]?.trim();
    if (!file) continue;
    try {
      found[name] = readFileSync(file, 'utf8').trim();
    } catch {
      faults.push(`${name}_FILE: found "${file}", expected the path of a file that this user may read`);
    }
  }
  return { env: { ...env, ...found }, faults };
}
