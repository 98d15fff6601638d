import { LogReader, RecordReader, RecordSearch, RegisterReader, VersionReader } from '#application';
import { Injectable } from '@nestjs/common';

/** Everything the public schema reads from. */
@Injectable()
export class PublicReaders {
  constructor(
    readonly records: RecordReader,
    readonly versions: VersionReader,
    readonly registers: RegisterReader,
    readonly search: RecordSearch,
    readonly logs: LogReader,
  ) {}
}
