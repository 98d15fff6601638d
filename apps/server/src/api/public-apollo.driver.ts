import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { PublicContext } from './contract/public/public-context.js';
import { addGraphqlRoute } from './http/graphql-route.js';

export interface PublicApolloConfig extends ApolloDriverConfig {
  readonly createContext: (requestId: string) => PublicContext;
}

/**
 * Apollo behind a route of our own. Nest's would parse every address anew, copy all headers and the context, and answer
 * without the headers that caches need.
 */
@Injectable()
export class PublicApolloDriver extends ApolloDriver {
  protected override async registerFastify(options: ApolloDriverConfig): Promise<void> {
    const { createContext } = options as PublicApolloConfig;
    const server = new ApolloServer<PublicContext>(options as unknown as ApolloServerOptions<PublicContext>);
    await server.start();
    addGraphqlRoute(this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>(), { server, createContext });
    this.apolloServer = server as unknown as ApolloServer;
  }
}
