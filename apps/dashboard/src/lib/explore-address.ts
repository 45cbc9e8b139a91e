/** A question as it stands in an editor: GraphQL, and its variables as JSON text. */
export interface Asked {
  query: string;
  variables: string;
}

/** The part of the explorer's address that says what is asked. */
export interface ExploreAddress {
  search: { query?: string; variables?: string };
  /** Without its `#`; empty where everything stands in the search. */
  hash: string;
}

/** What stands behind the question mark is sent to the server with the page, and servers take 16 kB of headers at most. */
const LONGEST_SEARCH = 4000;

/** The address of a question: readable where it is short; behind the `#`, which no server gets to see, where it is long. */
export function addressOf({ query, variables }: Asked): ExploreAddress {
  const said = { ...(query.trim() !== '' && { query }), ...(hasVariables(variables) && { variables }) };
  const text = new URLSearchParams(said).toString();
  return text.length <= LONGEST_SEARCH ? { search: said, hash: '' } : { search: {}, hash: text };
}

/** The question of an address; null where it says none. */
export function askedFrom(search: { query?: string; variables?: string }, hash: string): Asked | null {
  const long = new URLSearchParams(hash.replace(/^#/, ''));
  const query = search.query ?? long.get('query');
  return query === null || query === undefined ? null : { query, variables: search.variables ?? long.get('variables') ?? '' };
}

/** Whether a JSON text of variables says anything. */
export function hasVariables(variables: string): boolean {
  return !/^\s*(\{\s*\})?\s*$/.test(variables);
}
