import { cleanLine } from '../../values/clean-text.js';
import { findUrls } from '../../values/read-url.js';

/** A title with its link, as versions 0.4 (links alone) and 1.0 list them. */
export interface TitledLink {
  readonly title: string | null;
  readonly link: string | null;
}

export function readPairs(raw: unknown): TitledLink[] {
  if (typeof raw === 'string') return findUrls(raw).map((link) => ({ title: null, link }));
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown) => {
    const { title, link } = (typeof item === 'object' && item !== null ? item : {}) as {
      title?: unknown;
      link?: unknown;
    };
    const words = typeof title === 'string' ? cleanLine(title) : '';
    const [url = null] = typeof link === 'string' ? findUrls(link) : [];
    return words === '' && url === null ? [] : [{ title: words || null, link: url }];
  });
}
