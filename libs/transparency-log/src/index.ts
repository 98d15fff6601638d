export {
  canonicalBytes,
  canonicalText,
  parseCanonical,
  NotCanonicalError,
  type CanonicalValue,
} from './canonical-json.js';
export { appendLeaf, rootOf, EMPTY_FRONTIER, type Frontier } from './frontier.js';
export { formatDigest, leafHash, nodeHash, parseDigest, sha256 } from './hashes.js';
export {
  MAX_STATEMENT_BYTES,
  statementBytes,
  type LogOpen,
  type RecordPut,
  type RecordWithdraw,
  type Statement,
} from './statement.js';
export { commitToKey, formatVerifierKey, generateLogKey, verifierKeyOf, type LogKeyPair } from './verifier-key.js';
