import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind } from 'graphql';
import { NotSignedInError } from '../modules/access/access.errors.js';
import type { GraphqlContext } from './request-context.js';

/** What somebody who is not signed in may ask for. */
const OPEN_FIELDS = new Set(['signIn', 'signOut', '__typename']);

/** Lets nobody who is not signed in reach a resolver, nor read the schema. */
export const signInGate: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operation }) {
        if (contextValue.signedIn) return;
        const open = operation?.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && OPEN_FIELDS.has(selection.name.value),
        );
        if (open) return;
        const error = new NotSignedInError();
        throw new GraphQLError(error.en, { originalError: error, extensions: { http: { status: 401 } } });
      },
    };
  },
};
