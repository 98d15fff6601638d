import { describe, expect, it } from '@jest/globals';
import { cleanText } from './clean-text.js';
import { readAnswer } from './read-answer.js';
import { readDate } from './read-date.js';
import { readList } from './read-list.js';
import { findUrls, readUrl } from './read-url.js';
import { keyOfName } from './source-key.js';
import { leadingPart, splitText } from './split-text.js';

describe('reading a date', () => {
  it.each([
    ['2024-10-01 00:00:00', '2024-10-01'],
    ['01/2024', '2024-01'],
    ['2024/1', '2024-01'],
    ['01/02/2026 00:00:00', '2026-01-02'],
    ['09/24/2024 12:00:00 AM', '2024-09-24'],
    ['9/1/2019 0:00', '2019-09-01'],
    ['Jul-25', '2025-07'],
    ['Jan-98', '1998-01'],
    ['2020', '2020'],
    ['44495', '2021-10-26'],
  ])('keeps the precision of %s', (written, date) => {
    expect(readDate(written, 'month-first')).toBe(date);
  });

  it('follows the order of the source', () => {
    expect(readDate('01-12-2026', 'day-first')).toBe('2026-12-01');
  });

  it.each(['someday soon', '2024-13', '31/31/2024', '2023-02-29', '0012', '99999', ''])(
    'takes %s for no date',
    (written) => {
      expect(readDate(written, 'month-first')).toBeNull();
    },
  );
});

describe('reading a cell', () => {
  it('tells blank, not applicable and not known apart', () => {
    expect(readAnswer('  ').kind).toBe('missing');
    expect(readAnswer(null).kind).toBe('missing');
    for (const written of ['N/A', 'n.v.t.', 'Niet van toepassing.', 'Not Applicable'])
      expect(readAnswer(written).kind).toBe('not-applicable');
    for (const written of ['Onbekend', 'unknown', 'Not available.', 'TBD'])
      expect(readAnswer(written).kind).toBe('not-known');
  });

  it('leaves sentences whole', () => {
    expect(readAnswer('N/A. Evaluating tools only')).toEqual({ kind: 'value', text: 'N/A. Evaluating tools only' });
    expect(readAnswer('Nee')).toEqual({ kind: 'value', text: 'Nee' });
  });
});

describe('cleaning a text', () => {
  it('turns paragraphs and lists into lines and drops what could run', () => {
    const html =
      '<p>Eerst dit.</p><ul><li>een <b>vet</b> woord</li><li>twee &amp; drie</li></ul><script>alert(1)</script>';
    expect(cleanText(html)).toBe('Eerst dit.\n\n- een vet woord\n- twee & drie');
  });

  it('keeps the address of a link', () => {
    expect(cleanText('<p>Zie <a href="https://x.example/a">de kaart</a>.</p>')).toBe(
      'Zie de kaart (https://x.example/a).',
    );
  });

  it('takes angle brackets in plain words for what they are', () => {
    const text = 'Zie <https://x.example/kaart> als 3 < 5.';
    expect(cleanText(text)).toBe(text);
    expect(cleanText(`<p>${text}</p>`)).toBe(text);
  });

  it('drops control signs, broken characters and stray blanks', () => {
    expect(cleanText('\uFEFFa\u0000b\u00a0c \r\n\r\n\r\nd\ud800')).toBe('ab c\n\nd\ufffd');
  });
});

describe('reading a list', () => {
  it('reads what other programs print', () => {
    expect(readList(`['k) None', "the harbour's public", 'a\\nb']`)).toEqual([
      'k) None',
      "the harbour's public",
      'a\nb',
    ]);
    expect(readList('["a", "b"]')).toEqual(['a', 'b']);
    expect(readList('[]')).toEqual([]);
    expect(readList('a; b ;')).toEqual(['a', 'b']);
    expect(readList(['a', ' b', 3])).toEqual(['a', 'b']);
  });
});

describe('reading an address', () => {
  it('takes one address, with or without its scheme', () => {
    expect(readUrl('www.x.example/a')).toBe('https://www.x.example/a');
    expect(readUrl('not an address')).toBeNull();
    expect(readUrl('javascript:alert(1)')).toBeNull();
  });

  it('finds addresses in a sentence', () => {
    expect(findUrls('See https://a.example/x, (https://b.example).')).toEqual([
      'https://a.example/x',
      'https://b.example',
    ]);
  });
});

describe('a key from a name', () => {
  it('is the same for names that mean the same, and different for others', () => {
    expect(keyOfName('  Vlag &  Wimpel "BV"')).toBe('vlag-wimpel-bv');
    expect(keyOfName('وادي نور')).toMatch(/^~[0-9a-f]{12}$/);
    expect(keyOfName('x'.repeat(90))).not.toBe(keyOfName('x'.repeat(91)));
  });
});

describe('splitting a text', () => {
  it('begins with whole sentences', () => {
    expect(leadingPart('Een zin. Nog een zin. En meer.', 22)).toBe('Een zin. Nog een zin.');
    expect(leadingPart('woord '.repeat(10), 20)).toBe('woord woord woord…');
  });

  it('loses nothing', () => {
    const text = 'Een zin. Nog een zin. En een heel lang stuk zonder einde';
    const parts = splitText(text, 20);
    expect(parts.every((part) => part.length <= 20)).toBe(true);
    expect(parts.join(' ')).toBe(text);
  });
});
