import type { FacetKey, SearchFilter } from '#application';

/** The filter as the engine reads it: lists inside are alternatives, the outer list must all hold. `without` leaves one facet out. */
export function engineFilter(filter: SearchFilter, without?: FacetKey): string[] {
  return (Object.entries(filter) as [FacetKey, readonly string[]][])
    .filter(([key, values]) => key !== without && values.length > 0)
    .map(([key, values]) => `facets.${key} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`);
}
