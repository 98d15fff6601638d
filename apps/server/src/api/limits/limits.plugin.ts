import type { ApolloServerPlugin } from '@apollo/server';
import { errorFor } from './refusal.js';
import { RunLimits } from './request-limits.js';

/** Asks the limits of a run when operation and variables are known, also where the text came from the persisted queries. */
export function limitsPlugin(): ApolloServerPlugin {
  let limits: RunLimits | null = null;
  return {
    serverWillStart: async ({ schema }) => {
      limits = new RunLimits(schema);
    },
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        const refusal = limits?.refuse(document, request.operationName, request.variables ?? {});
        if (refusal) throw errorFor(refusal);
      },
    }),
  };
}
