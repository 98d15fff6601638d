import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { validateData, type AlgorithmData } from '#standard';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { defaultFieldResolver, graphql, isObjectType, printSchema, type GraphQLSchema } from 'graphql';
// Loaded on purpose: nothing of the desk may show in the public schema.
import '../desk/generated/algorithm-answers.input.js';
import { AlgorithmAnswersType } from './generated/algorithm-answers.type.js';
import { OrganisationAnswersType } from './generated/organisation-answers.type.js';
import { ProductAnswersType } from './generated/product-answers.type.js';
import { SupplierAnswersType } from './generated/supplier-answers.type.js';
import { loadFieldArguments } from '../../field-arguments.js';

const quiet = { logger: false } as never;
const words = (nl: string, en?: string) => ({
  nl: { text: nl, status: 'person' as const },
  ...(en === undefined ? {} : { en: { text: en, status: 'machine' as const } }),
});

const data: AlgorithmData = {
  name: words('Parkeren', 'Parking'),
  goal: words('Vrije plaatsen'),
  status: 'in-use',
  affectedGroups: ['tenants', 'motorists-and-parkers'],
  scaleCount: 3_000_000_000,
  overrideRate: { percentage: '0.870' },
  reviewDue: '2027-03',
  organisation: { name: words('Poortstad'), identifiers: [{ scheme: 'oin', value: '1' }] },
  legalBases: [{ id: 'b1', title: words('Verordening', 'By-law'), article: '4' }],
  objection: { steps: [{ id: 's1', text: words('Schrijf een brief') }], deadlineDays: 42 },
  unanswered: {
    risks: { kind: 'not-known' },
    datasets: { kind: 'withheld', ground: words('Wet', 'Law'), until: '2028' },
  },
};

@Resolver()
class AnswersResolver {
  @Query(() => AlgorithmAnswersType)
  algorithm(): AlgorithmAnswersType {
    return new AlgorithmAnswersType(data, 'nl');
  }

  @Query(() => ProductAnswersType)
  product(): ProductAnswersType {
    return new ProductAnswersType({ name: words('P') }, 'nl');
  }

  @Query(() => SupplierAnswersType)
  supplier(): SupplierAnswersType {
    return new SupplierAnswersType({ name: words('S') }, 'nl');
  }

  @Query(() => OrganisationAnswersType)
  organisation(): OrganisationAnswersType {
    return new OrganisationAnswersType({ name: words('O') }, 'nl');
  }
}

let schema: GraphQLSchema;

async function ask(query: string): Promise<unknown> {
  const root = { algorithm: () => new AnswersResolver().algorithm(), product: () => new AnswersResolver().product() };
  const result = await graphql({ schema, source: query, rootValue: root });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data));
}

beforeAll(async () => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, quiet);
  loadFieldArguments();
  schema = await app.get(GraphQLSchemaFactory).create([AnswersResolver]);
  await app.close();
  // Types of the contract answer by methods, which graphql-js calls unless another resolver stands in its way.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver;
  }
});

describe('the answers of a record in the public schema', () => {
  it('are data that the standard knows', () => {
    expect(validateData('algorithm', data)).toEqual([]);
  });

  it('speak the language that the reader asks for, and else their own', async () => {
    const query = `{ algorithm {
      name(in: ["fr", "en"]) { text language status }
      goal(in: ["en"]) { text language }
      legalBases { id title(in: ["en-GB"]) { text } article url }
      objection { steps { text { text } } deadlineDays }
    } }`;
    expect(await ask(query)).toEqual({
      algorithm: {
        name: { text: 'Parking', language: 'en', status: 'MACHINE' },
        goal: { text: 'Vrije plaatsen', language: 'nl' },
        legalBases: [{ id: 'b1', title: { text: 'By-law' }, article: '4', url: null }],
        objection: { steps: [{ text: { text: 'Schrijf een brief' } }], deadlineDays: 42 },
      },
    });
  });

  it('give codes as enums, large numbers whole, decimals as they were written, and blanks as null', async () => {
    const query = `{ algorithm { status affectedGroups scaleCount overrideRate { percentage } reviewDue risks { id } remark { text } } }`;
    expect(await ask(query)).toEqual({
      algorithm: {
        status: 'IN_USE',
        affectedGroups: ['TENANTS', 'MOTORISTS_AND_PARKERS'],
        scaleCount: 3_000_000_000,
        overrideRate: { percentage: '0.870' },
        reviewDue: '2027-03',
        risks: null,
        remark: null,
      },
    });
  });

  it('name other records and say why there is no answer', async () => {
    const query = `{ algorithm {
      organisation { record name { text } identifiers { scheme value } }
      unanswered { field kind ground(in: ["en"]) { text } until because { text } }
    } product { supplier { record } unanswered { field } } }`;
    expect(await ask(query)).toEqual({
      algorithm: {
        organisation: { record: null, name: { text: 'Poortstad' }, identifiers: [{ scheme: 'oin', value: '1' }] },
        unanswered: [
          { field: 'risks', kind: 'NOT_KNOWN', ground: null, until: null, because: null },
          { field: 'datasets', kind: 'WITHHELD', ground: { text: 'Law' }, until: '2028', because: null },
        ],
      },
      product: { supplier: null, unanswered: [] },
    });
  });

  it('know nothing of the inputs of the desk, which the same process has loaded', () => {
    expect(printSchema(schema)).not.toMatch(/^input /m);
  });

  it('describe every type, field and value to a stranger', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && /^(Algorithm|Product|Supplier|Organisation)/.test(type.name))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
      .filter((field) => !field.description || field.description.includes('undefined'));
    expect(silent).toEqual([]);
  });
});
