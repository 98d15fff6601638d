import type { RecordKind } from '#domain';
import { currentStandard, kindOf, type FieldDefinition } from '#standard';

const known = new Map<string, readonly FieldDefinition[]>();

/**
 * The needed and wanted fields for which a foreign standard has no question of the same meaning: none at all, or one
 * that only overlaps. Follows from the counterparts.
 */
export function neverAsked(kind: RecordKind, standard: string): readonly FieldDefinition[] {
  const id = `${kind} ${standard}`;
  const found = known.get(id);
  if (found) return found;
  const isAsked = ({ counterparts, partly }: FieldDefinition): boolean =>
    counterparts?.[standard] !== undefined && partly?.includes(standard) !== true;
  const fields = kindOf(currentStandard(), kind).fields.filter(
    (field) =>
      (field.level === 'needed' || field.level === 'should') && ![field, ...(field.fields ?? [])].some(isAsked),
  );
  known.set(id, fields);
  return fields;
}
