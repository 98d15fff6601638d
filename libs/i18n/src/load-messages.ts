import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Messages by key, as ICU message format. */
export type Messages = Readonly<Record<string, string>>;

/** Reads libs/i18n/messages/<tag>.json. The folder is looked for upwards, since this file runs as source and compiled. */
export function loadMessages(tag: string): Messages {
  return JSON.parse(readFileSync(join(messagesFolder(), `${tag}.json`), 'utf8')) as Messages;
}

function messagesFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'libs/i18n/messages');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('libs/i18n/messages is missing from this installation');
}
