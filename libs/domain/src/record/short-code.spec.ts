import { describe, expect, it } from '@jest/globals';
import { parseShortCode, shortCodeFrom } from './short-code.js';

const code = shortCodeFrom(Uint8Array.from([1, 40, 77, 130, 200, 255, 9]));

describe('a short code', () => {
  it('has four signs, a hyphen and four more', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read however people type it', () => {
    expect(parseShortCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    expect(parseShortCode(code.replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(code);
  });

  it('shows every single mistyped sign', () => {
    const plain = code.replace('-', '');
    for (let i = 0; i < plain.length; i += 1) {
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign !== plain[i]) expect(parseShortCode(plain.slice(0, i) + sign + plain.slice(i + 1))).toBeNull();
      }
    }
  });

  it.each(['', 'K7M', 'K7M3-QP2AX', 'K7M3-QPU!'])('refuses %p', (typed) => {
    expect(parseShortCode(typed)).toBeNull();
  });
});
