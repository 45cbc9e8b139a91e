import { GraphQLIncludeDirective, type GraphQLResolveInfo, GraphQLSkipDirective, getDirectiveValues, type SelectionSetNode } from 'graphql';

/**
 * The fields selected below a field, as dotted paths: `rows`, `rows.figures`, `rows.figures.days`. Fragments count as if
 * written out; what is skipped is left out.
 */
export function selectedPaths(info: GraphQLResolveInfo, depth = 3): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (set: SelectionSetNode, prefix: string, left: number): void => {
    for (const selection of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.if === false) continue;
      if (selection.kind === 'Field') {
        const path = prefix + selection.name.value;
        paths.add(path);
        if (selection.selectionSet && left > 1) walk(selection.selectionSet, `${path}.`, left - 1);
      } else {
        const inner = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
        if (inner) walk(inner.selectionSet, prefix, left);
      }
    }
  };
  for (const node of info.fieldNodes) if (node.selectionSet) walk(node.selectionSet, '', depth);
  return paths;
}
