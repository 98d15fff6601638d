import { FIELD_TYPES } from './definition.js';
import { anything, count, flag, listOf, mapOf, object, oneOf, text, wording, type Shape } from './shape.js';

const KINDS = ['algorithm', 'product', 'supplier', 'organisation'];
const counterparts = mapOf(listOf(text));
const texts = listOf(text);

const group = object({ key: text, label: wording, 'help?': wording });
const kind = object({ key: oneOf(KINDS), label: wording, 'help?': wording });

/** How each kind of file of the standard is written. */
export const SHAPES = {
  standard: object({
    version: text,
    uri: text,
    languages: texts,
    kinds: listOf(kind),
    groups: listOf(group),
    maxContentBytes: count,
    'label?': wording,
    'help?': wording,
    'note?': text,
  }),
  fields: listOf(fieldShape),
  vocabulary: object({
    key: text,
    ordered: flag,
    label: wording,
    'help?': wording,
    'note?': text,
    codes: listOf(
      object({
        code: text,
        'rank?': count,
        label: wording,
        'help?': wording,
        'counterparts?': counterparts,
        'exportsAs?': counterparts,
        'exclusive?': flag,
        'broader?': text,
        'scheme?': text,
        'unconfirmed?': texts,
        'note?': text,
      }),
    ),
  }),
  conditions: listOf(
    object({
      key: text,
      label: wording,
      'help?': wording,
      'note?': text,
      'all?': listOf(predicate),
      'any?': listOf(predicate),
    }),
  ),
  sources: listOf(anything),
  publication: object({ core: mapOf(texts), roleWords: texts, privateMailDomains: texts }),
  inShort: mapOf(listOf(object({ text: wording, 'all?': listOf(predicate), 'any?': listOf(predicate) }))),
  messages: mapOf(wording),
} as const;

const field = object({
  key: text,
  type: oneOf(FIELD_TYPES),
  level: oneOf(['needed', 'should', 'optional', 'system']),
  'when?': text,
  'otherwise?': oneOf(['should', 'optional']),
  'otherwiseWhen?': text,
  'maxLength?': count,
  'maxItems?': count,
  'min?': count,
  'max?': count,
  'pattern?': text,
  'vocabulary?': text,
  'schemeIn?': text,
  'notBefore?': text,
  'of?': oneOf(KINDS),
  'fields?': listOf(fieldShape),
  'atLeastOne?': texts,
  label: wording,
  'question?': wording,
  'help?': wording,
  'example?': wording,
  'counterparts?': counterparts,
  'partly?': texts,
  'unconfirmed?': texts,
  'note?': text,
});

const predicates = [
  object({ field: text, in: texts }),
  object({ field: text, notIn: texts }),
  object({ field: text, answered: anything }),
  object({ condition: text }),
  object({ context: oneOf(['region']), in: texts }),
];

// Functions, because a field may hold fields and both are needed above.
function fieldShape(value: unknown): ReturnType<Shape> {
  return field(value);
}

function predicate(value: unknown): ReturnType<Shape> {
  return predicates.some((shape) => shape(value) === null) ? null : 'is not a predicate the standard knows';
}
