import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { ReadingOnlyError } from '../modules/access/access.errors.js';
import type { GraphqlContext } from './request-context.js';

/** Lets no mutation run for whom an access token speaks. */
export const readOnlyGate: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operation }) {
        if (!contextValue.byToken || operation?.operation === OperationTypeNode.QUERY) return;
        const error = new ReadingOnlyError();
        throw new GraphQLError(error.en, { originalError: error, extensions: { http: { status: 403 } } });
      },
    };
  },
};
