import type { FieldDefinition, Level, Predicate, Requirement } from '#standard';
import type { RecordData } from '../record/record.js';
import { valuesAt } from './answers.js';
import { standardIn, type RuleContext } from './rule-context.js';

/** Whether a condition of the standard holds for these answers. An open answer never makes a condition hold. */
export function conditionHolds(key: string, data: RecordData, context: RuleContext): boolean {
  const condition = standardIn(context).conditions.get(key);
  if (!condition) throw new Error(`The standard has no condition "${key}"`);
  return meets(condition, data, context);
}

export function meets({ all = [], any }: Requirement, data: RecordData, context: RuleContext): boolean {
  if (!all.every((predicate) => isTrue(predicate, data, context))) return false;
  return any === undefined || any.some((predicate) => isTrue(predicate, data, context));
}

/** How much a field matters for these answers; null where it does not count at all. */
export function levelOf(field: FieldDefinition, data: RecordData, context: RuleContext): Level | null {
  if (field.when === undefined || conditionHolds(field.when, data, context)) return field.level;
  return field.otherwise ?? null;
}

function isTrue(predicate: Predicate, data: RecordData, context: RuleContext): boolean {
  if ('condition' in predicate) return conditionHolds(predicate.condition, data, context);
  if ('context' in predicate) return isOneOf(context.region, predicate.in);
  const values = valuesAt(data, predicate.field);
  if ('answered' in predicate) return values.length > 0;
  if ('in' in predicate) return values.some((value) => isOneOf(value, predicate.in));
  return values.some((value) => !isOneOf(value, predicate.notIn));
}

function isOneOf(value: unknown, codes: readonly string[]): boolean {
  return typeof value === 'string' && codes.includes(value);
}
