// An operation written so that it can be taken apart: no named fragments, nothing that is skipped; and parts of it, page by page.
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { propertyKey } from '../../graphql/property-key.js';

/** What a field is called in the answer. */
export const responseKey = (node: FieldNode): string => propertyKey(node.alias?.value ?? node.name.value);

/** The operation with its fragments written out and without what its variables skip. It must be valid, which bounds its size. */
export function plainOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationDefinitionNode {
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const isLeftOut = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
  const plain = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (isLeftOut(node)) return [];
      if (node.kind === Kind.FIELD) return [{ ...node, ...(node.selectionSet && { selectionSet: plain(node.selectionSet) }) }];
      if (node.kind === Kind.INLINE_FRAGMENT) return [{ ...node, selectionSet: plain(node.selectionSet) }];
      const fragment = fragments.get(node.name.value);
      if (!fragment) return [];
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet: plain(fragment.selectionSet) }];
    }),
  });
  return { ...operation, selectionSet: plain(operation.selectionSet) };
}

/** The document of what one path of a plain operation leads to, and of nothing beside it. `change` is made to the fields at its end. */
export function documentOfPath(
  operation: OperationDefinitionNode,
  path: readonly string[],
  change: (node: FieldNode) => FieldNode = (node) => node,
  variables: readonly VariableDefinitionNode[] = [],
): DocumentNode {
  const along = (set: SelectionSetNode, [key, ...rest]: readonly string[]): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const selectionSet = along(node.selectionSet, [key ?? '', ...rest]);
        return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : [];
      }
      if (responseKey(node) !== key) return [];
      if (rest.length === 0) return [change(node)];
      return node.selectionSet ? [{ ...node, selectionSet: along(node.selectionSet, rest) }] : [];
    }),
  });
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
        selectionSet: along(operation.selectionSet, path),
      },
    ],
  };
}

/** The fields at the end of a path of a plain operation; several where a key is selected more than once. */
export function fieldsAt(operation: OperationDefinitionNode, path: readonly string[]): FieldNode[] {
  const found: FieldNode[] = [];
  documentOfPath(operation, path, (node) => {
    found.push(node);
    return node;
  });
  return found;
}

/** The names by which a page is asked for; they cannot clash with a reader's own, who is not told of them. */
export const PAGE = { first: 'ententeFirst', after: 'ententeAfter', asOf: 'ententeAsOf', info: 'ententePageInfo' } as const;

const PAGE_VARIABLES = operationIn(`query ($${PAGE.first}: Int, $${PAGE.after}: String) { x }`).variableDefinitions ?? [];
const AS_OF_VARIABLE = operationIn(`query ($${PAGE.asOf}: DateTime) { x }`).variableDefinitions ?? [];
const PAGE_INFO = operationIn(`{ ${PAGE.info}: pageInfo { hasNextPage endCursor } }`).selectionSet.selections;

/** The document of one connection, page by page: variables say where a page begins, how long it is and, if wanted, of which state. */
export function pagedDocument(operation: OperationDefinitionNode, path: readonly string[], asOf: boolean): DocumentNode {
  const change = (node: FieldNode): FieldNode => ({
    ...node,
    arguments: [
      ...(node.arguments ?? []).filter(({ name }) => !['first', 'after', ...(asOf ? ['asOf'] : [])].includes(name.value)),
      argument('first', PAGE.first),
      argument('after', PAGE.after),
      ...(asOf ? [argument('asOf', PAGE.asOf)] : []),
    ],
    ...(node.selectionSet && { selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...PAGE_INFO] } }),
  });
  return documentOfPath(operation, path, change, [...PAGE_VARIABLES, ...(asOf ? AS_OF_VARIABLE : [])]);
}

/** The document of one path, with more selected at its end. */
export function documentWith(operation: OperationDefinitionNode, path: readonly string[], more: string): DocumentNode {
  const { selections } = operationIn(more).selectionSet;
  return documentOfPath(operation, path, (node) => ({
    ...node,
    ...(node.selectionSet && { selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...selections] } }),
  }));
}

function argument(name: string, variable: string): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  };
}

function operationIn(text: string): OperationDefinitionNode {
  return parse(text).definitions[0] as OperationDefinitionNode;
}
