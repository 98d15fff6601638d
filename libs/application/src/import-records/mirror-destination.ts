import type { RecordKind } from '#domain';
import type { MirrorRecordsService } from '../mirror-records/mirror-records.service.js';
import type { Mirror } from '../ports/registers.js';
import type { Destination, Placed } from './destination.js';
import type { ImportedRecord } from './imported-row.js';

/** A copy of a foreign register. Its records keep their addresses; those without one get a name that nobody else gives. */
export class MirrorDestination implements Destination {
  constructor(
    private readonly mirror: Mirror,
    private readonly service: Pick<MirrorRecordsService, 'mirror'>,
    private readonly run: { readonly observedAt: string | null; readonly actor: string },
  ) {}

  addressOf(kind: RecordKind, sourceKey: string): string {
    return `urn:register-mirror:${this.mirror.slug}:${kind}:${encodeURIComponent(sourceKey)}`;
  }

  async place(records: readonly ImportedRecord[]): Promise<readonly Placed[]> {
    const foreign = records.map((record) => ({
      ...record,
      uri: record.uri ?? this.addressOf(record.kind, record.sourceKey),
    }));
    const batch = { registerId: this.mirror.id, records: foreign, observedAt: this.run.observedAt };
    return (await this.service.mirror(batch, this.run.actor)).map((outcome) => ({ outcome, recordId: null }));
  }
}
