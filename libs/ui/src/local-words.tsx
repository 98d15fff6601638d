import type { Translator } from '#i18n';
import type { JSX } from 'preact';

/** Words from the register in whatever language they are. `language` is null for numbers, dates and addresses. */
export interface Words {
  readonly text: string;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly status: 'person' | 'machine-checked' | 'machine' | null;
}

/** Marks words in another language than the page's, so that they are read aloud and laid out right. */
export function attributesOf(words: Words, translator: Translator): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (words.language === null || words.language === translator.language.tag) return {};
  return { lang: words.language, dir: words.direction };
}

/** Short words in a line. */
export function InlineWords({
  words,
  translator,
}: {
  readonly words: Words;
  readonly translator: Translator;
}): JSX.Element {
  return <span {...attributesOf(words, translator)}>{words.text}</span>;
}

/** Longer words: paragraphs, with a note where they are in another language or made by a machine. */
export function TextBlock({
  words,
  translator,
}: {
  readonly words: Words;
  readonly translator: Translator;
}): JSX.Element {
  const note = noteOf(words, translator);
  return (
    <div class="text">
      <div {...attributesOf(words, translator)}>
        {words.text.split(/\n{2,}/).map((paragraph) => (
          <p>{lines(paragraph)}</p>
        ))}
      </div>
      {note && <p class="note">{note}</p>}
    </div>
  );
}

function noteOf({ language, status }: Words, { language: page, t }: Translator): string | null {
  if (language !== null && language.split('-')[0] !== page.tag) return t('entry.notTranslated');
  return status === 'machine' ? t('entry.machine') : null;
}

function lines(paragraph: string): (string | JSX.Element)[] {
  return paragraph.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br />, line]));
}
