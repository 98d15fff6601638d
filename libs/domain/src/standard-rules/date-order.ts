import type { FieldDefinition } from '#standard';
import type { RecordData } from '../record/record.js';
import { isObject, valuesAt } from './answers.js';

export interface DatesOutOfOrder {
  /** Key of the date that is too early, or `field.part`. */
  readonly path: string;
  /** The date that comes first, written in the same way. */
  readonly first: string;
}

/** Dates that lie before one that must come first. Of a year and a day in it neither is earlier: both may be right. */
export function datesOutOfOrder(
  data: RecordData,
  fields: readonly FieldDefinition[],
  within = '',
): readonly DatesOutOfOrder[] {
  return fields.flatMap(({ key, notBefore, fields: parts }) => {
    const path = `${within}${key}`;
    if (parts)
      return valuesAt(data, key)
        .filter(isObject)
        .flatMap((answer) => datesOutOfOrder(answer, parts, `${path}.`));
    return notBefore !== undefined && isBefore(data[key], data[notBefore])
      ? [{ path, first: `${within}${notBefore}` }]
      : [];
  });
}

function isBefore(date: unknown, first: unknown): boolean {
  if (typeof date !== 'string' || typeof first !== 'string') return false;
  const length = Math.min(date.length, first.length);
  return date.slice(0, length) < first.slice(0, length);
}
