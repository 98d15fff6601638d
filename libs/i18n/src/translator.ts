import { IntlMessageFormat } from 'intl-messageformat';
import { findLanguage, INTERFACE_LANGUAGES, type InterfaceLanguage } from './languages.js';
import { loadMessages } from './load-messages.js';
import type { MessageKey } from './message-key.js';

/** The words of the interface in one language. */
export interface Translator {
  readonly language: InterfaceLanguage;
  /** The message in this language; `values` fill its places. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  /** An ISO date (a year, a month or a day are fine too) as people write it. */
  readonly date: (iso: string) => string;
}

/** One translator per language for the life of the process: parsed messages are kept. */
export function translatorFor(tag: string): Translator {
  const language = findLanguage(tag);
  if (!language)
    throw new Error(
      `the interface has no language "${tag}": it has ${INTERFACE_LANGUAGES.map((known) => known.tag).join(', ')}`,
    );
  let translator = translators.get(tag);
  if (!translator) translators.set(tag, (translator = createTranslator(language)));
  return translator;
}

const translators = new Map<string, Translator>();

function createTranslator(language: InterfaceLanguage): Translator {
  const messages = loadMessages(language.tag);
  const formats = new Map<string, IntlMessageFormat>();
  return {
    language,
    t: (key, values) => {
      const message = messages[key];
      if (message === undefined) throw new Error(`messages/${language.tag}.json lacks "${key}"`);
      if (!message.includes('{')) return message;
      let format = formats.get(key);
      if (!format) formats.set(key, (format = new IntlMessageFormat(message, language.tag)));
      return String(format.format(values));
    },
    date: (iso) => formatDate(iso, language.tag),
  };
}

/** Days, months and years are no moments: they are shown as written, in no time zone but UTC. */
function formatDate(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const precision = /^\d{4}$/.test(iso)
    ? {}
    : /^\d{4}-\d{2}$/.test(iso)
      ? { month: 'long' as const }
      : { month: 'long' as const, day: 'numeric' as const };
  return new Intl.DateTimeFormat(language, { year: 'numeric', ...precision, timeZone: 'UTC' }).format(date);
}
