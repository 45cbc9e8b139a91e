import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from './request-context.js';

/** A request that could not be read holds no question that an error could be the answer to. */
const UNREAD = 'BAD_REQUEST';

/**
 * Answers with 200 what is well-formed and accepts plain JSON, as GraphQL over HTTP wants it: a client of that kind takes any
 * other status for the word of something between it and us. Clients that accept application/graphql-response+json get 400.
 */
export const plainJsonStatus: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { http, body } = response;
        if (http.status !== 400 || body.kind !== 'single') return;
        if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
        if (body.singleResult.errors?.some(({ extensions }) => extensions?.['code'] === UNREAD)) return;
        http.status = 200;
      },
    };
  },
};
