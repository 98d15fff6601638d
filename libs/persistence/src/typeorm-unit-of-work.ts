import { UnitOfWork, type Transaction } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TypeormForeignRecords } from './following/typeorm-foreign-records.repository.js';
import { TypeormPeers } from './following/typeorm-peers.repository.js';
import { TypeormDrafts } from './repositories/typeorm-drafts.repository.js';
import { TypeormAuditTrail, TypeormChangeTable } from './repositories/typeorm-ledger.repository.js';
import { TypeormLogSigning } from './repositories/typeorm-log-signing.repository.js';
import { TypeormPublicRecords } from './repositories/typeorm-public-records.repository.js';
import { TypeormRecords } from './repositories/typeorm-records.repository.js';
import { TypeormRegisters } from './repositories/typeorm-registers.repository.js';
import { TypeormTransparencyLog } from './repositories/typeorm-transparency-log.repository.js';
import { TypeormContents, TypeormVersions } from './repositories/typeorm-versions.repository.js';

@Injectable()
export class TypeormUnitOfWork extends UnitOfWork {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) =>
      work({
        registers: new TypeormRegisters(manager),
        records: new TypeormRecords(manager),
        drafts: new TypeormDrafts(manager),
        contents: new TypeormContents(manager),
        versions: new TypeormVersions(manager),
        log: new TypeormTransparencyLog(manager),
        signing: new TypeormLogSigning(manager),
        changes: new TypeormChangeTable(manager),
        publicRecords: new TypeormPublicRecords(manager),
        audit: new TypeormAuditTrail(manager),
        peers: new TypeormPeers(manager),
        foreignRecords: new TypeormForeignRecords(manager),
      }),
    );
  }
}
