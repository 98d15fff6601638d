import type { RecordCard, RecordPosition, RecordSort } from '#application';
import { decodeCursor, encodeCursor } from './cursor.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function recordCursor(sort: RecordSort, card: RecordCard): string {
  return encodeCursor(letterOf(sort), sort === 'name' ? card.sortName : card.changedAt.toISOString(), card.id);
}

export function recordPosition(sort: RecordSort, cursor: string | undefined): RecordPosition | null {
  if (cursor == null) return null;
  const [, value, id] = decodeCursor(cursor, ([letter, value, id, ...rest]) => {
    const isValue = typeof value === 'string' && (sort === 'name' || isTime(value));
    return letter === letterOf(sort) && isValue && typeof id === 'string' && UUID.test(id) && rest.length === 0;
  });
  return { value: String(value), id: String(id) };
}

/** A page sorted by name cannot be continued by date. */
function letterOf(sort: RecordSort): string {
  return sort === 'name' ? 'n' : 'c';
}

function isTime(value: string): boolean {
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}
