import { type ApolloClient, ApolloLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { firstValueFrom } from 'rxjs';

/**
 * An answer as it comes, asked for by way of the client's links alone. What the client goes through otherwise, to take an answer apart into
 * its store and to put it together again, keeps a phone from showing its first page for longer than drawing it does; for what no other
 * question shares a part of, that is for nothing.
 */
export async function wholeAnswer<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  // What is no longer wanted is taken back, on the server too.
  const result = await firstValueFrom(
    ApolloLink.execute(client.link, { query, variables, context: { fetchOptions: { signal } } }, { client }),
  );
  if (result.errors || !result.data) throw new CombinedGraphQLErrors(result);
  return result.data as Data;
}
