import type { ModuleRef } from '@nestjs/core';
import { OrphanedReferenceRegistry } from '@nestjs/graphql/dist/schema-builder/services/orphaned-reference.registry.js';
import { loadFieldArguments } from './field-arguments.js';

/** What has to be done before a schema is built. Doing it again changes nothing. */
export function prepareSchema(modules: Pick<ModuleRef, 'get'>): void {
  loadFieldArguments();
  onlyReachableTypes(modules.get(OrphanedReferenceRegistry, { strict: false }));
}

/**
 * Keeps the types of one schema out of the others. Nest adds every type that any field in the process mentions to every
 * schema it builds, so that the public schema would name the types of the desk. In ours a type is there because a query
 * leads to it.
 */
function onlyReachableTypes(registry: OrphanedReferenceRegistry): void {
  registry.getAll = () => [];
}
