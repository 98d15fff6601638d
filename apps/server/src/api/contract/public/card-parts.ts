import { CARD_PARTS, type CardPart } from '#application';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The part of a card that a field of a record reads; null for fields that the card has always, or that read elsewhere. */
const PART_OF_FIELD: Readonly<Record<string, CardPart | null>> = {
  __typename: null,
  id: null,
  uri: null,
  shortCode: null,
  sourceKey: null,
  sourceUrl: null,
  state: null,
  name: null,
  mainLanguage: null,
  status: null,
  changedAt: null,
  register: null,
  version: null,
  versions: null,
  answers: null,
  inShort: null,
  completeness: null,
  shortDescription: 'description',
  description: 'description',
  organisation: 'organisation',
  partOf: 'organisation',
  organisationName: 'organisation-name',
  department: 'links',
  product: 'product',
  suppliers: 'links',
  sameProduct: 'links',
  policyDomains: 'topics',
  firstPublishedAt: 'first-publication',
};

/**
 * What has to be read for the fields that records are asked for at these places of an answer. A field that is not listed above gets everything, so that
 * a new one is slow at first, and never empty.
 */
export function partsFor(
  info: GraphQLResolveInfo,
  paths: readonly string[] = ['nodes', 'edges.node'],
): readonly CardPart[] {
  const parts = new Set<CardPart>();
  for (const name of fieldsAt(info, paths)) {
    const part = Object.hasOwn(PART_OF_FIELD, name) ? PART_OF_FIELD[name] : undefined;
    if (part === undefined) return CARD_PARTS;
    if (part !== null) parts.add(part);
  }
  // In one order, whatever order they were asked in: the same parts are the same statement.
  return CARD_PARTS.filter((part) => parts.has(part));
}

function fieldsAt(info: GraphQLResolveInfo, paths: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) collect(selectionSet, paths, '');
  return names;

  function collect(set: SelectionSetNode, wanted: readonly string[], path: string): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, wanted, path);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = info.fragments[selection.name.value];
        if (fragment) collect(fragment.selectionSet, wanted, path);
      }
      if (selection.kind !== Kind.FIELD) continue;
      if (wanted.includes(path)) names.add(selection.name.value);
      else if (selection.selectionSet)
        collect(selection.selectionSet, wanted, path === '' ? selection.name.value : `${path}.${selection.name.value}`);
    }
  }
}
