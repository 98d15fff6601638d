import type { FieldDefinition, FieldType, RecordKind, Standard } from '#standard';
import { kindOf, unansweredPaths, vocabularyOf } from '#standard';
import fc from 'fast-check';

type Any = fc.Arbitrary<unknown>;

/** Data of a kind as it might arrive: mostly well formed, with mistakes of every sort strewn in. */
export function anyData(standard: Standard, kind: RecordKind): Any {
  const fields = kindOf(standard, kind).fields.map((field) => [field.key, anyValue(standard, field)] as const);
  const reasons = fc.dictionary(fc.constantFrom(...unansweredPaths(standard, kind)), reason, {
    minKeys: 1,
    maxKeys: 3,
  });
  // A handful of fields at a time: with all of them at once nothing would ever be valid.
  const members = fc.subarray(fields, { maxLength: 4 }).chain((some) => fc.record(Object.fromEntries(some)));
  return fc
    .tuple(
      members,
      rarely(reasons, fc.constant(undefined)),
      rarely(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 1 }), fc.constant({})),
    )
    .map(([answers, unanswered, extra]) => ({
      ...answers,
      ...(unanswered === undefined ? {} : { unanswered }),
      ...(extra as object),
    }));
}

const rarely = (odd: Any, usual: Any): Any => fc.oneof({ weight: 1, arbitrary: odd }, { weight: 12, arbitrary: usual });
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('Parking'),
);
const status = fc.constantFrom('person', 'machine-checked', 'machine');
const language = rarely(fc.constantFrom('EN', 'x', 'nl_NL', ''), fc.constantFrom('en', 'nl', 'ar', 'zh-Hant', 'pt-BR'));
const url = rarely(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['ftp', 'https'] })), fc.webUrl());
const text: Any = rarely(
  fc.oneof(fc.string(), fc.constant({}), fc.dictionary(fc.string(), fc.jsonValue())),
  fc.dictionary(
    language as fc.Arbitrary<string>,
    rarely(fc.jsonValue(), fc.record({ text: rarely(line, fc.constant('Words')), status: rarely(line, status) })),
    {
      minKeys: 1,
      maxKeys: 3,
    },
  ),
);
const date = rarely(
  fc.constantFrom('2026-02-30', '26', '2026-00', 'soon', '1900-02-29'),
  fc.oneof(
    fc.constantFrom('2026', '2026-12', '2024-02-29'),
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
);
const id = rarely(
  fc.constantFrom('', 'a b', 'é'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '9', '_', '-'), minLength: 1, maxLength: 12 }),
);
const reference = fc.record(
  {
    name: text,
    record: rarely(line, fc.constantFrom('https://city.example/id/1', 'urn:x:y')),
    identifiers: fc.array(fc.record({ scheme: line, value: line }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
);
const reason = rarely(
  fc.oneof(fc.jsonValue(), fc.record({ kind: fc.constantFrom('secret', 'not-known'), because: text })),
  fc.oneof(
    fc.record({ kind: fc.constant('not-applicable'), because: text }, { requiredKeys: ['kind'] }),
    fc.record(
      { kind: fc.constant('withheld'), ground: text, until: date, decidedBy: text },
      { requiredKeys: ['kind'] },
    ),
    fc.record({ kind: fc.constantFrom('not-known', 'not-asked') }),
  ),
);

function anyValue(standard: Standard, field: FieldDefinition): Any {
  return rarely(fc.jsonValue(), BUILDERS[field.type](field, standard));
}

const several = (item: Any): Any =>
  rarely(fc.array(item, { maxLength: 4 }), fc.uniqueArray(item, { minLength: 1, maxLength: 4 }));

const BUILDERS: Readonly<Record<FieldType, (field: FieldDefinition, standard: Standard) => Any>> = {
  text: () => text,
  string: () => line,
  code: (field, standard) => code(field, standard),
  codes: (field, standard) => several(code(field, standard)),
  date: () => date,
  url: () => url,
  email: () => rarely(line, fc.constantFrom('info@city.example', 'a@b.co.uk')),
  integer: () => rarely(fc.double(), fc.nat()),
  decimal: () => rarely(fc.constantFrom('1,5', '1e3', '.5', '-'), fc.constantFrom('0.87', '100', '-3.0')),
  strings: () => several(line),
  urls: () => several(url),
  language: () => language,
  languages: () => several(language),
  places: () => several(id),
  reference: () => reference,
  object: (field, standard) => fc.record(parts(field, standard), { requiredKeys: [] }),
  list: (field, standard) =>
    fc.array(rarely(fc.jsonValue(), fc.record({ id, ...parts(field, standard) }, { requiredKeys: ['id'] })), {
      maxLength: 3,
    }),
};

function code(field: FieldDefinition, standard: Standard): Any {
  return rarely(line, fc.constantFrom(...vocabularyOf(standard, field).codes.map((entry) => entry.code)));
}

function parts(field: FieldDefinition, standard: Standard): Record<string, Any> {
  return Object.fromEntries((field.fields ?? []).map((part) => [part.key, anyValue(standard, part)]));
}
