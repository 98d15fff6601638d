import { Module, type DynamicModule } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogReader, ProvenanceReader, RecordReader, RecordSearch, RegisterReader, VersionReader } from '#application';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isIntrospectionType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { pino } from 'pino';
import { AlgorithmAnswersInput } from './contract/desk/generated/algorithm-answers.input.js';
import { OrganisationAnswersInput } from './contract/desk/generated/organisation-answers.input.js';
import { ProductAnswersInput } from './contract/desk/generated/product-answers.input.js';
import { SupplierAnswersInput } from './contract/desk/generated/supplier-answers.input.js';
import { prepareSchema } from './prepare-schema.js';
import { PublicApiModule } from './public-api.module.js';
import { PublicGraphql } from './public-graphql.js';
import { PublicSchema } from './public-schema.js';
import { publicSdl } from './public-sdl.js';

/*
 * Nest knows every decorated class of the process, whichever schema it was written for. Its own means against that, the option
 * `registerIn`, keeps a class out of other schemas only where nobody forgot it; we keep them apart by reach (`prepareSchema`): a
 * type is in a schema because a query leads to it. That fails where two schemas share a class, which the rules
 * `public-and-desk-share-no-class` and `shared-contract-has-no-graphql-class` of .dependency-cruiser.cjs refuse.
 */

/** A second schema as the desk will have one: types and enums of the same names, its own fields on them, the generated inputs. */
@ObjectType('Entry', { description: 'An entry as editors see it.' })
class DeskEntryType {
  @Field(() => String, { description: 'What only editors may read.' })
  readonly secretNote!: string;
}

@Resolver(() => DeskEntryType)
class DeskResolver {
  @Query(() => [DeskEntryType], { description: 'Entries in preparation.' })
  drafts(): DeskEntryType[] {
    return [];
  }

  @ResolveField(() => String, { description: 'Who edits it.' })
  editor(): string {
    return '';
  }

  @Mutation(() => Boolean, { description: 'Keeps what was written.' })
  saveDraft(
    @Args('algorithm') _algorithm: AlgorithmAnswersInput,
    @Args('organisation') _organisation: OrganisationAnswersInput,
    @Args('product') _product: ProductAnswersInput,
    @Args('supplier') _supplier: SupplierAnswersInput,
  ): boolean {
    return true;
  }
}

@Module({ providers: [DeskResolver] })
class DeskResolversModule {}

let deskSchema: GraphQLSchema | null = null;

function deskModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ModuleRef],
    useFactory: (modules: ModuleRef) => {
      prepareSchema(modules);
      return {
        driver: ApolloDriver,
        include: [DeskResolversModule],
        path: '/desk/graphql',
        autoSchemaFile: true,
        graphiql: false,
        transformSchema: (schema) => (deskSchema = schema),
      };
    },
  });
}

@Module({
  providers: [RecordReader, VersionReader, RegisterReader, RecordSearch, ProvenanceReader, LogReader].map((port) => ({
    provide: port,
    useValue: {},
  })),
  exports: [RecordReader, VersionReader, RegisterReader, RecordSearch, ProvenanceReader, LogReader],
})
class NoReadersModule {}

async function build(order: 'public-first' | 'desk-first' | 'public-only', subgraph: 'on' | 'off') {
  const api = PublicApiModule.forRoot({ log: pino({ level: 'silent' }), subgraph });
  const desk = [DeskResolversModule, deskModule()];
  const imports = { 'public-first': [api, ...desk], 'desk-first': [...desk, api], 'public-only': [api] }[order];
  class Composed {}
  Module({ imports: [{ module: NoReadersModule, global: true }, ...imports] })(Composed);
  const app = await NestFactory.create(Composed, new FastifyAdapter(), { logger: false });
  await app.init();
  return app;
}

/** The desk has its generated inputs, nothing of the public schema's own, and no type that is the same object in both. */
function expectDeskAlone(publicSchema: GraphQLSchema, desk: GraphQLSchema): void {
  const sdl = printSchema(desk);
  for (const input of ['Algorithm', 'Organisation', 'Product', 'Supplier'])
    expect(sdl).toContain(`input ${input}AnswersInput`);
  expect(sdl).not.toContain('compareVersions');
  const own = (schema: GraphQLSchema) =>
    Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const ofPublic = new Map(own(publicSchema).map((type) => [type.name, type]));
  const both = own(desk).filter(({ name }) => ofPublic.has(name));
  expect(both.filter((type) => type === ofPublic.get(type.name)).map(({ name }) => name)).toEqual([]);
  // The vocabularies and a few words for everything; whatever else turns up in both has leaked.
  const leaked = both.filter((type) => !isEnumType(type) && !['Entry', 'Query', 'SafeInteger'].includes(type.name));
  expect(leaked.map(({ name }) => name)).toEqual([]);
}

describe('the public schema beside another one', () => {
  it.each([
    ['public-only', 'off'],
    ['public-only', 'on'],
    ['public-first', 'off'],
    ['public-first', 'on'],
    ['desk-first', 'off'],
    ['desk-first', 'on'],
  ] as const)('is the same built %s, subgraph %s', async (order, subgraph) => {
    const app = await build(order, subgraph);
    const sdl = `${printSchema(lexicographicSortSchema(app.get(PublicSchema).get()))}\n`;
    expect(sdl).toBe(await publicSdl());
    expect(sdl).not.toContain('secretNote');
    expect(sdl).not.toContain('AnswersInput');
    if (order !== 'public-only') expectDeskAlone(app.get(PublicSchema).get(), deskSchema!);
    await app.close();
  });

  it('is read by a gateway as a subgraph with keys for entries, cities and organisations', async () => {
    const app = await build('desk-first', 'on');
    const { body } = await app
      .getHttpAdapter()
      .getInstance()
      .inject({ method: 'POST', url: '/graphql', payload: { query: '{ _service { sdl } }' } });
    const { data } = JSON.parse(body) as { data: { _service: { sdl: string } } };
    expect(data._service.sdl.match(/type (\w+) [^{]*@key\(fields: "id"\)/g)).toHaveLength(3);
    const composed = buildSubgraphSchema(parse(data._service.sdl));
    expect(printSchema(composed)).toContain('union _Entity = City | Entry | Organisation');
    await expect(app.get(PublicGraphql).run('{ _service { sdl } }', {})).rejects.toThrow('Cannot query field');
    await app.close();
  });
});
