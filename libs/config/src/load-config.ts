import { ConfigError } from './config-error.js';
import { Config, type Settings } from './config.js';
import { readSecretFiles } from './read-secret-files.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS = Object.values<Variable<unknown>>(variables)
  .filter(({ secret }) => secret)
  .map(({ name }) => name);

/** Reads every variable and reports every wrong one at once. */
export function loadConfig(given: Environment): Config {
  const { env, faults: unreadable } = readSecretFiles(given, SECRETS);
  const faults = [...unreadable];
  const settings: Record<string, unknown> = {};
  for (const [property, declared] of Object.entries<Variable<unknown>>(variables)) {
    const found = valueOf(env, declared.name);
    if (found === undefined && unreadable.some((fault) => fault.startsWith(`${declared.name}_FILE:`))) continue;
    const text = found ?? fallbackOf(declared, env);
    const outcome = text === undefined ? null : declared.parse(text);
    if (outcome?.kind === 'value') settings[property] = outcome.value;
    // A default goes wrong only with the variable it is made from, and that one has its own line.
    else if (found !== undefined || text === undefined) faults.push(describeFault(declared, found));
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return new Config(settings as Settings);
}

/** An empty variable counts as absent: compose files pass one on for each that is not set. */
function valueOf(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

/** A default may name another variable: `${PORT}`. */
function fallbackOf({ fallback }: Variable<unknown>, env: Environment): string | undefined {
  return fallback?.replace(/\$\{(\w+)\}/g, (_, name: string) => valueOf(env, name) ?? defaultOf(name));
}

function defaultOf(name: string): string {
  return Object.values<Variable<unknown>>(variables).find((declared) => declared.name === name)?.fallback ?? '';
}

function describeFault({ name, expected, secret }: Variable<unknown>, text: string | undefined): string {
  if (text === undefined) return `${name}: found nothing, expected ${expected}`;
  return `${name}: found ${secret ? 'something else (not shown, it is a secret)' : `"${text}"`}, expected ${expected}`;
}
