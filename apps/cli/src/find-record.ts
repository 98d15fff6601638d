import { RecordReader, UnitOfWork, type StoredRecord } from '#application';
import { parseShortCode } from '#domain';
import type { INestApplicationContext } from '@nestjs/common';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The record a person names by address, local id or short code; null when there is none. */
export async function findRecord(app: INestApplicationContext, named: string): Promise<StoredRecord | null> {
  const shortCode = parseShortCode(named);
  const id = UUID.test(named) ? named : shortCode === null ? null : await idByShortCode(app, shortCode);
  return app.get(UnitOfWork).run(({ records }) => (id === null ? records.findByUri(named) : records.lock(id)));
}

async function idByShortCode(app: INestApplicationContext, shortCode: string): Promise<string | null> {
  const found = await app.get(RecordReader).find({ by: 'short-code', shortCode }, []);
  return found.kind === 'found' ? found.card.id : null;
}
