import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { currentStandard, findField, validateData } from '#standard';
import { NestFactory } from '@nestjs/core';
import { Args, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Mutation, Query, Resolver } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { graphql } from 'graphql';
import { answersFromInput } from './answers-from-input.js';
import { AlgorithmAnswersInput } from './generated/algorithm-answers.input.js';
import { OrganisationAnswersInput } from './generated/organisation-answers.input.js';
import { ProductAnswersInput } from './generated/product-answers.input.js';
import { SupplierAnswersInput } from './generated/supplier-answers.input.js';

const LONGEST_NAME = findField(currentStandard(), 'algorithm', 'name')?.maxLength ?? 0;
const quiet = { logger: false } as never;
const words = (text: string) => [{ language: 'en', text, status: 'person' }];

const whole = {
  name: words('Parking'),
  goal: null,
  status: 'in-use',
  affectedGroups: ['tenants'],
  keywords: [],
  scaleCount: 3_000_000_000,
  overrideRate: { percentage: '0.87' },
  organisation: {
    name: words('City'),
    record: 'https://city.example/id/1',
    identifiers: [{ scheme: 'oin', value: '1' }],
  },
  legalBases: [{ id: 'b1', title: words('By-law'), url: null }],
  objection: { steps: [{ id: 's1', text: words('Write') }], languages: ['en'] },
  unanswered: [
    { field: 'goal', kind: 'withheld', ground: words('Law'), until: '2028' },
    { field: 'risks', kind: 'not-known', because: null },
  ],
};

/** Paths of what class-validator refuses, as the global pipe would run it. */
async function refused(input: object): Promise<string[]> {
  const errors = await validate(plainToInstance(AlgorithmAnswersInput, input), {
    whitelist: true,
    forbidNonWhitelisted: true,
  });
  return errors.flatMap((error) => pathsOf(error));
}

function pathsOf({ property, children = [] }: ValidationError): string[] {
  if (children.length === 0) return [property];
  return children.flatMap((child) => pathsOf(child).map((path) => `${property}.${path}`));
}

describe('the inputs of the desk', () => {
  it('take whole answers', async () => {
    expect(await refused(whole)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { nonsense: 1 }, 'nonsense'],
    ['an unknown code', { status: 'gone' }, 'status'],
    ['a code twice', { affectedGroups: ['tenants', 'tenants'] }, 'affectedGroups'],
    ['a text that is too long', { name: words('x'.repeat(LONGEST_NAME + 1)) }, 'name'],
    ['a language twice', { name: [...words('x'), ...words('y')] }, 'name'],
    ['a bad language', { name: [{ language: 'EN', text: 'x', status: 'person' }] }, 'name.0.language'],
    ['a control character', { goal: words('a\u0000') }, 'goal.0.text'],
    ['a day that does not exist', { reviewDue: '2026-02-30' }, 'reviewDue'],
    ['another protocol', { publicPage: 'ftp://city.example' }, 'publicPage'],
    ['a fraction', { scaleCount: 0.5 }, 'scaleCount'],
    ['a decimal with a comma', { overrideRate: { percentage: '0,5' } }, 'overrideRate.percentage'],
    ['an item without id', { legalBases: [{ title: words('x') }] }, 'legalBases.0.id'],
    ['an id twice', { legalBases: [{ id: 'a' }, { id: 'a' }] }, 'legalBases'],
    ['an unknown reason', { unanswered: [{ field: 'goal', kind: 'secret' }] }, 'unanswered.0.kind'],
  ])('refuse %s', async (_, input, path) => {
    expect(await refused(input)).toEqual([path]);
  });

  it('count characters as people do', async () => {
    expect(await refused({ name: words('🅿'.repeat(LONGEST_NAME)) })).toEqual([]);
  });

  it('become data that fits the standard, without blanks', () => {
    const text = (english: string) => ({ en: { text: english, status: 'person' } });
    const data = answersFromInput('algorithm', whole);
    expect(validateData('algorithm', data)).toEqual([]);
    expect(data).toEqual({
      name: text('Parking'),
      status: 'in-use',
      affectedGroups: ['tenants'],
      scaleCount: 3_000_000_000,
      overrideRate: { percentage: '0.87' },
      organisation: {
        name: text('City'),
        record: 'https://city.example/id/1',
        identifiers: [{ scheme: 'oin', value: '1' }],
      },
      legalBases: [{ id: 'b1', title: text('By-law') }],
      objection: { steps: [{ id: 's1', text: text('Write') }], languages: ['en'] },
      unanswered: { goal: { kind: 'withheld', ground: text('Law'), until: '2028' }, risks: { kind: 'not-known' } },
    });
  });

  it('reach the resolvers of a schema with codes instead of names of enums', async () => {
    let received: unknown;

    @Resolver()
    class SaveResolver {
      @Query(() => String)
      ping(): string {
        return 'pong';
      }

      @Mutation(() => String)
      save(
        @Args('answers') answers: AlgorithmAnswersInput,
        @Args('product', { nullable: true }) product?: ProductAnswersInput,
        @Args('supplier', { nullable: true }) supplier?: SupplierAnswersInput,
        @Args('organisation', { nullable: true }) organisation?: OrganisationAnswersInput,
      ): string {
        return JSON.stringify([answers, product, supplier, organisation]);
      }
    }

    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, quiet);
    const schema = await app.get(GraphQLSchemaFactory).create([SaveResolver]);
    await app.close();
    const source = `mutation { save(answers: {
      status: IN_USE, scaleCount: 3000000000, name: [{ language: "en", text: "Parking", status: MACHINE_CHECKED }]
    }) }`;
    const result = await graphql({ schema, source, rootValue: { save: (args: unknown) => void (received = args) } });
    expect(result.errors?.map(({ message }) => message)).toEqual([
      'Cannot return null for non-nullable field Mutation.save.',
    ]);
    expect(JSON.parse(JSON.stringify(received))).toEqual({
      answers: {
        status: 'in-use',
        scaleCount: 3_000_000_000,
        name: [{ language: 'en', text: 'Parking', status: 'machine-checked' }],
      },
    });
  });
});
