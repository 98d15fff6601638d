import {
  completenessOf,
  digestOfData,
  productKey,
  RECORD_KINDS,
  shortCodeFrom,
  summarise,
  type Content,
  type RecordData,
  type RecordKind,
} from '#domain';
import {
  parseDigest,
  parseStatement,
  sha256,
  type ContentErase,
  type RecordPut,
  type RecordWithdraw,
} from '#transparency-log';
import { emptyContents, tellErased } from '../erase-contents/apply-erasure.js';
import type { NewChange, PublicRecordRow } from '../ports/ledger.js';
import type { Randomness } from '../ports/randomness.js';
import type { City } from '../ports/registers.js';
import type { NewVersion, StoredRecord } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { makePublic } from '../versions/make-public.js';

/** One statement of the log that has to be done again. */
interface Replayed {
  readonly index: number;
  readonly body: Buffer;
  readonly at: Date;
}

/** Does again what statements say was done: records, versions, texts, withdrawals and erasures. The statements stand already. */
export class StatementReplay {
  constructor(
    private readonly tx: Transaction,
    private readonly city: City,
    private readonly contents: ReadonlyMap<string, Buffer | null>,
    private readonly randomness: Randomness,
  ) {}

  async replay(index: number, body: Buffer): Promise<void> {
    const read = parseStatement(body);
    if (read.kind !== 'statement') return;
    const { statement } = read;
    const step = { index, body, at: new Date(statement.time * 1_000) };
    if (statement.type === 'record.put') await this.put(statement, step);
    else if (statement.type === 'record.withdraw') await this.withdraw(statement, step);
    else if (statement.type === 'content.erase') await this.erase(statement, step.at);
  }

  private async put(statement: RecordPut, step: Replayed): Promise<void> {
    const record = await this.findOrAdd(statement);
    const body = this.contents.get(statement.digest) ?? null;
    const digest = parseDigest(statement.digest) ?? Buffer.alloc(0);
    const data = body && (JSON.parse(body.toString('utf8')) as { readonly data: RecordData; readonly schema: string });
    const content: Content = {
      body: body ?? Buffer.alloc(statement.size),
      digest,
      schema: data?.schema ?? statement.profile,
      dataDigest: data ? digestOfData(data.data) : digest,
    };
    if (body) await this.tx.contents.add(this.city.id, [content]);
    else await this.tx.contents.addErased(this.city.id, digest, step.at);
    const region = { region: this.city.region };
    const score = data ? completenessOf(record.kind, data.data, region).score : null;
    await this.addVersion(record, statement, step, { act: 'put', content, reason: null, replacedBy: null, score });
    const state = data ? 'published' : 'erased';
    await this.tx.records.setPublished([{ recordId: record.id, version: statement.version, state }]);
    const rows = data ? [this.publicRow(record, statement.version, data.data, { score, at: step.at })] : [];
    await makePublic(this.tx, [this.change(record, statement.version, data ? 'put' : 'erase')], rows, step.at);
  }

  private async withdraw(statement: RecordWithdraw, step: Replayed): Promise<void> {
    const record = await this.findOrAdd(statement);
    const { version, reason, replacedBy = null } = statement;
    await this.addVersion(record, statement, step, { act: 'withdraw', content: null, reason, replacedBy, score: null });
    await this.tx.records.setPublished([{ recordId: record.id, version, state: 'withdrawn' }]);
    await this.tx.changes.append([this.change(record, version, 'withdraw')], step.at);
    await this.tx.publicRecords.setWithdrawn(record.id, version, step.at);
  }

  private async erase({ digests }: ContentErase, at: Date): Promise<void> {
    const touched = await emptyContents(
      this.tx,
      this.city.id,
      digests.flatMap((digest) => parseDigest(digest) ?? []),
      at,
    );
    await tellErased(this.tx, this.city.id, touched, at);
  }

  /** A record that the database lacks gets its address back; its key in the former system and its short code are lost. */
  private async findOrAdd({ record: uri, kind }: RecordPut | RecordWithdraw): Promise<StoredRecord> {
    const found = await this.tx.records.findByUri(uri);
    if (found) return found;
    const end = uri.slice(uri.lastIndexOf('/') + 1);
    const record: StoredRecord = {
      id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(end) ? end : this.randomness.id(),
      registerId: this.city.id,
      kind: kindOf(kind),
      uri,
      sourceKey: null,
      sourceUrl: null,
      shortCode: kind === 'algorithm' ? shortCodeFrom(this.randomness.bytes(7)) : null,
      state: 'draft',
      version: 0,
    };
    await this.tx.records.add([record]);
    return record;
  }

  private async addVersion(
    { id: recordId }: StoredRecord,
    { version }: RecordPut | RecordWithdraw,
    { index, body, at }: Replayed,
    rest: Pick<NewVersion, 'act' | 'content' | 'reason' | 'replacedBy' | 'score'>,
  ): Promise<void> {
    const place = { leafIndex: index, statementDigest: sha256(body), publishedAt: at, observedAt: null };
    await this.tx.versions.add([{ recordId, version, ...place, ...rest }]);
  }

  private publicRow(
    record: StoredRecord,
    version: number,
    data: RecordData,
    { score, at }: { readonly score: number | null; readonly at: Date },
  ): PublicRecordRow {
    const summary = summarise(record.kind, data, this.city.defaultLanguage);
    return {
      recordId: record.id,
      registerId: this.city.id,
      kind: record.kind,
      state: 'published',
      version,
      summary,
      productKey: productKey(summary, { uri: record.uri, mirrored: 'own' }),
      score,
      changedAt: at,
    };
  }

  private change({ id: recordId, kind }: StoredRecord, version: number, act: NewChange['act']): NewChange {
    return { registerId: this.city.id, recordId, kind, version, act };
  }
}

function kindOf(kind: string): RecordKind {
  const known = RECORD_KINDS.find((one) => one === kind);
  if (!known) throw new Error(`a statement of ours names the kind ${kind}`);
  return known;
}
