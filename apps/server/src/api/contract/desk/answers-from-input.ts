import {
  currentStandard,
  kindOf,
  type FieldDefinition,
  type FieldType,
  type RecordKind,
  type Standard,
} from '#standard';
import type { RecordData } from '#domain';

type Members = Readonly<Record<string, unknown>>;

/**
 * The data of a record from the input of the desk: texts become one object by language, reasons one object by field,
 * and whatever is null or empty is left out, because blank means absent.
 */
export function answersFromInput(kind: RecordKind, input: object, standard: Standard = currentStandard()): RecordData {
  const { unanswered, ...answers } = input as Members;
  const reasons = (unanswered ?? []) as readonly Members[];
  const byField = reasons.map(({ field, ...reason }) => [String(field), reasonFrom(reason)] as const);
  return {
    ...membersFrom(kindOf(standard, kind).fields, answers),
    ...(byField.length === 0 ? {} : { unanswered: Object.fromEntries(byField) }),
  };
}

function membersFrom(fields: readonly FieldDefinition[], input: Members): Members {
  return withoutBlanks(fields.map((field) => [field.key, valueFrom(field, input[field.key])]));
}

function valueFrom(field: FieldDefinition, value: unknown): unknown {
  if (isBlank(value)) return undefined;
  const convert = CONVERSIONS[field.type];
  return convert ? convert(value, field.fields ?? []) : value;
}

/** Only these look different in an input. */
const CONVERSIONS: Partial<Record<FieldType, (value: unknown, parts: readonly FieldDefinition[]) => unknown>> = {
  text: textFrom,
  reference: (value) => referenceFrom(value as Members),
  object: (value, parts) => membersFrom(parts, value as Members),
  list: (value, parts) =>
    (value as readonly Members[]).map((item) => ({ id: item['id'], ...membersFrom(parts, item) })),
};

function textFrom(value: unknown): Members {
  const entries = value as readonly Members[];
  return Object.fromEntries(entries.map(({ language, text, status }) => [String(language), { text, status }]));
}

function referenceFrom({ record, name, identifiers }: Members): Members {
  const numbers = isBlank(identifiers) ? undefined : (identifiers as readonly Members[]).map((entry) => ({ ...entry }));
  return withoutBlanks([
    ['record', record],
    ['name', textFrom(name)],
    ['identifiers', numbers],
  ]);
}

function reasonFrom({ kind, because, ground, until, decidedBy }: Members): Members {
  const text = (value: unknown) => (isBlank(value) ? undefined : textFrom(value));
  return withoutBlanks([
    ['kind', kind],
    ['because', text(because)],
    ['ground', text(ground)],
    ['until', until],
    ['decidedBy', text(decidedBy)],
  ]);
}

function withoutBlanks(members: readonly (readonly [string, unknown])[]): Members {
  return Object.fromEntries(members.filter(([, value]) => !isBlank(value)));
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
