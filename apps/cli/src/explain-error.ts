import { ConfigError } from '#config';
import { CommandError, EXIT } from './exit-codes.js';

const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  '57P03',
  '28P01',
  '3D000',
  '53300',
];

/** Turns whatever ended a command into an exit code and a sentence. Null for what nobody expected. */
export function explainError(error: unknown): CommandError | null {
  if (error instanceof CommandError) return error;
  if (error instanceof ConfigError) return new CommandError(EXIT.usage, error.message);
  if (!(error instanceof Error)) return null;
  if (error.constructor.name === 'NotServed') return new CommandError(EXIT.unreachable, `${error.message}.`);
  if (error.name === 'StandardError') return new CommandError(EXIT.refused, error.message);
  const { code, path, dest, cause } = error as Error & {
    readonly code?: unknown;
    readonly path?: unknown;
    readonly dest?: unknown;
    readonly cause?: unknown;
  };
  const named = dest ?? path;
  const file = typeof named === 'string' ? named : 'the file';
  if (code === 'ENOENT') return new CommandError(EXIT.usage, `${file} does not exist; check the path.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new CommandError(EXIT.usage, `${file} may not be read or written by this user.`);
  if (code === 'EISDIR') return new CommandError(EXIT.usage, `${file} is a folder; name a file.`);
  if (code === 'EEXIST') return new CommandError(EXIT.usage, `${file} exists already; choose another name.`);
  if (code === 'ENOSPC' || code === '53100')
    return new CommandError(EXIT.refused, 'The disk is full; make room and repeat the command.');
  if (code === '42P01')
    return new CommandError(EXIT.refused, 'The database is not up to date; run "register migrate" first.');
  if (/^Meili/i.test(error.name) || error.constructor.name.startsWith('Meilisearch')) return searchAway(error);
  if (isUnreachable(code) || isUnreachable((cause as { code?: unknown } | undefined)?.code)) return databaseAway(error);
  return null;
}

function isUnreachable(code: unknown): boolean {
  return typeof code === 'string' && UNREACHABLE.includes(code);
}

function databaseAway(error: Error): CommandError {
  return new CommandError(
    EXIT.unreachable,
    `The database cannot be reached (${firstLine(error.message) || String((error as { code?: unknown }).code)}); start it, with "npm start" for the embedded one, or correct DATABASE_URL.`,
  );
}

function searchAway(error: Error): CommandError {
  return new CommandError(
    EXIT.unreachable,
    `The search server does not answer as it should (${firstLine(error.message)}); start it, with "npm start" for the embedded one, or correct MEILI_URL and MEILI_KEY.`,
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
