import { Buffer } from 'node:buffer';

/**
 * The y coordinates of the eight Ed25519 points of small order, little-endian with the sign bit off: 0, 1, -1, the two of
 * order eight, and 0 and 1 once more as p and p + 1. With either sign bit these are the 14 encodings. Under such a key a
 * signature can be made that fits any text, so whoever publishes one can deny everything.
 */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether these 32 bytes encode a point of small order. OpenSSL before 3.5 takes such keys, and so do many others. */
export function isSmallOrder(publicKey: Uint8Array): boolean {
  const y = Buffer.from(publicKey);
  y[31] = (y[31] ?? 0) & 0x7f;
  return SMALL_ORDER.has(y.toString('hex'));
}
