import {
  Contents,
  Versions,
  type NewVersion,
  type RecordOfContent,
  type VersionHead,
  type VersionTrace,
} from '#application';
import type { Content, RecordData } from '#domain';
import type { EntityManager } from 'typeorm';

export class TypeormContents extends Contents {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  /** The queryable copy is read from the bytes by the database, so the two cannot differ and travel once. */
  async add(registerId: string, contents: readonly Content[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO content (register_id, digest, body, json)
       SELECT $1, c.digest, c.body, convert_from(c.body, 'UTF8')::jsonb FROM unnest($2::bytea[], $3::bytea[]) AS c (digest, body)`,
      [registerId, contents.map(({ digest }) => digest), contents.map(({ body }) => body)],
    );
  }

  async addErased(registerId: string, digest: Buffer, at: Date): Promise<void> {
    await this.manager.query('INSERT INTO content (register_id, digest, erased_at) VALUES ($1, $2, $3)', [
      registerId,
      digest,
      at,
    ]);
  }

  async known(registerId: string, digests: readonly Buffer[]): Promise<Buffer[]> {
    const rows = await this.manager.query<{ digest: Buffer }[]>(
      'SELECT digest FROM content WHERE register_id = $1 AND digest = ANY ($2::bytea[])',
      [registerId, digests],
    );
    return rows.map(({ digest }) => digest);
  }

  async erase(registerId: string, digests: readonly Buffer[], at: Date): Promise<void> {
    await this.manager.query(
      `UPDATE content SET body = NULL, json = NULL, erased_at = $3
        WHERE register_id = $1 AND digest = ANY ($2::bytea[]) AND body IS NOT NULL`,
      [registerId, digests, at],
    );
  }
}

export class TypeormVersions extends Versions {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  /** In order of id, as everywhere: two writers then wait for each other instead of deadlocking. */
  async lockRecordsOf(registerId: string, digests: readonly Buffer[]): Promise<void> {
    await this.manager.query(
      `SELECT r.id FROM record r WHERE r.register_id = $1
          AND r.id IN (SELECT v.record_id FROM version v WHERE v.digest = ANY ($2::bytea[])) ORDER BY r.id FOR UPDATE`,
      [registerId, digests],
    );
  }

  recordsOfContents(registerId: string, digests: readonly Buffer[]): Promise<RecordOfContent[]> {
    return this.manager.query<RecordOfContent[]>(
      `SELECT DISTINCT r.id AS "recordId", r.kind, r.version,
              CASE WHEN newest.body IS NULL THEN 'erased' ELSE 'kept' END AS newest
         FROM version v JOIN record r ON r.id = v.record_id
         JOIN LATERAL (SELECT c.body FROM version p JOIN content c ON c.register_id = r.register_id AND c.digest = p.digest
                        WHERE p.record_id = r.id AND p.act = 'put' ORDER BY p.version DESC LIMIT 1) newest ON true
        WHERE r.register_id = $1 AND v.digest = ANY ($2::bytea[]) ORDER BY r.id`,
      [registerId, digests],
    );
  }

  heads(recordIds: readonly string[]): Promise<VersionHead[]> {
    return this.manager.query<VersionHead[]>(
      `SELECT v.record_id AS "recordId", v.version, v.act, v.data_digest AS "dataDigest", v.statement_digest AS "statementDigest"
         FROM record r JOIN version v ON v.record_id = r.id AND v.version = r.version WHERE r.id = ANY ($1::uuid[])`,
      [recordIds],
    );
  }

  traces(recordIds: readonly string[]): Promise<VersionTrace[]> {
    return this.manager.query<VersionTrace[]>(
      `SELECT record_id AS "recordId", version, act, data_digest AS "dataDigest" FROM version
        WHERE record_id = ANY ($1::uuid[]) ORDER BY record_id, version`,
      [recordIds],
    );
  }

  async add(versions: readonly NewVersion[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO version (record_id, version, act, digest, size, schema, data_digest, reason, replaced_by, published_at, observed_at,
                            leaf_index, statement_digest, score)
       SELECT v.record_id, v.version, v.act, v.digest, v.size, v.schema, v.data_digest, v.reason::jsonb, v.replaced_by, v.published_at,
              v.observed_at, v.leaf_index, v.statement_digest, v.score
         FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::bytea[], $5::integer[], $6::text[], $7::bytea[], $8::text[], $9::text[],
                     $10::timestamptz[], $11::date[], $12::bigint[], $13::bytea[], $14::smallint[])
           AS v (record_id, version, act, digest, size, schema, data_digest, reason, replaced_by, published_at, observed_at, leaf_index,
                 statement_digest, score)`,
      [
        versions.map(({ recordId }) => recordId),
        versions.map(({ version }) => version),
        versions.map(({ act }) => act),
        versions.map(({ content }) => content?.digest ?? null),
        versions.map(({ content }) => content?.body.length ?? null),
        versions.map(({ content }) => content?.schema ?? null),
        versions.map(({ content }) => content?.dataDigest ?? null),
        versions.map(({ reason }) => (reason ? JSON.stringify(reason) : null)),
        versions.map(({ replacedBy }) => replacedBy),
        versions.map(({ publishedAt }) => publishedAt),
        versions.map(({ observedAt }) => observedAt),
        versions.map(({ leafIndex }) => leafIndex),
        versions.map(({ statementDigest }) => statementDigest),
        versions.map(({ score }) => score),
      ],
    );
  }

  async newestData(recordId: string): Promise<RecordData | null> {
    const [row] = await this.manager.query<{ data: RecordData }[]>(
      `SELECT c.json -> 'data' AS data FROM version v JOIN record r ON r.id = v.record_id
         JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
        WHERE v.record_id = $1 ORDER BY v.version DESC LIMIT 1`,
      [recordId],
    );
    return row?.data ?? null;
  }
}
