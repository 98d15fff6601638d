import { fits, PATTERNS } from '#standard';

const SCHEMELESS = /^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:\/\S*)?$/i;

/** The address when the cell holds one address and nothing else; `www.` without a scheme is understood. */
export function readUrl(text: string): string | null {
  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  const address = SCHEMELESS.test(bare) && bare.startsWith('www.') ? `https://${bare}` : bare;
  return fits(PATTERNS.url, address) && URL.canParse(address) ? address : null;
}

/** Every address in a text, without the full stop or bracket that follows it. */
export function findUrls(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"'|]+/g) ?? [];
  return [
    ...new Set(
      found.map((address) => address.replace(/[.,;:)\]]+$/, '')).filter((address) => readUrl(address) !== null),
    ),
  ];
}
