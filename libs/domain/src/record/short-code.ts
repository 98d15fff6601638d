/** Crockford's letters and digits: no I, L, O or U, so that a code read from paper is not mistyped. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;

/**
 * The short code of an entry for letters, such as `K7M3-QP2A`: seven random signs and a check sign.
 * `random` gives at least seven bytes. A code is random rather than counted, so that gaps tell nobody what is in preparation.
 */
export function shortCodeFrom(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32] ?? '0').join('');
  return format(signs + checkSign(signs));
}

/** Reads a code as people type it (lower case, spaces, O for 0); null when it cannot be one. */
export function parseShortCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !ALPHABET.includes(sign))) return null;
  return checkSign(signs.slice(0, LENGTH)) === signs[LENGTH] ? format(signs) : null;
}

/** Weighted sum modulo 32 with odd weights: finds every single mistyped sign and most swaps of neighbours. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, i) => total + ALPHABET.indexOf(sign) * (2 * i + 1), 0);
  return ALPHABET[sum % 32] ?? '0';
}

function format(signs: string): string {
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
