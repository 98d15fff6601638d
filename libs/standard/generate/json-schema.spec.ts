import { describe, expect, it } from '@jest/globals';
import { currentStandard, validateData, type Problem, type RecordKind } from '#standard';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { anyData } from './any-data.builder.js';
import { writeJsonSchema } from './json-schema.js';

const standard = currentStandard();
const kinds: RecordKind[] = ['algorithm', 'product', 'supplier', 'organisation'];

const compiled = new Map<RecordKind, (data: unknown) => boolean>();

function compile(kind: RecordKind): (data: unknown) => boolean {
  const known = compiled.get(kind);
  if (known) return known;
  const validate = new Ajv2020({ strict: true, strictRequired: true, allErrors: true, strictTypes: false }).compile(
    writeJsonSchema(standard, kind),
  );
  compiled.set(kind, (data) => validate(data));
  return compile(kind);
}

/** What JSON Schema cannot say; the schema's own description names these. */
function isBeyondJsonSchema({ code, path }: Problem): boolean {
  if (code === 'answered-and-unanswered' || code === 'out-of-range') return true;
  if (code === 'repeated') return path.endsWith('/id');
  return code === 'wrong-form';
}

describe('the JSON Schema of data', () => {
  it.each(kinds)('is a valid schema for %s records', (kind) => {
    expect(compile(kind)({})).toBe(true);
    expect(compile(kind)({ nonsense: 1 })).toBe(false);
    expect(compile(kind)([])).toBe(false);
  });

  it.each(kinds)('agrees with our own checks on any %s data', (kind) => {
    const isValid = compile(kind);
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(anyData(standard, kind), (data) => {
        const problems = validateData(kind, data, standard);
        if (isValid(data)) {
          expect(problems.filter((problem) => !isBeyondJsonSchema(problem))).toEqual([]);
          seen.valid += 1;
        } else {
          expect(problems).not.toEqual([]);
          seen.invalid += 1;
        }
      }),
      { numRuns: 500 },
    );
    // The comparison means something only if both happen.
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(20);
  });

  it('knows the same texts, dates and addresses', () => {
    const isValid = compile('algorithm');
    const text = (words: string) => ({ goal: { en: { text: words, status: 'person' } } });
    const samples: unknown[] = [
      text('two\nlines'),
      text('a\u0000b'),
      text('\ud83d'),
      text('   '),
      ...['2026-02-29', '2028-02-29', '2026-04-31', '2026-13'].map((reviewDue) => ({ reviewDue })),
      ...['https://a.example', 'ftp://a.example', 'https://u@a.example'].map((publicPage) => ({ publicPage })),
      ...[['no-people'], ['no-people', 'tenants'], ['tenants', 'tenants'], []].map((affectedGroups) => ({
        affectedGroups,
      })),
      ...[2 ** 53, 2 ** 53 - 1, 0.5].map((scaleCount) => ({ scaleCount })),
      { unanswered: { goal: { kind: 'not-known', because: 1 } } },
      { unanswered: {} },
    ];
    for (const data of samples)
      expect([data, isValid(data)]).toEqual([data, validateData('algorithm', data).length === 0]);
  });
});
