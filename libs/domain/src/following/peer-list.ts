import { parseNote, parseVerifierKey, verifyNote } from '#transparency-log';

/** One register that a coalition of cities has approved. */
export interface ListedPeer {
  readonly origin: string;
  readonly baseUrl: string;
  readonly vkey: string;
}

export type PeerList =
  | { readonly kind: 'list'; readonly peers: readonly ListedPeer[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads a list that is a signed note: origin, base address and verifier key per line. Empty lines and `#` comments are allowed. */
export function readPeerList(bytes: Buffer, listKey: string): PeerList {
  const key = parseVerifierKey(listKey);
  if (!key) return refused('the key of the list is not a verifier key');
  const note = parseNote(bytes);
  if (!note) return refused('it is not a signed note');
  if (verifyNote(note, [key]).kind !== 'signed') return refused('it is not signed by the key of the list');
  const peers: ListedPeer[] = [];
  for (const line of note.text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [origin = '', baseUrl = '', vkey = '', ...more] = line.split(/\s+/);
    const pinned = parseVerifierKey(vkey);
    if (more.length > 0 || pinned?.name !== origin || pinned.type !== 'ed25519' || !baseUrl.startsWith('https://'))
      return refused(`this line is not an origin, a base address and a key: ${line.slice(0, 100)}`);
    peers.push({ origin, baseUrl, vkey });
  }
  return { kind: 'list', peers };
}

function refused(reason: string): PeerList {
  return { kind: 'refused', reason };
}
