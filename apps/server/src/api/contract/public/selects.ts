import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether the request asks for any of these fields of what the resolver gives, so that nothing is read for nobody. */
export function selects(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  return info.fieldNodes.some(({ selectionSet }) => selectionSet && contains(selectionSet, fields, info));
}

function contains(set: SelectionSetNode, fields: readonly string[], info: GraphQLResolveInfo): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return fields.includes(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return contains(selection.selectionSet, fields, info);
    const fragment = info.fragments[selection.name.value];
    return fragment !== undefined && contains(fragment.selectionSet, fields, info);
  });
}
