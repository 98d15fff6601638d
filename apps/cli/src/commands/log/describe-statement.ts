import type { Statement } from '#transparency-log';
import { thousands } from '../../terminal.js';

/** What a statement says, in words for a person. */
export function describeStatement(statement: Statement | null): string[] {
  if (!statement) return ['something in a later version of the protocol, which this program cannot read.'];
  return [`on ${new Date(statement.time * 1_000).toISOString()}:`, ...saidIn(statement)];
}

function saidIn(statement: Statement): string[] {
  switch (statement.type) {
    case 'log.open':
      return [`this is the log of ${wordsIn(statement.name)}, for addresses that begin with ${statement.entryPrefix}`];
    case 'record.put':
      return [
        `version ${statement.version} of ${statement.record} (${statement.kind}) is published.`,
        `Its text has ${thousands(statement.size)} bytes and the SHA-256 ${statement.digest.slice(7)}.`,
      ];
    case 'record.withdraw':
      return [
        `${statement.record} (${statement.kind}) is withdrawn: ${wordsIn(statement.reason)}`,
        ...(statement.replacedBy === undefined ? [] : [`It is replaced by ${statement.replacedBy}.`]),
      ];
    case 'content.erase':
      return [`these texts had to be erased (${statement.basis}):`, ...statement.digests];
    case 'key.add':
      return [`this key signs as well from now on: ${statement.vkey}`];
    case 'key.retire':
      return [`this key signs no more (${statement.cause}): ${statement.vkey}`];
    case 'log.close':
      return [`this log has ended${statement.successor === undefined ? '.' : `; ${statement.successor} follows it.`}`];
  }
}

function wordsIn(words: Readonly<Record<string, string>>): string {
  return words['en'] ?? Object.values(words)[0] ?? '';
}
