import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Messages by key, as ICU message format. */
export type Messages = Readonly<Record<string, string>>;

/** Reads libs/i18n/messages/<tag>.json. */
export function loadMessages(tag: string): Messages {
  return JSON.parse(readFileSync(join(projectRoot(), 'libs/i18n/messages', `${tag}.json`), 'utf8')) as Messages;
}

/** This file runs as source and compiled; the compiled tree holds only the language whose keys are a type. */
function projectRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error('package.json is missing from this installation');
}
