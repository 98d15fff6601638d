import {
  Kind,
  OperationTypeNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './limits.js';
import type { Refusal } from './refusal.js';

/** What a selection comes to when its fragments are spread out. */
interface Shape {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Shape = { depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Refuses a document for its shape alone, before anything looks at it against the schema. Every fragment is measured
 * once and its measure used again, so that thirty fragments that each spread the next one twice take thirty steps.
 */
export function refuseShape(document: DocumentNode): Refusal | null {
  if (document.definitions.some(isNoQuery)) return ONLY_QUERIES;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  if (fragments.size > LIMITS.fragments)
    return refusal('TOO_MANY_FRAGMENTS', `more than ${LIMITS.fragments} fragments`);

  const measured = new Map<string, Shape>();
  let repetitions = 0;
  let shape = NOTHING;
  for (const node of document.definitions) {
    // Fragments that nothing spreads are measured too: validation looks at them all the same.
    if (node.kind === Kind.OPERATION_DEFINITION) shape = add(shape, ofSet(node.selectionSet), node.directives?.length);
    if (node.kind === Kind.FRAGMENT_DEFINITION) shape = beside(shape, alone(node, ofFragment(node.name.value)));
  }
  return refuse(shape, repetitions);

  function ofSet(set: SelectionSetNode): Shape {
    countRepetitions(set);
    return set.selections.reduce(
      (total, selection) => add(total, ofSelection(selection), selection.directives?.length),
      NOTHING,
    );
  }

  function ofSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    const isIntrospection = selection.name.value.startsWith('__');
    const depth = isIntrospection ? 0 : inner.depth + 1;
    return {
      depth,
      introspectionDepth: isIntrospection
        ? Math.max(inner.depth, inner.introspectionDepth) + 1
        : inner.introspectionDepth,
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives,
    };
  }

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    // A fragment that leads back to itself counts for nothing here: the rules of GraphQL refuse it by name.
    measured.set(name, NOTHING);
    const shape = add(NOTHING, ofSet(fragment.selectionSet), fragment.directives?.length);
    measured.set(name, shape);
    return shape;
  }

  function countRepetitions(set: SelectionSetNode): void {
    const keys = new Set<string>();
    for (const key of answerKeys(set)) {
      if (keys.has(key)) repetitions += 1;
      keys.add(key);
    }
  }
}

function isNoQuery(node: DefinitionNode): boolean {
  return node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY;
}

const ONLY_QUERIES: Refusal = {
  code: 'ONLY_QUERIES',
  message: 'This address is for reading: it answers queries only.',
};

function* answerKeys(set: SelectionSetNode): Iterable<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection.alias?.value ?? selection.name.value;
    if (selection.kind === Kind.INLINE_FRAGMENT) yield* answerKeys(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) yield `...${selection.name.value}`;
  }
}

function refuse(shape: Shape, repetitions: number): Refusal | null {
  if (shape.depth > LIMITS.depth) return refusal('QUERY_TOO_DEEP', `fields nested deeper than ${LIMITS.depth}`);
  if (shape.introspectionDepth > LIMITS.introspectionDepth) {
    return refusal('QUERY_TOO_DEEP', `introspection nested deeper than ${LIMITS.introspectionDepth}`);
  }
  if (shape.aliases > LIMITS.aliases) return refusal('TOO_MANY_ALIASES', `more than ${LIMITS.aliases} aliases`);
  if (shape.directives > LIMITS.directives)
    return refusal('TOO_MANY_DIRECTIVES', `more than ${LIMITS.directives} directives`);
  if (shape.fields > LIMITS.fields)
    return refusal('TOO_MANY_FIELDS', `more than ${LIMITS.fields} fields, fragments spread out`);
  if (repetitions > LIMITS.repetitions)
    return refusal('TOO_MANY_FIELDS', `the same fields more than ${LIMITS.repetitions} times over`);
  return null;
}

function refusal(code: Refusal['code'], what: string): Refusal {
  return {
    code,
    message: `This query asks for ${what}, which is more than this register answers. Split it into several requests.`,
  };
}

function add(total: Shape, more: Shape, directives = 0): Shape {
  return {
    depth: Math.max(total.depth, more.depth),
    introspectionDepth: Math.max(total.introspectionDepth, more.introspectionDepth),
    fields: total.fields + more.fields,
    aliases: total.aliases + more.aliases,
    directives: total.directives + more.directives + directives,
  };
}

/** A fragment on the schema's own types is introspection wherever it is spread. */
function alone({ typeCondition }: FragmentDefinitionNode, shape: Shape): Shape {
  return typeCondition.name.value.startsWith('__') ? { ...shape, depth: 0, introspectionDepth: shape.depth } : shape;
}

/** The larger of both: what a fragment adds where it is spread has been added there. */
function beside(one: Shape, other: Shape): Shape {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
  };
}
