import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { PublicContext } from './contract/public/public-context.js';
import { DocumentRunner } from './execution/document-runner.js';
import { addGraphqlRoute } from './http/graphql-route.js';

export interface PublicApolloConfig extends ApolloDriverConfig {
  readonly createContext: (requestId: string) => PublicContext;
}

/**
 * Apollo behind a route of our own, and in front of an executor of our own choice. Nest's route would parse every address
 * anew, copy all headers and the context, and answer without the headers that caches need.
 */
@Injectable()
export class PublicApolloDriver extends ApolloDriver {
  protected override async registerFastify(options: ApolloDriverConfig): Promise<void> {
    const { createContext, schema, ...rest } = options as PublicApolloConfig;
    if (!schema) throw new Error('Nest builds the schema before it starts the server');
    const settings = { ...rest, gateway: executingBy(new DocumentRunner(schema), schema) };
    const server = new ApolloServer<PublicContext>(settings as unknown as ApolloServerOptions<PublicContext>);
    await server.start();
    addGraphqlRoute(this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>(), { server, createContext });
    this.apolloServer = server as unknown as ApolloServer;
  }
}

type Gateway = NonNullable<ApolloServerOptions<PublicContext>['gateway']>;

/** What Apollo calls a gateway is the one place where it lets somebody else run the documents it has parsed and checked. */
function executingBy(runner: DocumentRunner, apiSchema: GraphQLSchema): Gateway {
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operationName, request: { variables }, context }) =>
        runner.run({ document, operationName, variables, context }),
    }),
    stop: async () => undefined,
  };
}
