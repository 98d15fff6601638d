import type { RecordKind } from '#domain';
import type { MoveInRecordsService } from '../move-in-records/move-in-records.service.js';
import type { City } from '../ports/registers.js';
import type { Destination, Placed } from './destination.js';
import type { ImportedRecord } from './imported-row.js';

/** A city's own records: addresses are given here, and known as soon as a record is stored. */
export class OwnDestination implements Destination {
  private readonly addresses = new Map<string, string>();

  constructor(
    private readonly city: City,
    private readonly service: Pick<MoveInRecordsService, 'moveIn'>,
    private readonly actor: string,
  ) {}

  addressOf(kind: RecordKind, sourceKey: string): string | null {
    return this.addresses.get(`${kind} ${sourceKey}`) ?? null;
  }

  async place(records: readonly ImportedRecord[]): Promise<readonly Placed[]> {
    const moved = await this.service.moveIn({ registerId: this.city.id, records }, this.actor);
    return moved.map(({ uri, outcome, recordId }, i) => {
      const record = records[i];
      if (record && record.kind !== 'algorithm') this.addresses.set(`${record.kind} ${record.sourceKey}`, uri);
      return { outcome, recordId };
    });
  }
}
