import { UNANSWERED_KINDS, type FieldDefinition, type Unanswered } from '#standard';
import type { RecordData } from '../record/record.js';

/** Everything that stands at `field` or at `field.part`; items of lists and codes one by one. */
export function valuesAt(data: RecordData, path: string): readonly unknown[] {
  if (!path.includes('.')) return elementsOf(data[path]);
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (values, key) => values.flatMap((value) => elementsOf(isObject(value) ? value[key] : undefined)),
      [data],
    );
}

/** The reason given instead of an answer, if there is one and its kind is known. */
export function unansweredAt(data: RecordData, path: string): Unanswered | null {
  const reasons = data['unanswered'];
  const reason = isObject(reasons) ? reasons[path] : undefined;
  if (!isObject(reason) || !UNANSWERED_KINDS.some((kind) => kind === reason['kind'])) return null;
  return reason as unknown as Unanswered;
}

/** Parts that an answer must have and lacks, as keys; a part of an object may have a reason instead. */
export function missingParts(data: RecordData, field: FieldDefinition): string[] {
  const needed = (field.fields ?? []).filter((part) => part.level === 'needed');
  if (needed.length === 0) return [];
  const answers = elementsOf(data[field.key]).filter(isObject);
  return needed
    .filter((part) => answers.some((answer) => answer[part.key] === undefined))
    .filter((part) => field.type !== 'object' || unansweredAt(data, `${field.key}.${part.key}`) === null)
    .map((part) => part.key);
}

/** Whether an object is answered without any of the parts of which it needs at least one. */
export function lacksEveryOne(data: RecordData, { key, atLeastOne }: FieldDefinition): boolean {
  const answer = data[key];
  return atLeastOne !== undefined && isObject(answer) && atLeastOne.every((part) => answer[part] === undefined);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function elementsOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
