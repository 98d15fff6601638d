import { cleanText } from './clean-text.js';

/** A cell: something to read, or one of three different ways of having nothing there. */
export type SourceAnswer =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable'; readonly because: string | null }
  | { readonly kind: 'not-known' };

const NOT_APPLICABLE = /^(?:n\.?\s?\/?\s?a\.?|n\.?\s?v\.?\s?t\.?|not applicable|niet van toepassing)$/i;
const NOT_KNOWN = /^(?:unknown|unkown|onbekend|not available|niet beschikbaar|tbd|to be determined|nog onbekend)$/i;
const BLANK = /^[-–—._/\s]*$/;

/** Reads a cell. A sentence that begins with "not applicable" is left whole: whether it answers the question, its reader decides. */
export function readAnswer(raw: unknown): SourceAnswer {
  const text =
    typeof raw === 'string' ? cleanText(raw) : typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : '';
  if (BLANK.test(text)) return { kind: 'missing' };
  const bare = text.replace(/[.!]+$/, '').replace(/^"(.*)"$/, '$1');
  if (NOT_APPLICABLE.test(bare)) return { kind: 'not-applicable', because: null };
  if (NOT_KNOWN.test(bare)) return { kind: 'not-known' };
  return { kind: 'value', text };
}

/** The same where a code or an address is asked: a sentence is then a reason, not an answer. */
export function readReason(text: string): string | null {
  return /^(?:n\/a|n\.?v\.?t\.?|not applicable|niet van toepassing)\b/i.test(text) ? text : null;
}
