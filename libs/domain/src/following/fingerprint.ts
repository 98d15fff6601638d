import { sha256 } from '#transparency-log';

/** SHA-256 of a verifier key's text in groups of four hex digits, as two people read it to each other. */
export function fingerprintOf(vkey: string): string {
  const hex = sha256(Buffer.from(vkey, 'utf8')).toString('hex');
  return hex.match(/.{4}/g)?.join(' ') ?? hex;
}

/** Whether a typed fingerprint is this key's: case, spaces and colons do not matter, but all of it must be there. */
export function matchesFingerprint(typed: string, vkey: string): boolean {
  return typed.toLowerCase().replace(/[\s:-]/g, '') === fingerprintOf(vkey).replaceAll(' ', '');
}
