import { TEXT_STATUSES } from '../src/answer-types.js';
import type { FieldDefinition, FieldType, RecordKind, Standard } from '../src/definition.js';
import { kindOf, unansweredPaths, vocabularyOf } from '../src/find-field.js';
import { LIMITS } from '../src/limits.js';
import { PATTERNS } from '../src/patterns.js';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The form of a record's `data` as JSON Schema 2020-12. Nothing is required: data may be incomplete until it is
 * published. Left to the register, because JSON Schema cannot say it: ids are unique within a list, a field has an
 * answer or a reason but not both, decimals keep to their range, addresses parse and language tags are canonical.
 */
export function writeJsonSchema(standard: Standard, kind: RecordKind): Schema {
  const { fields, label } = kindOf(standard, kind);
  const texts = new Set<number>([LIMITS.because]);
  const properties = propertiesOf(fields, { standard, texts });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${standard.uri}/${kind}/${standard.version}/data`,
    title: `${label.en}: answers, standard ${standard.version}`,
    description:
      'The answers of a record by field key. A blank field is left out. `unanswered` holds reasons for fields without an answer.',
    type: 'object',
    properties: { ...properties, unanswered: unansweredSchema(unansweredPaths(standard, kind)) },
    additionalProperties: false,
    $defs: {
      ...Object.fromEntries(
        [...texts].sort((a, b) => a - b).map((length) => [`text${String(length)}`, textSchema(length)]),
      ),
      ...DEFINITIONS,
    },
  };
}

interface Visit {
  readonly standard: Standard;
  /** Lengths of texts met on the way; each becomes a definition. */
  readonly texts: Set<number>;
}

const line = (maxLength: number): Schema => ({ type: 'string', maxLength, pattern: PATTERNS.line });
const url = (maxLength: number): Schema => ({ type: 'string', maxLength, pattern: PATTERNS.url });
const date: Schema = { type: 'string', pattern: PATTERNS.date };
const language: Schema = { type: 'string', pattern: PATTERNS.language };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const DEFINITIONS = {
  identifiers: {
    description: 'Numbers under which others know a record, each with the list it is from.',
    type: 'array',
    minItems: 1,
    maxItems: LIMITS.identifiers,
    items: {
      type: 'object',
      properties: { scheme: line(LIMITS.identifierScheme), value: line(LIMITS.identifierValue) },
      required: ['scheme', 'value'],
      additionalProperties: false,
    },
  },
};

function propertiesOf(fields: readonly FieldDefinition[], visit: Visit): Schema {
  return Object.fromEntries(
    fields.map((field) => [
      field.key,
      {
        title: field.label.en,
        ...(field.question ? { description: field.question.en } : {}),
        ...SCHEMAS[field.type](field, visit),
      },
    ]),
  );
}

const SCHEMAS: Readonly<Record<FieldType, (field: FieldDefinition, visit: Visit) => Schema>> = {
  text: (field, visit) => textOf(field.maxLength ?? LIMITS.text, visit),
  string: (field) => ({
    ...line(field.maxLength ?? LIMITS.string),
    ...(field.pattern === undefined ? {} : { allOf: [{ pattern: field.pattern }] }),
  }),
  code: (field, { standard }) => ({ enum: vocabularyOf(standard, field).codes.map(({ code }) => code) }),
  codes: codesSchema,
  date: () => date,
  url: (field) => url(field.maxLength ?? LIMITS.url),
  email: () => ({ type: 'string', maxLength: LIMITS.email, pattern: PATTERNS.email }),
  integer: ({ min, max }) => ({
    type: 'integer',
    minimum: min ?? Number.MIN_SAFE_INTEGER,
    maximum: max ?? Number.MAX_SAFE_INTEGER,
  }),
  decimal: () => ({ type: 'string', maxLength: LIMITS.decimal, pattern: PATTERNS.decimal }),
  strings: (field) => items(field, line(field.maxLength ?? LIMITS.string)),
  urls: (field) => items(field, url(LIMITS.url)),
  language: () => language,
  languages: (field) => items(field, language),
  places: (field) => items(field, { type: 'string', pattern: PATTERNS.id }),
  reference: (field, visit) => ({
    type: 'object',
    properties: {
      record: { type: 'string', maxLength: LIMITS.referenceRecord, pattern: PATTERNS.record },
      name: textOf(field.maxLength ?? LIMITS.referenceName, visit),
      identifiers: ref('identifiers'),
    },
    required: ['name'],
    additionalProperties: false,
  }),
  object: (field, visit) => ({
    type: 'object',
    minProperties: 1,
    properties: propertiesOf(field.fields ?? [], visit),
    additionalProperties: false,
    ...schemesOf(field, visit),
  }),
  list: (field, visit) => ({
    type: 'array',
    minItems: 1,
    maxItems: field.maxItems ?? LIMITS.items,
    items: {
      type: 'object',
      properties: { id: { type: 'string', pattern: PATTERNS.id }, ...propertiesOf(field.fields ?? [], visit) },
      required: ['id'],
      additionalProperties: false,
      ...schemesOf(field, visit),
    },
  }),
};

/** Which codes go with which scheme that the part beside them names. */
function schemesOf({ fields = [] }: FieldDefinition, { standard }: Visit): Schema {
  const rules = fields.flatMap((part) => {
    const scheme = fields.find(({ key }) => key === part.schemeIn);
    if (!scheme) return [];
    const { codes } = vocabularyOf(standard, part);
    return vocabularyOf(standard, scheme).codes.map(({ code }) => ({
      if: { properties: { [scheme.key]: { const: code } }, required: [scheme.key] },
      then: {
        properties: { [part.key]: { enum: codes.filter((entry) => entry.scheme === code).map((entry) => entry.code) } },
      },
    }));
  });
  return rules.length === 0 ? {} : { allOf: rules };
}

function codesSchema(field: FieldDefinition, { standard }: Visit): Schema {
  const { codes } = vocabularyOf(standard, field);
  const alone = codes.filter(({ exclusive }) => exclusive === true);
  return {
    ...items(field, { enum: codes.map(({ code }) => code) }),
    ...(alone.length === 0
      ? {}
      : { allOf: alone.map(({ code }) => ({ if: { contains: { const: code } }, then: { maxItems: 1 } })) }),
  };
}

function items(field: FieldDefinition, item: Schema): Schema {
  return { type: 'array', minItems: 1, maxItems: field.maxItems ?? LIMITS.items, uniqueItems: true, items: item };
}

function textOf(maxLength: number, { texts }: Visit): Schema {
  texts.add(maxLength);
  return ref(`text${String(maxLength)}`);
}

function textSchema(maxLength: number): Schema {
  return {
    description: `A text by language (BCP 47), in each at most ${String(maxLength)} characters.`,
    type: 'object',
    minProperties: 1,
    maxProperties: LIMITS.languagesOfText,
    propertyNames: { pattern: PATTERNS.language },
    additionalProperties: {
      type: 'object',
      properties: { text: { type: 'string', maxLength, pattern: PATTERNS.text }, status: { enum: TEXT_STATUSES } },
      required: ['text', 'status'],
      additionalProperties: false,
    },
  };
}

function unansweredSchema(paths: readonly string[]): Schema {
  const words = ref(`text${String(LIMITS.because)}`);
  const reason = (kind: string, members: Schema): Schema => ({
    type: 'object',
    properties: { kind: { const: kind }, ...members },
    required: ['kind'],
    additionalProperties: false,
  });
  return {
    title: 'Without an answer',
    description: 'Why there is no answer, by the key of the field or of a part of it (`contact.phone`).',
    type: 'object',
    minProperties: 1,
    propertyNames: { enum: paths },
    additionalProperties: {
      oneOf: [
        reason('not-applicable', { because: words }),
        reason('withheld', { ground: words, until: date, decidedBy: words }),
        reason('not-known', {}),
        reason('not-asked', {}),
      ],
    },
  };
}
