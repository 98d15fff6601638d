import sanitizeHtml from 'sanitize-html';

const KNOWN_TAG =
  /<\/?(?:p|br|div|ul|ol|li|a|b|i|u|em|strong|span|h[1-6]|table|tbody|thead|tr|td|th|img|script|style|blockquote|sup|sub|font)\b/i;
// Everything below the blank except tab and line feed, and the second block of control signs.

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** Readable text: no markup, no control signs, one kind of line end, no blanks at the ends of lines. */
export function cleanText(raw: string): string {
  const plain = KNOWN_TAG.test(raw) ? plainTextOf(raw) : raw;
  return plain
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line, for names, codes and everything that is compared. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replaceAll(/\s+/g, ' ');
}

/** Paragraphs and list items become lines; the address of a link stands behind its words. */
function plainTextOf(html: string): string {
  // Addresses in angle brackets and signs such as `<5` are no markup, and a sanitiser would eat them.
  const marked = html.replaceAll(/<(?!\/?[a-z][a-z0-9]*(?:\s|\/?>)|!--)/gi, '&lt;');
  const reduced = sanitizeHtml(marked, {
    allowedTags: ['p', 'br', 'div', 'ul', 'ol', 'li', 'a', 'tr'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https'],
  });
  return reduced
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, address: string, words: string) =>
      words.includes(address) ? words : `${words} (${address})`,
    )
    .replaceAll(/\n*<li>\s*/g, '\n- ')
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll(/<\/(?:p|div|ul|ol)>/g, '\n\n')
    .replaceAll(/<\/tr>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
}
