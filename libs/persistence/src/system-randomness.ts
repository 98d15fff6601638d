import { Randomness } from '#application';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

@Injectable()
export class SystemRandomness extends Randomness {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }

  id(): string {
    return v7();
  }
}
