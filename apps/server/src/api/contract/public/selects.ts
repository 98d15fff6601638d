import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether the request asks for this field of what the resolver gives, so that nothing is read for nobody. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return info.fieldNodes.some(({ selectionSet }) => selectionSet && contains(selectionSet, field, info));
}

function contains(set: SelectionSetNode, field: string, info: GraphQLResolveInfo): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field;
    if (selection.kind === Kind.INLINE_FRAGMENT) return contains(selection.selectionSet, field, info);
    const fragment = info.fragments[selection.name.value];
    return fragment !== undefined && contains(fragment.selectionSet, field, info);
  });
}
