export {
  canonicalBytes,
  canonicalText,
  parseCanonical,
  NotCanonicalError,
  type CanonicalValue,
} from './canonical-json.js';
export { MAX_DESCRIPTOR_BYTES, parseDescriptor, PROTOCOL, type Descriptor, type Introduction } from './descriptor.js';
export { formatDigest, leafHash, nodeHash, parseDigest, sha256 } from './hashes.js';
export {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type Checkpoint,
  type OpenedCheckpoint,
} from './note/checkpoint.js';
export { formatHandovers, parseHandovers } from './note/handovers.js';
export { cosignText, signerOf, signText, type NoteSigner } from './note/note-signer.js';
export {
  formatNote,
  formatSignatureLine,
  MAX_NOTE_BYTES,
  MAX_SIGNATURES,
  parseNote,
  parseSignatureLine,
  type NoteSignature,
  type SignedNote,
} from './note/signed-note.js';
export { isSmallOrder } from './note/small-order.js';
export {
  commitToKey,
  formatVerifierKey,
  generateLogKey,
  parseVerifierKey,
  verifierKeyOf,
  verifySignature,
  type KeyType,
  type LogKeyPair,
  type VerifierKey,
} from './note/verifier-key.js';
export { verifyNote, type NoteVerification, type VerifiedSignature } from './note/verify-note.js';
export { formatReceipt, parseReceipt, verifyReceipt, type Receipt, type ReceiptVerification } from './receipt.js';
export {
  applyStatement,
  UNOPENED,
  type Applied,
  type Effect,
  type LogFacts,
  type LogIdentity,
  type RecordHead,
} from './statement/log-rules.js';
export { MAX_CONTENT_BYTES } from './statement/member-rules.js';
export { parseStatement, type ReadStatement } from './statement/parse-statement.js';
export { isRecordAddress } from './statement/record-address.js';
export {
  MAX_ERASED_DIGESTS,
  MAX_STATEMENT_BYTES,
  RECORD_KINDS,
  type ContentErase,
  type KeyAdd,
  type KeyRetire,
  type LogClose,
  type LogOpen,
  type RecordPut,
  type RecordWithdraw,
  type Statement,
} from './statement/statement.js';
export { statementBytes } from './statement/statement-bytes.js';
export { decodeEntries, encodeEntries, MAX_ENTRY_TILE_BYTES } from './tile/entry-tile.js';
export { decodeHashes, encodeHashes, readerOfTiles, tileOfNode } from './tile/hash-tile.js';
export {
  formatTilePath,
  parseTilePath,
  TILE_WIDTH,
  tilesFrom,
  tileWidth,
  type TileAddress,
} from './tile/tile-address.js';
export { proveConsistency, verifyConsistency, type ConsistencyClaim } from './tree/consistency-proof.js';
export {
  appendLeaf,
  EMPTY_FRONTIER,
  frontierOf,
  readFrontier,
  rootOf,
  writeFrontier,
  type Frontier,
} from './tree/frontier.js';
export { proveInclusion, verifyInclusion, type InclusionClaim } from './tree/inclusion-proof.js';
export { hashOfRow, readerOfLeaves, type LeafRange, type NodeReader, type TreeNode } from './tree/subtree.js';
