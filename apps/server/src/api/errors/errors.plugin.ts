import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { isFault } from './present-error.js';

/** Gives every error the number of its request, and notes those that are our fault. */
export function errorsPlugin(log: Logger): ApolloServerPlugin<{ requestId: string }> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors) {
          error.extensions['requestId'] = requestId;
          if (isFault(error))
            log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'a query failed');
        }
      },
    }),
  };
}
