import { kindOf, type FieldDefinition } from '#standard';
import type { RecordData, RecordKind } from '../record/record.js';
import { isObject, lacksEveryOne, missingParts, unansweredAt } from './answers.js';
import { Conditions } from './conditions.js';
import { standardIn, type RuleContext } from './rule-context.js';

export interface Completeness {
  /** 0 to 100. What is needed and what is wanted weigh the same; what is optional weighs nothing. */
  readonly score: number;
  /**
   * Keys of fields, and `field.part` where an answer lacks a part that it needs. An answered field stands here itself
   * where it lacks every one of the parts of which it needs at least one.
   */
  readonly missing: {
    readonly needed: readonly string[];
    readonly should: readonly string[];
    readonly optional: readonly string[];
  };
  /** Fields with a reason instead of an answer. */
  readonly unanswered: readonly string[];
}

// Needed fields keep a record from being public anyway, so the score is about the others: with equal weights an entry
// that has just enough to be public stands near 60. Weighing what is needed more would put all of them above 80.
const WEIGHTS = { needed: 1, should: 1, optional: 0 } as const;

/**
 * How complete a record is. An honest "does not apply" or "withheld" is as good as an answer, "not known" is half of
 * one, and a question that the source never asked is as open as a blank one.
 */
export function completenessOf(kind: RecordKind, data: RecordData, context: RuleContext = {}): Completeness {
  const missing = { needed: [] as string[], should: [] as string[], optional: [] as string[] };
  const conditions = new Conditions(data, context);
  let reached = 0;
  let possible = 0;
  for (const field of kindOf(standardIn(context), kind).fields) {
    const level = conditions.levelOf(field);
    if (level === null || level === 'system') continue;
    possible += WEIGHTS[level];
    reached += WEIGHTS[level] * shareOf(data, field);
    missing[level].push(...gapsOf(data, field));
  }
  const score = possible === 0 ? 100 : Math.floor((100 * reached) / possible);
  const reasons = data['unanswered'];
  return { score, missing, unanswered: isObject(reasons) ? Object.keys(reasons).sort() : [] };
}

function shareOf(data: RecordData, field: FieldDefinition): number {
  if (data[field.key] !== undefined) return gapsOf(data, field).length === 0 ? 1 : 0.5;
  const reason = unansweredAt(data, field.key);
  if (reason === null || reason.kind === 'not-asked') return 0;
  return reason.kind === 'not-known' ? 0.5 : 1;
}

function gapsOf(data: RecordData, field: FieldDefinition): string[] {
  if (data[field.key] !== undefined) {
    const parts = missingParts(data, field).map((part) => `${field.key}.${part}`);
    return lacksEveryOne(data, field) ? [field.key, ...parts] : parts;
  }
  const reason = unansweredAt(data, field.key);
  return reason === null || reason.kind === 'not-asked' ? [field.key] : [];
}
