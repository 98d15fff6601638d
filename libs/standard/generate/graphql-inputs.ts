import type { FieldDefinition, FieldType, RecordKind, Standard } from '../src/definition.js';
import { vocabularyOf } from '../src/find-field.js';
import { LIMITS } from '../src/limits.js';
import type { PatternName } from '../src/patterns.js';
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

const VALIDATORS = [
  'ArrayMaxSize',
  'ArrayMinSize',
  'ArrayUnique',
  'IsDefined',
  'IsEnum',
  'IsInt',
  'IsOptional',
  'IsString',
  'Matches',
  'Max',
  'MaxLength',
  'Min',
  'ValidateNested',
];

/** `<kind>-answers.input.ts`: the answers of a kind as checked inputs of the desk's schema. */
export function writeInputs(standard: Standard, kind: RecordKind): string {
  const body = shapesOf(standard, kind)
    .map((shape) => writeClass(shape, kind, standard))
    .join('\n');
  return [
    importOf(['FORMS'], '#standard', body),
    importOf(['Field', 'ID', 'InputType'], '@nestjs/graphql', body),
    importOf(['Type'], 'class-transformer', body),
    importOf(VALIDATORS, 'class-validator', body),
    importOf(['LocalTextInput', 'MaxTextLength'], '../local-text.input.js', body),
    importOf(['ReferenceInput'], '../reference.input.js', body),
    importOf(['SafeInteger'], '../safe-integer.scalar.js', body),
    importOf(['UnansweredFieldInput'], '../unanswered-field.input.js', body),
    importOf(usedVocabularies(standard).map(pascalCase), './enums.js', body),
    '',
    body,
  ].join('\n');
}

function writeClass(shape: AnswerShape, kind: RecordKind, standard: Standard): string {
  const owner = ownerOf(shape, kind);
  return [
    `@InputType('${shape.name}Input', { description: ${literal(shape.description)} })`,
    `export class ${shape.name}Input {`,
    ...(shape.role === 'item' ? [ITEM_ID] : []),
    ...shape.fields.map((field) => writeField(field, owner, standard)),
    ...(shape.role === 'answers' ? [UNANSWERED] : []),
    '}',
    '',
  ].join('\n');
}

const ITEM_ID = `
  @Field(() => ID, { description: 'Choose it once per item and keep it.' })
  @Matches(FORMS.id)
  id!: string;`;

const UNANSWERED = `
  @Field(() => [UnansweredFieldInput], { nullable: true, description: 'Fields without an answer, and why.' })
  @IsOptional()
  @ArrayUnique(({ field }: UnansweredFieldInput) => field)
  @ValidateNested({ each: true })
  @Type(() => UnansweredFieldInput)
  unanswered?: UnansweredFieldInput[] | null;`;

function writeField(field: FieldDefinition, owner: string, standard: Standard): string {
  const { graphql, type, checks } = INPUTS[field.type](field, owner, standard);
  return `
  @Field(() => ${graphql}, { nullable: true, description: ${literal(describeField(field))} })
  @IsOptional()
  ${checks.map((check) => `@${check}`).join('\n  ')}
  ${field.key}?: ${type} | null;`;
}

interface InputField {
  readonly graphql: string;
  readonly type: string;
  readonly checks: readonly string[];
}

type Writer = (field: FieldDefinition, owner: string, standard: Standard) => InputField;

const form =
  (name: PatternName, limit?: number): Writer =>
  (field) => ({
    graphql: 'String',
    type: 'string',
    checks: [
      'IsString()',
      ...(limit === undefined ? [] : [`MaxLength(${String(field.maxLength ?? limit)})`]),
      `Matches(FORMS.${name})`,
      ...(field.pattern === undefined ? [] : [`Matches(new RegExp(${literal(field.pattern)}, 'u'))`]),
    ],
  });

const manyOf =
  (name: PatternName, limit?: number, graphql = 'String'): Writer =>
  (field) => ({
    graphql: `[${graphql}]`,
    type: 'string[]',
    checks: [
      ...sizeChecks(field),
      'IsString({ each: true })',
      ...(limit === undefined ? [] : [`MaxLength(${String(field.maxLength ?? limit)}, { each: true })`]),
      `Matches(FORMS.${name}, { each: true })`,
    ],
  });

const INPUTS: Readonly<Record<FieldType, Writer>> = {
  text: (field) => ({
    graphql: '[LocalTextInput]',
    type: 'LocalTextInput[]',
    checks: [
      `ArrayMaxSize(${String(LIMITS.languagesOfText)})`,
      'ArrayUnique(({ language }: LocalTextInput) => language)',
      `MaxTextLength(${String(field.maxLength ?? LIMITS.text)})`,
      ...nested('LocalTextInput', '{ each: true }'),
    ],
  }),
  string: form('line', LIMITS.string),
  code: (field) => {
    const name = pascalCase(field.vocabulary ?? '');
    return { graphql: name, type: codeType(field), checks: [`IsEnum(${name})`] };
  },
  codes: (field, _owner, standard) => {
    const name = pascalCase(field.vocabulary ?? '');
    const size = Math.min(field.maxItems ?? LIMITS.items, vocabularyOf(standard, field).codes.length);
    return {
      graphql: `[${name}]`,
      type: `${codeType(field)}[]`,
      checks: [...sizeChecks({ ...field, maxItems: size }), `IsEnum(${name}, { each: true })`],
    };
  },
  date: form('date'),
  url: form('url', LIMITS.url),
  email: form('email', LIMITS.email),
  integer: ({ min, max }) => ({
    graphql: 'SafeInteger',
    type: 'number',
    checks: [
      'IsInt()',
      `Min(${min === undefined ? 'Number.MIN_SAFE_INTEGER' : String(min)})`,
      `Max(${max === undefined ? 'Number.MAX_SAFE_INTEGER' : String(max)})`,
    ],
  }),
  decimal: form('decimal', LIMITS.decimal),
  strings: manyOf('line', LIMITS.string),
  urls: manyOf('url', LIMITS.url),
  language: form('language'),
  languages: manyOf('language'),
  places: manyOf('id', undefined, 'ID'),
  reference: () => ({ graphql: 'ReferenceInput', type: 'ReferenceInput', checks: nested('ReferenceInput') }),
  object: (field, owner) => {
    const name = `${shapeName(owner, field)}Input`;
    return { graphql: name, type: name, checks: nested(name) };
  },
  list: (field, owner) => {
    const name = `${shapeName(owner, field)}Input`;
    return {
      graphql: `[${name}]`,
      type: `${name}[]`,
      checks: [
        `ArrayMaxSize(${String(field.maxItems ?? LIMITS.items)})`,
        `ArrayUnique(({ id }: ${name}) => id)`,
        ...nested(name, '{ each: true }'),
      ],
    };
  },
};

function codeType(field: FieldDefinition): string {
  const name = pascalCase(field.vocabulary ?? '');
  return `(typeof ${name})[keyof typeof ${name}]`;
}

function sizeChecks(field: FieldDefinition): string[] {
  return [`ArrayMaxSize(${String(field.maxItems ?? LIMITS.items)})`, 'ArrayUnique()'];
}

function nested(name: string, options = ''): string[] {
  return [`ValidateNested(${options})`, `Type(() => ${name})`];
}
