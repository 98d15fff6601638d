import { Randomness } from '#application';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A call to the system for each sixteen bytes was 4 % of an import. */
const POOL = 4_096;

@Injectable()
export class SystemRandomness extends Randomness {
  private pool = Buffer.alloc(0);

  bytes(count: number): Buffer {
    if (count > POOL) return randomBytes(count);
    if (this.pool.length < count) this.pool = randomBytes(POOL);
    // Copied out, so that whoever gets bytes cannot see those of others beside them; and never given twice.
    const taken = Buffer.from(this.pool.subarray(0, count));
    this.pool = this.pool.subarray(count);
    return taken;
  }

  id(): string {
    return v7();
  }
}
