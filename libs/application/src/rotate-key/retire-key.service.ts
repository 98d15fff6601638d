import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { LogReader } from '../ports/read/log-reader.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { openingOf } from '../versions/log-opening.js';

export type KeyRetirement =
  | { readonly kind: 'retired' }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[] }
  | { readonly kind: 'last-key' }
  /** No head was signed by this key together with the one after it: followers who sleep now would lose the log. */
  | { readonly kind: 'not-handed-over' }
  /** Followers had less than 90 days to see the handover. */
  | { readonly kind: 'too-early'; readonly handedOverAt: Date }
  | { readonly kind: 'log-locked'; readonly reason: string }
  | { readonly kind: 'not-a-city' };

/** `at-once` is for a stolen key: waiting would help the thief more than sleeping followers. */
export interface Retirement {
  readonly keyId: string;
  readonly cause: string;
  readonly pace: 'planned' | 'at-once';
}

const DAYS_90 = 90 * 24 * 3_600_000;

/** Takes the right to sign from an old key. Its authority ends with this statement, not at a time. */
@Injectable()
export class RetireKeyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly logs: LogReader,
    private readonly clock: Clock,
  ) {}

  retire(registerId: string, { keyId, cause, pace }: Retirement, actor: string): Promise<KeyRetirement> {
    return this.unitOfWork.run(async (tx) => {
      const city = await tx.registers.find(registerId);
      if (city?.kind !== 'city') return { kind: 'not-a-city' };
      const locked = await tx.log.lockReason(city.id);
      if (locked !== null) return { kind: 'log-locked', reason: locked };
      const keys = await this.logs.keys(city.id);
      const vkey = keys.find((key) => key.split('+')[1] === keyId);
      if (vkey === undefined) return { kind: 'unknown-key', keys };
      if (keys.length === 1) return { kind: 'last-key' };
      const handedOverAt = await this.logs.handedOverAt(city.id, vkey);
      if (!handedOverAt) return { kind: 'not-handed-over' };
      const now = this.clock.now();
      if (pace === 'planned' && now.getTime() - handedOverAt.getTime() < DAYS_90)
        return { kind: 'too-early', handedOverAt };
      await tx.log.append(city.id, openingOf(city), [{ type: 'key.retire', vkey, cause }], now);
      const entry = { actor, act: 'retire-key', registerId: city.id, recordId: null, detail: { vkey, cause } };
      await tx.audit.record([entry], now);
      return { kind: 'retired' };
    });
  }
}
