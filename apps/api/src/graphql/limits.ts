import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { InputError } from './input-error.js';

/** The most that one request may ask for. */
export const REQUEST_LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
  /** Lists and objects inside one another in a request's body, variables included. */
  nesting: 32,
  /** Words and signs of a document. */
  tokens: 4_000,
  /** Fields inside one another. */
  depth: 16,
  /** Fields at the root of an operation: each is a question of its own. */
  rootFields: 40,
  /** Fields in all, fragments written out. */
  fields: 2_000,
} as const;

interface Extent {
  depth: number;
  fields: number;
  rootFields: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
}

/** How far an operation reaches; stops counting where it is beyond every limit, as fragments can multiply without end. */
function extentOf(operation: OperationDefinitionNode, fragments: Fragments): Extent {
  const extent: Extent = { depth: 0, fields: 0, rootFields: 0 };
  const open = new Set<string>();
  const walk = (set: SelectionSetNode, depth: number): void => {
    for (const selection of set.selections) {
      if (extent.fields > REQUEST_LIMITS.fields || extent.depth > REQUEST_LIMITS.depth) return;
      if (selection.kind === Kind.FIELD) {
        extent.fields += 1;
        extent.depth = Math.max(extent.depth, depth);
        if (depth === 1) extent.rootFields += 1;
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth);
      } else {
        const fragment = fragments.get(selection.name.value);
        // Another rule refuses fragments that contain themselves.
        if (!fragment || open.has(selection.name.value)) continue;
        open.add(selection.name.value);
        walk(fragment.selectionSet, depth);
        open.delete(selection.name.value);
      }
    }
  };
  walk(operation.selectionSet, 1);
  return extent;
}

const NOUNS = [
  ['depth', 'levels of fields', 'niveaux de champs'],
  ['rootFields', 'fields at its root', 'champs à la racine'],
  ['fields', 'fields in all', 'champs en tout'],
] as const;

/** Refuses an operation that asks for more than one request may. */
export function RequestLimitsRule(context: ValidationContext): ASTVisitor {
  const fragments = fragmentsOf(context.getDocument());
  return {
    OperationDefinition(operation) {
      const extent = extentOf(operation, fragments);
      for (const [limit, en, fr] of NOUNS) {
        const most = REQUEST_LIMITS[limit];
        if (extent[limit] <= most) continue;
        const originalError = new InputError(
          'REQUEST_TOO_LARGE',
          [],
          `an operation may have at most ${most} ${en}`,
          `une opération compte au plus ${most} ${fr}`,
        );
        context.reportError(new GraphQLError(originalError.en, { nodes: operation, originalError }));
      }
      return false;
    },
  };
}

/** What graphql-js says of a document with too many words, in our words; null for any other error. */
export function tokenLimitError({ message }: GraphQLError): InputError | null {
  // Its own spelling.
  if (!message.includes(`contains more that ${REQUEST_LIMITS.tokens} tokens`)) return null;
  return new InputError(
    'REQUEST_TOO_LARGE',
    [],
    `a document may have at most ${REQUEST_LIMITS.tokens} words and signs`,
    `un document compte au plus ${REQUEST_LIMITS.tokens} mots et signes`,
  );
}

/** Throws InputError for a body that nests deeper than one may; it is looked through level by level, as it may be deeper than any stack. */
export function checkNesting(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > REQUEST_LIMITS.nesting) {
      throw new InputError(
        'REQUEST_TOO_LARGE',
        [],
        `lists and objects of a request must nest at most ${REQUEST_LIMITS.nesting} deep`,
        `les listes et objets d’une requête s’emboîtent sur ${REQUEST_LIMITS.nesting} niveaux au plus`,
      );
    }
    level = level
      .flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : []))
      .filter((value) => typeof value === 'object');
  }
}
