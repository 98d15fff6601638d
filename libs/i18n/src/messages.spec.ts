import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES, preferredLanguage } from './languages.js';
import { loadMessages } from './load-messages.js';
import { translatorFor } from './translator.js';

const source = loadMessages('en');
const root = join(import.meta.dirname, '../../..');

describe.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('the messages in %s', (tag) => {
  const messages = loadMessages(tag);

  it('are the same ones as in English', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(source));
  });

  it('can be read and fill the same places', () => {
    for (const [key, message] of Object.entries(messages))
      expect([key, placesIn(message, tag)]).toEqual([key, placesIn(source[key] ?? '', 'en')]);
  });
});

it('are all used', () => {
  const code = execFileSync(
    'grep',
    [
      '-rhoE',
      '--include=*.ts',
      '--include=*.tsx',
      `['\`][a-z]+\\.[$A-Za-z{}.-]+['\`]`,
      'apps/server/src',
      'libs/ui/src',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const literals = code.split('\n').map((literal) => literal.slice(1, -1));
  const patterns = literals
    .filter((literal) => literal.includes('${'))
    .map((literal) => literal.slice(0, literal.indexOf('${')));
  const unused = Object.keys(source).filter(
    (key) => !literals.includes(key) && !patterns.some((start) => start.length > 3 && key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

describe('the language of a page', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['fr, en;q=0.5, nl;q=0.7', 'nl'],
    ['fr', 'nl'],
    ['en;q=0', 'nl'],
    [undefined, 'nl'],
    ['xx;;q=,,', 'nl'],
    ['en-GB', 'en'],
  ])('for a browser that asks for %p is %s', (header, expected) => {
    expect(preferredLanguage(header, 'nl')).toBe(expected);
  });
});

it('writes plurals and dates as people do', () => {
  expect(translatorFor('nl').t('search.count', { count: 1 })).toBe('1 algoritme');
  expect(translatorFor('en').t('search.count', { count: 1234 })).toBe('1,234 algorithms');
  expect(translatorFor('nl').date('2026-03')).toBe('maart 2026');
  expect(translatorFor('en').date('2026-03-01')).toBe('March 1, 2026');
  expect(translatorFor('en').date('soon')).toBe('soon');
});

function placesIn(message: string, tag: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly object[]): void =>
    elements.forEach((element) => {
      if ('value' in element && 'type' in element && element.type !== 0) names.add(String(element.value));
      if ('options' in element)
        for (const option of Object.values(element.options as Record<string, { value: object[] }>)) visit(option.value);
    });
  visit(new IntlMessageFormat(message, tag).getAst());
  return [...names].sort();
}
