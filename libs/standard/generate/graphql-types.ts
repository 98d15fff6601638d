import type { FieldDefinition, FieldType, RecordKind, Standard } from '../src/definition.js';
import {
  describeField,
  ownerOf,
  pascalCase,
  shapeName,
  shapesOf,
  usedVocabularies,
  type AnswerShape,
} from './names.js';
import { importOf, literal } from './source-text.js';

/** `<kind>-answers.type.ts`: the answers of a kind as types of the public GraphQL schema. */
export function writeGraphqlTypes(standard: Standard, kind: RecordKind): string {
  const shapes = shapesOf(standard, kind);
  const body = shapes.map((shape) => writeClass(shape, kind)).join('\n');
  const dataTypes = shapes.map((shape) => dataType(shape, kind));
  return [
    importOf(dataTypes, '#standard', body, 'import type'),
    importOf(['Args', 'Field', 'ID', 'ObjectType'], '@nestjs/graphql', body),
    importOf(['LanguageArgs', 'LocalTextType', 'localText'], '../local-text.type.js', body),
    importOf(['ReferenceType'], '../reference.type.js', body),
    importOf(['SafeInteger'], '../safe-integer.scalar.js', body),
    importOf(['UnansweredFieldType', 'unansweredFields'], '../unanswered-field.type.js', body),
    importOf(usedVocabularies(standard).map(pascalCase), './enums.js', body),
    '',
    body,
  ].join('\n');
}

function writeClass(shape: AnswerShape, kind: RecordKind): string {
  const owner = ownerOf(shape, kind);
  const name = `${shape.name}Type`;
  return [
    `@ObjectType('${shape.name}', { description: ${literal(shape.description)} })`,
    `export class ${name} {`,
    writeConstructor(shape, kind),
    ...(shape.role === 'item' ? [ITEM_ID] : []),
    ...shape.fields.map((field) => writeField(field, owner)),
    ...(shape.role === 'answers' ? [UNANSWERED] : []),
    '}',
    '',
  ].join('\n');
}

/** Truly private members, so that no field of the standard can have the same name. */
function writeConstructor(shape: AnswerShape, kind: RecordKind): string {
  const type = dataType(shape, kind);
  const speaks = shape.role === 'answers' || needsLanguage(shape.fields);
  return `
  readonly #answers: ${type};
  ${speaks ? 'readonly #language: string;' : ''}

  constructor(answers: ${type}${speaks ? ', language: string' : ''}) {
    this.#answers = answers;
    ${speaks ? 'this.#language = language;' : ''}
  }`;
}

/** Whether there is a text somewhere in it, for which the main language of the record matters. */
function needsLanguage(fields: readonly FieldDefinition[]): boolean {
  return fields.some(({ type, fields: parts = [] }) => type === 'text' || type === 'reference' || needsLanguage(parts));
}

function construct(field: FieldDefinition, owner: string, value: string): string {
  const language = needsLanguage(field.fields ?? []) ? ', this.#language' : '';
  return `new ${shapeName(owner, field)}Type(${value}${language})`;
}

const ITEM_ID = `
  @Field(() => ID, { description: 'Stays with the item through all versions of the record.' })
  id() {
    return this.#answers.id;
  }`;

const UNANSWERED = `
  @Field(() => [UnansweredFieldType], { description: 'Fields without an answer for which the organisation says why.' })
  unanswered() {
    return unansweredFields(this.#answers.unanswered, this.#language);
  }`;

function writeField(field: FieldDefinition, owner: string): string {
  const { type, value, args } = GRAPHQL[field.type](field, owner);
  return `
  @Field(() => ${type}, { nullable: true, description: ${literal(describeField(field))} })
  ${field.key}(${args ?? ''}) {
    return ${value};
  }`;
}

interface GraphqlField {
  readonly type: string;
  readonly value: string;
  readonly args?: string;
}

const plain =
  (type: string) =>
  ({ key }: FieldDefinition): GraphqlField => ({ type, value: `this.#answers.${key}` });

const GRAPHQL: Readonly<Record<FieldType, (field: FieldDefinition, owner: string) => GraphqlField>> = {
  text: ({ key }) => ({
    type: 'LocalTextType',
    value: `localText(this.#answers.${key}, languages, this.#language)`,
    args: '@Args() languages: LanguageArgs',
  }),
  string: plain('String'),
  code: (field) => plain(pascalCase(field.vocabulary ?? ''))(field),
  codes: (field) => plain(`[${pascalCase(field.vocabulary ?? '')}]`)(field),
  date: plain('String'),
  url: plain('String'),
  email: plain('String'),
  integer: plain('SafeInteger'),
  decimal: plain('String'),
  strings: plain('[String]'),
  urls: plain('[String]'),
  language: plain('String'),
  languages: plain('[String]'),
  places: plain('[ID]'),
  reference: ({ key }) => ({
    type: 'ReferenceType',
    value: `this.#answers.${key} && new ReferenceType(this.#answers.${key}, this.#language)`,
  }),
  object: (field, owner) => ({
    type: `${shapeName(owner, field)}Type`,
    value: `this.#answers.${field.key} && ${construct(field, owner, `this.#answers.${field.key}`)}`,
  }),
  list: (field, owner) => ({
    type: `[${shapeName(owner, field)}Type]`,
    value: `this.#answers.${field.key}?.map((item) => ${construct(field, owner, 'item')})`,
  }),
};

function dataType(shape: AnswerShape, kind: RecordKind): string {
  return shape.role === 'answers' ? `${pascalCase(kind)}Data` : shape.name;
}
