import type { ApolloServerPlugin } from '@apollo/server';
import { masked } from './errors.ts';

/**
 * A null where the schema promises a value is an error of ours and is told as one. The gateway would put it, with names of
 * types and fields, into an extension and call the answer complete.
 */
export const nullsAreErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.extensions) return;
      const { valueCompletion, ...extensions } = body.singleResult.extensions;
      if (valueCompletion === undefined) return;
      body.singleResult.errors = [...(body.singleResult.errors ?? []), masked({ valueCompletion })];
      body.singleResult.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
    },
  }),
};
