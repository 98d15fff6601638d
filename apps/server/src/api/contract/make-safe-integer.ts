import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** GraphQL's own Int ends at 2,147,483,647, which budgets and counts do pass. Each schema makes its own scalar. */
export function makeSafeInteger(): GraphQLScalarType<number, number> {
  return new GraphQLScalarType({
    name: 'SafeInteger',
    description: 'A whole number between -(2^53 - 1) and 2^53 - 1, which every JSON reader keeps exact.',
    serialize: safeInteger,
    parseValue: safeInteger,
    parseLiteral: (node) => {
      if (node.kind !== Kind.INT) throw new GraphQLError('A whole number is expected.', { nodes: node });
      return safeInteger(Number(node.value));
    },
  });
}

function safeInteger(value: unknown): number {
  if (Number.isSafeInteger(value)) return Number(value);
  throw new GraphQLError('A whole number between -(2^53 - 1) and 2^53 - 1 is expected.');
}
