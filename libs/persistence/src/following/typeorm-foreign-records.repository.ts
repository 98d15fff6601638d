import {
  ForeignRecords,
  type ForeignRecordHead,
  type ForeignVersion,
  type ReadableRecord,
  type TakenContent,
} from '#application';
import type { EntityManager } from 'typeorm';

interface Address {
  readonly recordId: string;
  readonly version: number;
}

export class TypeormForeignRecords extends ForeignRecords {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  holders(uris: readonly string[]): Promise<{ uri: string; id: string; registerId: string }[]> {
    return this.manager.query('SELECT uri, id, register_id AS "registerId" FROM record WHERE uri = ANY ($1::text[])', [
      uris,
    ]);
  }

  async addVersions(versions: readonly ForeignVersion[]): Promise<void> {
    await this.manager.query(ADD_VERSIONS, [
      versions.map(({ recordId }) => recordId),
      versions.map(({ version }) => version),
      versions.map(({ act }) => act),
      versions.map(({ digest }) => digest),
      versions.map(({ size }) => size),
      versions.map(({ reason }) => (reason ? JSON.stringify(reason) : null)),
      versions.map(({ replacedBy }) => replacedBy),
      versions.map(({ publishedAt }) => publishedAt),
      versions.map(({ leafIndex }) => leafIndex),
      versions.map(({ statementDigest }) => statementDigest),
    ]);
  }

  async addPending(registerId: string, versions: readonly ForeignVersion[]): Promise<void> {
    const records = [...new Set(versions.map(({ recordId }) => recordId))];
    await this.manager.query('UPDATE peer_pending SET rank = 1 WHERE record_id = ANY ($1::uuid[])', [records]);
    await this.manager.query(ADD_PENDING, [
      registerId,
      versions.map(({ recordId }) => recordId),
      versions.map(({ version }) => version),
    ]);
  }

  async dropPending(versions: readonly Address[]): Promise<void> {
    await this.manager.query(
      `DELETE FROM peer_pending WHERE (record_id, version) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))`,
      columnsOf(versions),
    );
  }

  async delayPending(
    delays: readonly (Address & { readonly nextTryAt: Date; readonly fault: string })[],
  ): Promise<void> {
    await this.manager.query(
      `UPDATE peer_pending p SET tries = p.tries + 1, next_try_at = d.at, fault = d.fault
         FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::text[]) AS d (record_id, version, at, fault)
        WHERE p.record_id = d.record_id AND p.version = d.version`,
      [...columnsOf(delays), delays.map(({ nextTryAt }) => nextTryAt), delays.map(({ fault }) => fault)],
    );
  }

  /** The same bytes may be said twice; they are kept once. */
  async addContents(registerId: string, contents: readonly TakenContent[]): Promise<void> {
    await this.manager.query(ADD_CONTENTS, [
      registerId,
      contents.map(({ digest }) => digest),
      contents.map(({ body }) => body),
      contents.map(({ data }) => JSON.stringify({ data })),
    ]);
    await this.manager.query('UPDATE peer SET content_bytes = content_bytes + $2 WHERE register_id = $1', [
      registerId,
      contents.reduce((sum, { body }) => sum + body.length, 0),
    ]);
  }

  async eraseContents(registerId: string, digests: readonly Buffer[], at: Date): Promise<string[]> {
    // Only what this very register put: the join through its records keeps it from reaching another's texts.
    const said = await this.manager.query<{ recordId: string; version: number; digest: Buffer }[]>(
      `SELECT v.record_id AS "recordId", v.version, v.digest FROM version v JOIN record r ON r.id = v.record_id
        WHERE r.register_id = $1 AND v.digest = ANY ($2::bytea[])`,
      [registerId, digests],
    );
    if (said.length === 0) return [];
    await this.manager.query(ERASE, [registerId, said.map(({ digest }) => digest), at]);
    await this.dropPending(said);
    await this.manager.query(MARK_ERASED, [said.map(({ recordId }) => recordId)]);
    return [...new Set(said.map(({ recordId }) => recordId))];
  }

  readable(recordIds: readonly string[]): Promise<ReadableRecord[]> {
    return this.manager.query<ReadableRecord[]>(READABLE, [recordIds]);
  }

  describe(registerId: string, recordIds: readonly string[] | null): Promise<ForeignRecordHead[]> {
    return this.manager.query<ForeignRecordHead[]>(
      `SELECT id AS "recordId", kind, version FROM record
        WHERE register_id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[])) ORDER BY id`,
      [registerId, recordIds],
    );
  }
}

function columnsOf(addresses: readonly Address[]): [string[], number[]] {
  return [addresses.map(({ recordId }) => recordId), addresses.map(({ version }) => version)];
}

const ADD_VERSIONS = `
  INSERT INTO version (record_id, version, act, digest, size, reason, replaced_by, published_at, leaf_index, statement_digest)
  SELECT v.record_id, v.version, v.act, v.digest, v.size, v.reason::jsonb, v.replaced_by, v.published_at, v.leaf_index, v.statement_digest
    FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::bytea[], $5::integer[], $6::text[], $7::text[], $8::timestamptz[],
                $9::bigint[], $10::bytea[])
      AS v (record_id, version, act, digest, size, reason, replaced_by, published_at, leaf_index, statement_digest)`;

const ADD_PENDING = `
  INSERT INTO peer_pending (record_id, version, register_id, rank, tries, next_try_at)
  SELECT p.record_id, p.version, $1,
         CASE WHEN p.version = max(p.version) OVER (PARTITION BY p.record_id) THEN 0 ELSE 1 END, 0, now()
    FROM unnest($2::uuid[], $3::integer[]) AS p (record_id, version)`;

const ADD_CONTENTS = `
  INSERT INTO content (register_id, digest, body, json)
  SELECT $1, c.digest, c.body, c.json::jsonb FROM unnest($2::bytea[], $3::bytea[], $4::text[]) AS c (digest, body, json)
  ON CONFLICT (register_id, digest) DO NOTHING`;

const ERASE = `
  INSERT INTO content (register_id, digest, erased_at) SELECT DISTINCT $1::uuid, d, $3::timestamptz FROM unnest($2::bytea[]) AS d
  ON CONFLICT (register_id, digest) DO UPDATE SET body = NULL, json = NULL, erased_at = excluded.erased_at`;

/** A record is erased when its newest text is: an older one must not come up in its place. */
const NEWEST_IS_ERASED = `EXISTS (SELECT 1 FROM content c WHERE c.register_id = r.register_id AND c.erased_at IS NOT NULL AND c.digest =
    (SELECT v.digest FROM version v WHERE v.record_id = r.id AND v.act = 'put' ORDER BY v.version DESC LIMIT 1))`;

const MARK_ERASED = `UPDATE record r SET state = 'erased' WHERE r.id = ANY ($1::uuid[]) AND ${NEWEST_IS_ERASED}`;

const READABLE = `
  SELECT r.id AS "recordId", r.uri, r.kind, newest.version, newest.data, newest.published_at AS "publishedAt",
         CASE WHEN r.state = 'withdrawn' THEN json_build_object('version', last.version, 'at', last.published_at) END AS withdrawn
    FROM record r
    JOIN version last ON last.record_id = r.id AND last.version = r.version
    JOIN LATERAL (SELECT v.version, v.published_at, c.json -> 'data' AS data FROM version v
                    JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
                   WHERE v.record_id = r.id AND v.act = 'put' AND c.json IS NOT NULL
                   ORDER BY v.version DESC LIMIT 1) newest ON true
   WHERE r.id = ANY ($1::uuid[]) AND NOT ${NEWEST_IS_ERASED}`;
