import type { FieldDefinition } from './definition.js';
import { LIMITS } from './limits.js';
import { fits, PATTERNS } from './patterns.js';
import { into, type Findings } from './problem.js';
import { validateMembers } from './validate-object.js';
import { validateString, validateText } from './validate-text.js';

/** A record named inside another one. Its name is always there, so that a content can be read alone. */
export function validateReference(value: unknown, field: FieldDefinition, path: string, findings: Findings): void {
  validateMembers(value, path, findings, {
    needed: ['name'],
    members: {
      record: validateRecord,
      name: (name, at) => validateText(name, field.maxLength ?? LIMITS.referenceName, at, findings),
      identifiers: validateIdentifiers,
    },
  });
}

function validateRecord(value: unknown, path: string, findings: Findings): void {
  validateString(value, LIMITS.referenceRecord, 'line', path, findings);
  if (typeof value === 'string' && !fits(PATTERNS.record, value))
    findings.add('wrong-form', path, value, 'the address or the URN of a record');
}

function validateIdentifiers(value: unknown, path: string, findings: Findings): void {
  if (!Array.isArray(value)) {
    findings.add('wrong-type', path, value, 'a list of identifiers');
    return;
  }
  if (value.length === 0)
    findings.add('empty', path, value, 'at least one identifier; leave the member out when there is none');
  if (value.length > LIMITS.identifiers)
    findings.add('too-many', path, value, `at most ${String(LIMITS.identifiers)} identifiers`);
  value.forEach((identifier, index) =>
    validateMembers(identifier, into(path, index), findings, {
      needed: ['scheme', 'value'],
      members: {
        scheme: (scheme, at) => validateString(scheme, LIMITS.identifierScheme, 'line', at, findings),
        value: (text, at) => validateString(text, LIMITS.identifierValue, 'line', at, findings),
      },
    }),
  );
}
