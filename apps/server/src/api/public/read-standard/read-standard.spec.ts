import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  currentStandard,
  type Condition,
  type FieldDefinition,
  type FieldGroup,
  type KindDefinition,
  type Vocabulary,
  type VocabularyCode,
} from '#standard';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { getNamedType, graphql, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { prepareSchema } from '../../prepare-schema.js';
import { usePlainResolvers } from '../../public-schema.js';
import { PUBLIC_RESOLVERS } from '../public-resolvers.js';
import { StandardType } from './standard.types.js';

const words = { en: 'Made up', nl: 'Verzonnen' };
const names = { 'nl-1.0': ['made_up'], canada: ['something_near'] };

/** Everything that a definition can hold. A new member of the definition is a type error here, until it is shown as well. */
const FIELD: Required<FieldDefinition> = {
  key: 'madeUp',
  type: 'object',
  level: 'needed',
  group: 'made-up',
  when: 'individuals',
  otherwise: 'should',
  otherwiseWhen: 'personal-data',
  maxLength: 7,
  maxItems: 8,
  min: 9,
  max: 10,
  pattern: '[a-z]+',
  vocabulary: 'risk-class',
  schemeIn: 'scheme',
  notBefore: 'startDate',
  of: 'supplier',
  fields: [],
  atLeastOne: ['one', 'other'],
  label: words,
  question: words,
  help: words,
  example: words,
  counterparts: names,
  partly: ['canada'],
  unconfirmed: ['canada'],
  note: 'A remark.',
};
const CODE: Required<VocabularyCode> = {
  code: 'made-up',
  rank: 3,
  label: words,
  help: words,
  counterparts: names,
  exportsAs: names,
  exclusive: true,
  broader: 'wider',
  scheme: 'ai-act',
};
const CONDITION: Required<Condition> = {
  key: 'made-up',
  label: words,
  all: [
    { field: 'a', in: ['x'] },
    { field: 'b', notIn: ['y'] },
    { field: 'c', answered: true },
  ],
  any: [{ condition: 'individuals' }, { context: 'region', in: ['EU'] }],
};
const VOCABULARY: Required<Vocabulary> = { key: 'made-up', ordered: true, label: words, help: words, codes: [CODE] };
const GROUP: Required<FieldGroup> = { key: 'made-up', label: words, help: words };
const KIND: Required<KindDefinition> = {
  key: 'product',
  label: words,
  help: words,
  fields: [{ ...FIELD, fields: [FIELD] }],
  systemFields: [FIELD],
};

/** Members that GraphQL shows under another name, or on each counterpart. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ordered: 'isOrdered',
  exclusive: 'isExclusive',
  in: 'isIn',
  notIn: 'isNotIn',
  answered: 'isAnswered',
};
const ON_COUNTERPARTS = new Set(['partly', 'unconfirmed']);

let schema: GraphQLSchema;
beforeAll(async () => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  prepareSchema(app);
  schema = usePlainResolvers(await app.get(GraphQLSchemaFactory).create(PUBLIC_RESOLVERS));
  await app.close();
});

type Answer = { readonly [member: string]: unknown };

/** Asks for every member of a type, whatever members it has, and of the types below it. */
function everything(typeName: string, depth = 5): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || depth === 0) return '';
  const members = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    const below = inner.name === 'LocalText' ? '{ text }' : everything(inner.name, depth - 1);
    return below === '' ? [] : [`${field.name} ${below}`];
  });
  return `{ ${members.join(' ')} }`;
}

/** Compares member by member what is shown with what is defined: under its own name, and with its own value. */
function expectShown(shown: Answer, definition: object): void {
  for (const [member, value] of Object.entries(definition)) {
    if (ON_COUNTERPARTS.has(member)) continue;
    const answer = shown[ELSEWHERE[member] ?? member];
    expect({ member, answer }).not.toEqual({ member, answer: undefined });
    if (member === 'counterparts' || member === 'exportsAs')
      expectCounterparts(answer, value as typeof names, member === 'counterparts' ? definition : {});
    else if (Array.isArray(value) && typeof value[0] === 'object')
      for (const [i, item] of (value as object[]).entries()) expectShown((answer as Answer[])[i] ?? {}, item);
    else if (isWording(value)) expect({ member, answer }).toEqual({ member, answer: { text: value.en } });
    else expect({ member, answer }).toEqual({ member, answer: enumNameOf(member, value) });
  }
}

function expectCounterparts(
  answer: unknown,
  expected: Readonly<Record<string, readonly string[]>>,
  { partly = [], unconfirmed = [] }: Partial<FieldDefinition>,
): void {
  expect(answer).toEqual(
    Object.entries(expected).map(([source, of]) => ({
      source,
      names: of,
      isPartial: partly.includes(source),
      isConfirmed: !unconfirmed.includes(source),
    })),
  );
}

function isWording(value: unknown): value is typeof words {
  return typeof value === 'object' && value !== null && 'en' in value;
}

/** Levels are values of an enum, which GraphQL writes in capitals. */
function enumNameOf(member: string, value: unknown): unknown {
  if (member !== 'level' && member !== 'otherwise') return value;
  const levels = schema.getType('FieldLevel');
  return isEnumType(levels) ? levels.getValues().find((one) => one.value === value)?.name : undefined;
}

async function show(standard: ReturnType<typeof currentStandard>): Promise<Answer> {
  const source = `{ standard ${everything('Standard', 6)} }`;
  const { data, errors } = await graphql({ schema, source, rootValue: { standard: () => new StandardType(standard) } });
  expect(errors).toBeUndefined();
  return data?.['standard'] as Answer;
}

describe('the standard in GraphQL', () => {
  it('shows everything that a definition can hold', async () => {
    const shown = await show({
      ...currentStandard(),
      kinds: [KIND],
      groups: [GROUP],
      vocabularies: new Map([['made-up', VOCABULARY]]),
      conditions: new Map([['made-up', CONDITION]]),
    });
    expectShown((shown['kinds'] as Answer[])[0] ?? {}, KIND);
    expectShown((shown['groups'] as Answer[])[0] ?? {}, GROUP);
    expectShown((shown['vocabularies'] as Answer[])[0] ?? {}, VOCABULARY);
    expectShown((shown['conditions'] as Answer[])[0] ?? {}, CONDITION);
  });

  it('shows every definition of the standard itself, whole', async () => {
    const standard = currentStandard();
    const shown = await show(standard);
    for (const [i, kind] of standard.kinds.entries()) expectShown((shown['kinds'] as Answer[])[i] ?? {}, kind);
    for (const [i, vocabulary] of [...standard.vocabularies.values()].entries())
      expectShown((shown['vocabularies'] as Answer[])[i] ?? {}, vocabulary);
    for (const [i, condition] of [...standard.conditions.values()].entries())
      expectShown((shown['conditions'] as Answer[])[i] ?? {}, condition);
  });
});
