import type { FieldDefinition, RecordKind, Standard } from '../src/definition.js';
import { kindOf } from '../src/find-field.js';

/** An object that answers are made of: all answers of a kind, an object within them, or one item of a list. */
export interface AnswerShape {
  /** `AlgorithmAnswers`, `AlgorithmContact`, `AlgorithmLegalBasis` … */
  readonly name: string;
  readonly description: string;
  readonly fields: readonly FieldDefinition[];
  readonly role: 'answers' | 'object' | 'item';
}

/** Every shape of a kind, inner ones first, so that what is used stands above its use. */
export function shapesOf(standard: Standard, kind: RecordKind): AnswerShape[] {
  const { fields, label } = kindOf(standard, kind);
  const description = `What a record of the kind "${label.en.toLowerCase()}" answers. A field that is null is blank, unless \`unanswered\` says why there is no answer.`;
  return [
    ...innerShapes(pascalCase(kind), fields),
    { name: `${pascalCase(kind)}Answers`, description, fields, role: 'answers' },
  ];
}

export function shapeName(owner: string, field: FieldDefinition): string {
  return `${owner}${pascalCase(field.type === 'list' ? singular(field.key) : field.key)}`;
}

/** The prefix that shapes inside this one carry. */
export function ownerOf(shape: AnswerShape, kind: RecordKind): string {
  return shape.role === 'answers' ? pascalCase(kind) : shape.name;
}

export function pascalCase(key: string): string {
  return key
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function constantCase(code: string): string {
  const name = code.replaceAll('-', '_').toUpperCase();
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Vocabularies that answers of these fields use, in alphabetical order. */
export function usedVocabularies(standard: Standard): string[] {
  const within = (fields: readonly FieldDefinition[]): string[] =>
    fields.flatMap((field) => [
      ...(field.vocabulary === undefined ? [] : [field.vocabulary]),
      ...within(field.fields ?? []),
    ]);
  return [...new Set(standard.kinds.flatMap((kind) => within(kind.fields)))].sort();
}

/** What a field is about, for a stranger who reads a schema. */
export function describeField(field: FieldDefinition): string {
  return [sentence(field.label.en), field.question?.en, NOTES[field.type]].filter(Boolean).join(' ');
}

const NOTES: Partial<Record<FieldDefinition['type'], string>> = {
  date: 'A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.',
  decimal: 'A decimal number as a text, so that no digit is lost.',
  language: 'A BCP 47 tag.',
  languages: 'BCP 47 tags.',
  places: 'Ids of districts; the city that publishes the record names them.',
};

function innerShapes(owner: string, fields: readonly FieldDefinition[]): AnswerShape[] {
  return fields.flatMap((field) => {
    if (!field.fields) return [];
    const name = shapeName(owner, field);
    const description = field.type === 'list' ? `One item of: ${sentence(field.label.en)}` : sentence(field.label.en);
    const role = field.type === 'list' ? 'item' : 'object';
    return [...innerShapes(name, field.fields), { name, description, fields: field.fields, role }];
  });
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function singular(key: string): string {
  if (/(?:ba|ly|cri|the)ses$/i.test(key)) return key.replace(/ses$/, 'sis');
  if (key.endsWith('ies')) return key.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh)es$/.test(key)) return key.replace(/es$/, '');
  return key.replace(/([^s])s$/, '$1');
}
