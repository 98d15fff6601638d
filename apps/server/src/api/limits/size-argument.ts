import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The argument that says how long a list will be: a number in the document, or one that comes with the request. */
export type SizeArgument =
  | { readonly kind: 'fixed'; readonly value: unknown }
  | { readonly kind: 'variable'; readonly variable: string; readonly fallback: unknown };

/** `first` of a paged list; what is asked for by name; of `_entities`, what is asked for by key. */
const SIZES = ['first', 'fields', 'representations'];

export function sizeArgument(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): SizeArgument | null {
  const argument = field.args.find(({ name }) => SIZES.includes(name));
  if (!argument) return null;
  const given = node.arguments?.find(({ name }) => name.value === argument.name);
  if (!given) return { kind: 'fixed', value: argument.defaultValue };
  if (given.value.kind !== Kind.VARIABLE) return { kind: 'fixed', value: literal(given.value) };
  const variable = given.value.name.value;
  return { kind: 'variable', variable, fallback: defaultOf(variable, operation) ?? argument.defaultValue };
}

function defaultOf(variable: string, operation: OperationDefinitionNode): unknown {
  const definition = operation.variableDefinitions?.find((candidate) => candidate.variable.name.value === variable);
  return definition?.defaultValue ? literal(definition.defaultValue) : undefined;
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return null;
}
