import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Holds the public schema for those who run documents in process. Nest's own token for "the schema" gives whichever was
 * built first, which with two schemas in one process may be the other one.
 */
export class PublicSchema {
  #schema: GraphQLSchema | null = null;

  set(schema: GraphQLSchema): void {
    this.#schema = schema;
  }

  get(): GraphQLSchema {
    if (!this.#schema) throw new Error('the public schema is built when the application starts');
    return this.#schema;
  }
}

/**
 * Lets graphql-js resolve plain fields by itself. Nest gives each of them a function that reads the property and leaves a
 * method uncalled; graphql-js calls it with arguments and context, which is how our types resolve their fields.
 */
export function usePlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
    }
  }
  return schema;
}
