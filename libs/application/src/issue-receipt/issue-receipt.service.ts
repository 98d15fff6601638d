import { Injectable } from '@nestjs/common';
import { formatReceipt, proveInclusion, readerOfTiles, TILE_WIDTH, type TileAddress } from '#transparency-log';
import { LogReader, type PublishedHead } from '../ports/read/log-reader.js';

export type ReceiptIssue =
  | { readonly kind: 'issued'; readonly receipt: string; readonly head: PublishedHead }
  /** No signed head covers a statement of this index yet, or none ever will. */
  | { readonly kind: 'not-signed' };

/** Proof that a statement stands in a log, against the newest signed head: a file that is checked without us. */
@Injectable()
export class IssueReceiptService {
  constructor(private readonly logs: LogReader) {}

  async issue(logId: string, index: number): Promise<ReceiptIssue> {
    const head = await this.logs.head(logId);
    if (!head || index >= head.size) return { kind: 'not-signed' };
    const [statement] = await this.logs.statements(logId, index, 1);
    if (!statement) throw new Error(`the log ${logId} has no statement ${index}, but it was signed`);
    const tiles = new Map<string, Promise<Buffer[]>>();
    const readTile = ({ level, index: tile, width }: TileAddress): Promise<Buffer[]> => {
      const key = `${level}/${tile}`;
      const hashes = tiles.get(key) ?? this.logs.hashes(logId, Number(level), tile * TILE_WIDTH, width);
      tiles.set(key, hashes);
      return hashes;
    };
    const proof = await proveInclusion(index, head.size, readerOfTiles(head.size, readTile));
    return { kind: 'issued', receipt: formatReceipt({ statement, index, proof, checkpoint: head.note }), head };
  }
}
