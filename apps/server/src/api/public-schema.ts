import { TypeMetadataStorage } from '@nestjs/graphql';
import { defaultFieldResolver, isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

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
 * Lets plain fields be read without a layer in between. Nest gives each of them a function that reads the property and
 * leaves a method uncalled. Ours are methods of their type wherever something has to be worked out: those are called with
 * arguments and context. What is left without a resolver is a property, which compiled documents read directly.
 */
export function usePlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const classes = Map.groupBy(TypeMetadataStorage.getObjectTypesMetadata(), ({ name }) => name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name !== 'rootFieldResolver') continue;
      const isMethod = classes.get(type.name)?.some(({ target }) => field.name in (target.prototype as object));
      if (isMethod) field.resolve = defaultFieldResolver;
      else delete field.resolve;
    }
  }
  return schema;
}
