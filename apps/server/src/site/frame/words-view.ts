import type { Words } from '#ui';
import type { WordsAnswer } from '../documents/search.document.js';

const STATUS = { PERSON: 'person', MACHINE_CHECKED: 'machine-checked', MACHINE: 'machine' } as const;

/** Words from the API as the pages show them. `und` marks words of which nobody said the language. */
export function wordsView(words: WordsAnswer): Words {
  return {
    text: words.text,
    language: words.language === 'und' ? null : words.language,
    direction: words.direction === 'RTL' ? 'rtl' : 'ltr',
    status: words.status && STATUS[words.status],
  };
}

export function optionalWords(words: WordsAnswer | null): Words | null {
  return words && words.text !== '' ? wordsView(words) : null;
}
