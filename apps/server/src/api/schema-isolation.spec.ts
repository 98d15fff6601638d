import { Module, type DynamicModule } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { GraphQLModule, Field, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { RecordReader, RecordSearch, RegisterReader, VersionReader } from '#application';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, it } from '@jest/globals';
import { lexicographicSortSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { pino } from 'pino';
import { prepareSchema } from './prepare-schema.js';
import { PublicApiModule } from './public-api.module.js';
import { PublicGraphql } from './public-graphql.js';
import { PublicSchema } from './public-schema.js';
import { publicSdl } from './public-sdl.js';

/** A second schema as the desk will have one: types of the same names, and its own fields on them. */
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
  providers: [RecordReader, VersionReader, RegisterReader, RecordSearch].map((port) => ({
    provide: port,
    useValue: {},
  })),
  exports: [RecordReader, VersionReader, RegisterReader, RecordSearch],
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
    if (order !== 'public-only') expect(printSchema(deskSchema!)).not.toContain('compareVersions');
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
