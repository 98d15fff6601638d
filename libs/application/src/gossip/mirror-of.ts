import type { PeerConnection } from '../ports/federation/peer-source.js';

/** A register's copy of another log, asked as if it were that log. What it hands over is judged like anything else. */
export function mirrorOf(connection: PeerConnection, origin: string): PeerConnection {
  return {
    get: (resource, question) =>
      resource.kind === 'entries'
        ? connection.get({ ...resource, kind: 'mirror-entries', origin }, question)
        : Promise.resolve({ kind: 'absent' }),
    close: () => Promise.resolve(),
  };
}
