import { vocabularyOf, currentStandard, type FieldDefinition } from '#standard';
import type { SourceShape } from './source-shape.js';

const lookups = new WeakMap<SourceShape, Map<string, ReadonlyMap<string, string>>>();

/** Our code for a value of the source, by the counterparts that the vocabularies keep; null where they know none. */
export function findOurCode(field: FieldDefinition, value: string, shape: SourceShape): string | null {
  const vocabulary = vocabularyOf(currentStandard(), field);
  const ofShape = lookups.get(shape) ?? new Map<string, ReadonlyMap<string, string>>();
  lookups.set(shape, ofShape);
  let codes = ofShape.get(vocabulary.key);
  if (!codes) {
    codes = new Map([
      ...Object.entries(shape.spellings?.[vocabulary.key] ?? {}),
      ...[...shape.standards]
        .reverse()
        .flatMap((standard) =>
          vocabulary.codes.flatMap(({ code, counterparts }) =>
            (counterparts?.[standard] ?? []).map((written): [string, string] => [fold(written), code]),
          ),
        ),
    ]);
    ofShape.set(vocabulary.key, codes);
  }
  return codes.get(fold(value)) ?? codes.get(fold(value.replace(/^\(?[a-z]\)\s+/i, ''))) ?? null;
}

/** Blanks, capitals and kinds of dashes carry no meaning in a code. */
export function fold(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}
