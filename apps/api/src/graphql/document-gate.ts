import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphqlContext } from './request-context.js';
import { UntrustedDocumentError } from './request-errors.js';

/**
 * Lets viewers run the dashboard's own documents alone: GraphQL of one's own begins with analysts. Where any role is one
 * click away this would keep nobody from anything, and so it holds for accounts only.
 */
export const documentGate: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue }) {
        if (contextValue.mayRunDocument) return;
        const error = new UntrustedDocumentError();
        throw new GraphQLError(error.en, { originalError: error, extensions: { http: { status: error.statusCode } } });
      },
    };
  },
};
