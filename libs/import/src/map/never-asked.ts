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
  const fields = kindOf(currentStandard(), kind).fields.filter(({ level, counterparts, partly, fields: parts }) => {
    const isAsked =
      !partly?.includes(standard) &&
      [counterparts, ...(parts ?? []).map((part) => part.counterparts)].some((names) => names?.[standard]?.length);
    return (level === 'needed' || level === 'should') && !isAsked;
  });
  known.set(id, fields);
  return fields;
}
