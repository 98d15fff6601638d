import type { FieldDefinition, RecordKind, Standard } from './definition.js';
import { kindOf, unansweredPaths } from './find-field.js';
import { currentStandard } from './load-standard.js';
import { Findings, into, type Problem } from './problem.js';
import { isPlainObject } from './validate-object.js';
import { validateUnanswered } from './validate-unanswered.js';
import { validateValue } from './validate-value.js';

/**
 * Says everything that is wrong with the form of a record's data. Nothing found means that it fits the standard and
 * may be stored; what is still missing before it may be published is not asked here.
 */
export function validateData(
  kind: RecordKind,
  data: unknown,
  standard: Standard = currentStandard(),
): readonly Problem[] {
  const findings = new Findings();
  if (!isPlainObject(data)) {
    findings.add('not-an-object', '', data, 'an object with answers by field key');
    return findings.problems;
  }
  const { fields, paths } = indexOf(standard, kind);
  for (const [key, value] of Object.entries(data)) {
    if (key === 'unanswered') validateUnanswered(value, data, paths, findings);
    else validateAnswer(key, value, fields.get(key), standard, findings);
  }
  return findings.problems;
}

function validateAnswer(
  key: string,
  value: unknown,
  field: FieldDefinition | undefined,
  standard: Standard,
  findings: Findings,
): void {
  const path = into('', key);
  if (field) validateValue({ value, field, path, standard, findings });
  else findings.add('unknown-field', path, value, 'the key of a field that the standard has for this kind of record');
}

interface KindIndex {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly paths: ReadonlySet<string>;
}

const indexes = new WeakMap<Standard, Map<RecordKind, KindIndex>>();

function indexOf(standard: Standard, kind: RecordKind): KindIndex {
  const known = indexes.get(standard)?.get(kind);
  if (known) return known;
  const index = {
    fields: new Map(kindOf(standard, kind).fields.map((field) => [field.key, field])),
    paths: new Set(unansweredPaths(standard, kind)),
  };
  const ofStandard = indexes.get(standard) ?? new Map<RecordKind, KindIndex>();
  indexes.set(standard, ofStandard.set(kind, index));
  return index;
}
