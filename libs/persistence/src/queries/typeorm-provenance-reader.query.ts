import { ProvenanceReader, type Provenance, type VersionAddress, type Witness } from '#application';
import type { TrustedKey } from '#domain';
import { readFrontier, rootOf } from '#transparency-log';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from './read-database.js';

interface ProvenanceRow extends Omit<
  Provenance,
  'checkpointRoot' | 'keyId' | 'leafIndex' | 'checkpointSize' | 'witnesses' | 'receipt'
> {
  readonly leafIndex: string;
  readonly checkpointSize: string;
  readonly frontier: string[];
  readonly keys: TrustedKey[];
  readonly baseUrl: string;
  readonly witnesses: readonly { readonly name: string; readonly at: string }[];
}

@Injectable()
export class TypeormProvenanceReader extends ProvenanceReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async findMany(addresses: readonly VersionAddress[]): Promise<Provenance[]> {
    const rows = await this.database.rows<ProvenanceRow>(FIND_MANY, [
      addresses.map(({ recordId }) => recordId),
      addresses.map(({ version }) => version),
    ]);
    return rows.map(fromRow);
  }
}

function fromRow({ frontier, keys, baseUrl, ...row }: ProvenanceRow): Provenance {
  const size = Number(row.checkpointSize);
  const key = keys.findLast(({ until }) => until === null);
  return {
    ...row,
    leafIndex: Number(row.leafIndex),
    checkpointSize: size,
    checkpointRoot: rootOf(readFrontier(size, frontier)),
    keyId: key?.vkey.split('+')[1] ?? '',
    receipt: `${baseUrl}/federation/v1/log/proof/${row.leafIndex}`,
    witnesses: row.witnesses.map(({ name, at }): Witness => ({ name, at: new Date(at) })),
  };
}

/** A witness counts for what it has seen: a tree that reaches over the statement. */
const FIND_MANY = {
  name: 'provenance_of_versions',
  text: `SELECT v.record_id AS "recordId", v.version, r.register_id AS "registerId", p.origin, r.uri AS "entryUri",
      v.leaf_index AS "leafIndex", v.digest,
      to_timestamp((convert_from(l.body, 'UTF8')::jsonb ->> 'time')::bigint) AS "statementTime", p.size AS "checkpointSize",
      p.frontier, p.keys, p.base_url AS "baseUrl", p.verified_at AS "verifiedAt", p.seen_at AS "lastSeenAt", p.state AS "peerState",
      r.state AS "recordState", coalesce(c.erased_at IS NOT NULL, false) AS "isErased",
      coalesce((SELECT json_agg(json_build_object('name', o.witness, 'at', o.cosigned_at) ORDER BY o.cosigned_at DESC)
                  FROM observation o WHERE o.origin = p.origin AND o.size > v.leaf_index), '[]') AS witnesses
    FROM unnest($1::uuid[], $2::integer[]) AS a (record_id, version)
    JOIN version v USING (record_id, version) JOIN record r ON r.id = v.record_id JOIN peer p ON p.register_id = r.register_id
    JOIN peer_leaf l ON l.register_id = r.register_id AND l.idx = v.leaf_index
    LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest`,
};
