import { WitnessReader, type MirroredContent, type WitnessedHead } from '#application';
import type { Evidence } from '#domain';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../queries/read-database.js';

interface HeadRow extends Omit<WitnessedHead, 'size'> {
  readonly size: string;
}

@Injectable()
export class TypeormWitnessReader extends WitnessReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async head(originHash: string): Promise<WitnessedHead | null> {
    const [row] = await this.database.rows<HeadRow>(HEAD, [originHash]);
    return row ? fromRow(row) : null;
  }

  async heads(): Promise<WitnessedHead[]> {
    return (await this.database.rows<HeadRow>(HEADS, [])).map(fromRow);
  }

  async evidence(): Promise<Evidence[]> {
    const rows = await this.database.rows<{ body: Evidence }>(EVIDENCE, []);
    return rows.map(({ body }) => body);
  }

  async statements(registerId: string, from: number, count: number): Promise<Buffer[]> {
    const rows = await this.database.rows<{ body: Buffer }>(STATEMENTS, [registerId, from, from + count]);
    return rows.map(({ body }) => body);
  }

  async content(registerId: string, digest: Buffer): Promise<MirroredContent> {
    const [row] = await this.database.rows<{ body: Buffer | null }>(CONTENT, [registerId, digest]);
    if (!row) return { kind: 'unknown' };
    return row.body ? { kind: 'content', body: row.body } : { kind: 'erased' };
  }
}

function fromRow(row: HeadRow): WitnessedHead {
  return { ...row, size: Number(row.size) };
}

const COLUMNS = `register_id AS "registerId", origin, size, note || coalesce(cosignature, '') AS note, cosigned_at AS "cosignedAt"`;
const KNOWN = `FROM peer WHERE state <> 'removed' AND note IS NOT NULL`;

const HEAD = { name: 'witnessed_head', text: `SELECT ${COLUMNS} ${KNOWN} AND origin_hash = $1` };
const HEADS = { name: 'witnessed_heads', text: `SELECT ${COLUMNS} ${KNOWN} ORDER BY origin` };
const EVIDENCE = { name: 'evidence', text: 'SELECT body FROM evidence ORDER BY found_at DESC LIMIT 100' };
const STATEMENTS = {
  name: 'peer_statements',
  text: 'SELECT body FROM peer_leaf WHERE register_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
};
const CONTENT = {
  name: 'peer_content',
  text: 'SELECT body FROM content WHERE register_id = $1 AND digest = $2',
};
