import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
} from 'graphql';
import type { PublicContext } from '../contract/public/public-context.js';
import { ENTITIES, resolveEntity } from './entities.js';
import { subgraphSdl } from './subgraph-sdl.js';

/**
 * The same schema as a subgraph of Apollo Federation 2, for a gateway that joins the register with other sources. The
 * types are the very same objects: only the two fields that a gateway needs are added, on a query type of their own.
 */
export function asSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const sdl = subgraphSdl(schema);
  const any = new GraphQLScalarType({
    name: '_Any',
    description: 'The name of a type and the key of one of its objects.',
  });
  const service = new GraphQLObjectType({
    name: '_Service',
    description: 'This subgraph, as a gateway reads it.',
    fields: { sdl: { type: GraphQLString, description: 'The schema with its keys.' } },
  });
  const entity = new GraphQLUnionType({
    name: '_Entity',
    description: 'Whatever can be asked for by key.',
    types: Object.keys(ENTITIES)
      .map((name) => schema.getType(name))
      .filter(isObjectType),
    resolveType: (value: { readonly typeName: string }) => value.typeName,
  });
  const config = schema.toConfig();
  const query = config.query?.toConfig();
  if (!query) throw new Error('the public schema has a query type');
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({
      ...query,
      fields: {
        ...query.fields,
        _service: { type: new GraphQLNonNull(service), description: 'For gateways.', resolve: () => ({ sdl }) },
        _entities: {
          type: new GraphQLNonNull(new GraphQLList(entity)),
          description: 'For gateways: published objects by key, empty where there is none.',
          args: {
            representations: {
              type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))),
              description: 'What is asked for.',
            },
          },
          extensions: { complexity: 1 },
          resolve: (
            _root,
            { representations }: { readonly representations: readonly unknown[] },
            context: PublicContext,
          ) => Promise.all(representations.map((representation) => resolveEntity(representation, context))),
        },
      },
    }),
    types: [...config.types.filter(({ name }) => name !== query.name), any, service, entity],
  });
}
