import type { Row } from '../map/apply-rules.js';

/** A field of a source row as text; whatever is no text or number counts as blank. */
export function fieldText(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
