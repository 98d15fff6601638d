import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { City, Mirror, Place, Register } from '../ports/registers.js';
import type { ExportedItem } from '../ports/register-export.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';
import { DamagedExport } from './damaged-export.js';
import { RecordWriter } from './record-writer.js';

/** The register itself as its export describes it. */
export type RestoredHead =
  | { readonly register: Omit<City, 'id'>; readonly places: readonly Place[] }
  | { readonly register: Omit<Mirror, 'id'>; readonly places: readonly Place[] };

export type Restoration =
  | {
      readonly kind: 'restored';
      readonly register: Register;
      readonly records: number;
      readonly versions: number;
      readonly leaves: number;
    }
  | { readonly kind: 'slug-taken'; readonly slug: string }
  | { readonly kind: 'damaged'; readonly reason: string };

/** The log may have gone on elsewhere after the export was made. */
const NOT_COMPARED =
  'The register was made from an export. Its log takes nothing before it was compared with what was signed; see "register log status" and "register log init".';

const LEAVES_AT_ONCE = 1_000;

/**
 * Makes a register from its export, exactly: the same addresses, versions, dates, bytes and log. The register must not be here
 * yet. All or nothing, in one transaction.
 */
@Injectable()
export class RestoreRegisterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  async restore(head: RestoredHead, items: AsyncIterable<ExportedItem>, actor: string): Promise<Restoration> {
    try {
      return await this.unitOfWork.run((tx) => this.restoreIn(tx, head, items, actor));
    } catch (error) {
      if (error instanceof DamagedExport) return { kind: 'damaged', reason: error.message };
      throw error;
    }
  }

  private async restoreIn(
    tx: Transaction,
    head: RestoredHead,
    items: AsyncIterable<ExportedItem>,
    actor: string,
  ): Promise<Restoration> {
    if (await tx.registers.findBySlug(head.register.slug)) return { kind: 'slug-taken', slug: head.register.slug };
    const register = await this.addRegister(tx, head);
    const writer = new RecordWriter(tx, register, { randomness: this.randomness, now: this.clock.now() });
    let leaves: Buffer[] = [];
    let leafCount = 0;
    for await (const item of items) {
      if (item.kind === 'leaf') {
        leaves.push(item.body);
        leafCount++;
        if (leaves.length >= LEAVES_AT_ONCE) leaves = await this.writeLeaves(tx, register, leaves);
      } else {
        if (leaves.length > 0) leaves = await this.writeLeaves(tx, register, leaves);
        await writer.add(item);
      }
    }
    if (leaves.length > 0) await this.writeLeaves(tx, register, leaves);
    if (leafCount > 0) await tx.signing.lock(register.id, 'restored', NOT_COMPARED, this.clock.now());
    const { records, versions } = await writer.finish();
    const detail = { records, versions, leaves: leafCount };
    await tx.audit.record(
      [{ actor, act: 'restore', registerId: register.id, recordId: null, detail }],
      this.clock.now(),
    );
    return { kind: 'restored', register, ...detail };
  }

  private async addRegister(tx: Transaction, { register: facts, places }: RestoredHead): Promise<Register> {
    if (facts.kind === 'mirror') {
      const mirror: Mirror = { ...facts, id: this.randomness.id() };
      await tx.registers.addMirror(mirror);
      if (mirror.lastImportAt) await tx.registers.noteImport(mirror.id, mirror.lastImportAt, mirror.observedAt);
      return mirror;
    }
    const city: City = { ...facts, id: this.randomness.id() };
    await tx.registers.addCity(city, places);
    if (city.prefixFrozenAt) await tx.registers.freezePrefix(city.id, city.prefixFrozenAt);
    return city;
  }

  private async writeLeaves(tx: Transaction, register: Register, leaves: readonly Buffer[]): Promise<Buffer[]> {
    if (register.kind !== 'city') throw new DamagedExport('a mirror has no log, but the file holds statements of one');
    await tx.log.restore(register.id, leaves);
    return [];
  }
}
