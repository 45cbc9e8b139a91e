import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { COST_LIMIT, costOf, type Weigh } from './cost.js';
import type { GraphqlContext } from './request-context.js';
import { CostLimitError } from './request-errors.js';

/** Says in every answer what its question cost, and refuses one that costs too much before anything of it is done. */
export function costGate(weights: Readonly<Record<string, Weigh>>): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      let requested: number | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // The execution says which operation is missing, and the sign-in gate who is.
          if (!operation || !contextValue.signedIn) return;
          requested = costOf({ schema, document, operation, variables: request.variables ?? {}, weights });
          if (requested <= COST_LIMIT) return;
          const error = new CostLimitError(requested, COST_LIMIT);
          throw new GraphQLError(error.en, { originalError: error, extensions: { http: { status: 400 } } });
        },
        async willSendResponse({ response: { body } }) {
          if (requested === null || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, limit: COST_LIMIT } };
        },
      };
    },
  };
}
