import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { InputError } from './input-error.js';

/** A value that a page can begin after: the order values of a row, its id last. */
export type CursorValue = string | number | null;

/** Where a page stands among its neighbours. */
@ObjectType({ description: 'Where a page of a connection stands among its neighbours.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether more stands before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge of this page; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge of this page; null on an empty page.' })
  endCursor: string | null;
}

/** The arguments of every connection. */
@ArgsType()
export class ConnectionArguments {
  @Field(() => Int, { nullable: true, description: 'How many from the beginning, or after `after`; 50 unless given, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor that the page begins after.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, or before `before`; at most 500. Not together with `first`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor that the page ends before.' })
  before?: string | null;
}

/** A page as a repository is asked for it. */
export interface PageRequest {
  /** Rows wanted. Fetch one more: it tells whether there is more. */
  readonly limit: number;
  /** Read from the end towards the beginning; `pageOf` turns the rows round. */
  readonly backward: boolean;
  /** Values of the cursor that the page begins after. */
  readonly after: readonly CursorValue[] | null;
  /** Values of the cursor that the page ends before. */
  readonly before: readonly CursorValue[] | null;
}

/** One node with its cursor. */
export interface EdgeOf<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** A page of a connection. `countAll` counts when it is called, and not before. */
export interface PageOf<Node> {
  readonly edges: EdgeOf<Node>[];
  readonly nodes: Node[];
  readonly pageInfo: PageInfo;
  readonly countAll: () => number | Promise<number>;
}

/** Members of a page for which no size is asked. */
export const DEFAULT_PAGE = 50;
/** The most members of a page. */
export const LARGEST_PAGE = 500;

/** An opaque cursor of a row's order values and id. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** The values of a cursor; throws InputError where it is none of this connection's, which holds `length` values. */
export function decodeCursor(cursor: string, length: number, argument: 'after' | 'before'): CursorValue[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    values = null;
  }
  const isValue = (value: unknown) => value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
  if (!Array.isArray(values) || values.length !== length || !values.every(isValue)) {
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is not a cursor of this list in this order: "${cursor.slice(0, 60)}"`,
      `\`${argument}\` n’est pas un curseur de cette liste dans cet ordre : « ${cursor.slice(0, 60)} »`,
    );
  }
  return values as CursorValue[];
}

/** What the arguments ask for, where each cursor holds `cursorLength` values; throws InputError where they contradict each other. */
export function pageRequest(given: ConnectionArguments, cursorLength: number, options: { defaultSize?: number } = {}): PageRequest {
  const backward = typeof given.last === 'number';
  if (backward && typeof given.first === 'number') {
    throw new InputError(
      'FIRST_AND_LAST',
      ['last'],
      '`first` and `last` cannot be asked for together',
      '`first` et `last` ne peuvent être demandés ensemble',
    );
  }
  const argument = backward ? 'last' : 'first';
  const limit = given[argument] ?? options.defaultSize ?? DEFAULT_PAGE;
  if (limit < 0 || limit > LARGEST_PAGE) {
    throw new InputError(
      'PAGE_SIZE',
      [argument],
      `\`${argument}\` must be 0 to ${LARGEST_PAGE}: ${limit}`,
      `\`${argument}\` doit être compris entre 0 et ${LARGEST_PAGE} : ${limit}`,
    );
  }
  return {
    limit,
    backward,
    after: typeof given.after === 'string' ? decodeCursor(given.after, cursorLength, 'after') : null,
    before: typeof given.before === 'string' ? decodeCursor(given.before, cursorLength, 'before') : null,
  };
}

/**
 * The page of rows that were read for a request, in the direction of reading, with one more than its limit where there
 * is one. The cursor of a row holds its order values and its id.
 */
export function pageOf<Row, Node>(
  request: PageRequest,
  rows: readonly Row[],
  node: (row: Row) => Node,
  cursor: (row: Row) => readonly CursorValue[],
  countAll: () => number | Promise<number>,
): PageOf<Node> {
  const more = rows.length > request.limit;
  const kept = rows.slice(0, request.limit);
  if (request.backward) kept.reverse();
  const edges = kept.map((row) => ({ node: node(row), cursor: encodeCursor(cursor(row)) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: request.backward ? request.before !== null : more,
      hasPreviousPage: request.backward ? more : request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll,
  };
}
