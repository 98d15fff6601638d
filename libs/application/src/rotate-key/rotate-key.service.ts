import { Injectable } from '@nestjs/common';
import { commitToKey } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { LogKeys } from '../ports/log-keys.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { openingOf } from '../versions/log-opening.js';

export type KeyRotation =
  | { readonly kind: 'rotated'; readonly vkey: string; readonly nextKey: string }
  /** The next key is offline: it must be brought back for this. */
  | { readonly kind: 'key-missing'; readonly vkey: string }
  | { readonly kind: 'log-locked'; readonly reason: string }
  | { readonly kind: 'not-a-city' };

/**
 * Makes the key that the log has committed to sign beside the present one, and commits to a new next key. Whoever has stolen
 * the signing key cannot do this: the log names a key that he does not have.
 */
@Injectable()
export class RotateKeyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: LogKeys,
    private readonly clock: Clock,
  ) {}

  rotate(registerId: string, actor: string): Promise<KeyRotation> {
    return this.unitOfWork.run(async (tx) => {
      const city = await tx.registers.find(registerId);
      if (city?.kind !== 'city') return { kind: 'not-a-city' };
      const locked = await tx.log.lockReason(city.id);
      if (locked !== null) return { kind: 'log-locked', reason: locked };
      const vkey = city.logNextKey;
      const found = await this.keys.signers(city.logOrigin, [vkey]);
      if (found.kind === 'missing') return { kind: 'key-missing', vkey };
      const { nextKey } = await this.keys.rotate(city.logOrigin, vkey);
      const now = this.clock.now();
      await tx.log.append(city.id, openingOf(city), [{ type: 'key.add', vkey, next: commitToKey(nextKey) }], now);
      await tx.registers.setLogKeys(city.id, vkey, nextKey);
      const entry = { actor, act: 'rotate-key', registerId: city.id, recordId: null, detail: { vkey } };
      await tx.audit.record([entry], now);
      return { kind: 'rotated', vkey, nextKey };
    });
  }
}
