import { cleanText } from './clean-text.js';

/** The items of a list, however it was put into one cell: `['a', 'b']`, `["a"]` or `a; b`. A real list stays as it is. */
export function readList(raw: unknown): string[] {
  if (Array.isArray(raw))
    return raw
      .filter((item) => typeof item === 'string')
      .map(cleanText)
      .filter(Boolean);
  if (typeof raw !== 'string') return [];
  const text = raw.trim();
  if (text.startsWith('[') && text.endsWith(']')) return readLiteral(text.slice(1, -1)).map(cleanText).filter(Boolean);
  return text.split(';').map(cleanText).filter(Boolean);
}

/** The inside of a list as Python or JSON prints it. An apostrophe in a word ends nothing: Python then uses the other quotes. */
function readLiteral(text: string): string[] {
  const items = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs)].map((match) =>
    unescape(match[1] ?? match[2] ?? ''),
  );
  return items.length > 0 || text.trim() === '' ? items : text.split(',');
}

function unescape(text: string): string {
  return text.replaceAll(/\\(u[0-9a-f]{4}|x[0-9a-f]{2}|.)/gis, (_, code: string) => {
    if (/^[ux]./i.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: '\n', t: '\t', r: '' }[code] ?? code;
  });
}
