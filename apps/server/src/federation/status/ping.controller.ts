import { PeerLeases } from '#application';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';

/** Pings that reach the database in a minute; the database itself keeps the limits of the protocol. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/**
 * "Something is new with me": a hint and nothing more. The answer is the same whatever it does, so that nobody can learn who
 * is followed; and it does so little that nobody can make us knock at somebody else's door.
 */
@Controller('/federation/v1')
export class PingController {
  private since = 0;
  private count = 0;

  constructor(private readonly leases: PeerLeases) {}

  @Post('ping')
  @HttpCode(202)
  async ping(@Body() body: unknown): Promise<{ readonly status: 'heard' }> {
    const { origin } = (body ?? {}) as { readonly origin?: unknown };
    if (typeof origin === 'string' && origin.length <= 300 && this.isWithinLimit()) await this.leases.hurry(origin);
    return { status: 'heard' };
  }

  private isWithinLimit(): boolean {
    const now = Date.now();
    if (now - this.since >= MINUTE_MS) [this.since, this.count] = [now, 0];
    this.count += 1;
    return this.count <= MOST_A_MINUTE;
  }
}
