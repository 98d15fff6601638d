import { describe, expect, it } from '@jest/globals';
import { isSmallOrder } from './small-order.js';
import { commitToKey, formatVerifierKey, generateLogKey, parseVerifierKey, verifierKeyOf } from './verifier-key.js';

const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

describe('a verifier key', () => {
  it('is written as the example key of the C2SP signed-note text is, and read back', () => {
    const raw = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1);
    expect(formatVerifierKey('PeterNeumann', raw)).toBe(PETER);
    expect(parseVerifierKey(PETER)).toMatchObject({ name: 'PeterNeumann', keyId: 'c74f20a3', type: 'ed25519' });
  });

  it('is the public half of its private key', () => {
    const pair = generateLogKey('a.example/log/1');
    expect(verifierKeyOf('a.example/log/1', pair.privateKey)).toBe(pair.vkey);
    expect(verifierKeyOf('b.example/log/1', pair.privateKey).split('+')[1]).not.toBe(pair.vkey.split('+')[1]);
    expect(parseVerifierKey(verifierKeyOf('a.example/witness', pair.privateKey, 'cosignature'))?.type).toBe(
      'cosignature',
    );
  });

  it('is committed to by the digest of its text', () => {
    expect(commitToKey('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['with another key id', PETER.replace('c74f20a3', 'c74f20a4')],
    ['with another name', PETER.replace('Peter', 'Pieter')],
    ['cut short', PETER.slice(0, -4)],
    ['in URL-safe base64', PETER.replace('/', '_')],
    ['with a space', PETER.replace('PeterN', 'Peter N')],
    ['with something behind it', `${PETER}+`],
    ['of nothing', ''],
  ])('is refused %s', (_, vkey) => {
    expect(parseVerifierKey(vkey)).toBeNull();
  });

  it('is refused in all 14 encodings of small order', () => {
    const encodings = smallOrderEncodings();
    expect(encodings).toHaveLength(14);
    for (const raw of encodings) {
      expect(isSmallOrder(raw)).toBe(true);
      expect(parseVerifierKey(formatVerifierKey('a.example/log/1', raw))).toBeNull();
    }
  });
});

const P = 2n ** 255n - 19n;

/** Found by calculation: every y on the curve whose point times eight is the neutral one, also written as y + p. */
function smallOrderEncodings(): Buffer[] {
  const d = mod(-121665n * inverse(121666n));
  const ys = [0n, 1n, P - 1n, ...orderEight(d)];
  const written = [...ys, ...ys.map((y) => y + P).filter((y) => y < 2n ** 255n)];
  return written.flatMap((y) => [encode(y, 0), encode(y, 0x80)]);
}

/** A point of order eight doubles to one of order four, where y is 0: so y² = −x², and the curve gives y. */
function orderEight(d: bigint): bigint[] {
  // -x² + y² = 1 + d x² y² with x² = -y² is 2y² = 1 - d y⁴, a quadratic equation in y².
  const root = squareRoot(mod(1n + d))!;
  return [root, P - root]
    .map((r) => squareRoot(mod((r - 1n) * inverse(d))))
    .filter((y): y is bigint => y !== null)
    .flatMap((y) => [y, P - y]);
}

function encode(y: bigint, sign: number): Buffer {
  const bytes = Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
  bytes[31] = (bytes[31] ?? 0) | sign;
  return bytes;
}

function squareRoot(square: bigint): bigint | null {
  const guess = power(square, (P + 3n) / 8n);
  for (const root of [guess, mod(guess * power(2n, (P - 1n) / 4n))]) if (mod(root * root) === square) return root;
  return null;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * factor);
    factor = mod(factor * factor);
  }
  return result;
}

function inverse(number: bigint): bigint {
  return power(number, P - 2n);
}

function mod(number: bigint): bigint {
  return ((number % P) + P) % P;
}
