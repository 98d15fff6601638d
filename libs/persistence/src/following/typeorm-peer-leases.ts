import { PeerLeases } from '#application';
import { POLLED_STATES } from '#domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** By the database's clock, so that workers' clocks do not matter; a worker that dies loses its leases by itself. */
@Injectable()
export class TypeormPeerLeases extends PeerLeases {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async claim(holder: string, limit: number, seconds: number): Promise<string[]> {
    const [rows] = await this.dataSource.query<[{ register_id: string }[], number]>(CLAIM, [
      holder,
      seconds,
      POLLED_STATES,
      limit,
    ]);
    return rows.map((row) => row.register_id);
  }

  async claimOne(registerId: string, holder: string, seconds: number): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE peer SET lease_holder = $2, lease_until = now() + make_interval(secs => $3)
        WHERE register_id = $1 AND state = ANY ($4::text[]) AND (lease_until IS NULL OR lease_until < now() OR lease_holder = $2) RETURNING register_id`,
      [registerId, holder, seconds, POLLED_STATES],
    );
    return rows.length > 0;
  }

  async hurry(origin: string): Promise<void> {
    await this.dataSource.query(HURRY, [origin]);
  }

  async hurryForContents(registerId: string): Promise<void> {
    await this.dataSource.query(HURRY_FOR_CONTENTS, [registerId]);
  }

  async release(registerId: string, holder: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE peer SET lease_holder = NULL, lease_until = NULL WHERE register_id = $1 AND lease_holder = $2',
      [registerId, holder],
    );
  }
}

const CLAIM = `
  UPDATE peer SET lease_holder = $1, lease_until = now() + make_interval(secs => $2)
   WHERE register_id IN (SELECT register_id FROM peer
                          WHERE state = ANY ($3::text[]) AND next_poll_at <= now() AND (lease_until IS NULL OR lease_until < now())
                          ORDER BY next_poll_at LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING register_id`;

const HURRY = `
  UPDATE peer SET next_poll_at = now(), pinged_at = now()
   WHERE origin = $1 AND state IN ('active', 'stale') AND (pinged_at IS NULL OR pinged_at < now() - interval '10 minutes')
     AND (SELECT count(*) FROM peer WHERE pinged_at > now() - interval '1 minute') < 60`;

const HURRY_FOR_CONTENTS = `
  UPDATE peer SET next_poll_at = least(next_poll_at, (SELECT min(next_try_at) FROM peer_pending WHERE register_id = $1))
   WHERE register_id = $1`;
