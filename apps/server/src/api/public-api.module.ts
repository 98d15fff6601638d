import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Logger } from 'pino';
import { ProofReaders, PublicReaders } from './contract/public/public-readers.js';
import { errorsPlugin } from './errors/errors.plugin.js';
import { presentError } from './errors/present-error.js';
import { GRAPHQL_PATH } from './http/graphql-route.js';
import { LIMITS } from './limits/limits.js';
import { limitsPlugin } from './limits/limits.plugin.js';
import { PUBLIC_RESOLVERS } from './public/public-resolvers.js';
import { PublicApolloDriver, type PublicApolloConfig } from './public-apollo.driver.js';
import { PublicContexts } from './public-contexts.js';
import { PublicGraphql } from './public-graphql.js';
import { prepareSchema } from './prepare-schema.js';
import { PublicSchema, usePlainResolvers } from './public-schema.js';
import { asSubgraph } from './subgraph/as-subgraph.js';

@Module({ providers: PUBLIC_RESOLVERS })
class PublicResolversModule {}

@Global()
@Module({
  providers: [ProofReaders, PublicReaders, PublicContexts, PublicSchema, PublicGraphql],
  exports: [PublicReaders, PublicContexts, PublicSchema, PublicGraphql],
})
class PublicGraphqlModule {}

export interface PublicApiSettings {
  readonly log: Logger;
  /** Whether gateways of Apollo Federation can compose the schema with others. */
  readonly subgraph: 'on' | 'off';
}

/** The public schema over HTTP, and `PublicGraphql` for running documents in process. */
@Module({})
export class PublicApiModule {
  static forRoot(settings: PublicApiSettings): DynamicModule {
    return {
      module: PublicApiModule,
      imports: [
        PublicGraphqlModule,
        PublicResolversModule,
        GraphQLModule.forRootAsync<PublicApolloConfig>({
          driver: PublicApolloDriver,
          inject: [PublicContexts, PublicSchema, ModuleRef],
          useFactory: (contexts: PublicContexts, holder: PublicSchema, modules: ModuleRef) => {
            prepareSchema(modules);
            return configure(contexts, holder, settings);
          },
        }),
      ],
      exports: [PublicGraphqlModule],
    };
  }
}

function configure(
  contexts: PublicContexts,
  holder: PublicSchema,
  { log, subgraph }: PublicApiSettings,
): PublicApolloConfig {
  return {
    driver: PublicApolloDriver,
    // Without this list every resolver of the process would be in this schema.
    include: [PublicResolversModule],
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    transformSchema: (schema) => {
      holder.set(usePlainResolvers(schema));
      return subgraph === 'on' ? asSubgraph(schema) : schema;
    },
    createContext: (requestId) => contexts.create(requestId),
    // A public register is meant to be explored; its schema has nothing to hide.
    introspection: true,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: true,
    // Reading only, without cookies: there is nothing that a foreign page could make a reader's browser do. In exchange
    // an address with a query works in a browser and with curl.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    autoTransformHttpErrors: false,
    formatError: (formatted, error) => presentError(formatted, error, requestIdOf(formatted)),
    // The cache control plugin would wrap every resolver; the route sets the headers for the whole answer instead.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      limitsPlugin(),
      errorsPlugin(log),
    ],
  };
}

function requestIdOf({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): string | null {
  const requestId = extensions?.['requestId'];
  return typeof requestId === 'string' ? requestId : null;
}
