import { Injectable } from '@nestjs/common';
import type { RecordData } from '#domain';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type DraftSaving =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly revision: number; readonly data: RecordData; readonly updatedBy: string };

/**
 * Keeps the working copy of a record. `revision` is the one the editor started from (0 for none): when somebody else saved
 * in between, nothing is written and both texts can be shown.
 */
@Injectable()
export class SaveDraftService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  save(recordId: string, data: RecordData, revision: number, actor: string): Promise<DraftSaving> {
    return this.unitOfWork.run(async ({ records, drafts }) => {
      if (!(await records.lock(recordId))) return { kind: 'not-found' };
      const present = await drafts.find(recordId);
      if (present && present.revision !== revision) {
        return { kind: 'conflict', revision: present.revision, data: present.data, updatedBy: present.updatedBy };
      }
      await drafts.save([{ recordId, data, revision: revision + 1, updatedAt: this.clock.now(), updatedBy: actor }]);
      return { kind: 'saved', revision: revision + 1 };
    });
  }
}
