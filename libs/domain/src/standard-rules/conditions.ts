import type { FieldDefinition, Level, Predicate, Requirement } from '#standard';
import type { RecordData } from '../record/record.js';
import { valuesAt } from './answers.js';
import { standardIn, type RuleContext } from './rule-context.js';

/** Conditions over one record's answers. Each condition is worked out at most once: forty fields depend on a dozen. */
export class Conditions {
  readonly #known = new Map<string, boolean>();

  constructor(
    private readonly data: RecordData,
    private readonly context: RuleContext,
  ) {}

  /** Whether a condition of the standard holds. An open answer never makes a condition hold. */
  hold(key: string): boolean {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const condition = standardIn(this.context).conditions.get(key);
    if (!condition) throw new Error(`The standard has no condition "${key}"`);
    const holds = this.meet(condition);
    this.#known.set(key, holds);
    return holds;
  }

  meet({ all = [], any }: Requirement): boolean {
    if (!all.every((predicate) => this.#isTrue(predicate))) return false;
    return any === undefined || any.some((predicate) => this.#isTrue(predicate));
  }

  /** How much a field matters for these answers; null where it does not count at all. */
  levelOf(field: FieldDefinition): Level | null {
    if (field.when === undefined || this.hold(field.when)) return field.level;
    if (field.otherwiseWhen !== undefined && !this.hold(field.otherwiseWhen)) return null;
    return field.otherwise ?? null;
  }

  #isTrue(predicate: Predicate): boolean {
    if ('condition' in predicate) return this.hold(predicate.condition);
    if ('context' in predicate) return isOneOf(this.context.region, predicate.in);
    const values = valuesAt(this.data, predicate.field);
    if ('answered' in predicate) return values.length > 0;
    if ('in' in predicate) return values.some((value) => isOneOf(value, predicate.in));
    return values.some((value) => !isOneOf(value, predicate.notIn));
  }
}

/** The same for a single field. Where many fields are asked about, one `Conditions` is several times as fast. */
export function levelOf(field: FieldDefinition, data: RecordData, context: RuleContext): Level | null {
  return new Conditions(data, context).levelOf(field);
}

function isOneOf(value: unknown, codes: readonly string[]): boolean {
  return typeof value === 'string' && codes.includes(value);
}
