export { CreateCityService, type CityCreation, type NewCity } from './create-city/create-city.service.js';
export { CreateMirrorService, type MirrorCreation, type NewMirror } from './create-mirror/create-mirror.service.js';
export type { ForeignBatch, ForeignRecord, Mirroring } from './mirror-records/foreign-record.js';
export { MirrorRecordsService } from './mirror-records/mirror-records.service.js';
export {
  MoveInRecordsService,
  type MoveIn,
  type OwnBatch,
  type OwnRecord,
} from './move-in-records/move-in-records.service.js';
export { Clock } from './ports/clock.js';
export {
  AuditTrail,
  ChangeTable,
  PublicRecords,
  TransparencyLog,
  type AuditEntry,
  type LoggedStatement,
  type NewChange,
  type PublicRecordRow,
  type PublicRecordVersion,
  type Unlogged,
} from './ports/ledger.js';
export { HighWaterMarks, type HighWaterMark } from './ports/high-water-marks.js';
export { LogFollowers, type FollowerHead } from './ports/log-followers.js';
export { LogKeys, type FoundSigners } from './ports/log-keys.js';
export { LogSigning, LogsToSign, type LogLock, type LogToSign, type SignedHead } from './ports/log-signing.js';
export { GuardLogService, type Guarding } from './sign-log/guard-log.service.js';
export { FsckLogService, type Fsck } from './fsck-log/fsck-log.service.js';
export { InitLogService, type LogInit } from './init-log/init-log.service.js';
export type { LogMirror } from './recover-log/log-mirror.js';
export { RecoverLogService, type LogRecovery } from './recover-log/recover-log.service.js';
export { RetireKeyService, type KeyRetirement, type Retirement } from './rotate-key/retire-key.service.js';
export { RotateKeyService, type KeyRotation } from './rotate-key/rotate-key.service.js';
export { EraseContentsService, type Erasure, type ErasureOrder } from './erase-contents/erase-contents.service.js';
export { SignLogService, type Signing } from './sign-log/sign-log.service.js';
export { Randomness } from './ports/randomness.js';
export type { City, Mirror, PeerRegister, Place, Register, RegisterFacts } from './ports/registers.js';
export {
  Contents,
  Drafts,
  Records,
  Registers,
  Versions,
  type NewRecord,
  type NewVersion,
  type RecordOfContent,
  type StoredDraft,
  type StoredRecord,
  type VersionHead,
  type VersionTrace,
} from './ports/repositories.js';
export { UnitOfWork, type Transaction } from './ports/unit-of-work.js';
export { PublishRecordService, type Publication } from './publish-record/publish-record.service.js';
export { SaveDraftService, type DraftSaving } from './save-draft/save-draft.service.js';
export {
  WithdrawRecordService,
  type Withdrawal,
  type WithdrawalNotice,
} from './withdraw-record/withdraw-record.service.js';
export type { SampleCity, SampleRecord, SampleWithdrawal } from './load-sample/sample-city.js';
export {
  ChangeFeed,
  SearchCursors,
  type ChangedEntries,
  type CursorMove,
  type CursorName,
  type IndexableEntry,
  type IndexName,
} from './ports/change-feed.js';
export { EngineIndex, FulltextIndex, SearchIndex, type IndexedVersion } from './ports/search-index.js';
export {
  FACET_KEYS,
  NAMED_ONLY,
  RecordSearch,
  ReducedRecordSearch,
  SEARCH_DEPTH,
  type FacetCount,
  type FacetKey,
  type Highlight,
  type SearchFilter,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
  type TextPart,
  type Understanding,
  type UnderstoodWord,
} from './ports/search.js';
export { DatabaseHealth, type DatabaseState } from './ports/read/database-health.js';
export {
  CARD_PARTS,
  type CardPart,
  type FoundRecord,
  type RecordAddress,
  type RecordCard,
  type RecordExtra,
  type RecordLink,
} from './ports/read/record-card.js';
export {
  RecordReader,
  type OwnedList,
  type RecordFilter,
  type RecordPage,
  type RecordPosition,
  type RecordSort,
} from './ports/read/record-reader.js';
export { ProvenanceReader, type Provenance, type Witness } from './ports/read/provenance-reader.js';
export { WitnessReader, type MirroredContent, type WitnessedHead } from './ports/read/witness-reader.js';
export { RegisterReader, type PlaceOfRegister } from './ports/read/register-reader.js';
export {
  VersionReader,
  type VersionAddress,
  type VersionAnswers,
  type VersionBytes,
  type VersionFacts,
} from './ports/read/version-reader.js';
export { CHANGES_AT_ONCE, IndexChangesService, type Indexing } from './index-changes/index-changes.service.js';
export { facetsOf, type EntryFacets } from './index-changes/entry-facets.js';
export {
  importedName,
  parseImportedName,
  type ImportedHistory,
  type ImportedRecord,
  type ImportedRow,
} from './import-records/imported-row.js';
export { LearnWordsService, type Learning } from './learn-words/learn-words.service.js';
export { LearntWordsStore, WordLearner, type LearntLanguage, type LearntWords } from './ports/learnt-words.js';
export { CheckIndexService, type IndexCheck } from './check-index/check-index.service.js';
export { ReindexService, type Reindexing, type ReindexProgress } from './reindex/reindex.service.js';
export { ImportRecordsService, type ImportJob, type ImportProgress } from './import-records/import-records.service.js';
export type { ImportReport, RecordOutcome, RefusedRow } from './import-records/import-report.js';
export { LoadSampleService, type SampleLoading } from './load-sample/load-sample.service.js';
export {
  RegisterExport,
  type ExportedItem,
  type ExportedRecord,
  type ExportedVersion,
} from './ports/register-export.js';
export { DamagedExport } from './restore-register/damaged-export.js';
export {
  RestoreRegisterService,
  type Restoration,
  type RestoredHead,
} from './restore-register/restore-register.service.js';
export type { LoggedVersion, LogPlace } from './ports/read/log-place.js';
export { LogReader, type PublishedContent, type PublishedHead } from './ports/read/log-reader.js';
export { IssueReceiptService, type ReceiptIssue } from './issue-receipt/issue-receipt.service.js';
export { LogOverview, type LogCheck, type LogStatus } from './ports/read/log-overview.js';
export { SuggestDictionaryService } from './suggest-dictionary/suggest-dictionary.service.js';
export {
  DictionaryDrafter,
  SHOWN_FROM_TIMES,
  UnfoundQuestions,
  type CountedQuestion,
  type DraftPhrase,
  type UnfoundQuestion,
} from './ports/unfound-questions.js';
export {
  PeerSource,
  type PeerAnswer,
  type PeerConnection,
  type PeerPlace,
  type PeerQuestion,
  type PeerResource,
} from './ports/federation/peer-source.js';
export {
  ForeignRecords,
  PEER_LIMITS,
  PeerLeases,
  PeerReader,
  Peers,
  type ForeignRecordHead,
  type ForeignVersion,
  type NewPeer,
  type ObservationRow,
  type Peer,
  type PeerChange,
  type PeerLimits,
  type PendingContent,
  type PendingFault,
  type PolledRow,
  type ReadableRecord,
  type TakenContent,
} from './ports/federation/peers.js';
export { GossipService, type Gossip } from './gossip/gossip.service.js';
export { WitnessKeys } from './ports/witness-keys.js';
export { FillContentsService, type Filling } from './fill-contents/fill-contents.service.js';
export { FollowPeersService, type Visit, type Visitor } from './follow-peers/follow-peers.service.js';
export { PollPeerService, type PollReport } from './poll-peer/poll-peer.service.js';
export { AddPeerService, type ApprovedPeer, type PeerAdding } from './manage-peers/add-peer.service.js';
export { IntroducePeerService, type PeerIntroduction } from './manage-peers/introduce-peer.service.js';
export { ManagePeerService, type PeerManaging } from './manage-peers/manage-peer.service.js';
