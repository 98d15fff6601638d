import { TypeMetadataStorage } from '@nestjs/graphql';
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js';

/**
 * Makes arguments of methods on GraphQL types known (`name(@Args() languages)`). Nest reads arguments of resolver classes
 * only; ours stand on the types themselves, where graphql-js calls them without a layer in between.
 */
export function loadFieldArguments(): void {
  LazyMetadataStorage.load([], { skipFieldLazyMetadata: true });
  const types = [...TypeMetadataStorage.getObjectTypesMetadata(), ...TypeMetadataStorage.getInterfacesMetadata()];
  LazyMetadataStorage.load(types.map(({ target }) => target));
}
