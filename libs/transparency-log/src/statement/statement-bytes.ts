import type { Buffer } from 'node:buffer';
import { canonicalBytes } from '../canonical-json.js';
import { parseStatement } from './parse-statement.js';
import { MAX_STATEMENT_BYTES, type Statement } from './statement.js';

/**
 * Canonical bytes of a statement. One that is too long, or that readers would refuse, is a fault of the caller and thrown:
 * in a log it would stand for ever.
 */
export function statementBytes(statement: Statement): Buffer {
  const bytes = canonicalBytes(statement);
  if (bytes.length > MAX_STATEMENT_BYTES)
    throw new RangeError(`a statement of ${bytes.length} bytes is over ${MAX_STATEMENT_BYTES}`);
  const read = parseStatement(bytes);
  if (read.kind === 'refused') throw new TypeError(`readers would refuse this statement: ${read.reason}`);
  return bytes;
}
