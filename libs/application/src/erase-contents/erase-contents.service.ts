import { Injectable } from '@nestjs/common';
import { formatDigest, MAX_ERASED_DIGESTS } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { openingOf } from '../versions/log-opening.js';
import { emptyContents, tellErased } from './apply-erasure.js';

export type Erasure =
  | { readonly kind: 'erased'; readonly contents: number; readonly records: number }
  /** These were never published by this city, so it has no say over them. */
  | { readonly kind: 'not-ours'; readonly digests: readonly string[] }
  | { readonly kind: 'basis-missing' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'log-locked'; readonly reason: string }
  | { readonly kind: 'not-a-city' };

/** What the law asks to be taken away, and which law. */
export interface ErasureOrder {
  readonly digests: readonly Buffer[];
  readonly basis: string;
}

/**
 * Erases published texts by law. The log says that something was said and taken away, when and on what basis; followers do
 * the same when they read it. There is no way back.
 */
@Injectable()
export class EraseContentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  erase(registerId: string, { digests, basis }: ErasureOrder, actor: string): Promise<Erasure> {
    return this.unitOfWork.run(async (tx) => {
      const city = await tx.registers.find(registerId);
      if (city?.kind !== 'city') return { kind: 'not-a-city' };
      if (basis.trim() === '') return { kind: 'basis-missing' };
      const unique = new Map(digests.map((digest) => [formatDigest(digest), digest]));
      if (unique.size === 0 || unique.size > MAX_ERASED_DIGESTS) return { kind: 'too-many', most: MAX_ERASED_DIGESTS };
      const ours = new Set((await tx.contents.known(city.id, [...unique.values()])).map(formatDigest));
      const foreign = [...unique.keys()].filter((digest) => !ours.has(digest));
      if (foreign.length > 0) return { kind: 'not-ours', digests: foreign };
      const locked = await tx.log.lockReason(city.id);
      if (locked !== null) return { kind: 'log-locked', reason: locked };

      const now = this.clock.now();
      const statement = { type: 'content.erase' as const, digests: [...unique.keys()], basis: basis.trim() };
      const touched = await emptyContents(tx, city.id, [...unique.values()], now);
      const detail = { digests: statement.digests, basis: statement.basis };
      await tx.audit.record([{ actor, act: 'erase', registerId: city.id, recordId: null, detail }], now);
      await tx.log.append(city.id, openingOf(city), [statement], now);
      await tellErased(tx, city.id, touched, now);
      return { kind: 'erased', contents: unique.size, records: touched.length };
    });
  }
}
