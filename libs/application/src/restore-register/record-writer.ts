import { completenessOf, productKey, summarise } from '#domain';
import type { NewChange, PublicRecordRow } from '../ports/ledger.js';
import type { Randomness } from '../ports/randomness.js';
import type { ExportedItem, ExportedRecord, ExportedVersion } from '../ports/register-export.js';
import type { Register } from '../ports/registers.js';
import type { NewRecord } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { contentOf, dataOf, tracesOf } from '../versions/exported-content.js';
import { makePublic } from '../versions/make-public.js';
import { DamagedExport } from './damaged-export.js';

const RECORDS_AT_ONCE = 200;

interface Whole {
  readonly record: NewRecord;
  readonly versions: ExportedVersion[];
}

/** Writes records with all their versions as an export tells them. A few hundred at a time: memory stays flat. */
export class RecordWriter {
  private waiting: Whole[] = [];
  private records = 0;
  private versions = 0;

  constructor(
    private readonly tx: Transaction,
    private readonly register: Register,
    private readonly run: { readonly randomness: Randomness; readonly now: Date },
  ) {}

  async add(item: Exclude<ExportedItem, { kind: 'leaf' }>): Promise<void> {
    if (item.kind === 'record') {
      if (this.waiting.length >= RECORDS_AT_ONCE) await this.write();
      this.waiting.push({ record: this.identify(item.record), versions: [] });
    } else this.waiting.at(-1)?.versions.push(item.version);
  }

  async finish(): Promise<{ readonly records: number; readonly versions: number }> {
    await this.write();
    return { records: this.records, versions: this.versions };
  }

  /** The local id of an own record is the end of its address; that of a copy is ours to choose. */
  private identify(record: ExportedRecord): NewRecord {
    const end = record.uri.slice(record.uri.lastIndexOf('/') + 1);
    const id = this.register.kind === 'city' && /^[0-9a-f-]{36}$/.test(end) ? end : this.run.randomness.id();
    return { ...record, id, registerId: this.register.id };
  }

  private async write(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    await this.tx.records.add(batch.map(({ record }) => record));
    await this.writeContents(batch);
    await this.writeVersions(batch);
    const heads = batch.map(({ record, versions }) => ({
      recordId: record.id,
      version: versions.length,
      state: record.state,
    }));
    await this.tx.records.setPublished(heads);
    const changes = batch.map(({ record, versions }) => ({
      registerId: this.register.id,
      recordId: record.id,
      kind: record.kind,
      version: versions.length,
      act: record.state === 'withdrawn' ? ('withdraw' as const) : ('put' as const),
    }));
    await this.writePublicRows(batch, changes);
    this.records += batch.length;
    this.versions += batch.reduce((sum, { versions }) => sum + versions.length, 0);
  }

  private async writeContents(batch: readonly Whole[]): Promise<void> {
    const all = batch.flatMap(({ versions }) => versions);
    await this.tx.contents.add(
      this.register.id,
      all.flatMap((version) => contentOf(version) ?? []),
    );
    for (const { digest, erasedAt } of all) {
      if (digest && erasedAt) await this.tx.contents.addErased(this.register.id, digest, erasedAt);
    }
  }

  private async writeVersions(batch: readonly Whole[]): Promise<void> {
    const leaves = batch.flatMap(({ versions }) => versions.flatMap(({ leafIndex }) => leafIndex ?? []));
    const digests = leaves.length > 0 ? await this.tx.log.digests(this.register.id, leaves) : new Map<number, Buffer>();
    await this.tx.versions.add(
      batch.flatMap(({ record, versions }) =>
        versions.map((version) => {
          const statementDigest = version.leafIndex === null ? null : (digests.get(version.leafIndex) ?? null);
          if (version.leafIndex !== null && !statementDigest)
            throw new DamagedExport(
              `version ${String(version.version)} of ${record.uri} names statement ${String(version.leafIndex)}, which the log does not hold`,
            );
          const data = dataOf(version);
          const region = { region: this.register.region };
          const score = data ? completenessOf(record.kind, data, region).score : null;
          return { ...version, recordId: record.id, content: tracesOf(version), statementDigest, score };
        }),
      ),
    );
  }

  /** The first text gives the date of the first publication, the last the state of today. */
  private async writePublicRows(batch: readonly Whole[], changes: readonly NewChange[]): Promise<void> {
    const rows = batch.filter(({ record }) => record.state !== 'erased').map((whole) => this.publicRows(whole));
    const [first, last] = [rows.flatMap((row) => row.first ?? []), rows.flatMap((row) => row.last ?? [])];
    await makePublic(this.tx, changes, first, this.run.now);
    await this.tx.publicRecords.put(last);
    for (const { record, versions } of batch) {
      const last = versions.at(-1);
      if (record.state === 'withdrawn' && last)
        await this.tx.publicRecords.setWithdrawn(record.id, last.version, last.publishedAt);
    }
  }

  private publicRows({ record, versions }: Whole): { first: PublicRecordRow | null; last: PublicRecordRow | null } {
    const puts = versions.filter(({ act }) => act === 'put');
    const newest = puts.at(-1);
    const data = newest && dataOf(newest);
    if (!newest || !data) return { first: null, last: null };
    const summary = summarise(record.kind, data, this.register.defaultLanguage);
    const mirrored = this.register.kind === 'mirror' ? 'mirrored' : 'own';
    const last: PublicRecordRow = {
      recordId: record.id,
      registerId: this.register.id,
      kind: record.kind,
      state: 'published',
      version: newest.version,
      summary,
      productKey: productKey(summary, { uri: record.uri, mirrored }),
      score: completenessOf(record.kind, data, { region: this.register.region }).score,
      changedAt: newest.publishedAt,
    };
    return { first: { ...last, changedAt: versions[0]?.publishedAt ?? newest.publishedAt }, last };
  }
}
