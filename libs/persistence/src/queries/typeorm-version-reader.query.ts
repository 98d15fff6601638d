import {
  VersionReader,
  type VersionAddress,
  type VersionAnswers,
  type VersionBytes,
  type VersionFacts,
} from '#application';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from './read-database.js';
import { VERSION_COLUMNS } from './record-columns.js';

@Injectable()
export class TypeormVersionReader extends VersionReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  findMany(addresses: readonly VersionAddress[]): Promise<VersionFacts[]> {
    return this.database.rows<VersionFacts>(FIND_MANY, columnsOf(addresses));
  }

  list(recordId: string, before: number | null, limit: number): Promise<VersionFacts[]> {
    return this.database.rows<VersionFacts>(LIST, [recordId, before, limit]);
  }

  listEach(recordIds: readonly string[], limit: number): Promise<VersionFacts[]> {
    return this.database.rows<VersionFacts>(LIST_EACH, [recordIds, limit]);
  }

  async count(recordId: string): Promise<number> {
    const [row] = await this.database.rows<{ readonly count: number }>(COUNT, [recordId]);
    return row?.count ?? 0;
  }

  answers(addresses: readonly VersionAddress[]): Promise<VersionAnswers[]> {
    return this.database.rows<VersionAnswers>(ANSWERS, columnsOf(addresses));
  }

  async contentAt(recordId: string, version: number): Promise<VersionBytes | null> {
    const [row] = await this.database.rows<VersionBytes>(CONTENT_AT, [recordId, version]);
    return row ?? null;
  }
}

function columnsOf(addresses: readonly VersionAddress[]): [string[], number[]] {
  return [addresses.map(({ recordId }) => recordId), addresses.map(({ version }) => version)];
}

/** Only records that were published: the state is asked for, so that no draft and no future embargo can slip through here. */
const PUBLIC = `JOIN record r ON r.id = v.record_id AND r.state <> 'draft'`;

const COLUMNS = `v.record_id AS "recordId", v.version, ${VERSION_COLUMNS}`;

const CONTENT = 'LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest';

const ASKED = 'unnest($1::uuid[], $2::integer[]) AS a (record_id, version)';

const FIND_MANY = {
  name: 'versions_by_address',
  text: `SELECT ${COLUMNS} FROM ${ASKED} JOIN version v USING (record_id, version) ${PUBLIC} ${CONTENT}`,
};

const LIST = {
  name: 'versions_of_record',
  text: `SELECT ${COLUMNS} FROM version v ${PUBLIC} ${CONTENT}
    WHERE v.record_id = $1 AND ($2::integer IS NULL OR v.version < $2) ORDER BY v.version DESC LIMIT $3`,
};

const LIST_EACH = {
  name: 'versions_of_records',
  text: `SELECT newest.* FROM unnest($1::uuid[]) AS a (record_id)
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM version v ${PUBLIC} ${CONTENT}
                         WHERE v.record_id = a.record_id ORDER BY v.version DESC LIMIT $2) newest`,
};

const COUNT = {
  name: 'version_count',
  text: `SELECT count(*)::integer AS count FROM version v ${PUBLIC} WHERE v.record_id = $1`,
};

/** A withdrawal has no answers of its own: those of the version before it are what the record last said. */
const ANSWERS = {
  name: 'answers_by_address',
  text: `SELECT a.record_id AS "recordId", a.version, c.json -> 'data' AS data FROM ${ASKED}
    JOIN LATERAL (SELECT v.digest FROM version v WHERE v.record_id = a.record_id AND v.version <= a.version AND v.act = 'put'
                   ORDER BY v.version DESC LIMIT 1) newest ON true
    JOIN record r ON r.id = a.record_id AND r.state <> 'draft'
    JOIN content c ON c.register_id = r.register_id AND c.digest = newest.digest AND c.json IS NOT NULL`,
};

const CONTENT_AT = {
  name: 'content_at_version',
  text: `SELECT v.version, v.digest, c.body FROM version v ${PUBLIC}
    JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
    WHERE v.record_id = $1 AND v.version <= $2 AND v.act = 'put' ORDER BY v.version DESC LIMIT 1`,
};
