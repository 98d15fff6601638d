import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { sizeArgument, type SizeArgument } from './size-argument.js';

/**
 * What running something costs, in hundredths of a point. A plain field is one hundredth; a field that reads from the
 * database says its points in `complexity`; what stands in a list counts as often as the list may be long.
 */
export interface CostNode {
  readonly own: number;
  /** How often the children count: a number of the request, or a fixed one. */
  readonly size: SizeArgument | null;
  readonly children: readonly CostNode[];
  /** A list counts as often as the page size right above it says, else as an unpaged list; some know their usual length. */
  readonly repeats: 'once' | 'as-a-list' | number;
  /** A fragment or the operation itself: no field, so that a page size above it holds for its children. */
  readonly isGroup: boolean;
}

export const HUNDREDTHS = 100;
/** How long a list without a page size is taken to be. */
const UNPAGED_LIST = 10;
/** Every object in a list is built and written out, whatever is asked of it. */
const OBJECT_IN_LIST = 10;

/** Reads the costs of an operation from the schema, once per document. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const compiled = new Map<string, CostNode>();
  const root = schema.getRootType(operation.operation);
  return group(root ? ofSet(operation.selectionSet, root) : []);

  function ofSet(set: SelectionSetNode, parent: GraphQLNamedType): CostNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
      if (selection.kind === Kind.FIELD) {
        const meta = META_FIELDS.get(selection.name.value);
        if (meta !== undefined) return [leaf(meta)];
        const field = fieldOf(parent, selection.name.value);
        if (!field) return [];
        const inner = getNamedType(field.type);
        const children = selection.selectionSet && isCompositeType(inner) ? ofSet(selection.selectionSet, inner) : [];
        return [
          {
            own: ownCost(field),
            size: sizeArgument(field, selection, operation),
            children,
            repeats: repeatsOf(field),
            isGroup: false,
          },
        ];
      }
      const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
      return type ? ofSet(selection.selectionSet, type) : [];
    });
  }

  function ofFragment(name: string): CostNode {
    const known = compiled.get(name);
    if (known) return known;
    compiled.set(name, group([]));
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const node = group(fragment && type ? ofSet(fragment.selectionSet, type) : []);
    compiled.set(name, node);
    return node;
  }
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** The schema about itself costs the same whatever is asked of it: its size is known, and its depth is limited. */
const META_FIELDS: ReadonlyMap<string, number> = new Map([
  ['__typename', 1],
  ['__type', 5 * HUNDREDTHS],
  ['__schema', 400 * HUNDREDTHS],
]);

function leaf(own: number): CostNode {
  return { own, size: null, children: [], repeats: 'once', isGroup: false };
}

function group(children: readonly CostNode[]): CostNode {
  return { own: 0, size: null, children, repeats: 'once', isGroup: true };
}

function ownCost(field: GraphQLField<unknown, unknown>): number {
  const { complexity } = field.extensions;
  return typeof complexity === 'number' ? 1 + complexity * HUNDREDTHS : 1;
}

function repeatsOf({ type, extensions }: GraphQLField<unknown, unknown>): CostNode['repeats'] {
  const inner = isNonNullType(type) ? (type.ofType as unknown) : type;
  const { usualLength } = extensions;
  if (typeof usualLength === 'number') return usualLength;
  return isListType(inner) && isCompositeType(getNamedType(type)) ? 'as-a-list' : 'once';
}

/**
 * Adds up to the budget and no further: how far beyond it a hostile query would go is nobody's business. The shape of a
 * document was checked before, so that spread-out fragments cannot make this walk long.
 */
export function costOf(root: CostNode, variables: Variables, budget: number): number {
  return measure(root, null);

  function measure(node: CostNode, page: number | null): number {
    const size = node.size ? sizeIn(node.size, variables) : null;
    const times = timesOf(node.repeats, page);
    let inner = 0;
    for (const child of node.children) {
      inner += measure(child, node.isGroup ? page : size);
      if (inner > budget) break;
    }
    const each = node.repeats === 'once' ? inner : inner + OBJECT_IN_LIST;
    return Math.min(budget + 1, node.own + times * each);
  }
}

function timesOf(repeats: CostNode['repeats'], page: number | null): number {
  if (typeof repeats === 'number') return repeats;
  return repeats === 'once' ? 1 : (page ?? UNPAGED_LIST);
}

/** Every page size of the operation, as it will be run. */
export function* pageSizes(node: CostNode, variables: Variables): Iterable<number> {
  if (node.size) yield sizeIn(node.size, variables);
  for (const child of node.children) yield* pageSizes(child, variables);
}

export type Variables = Readonly<Record<string, unknown>>;

/** What is no number at all is refused by its type later on. */
function sizeIn(size: SizeArgument, variables: Variables): number {
  const value = size.kind === 'fixed' ? size.value : (variables[size.variable] ?? size.fallback);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : 1;
}
