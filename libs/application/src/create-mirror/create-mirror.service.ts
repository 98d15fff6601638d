import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { Mirror } from '../ports/registers.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type NewMirror = Omit<Mirror, 'id' | 'kind' | 'lastImportAt' | 'observedAt' | 'invented' | 'region'>;

export type MirrorCreation =
  | { readonly kind: 'created' | 'exists'; readonly mirror: Mirror }
  | { readonly kind: 'slug-taken'; readonly slug: string };

/** Names a foreign register as a source that is copied here. Asking again for the same one gives the one that exists. */
@Injectable()
export class CreateMirrorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  create(facts: NewMirror, actor: string): Promise<MirrorCreation> {
    return this.unitOfWork.run(async ({ registers, audit }) => {
      const present = await registers.findBySlug(facts.slug);
      if (present?.kind === 'mirror') return { kind: 'exists', mirror: present };
      if (present) return { kind: 'slug-taken', slug: facts.slug };
      const mirror: Mirror = {
        ...facts,
        id: this.randomness.id(),
        kind: 'mirror',
        region: null,
        invented: false,
        observedAt: null,
        lastImportAt: null,
      };
      await registers.addMirror(mirror);
      await audit.record([{ actor, act: 'create-mirror', registerId: mirror.id, recordId: null }], this.clock.now());
      return { kind: 'created', mirror };
    });
  }
}
