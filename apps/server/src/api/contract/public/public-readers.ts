import { LogReader, ProvenanceReader, RecordReader, RecordSearch, RegisterReader, VersionReader } from '#application';
import { Injectable } from '@nestjs/common';

/** What shows that a record is what it says it is. */
@Injectable()
export class ProofReaders {
  constructor(
    readonly logs: LogReader,
    readonly provenance: ProvenanceReader,
  ) {}
}

/** Everything the public schema reads from. */
@Injectable()
export class PublicReaders {
  constructor(
    readonly records: RecordReader,
    readonly versions: VersionReader,
    readonly registers: RegisterReader,
    readonly search: RecordSearch,
    private readonly proofs: ProofReaders,
  ) {}

  get logs(): LogReader {
    return this.proofs.logs;
  }

  get provenance(): ProvenanceReader {
    return this.proofs.provenance;
  }
}
