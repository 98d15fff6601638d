export {
  composeContent,
  digestOfData,
  profileOf,
  MAX_CONTENT_BYTES,
  SCHEMA_BASE,
  type Content,
} from './content/compose-content.js';
export {
  RECORD_KINDS,
  type RecordData,
  type RecordIdentity,
  type RecordKind,
  type RecordState,
  type Reference,
  type Text,
} from './record/record.js';
export { normaliseName, productKey, summarise, type RecordSummary } from './record/record-summary.js';
export { parseShortCode, shortCodeFrom } from './record/short-code.js';

// The rules that follow from the standard.
export { completenessOf, type Completeness } from './standard-rules/completeness.js';
export { Conditions, levelOf } from './standard-rules/conditions.js';
export { contentSize } from './standard-rules/content-size.js';
export { differenceOf, type FieldChange } from './standard-rules/difference.js';
export { shortAnswersOf, SHORT_QUESTIONS, type ShortAnswer, type ShortQuestion } from './standard-rules/in-short.js';
export { looksLikePersonalMailbox } from './standard-rules/personal-mailbox.js';
export {
  BLOCKER_CODES,
  blockerMessage,
  findBlockers,
  type Blocker,
  type BlockerCode,
  type PublicationContext,
} from './standard-rules/publication-blockers.js';
export type { RuleContext } from './standard-rules/rule-context.js';

// A record as a person reads it.
export { answerSheet, type AnswerState, type SheetField, type SheetSection } from './answer-sheet/answer-sheet.js';
export type { Reader } from './answer-sheet/reader.js';
export { chooseText, type ChosenText } from './answer-sheet/choose-text.js';
export type { SheetLine } from './answer-sheet/sheet-lines.js';

// Registers that are followed.
export { provesGuilt, type Evidence, type ForkEvidence, type StatementEvidence } from './following/evidence.js';
export {
  judgeStatements,
  type Judged,
  type Judgement,
  type LogSoFar,
  type RecordStep,
} from './following/judge-statements.js';
export {
  mayAct,
  PEER_STATES,
  POLLED_STATES,
  STALE_AFTER_MS,
  standingAfter,
  type PeerState,
  type PollOutcome,
  type Standing,
  type StandingAct,
  type ViolationCause,
} from './following/peer-standing.js';
export {
  FIRST_INTERVAL_SECONDS,
  firstPhaseSeconds,
  scheduleAfter,
  type PollSchedule,
} from './following/poll-schedule.js';
export { readForeignContent, type ContentClaim, type ForeignContent } from './following/read-foreign-content.js';
export { keysAfter, keysAt, type TrustedKey } from './following/trusted-keys.js';
export { fingerprintOf, matchesFingerprint } from './following/fingerprint.js';
export { readPeerList, type ListedPeer, type PeerList } from './following/peer-list.js';
export { SPREAD_BLOCK, spreadBlocks } from './following/spread-registers.js';
