import { GraphQLScalarType } from 'graphql';

/** Answers have the shape of their field; where any field can stand, they are given as they lie in the record. Output only. */
export const JsonScalar = new GraphQLScalarType({
  name: 'Json',
  description:
    'A part of a record just as it lies in its content: text, number, list or object. Given out only, never taken.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('Json is only given out.');
  },
});
