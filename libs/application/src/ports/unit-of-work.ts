import type { AuditTrail, ChangeTable, PublicRecords, TransparencyLog } from './ledger.js';
import type { LogSigning } from './log-signing.js';
import type { ForeignRecords, Peers } from './federation/peers.js';
import type { Contents, Drafts, Records, Registers, Versions } from './repositories.js';

/** Everything a use case may write, all on the one connection of its transaction. */
export interface Transaction {
  readonly registers: Registers;
  readonly records: Records;
  readonly drafts: Drafts;
  readonly contents: Contents;
  readonly versions: Versions;
  readonly log: TransparencyLog;
  readonly signing: LogSigning;
  readonly changes: ChangeTable;
  readonly publicRecords: PublicRecords;
  readonly audit: AuditTrail;
  readonly peers: Peers;
  readonly foreignRecords: ForeignRecords;
}

/**
 * The only way to write. Repositories exist inside `run` alone, so no write can slip past the transaction:
 * it commits when `work` resolves and rolls back when it throws. Never call a network service inside.
 */
export abstract class UnitOfWork {
  abstract run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}
