import hashes from 'virtual:trusted-documents';
import { ApolloLink, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { type DocumentNode, Kind } from 'graphql';
import { from, mergeMap, of } from 'rxjs';
import { firstAnswer } from './first-questions';

/** The hash under which the server knows a document of this build; undefined where it does not. */
function hashOf({ definitions }: DocumentNode): string | undefined {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation?.name && hashes[operation.name.value];
}

/**
 * Asks by the hash of a document, and sends the document itself where the server does not know it: after an update, a page
 * may be older than the server.
 */
export function documentLink(): ApolloLink {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  const byHash = new PersistedQueryLink({ generateHash: (document) => hashOf(document) ?? '' }).concat(http);
  const early = new ApolloLink((operation, forward) => {
    const answer = firstAnswer(operation.operationName ?? '', operation.variables);
    if (!answer) return forward(operation);
    return from(answer).pipe(mergeMap((result) => (result ? of(result) : forward(operation))));
  });
  return early.concat(ApolloLink.split(({ query }) => hashOf(query) !== undefined, byHash, http));
}
