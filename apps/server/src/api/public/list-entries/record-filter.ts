import type { RecordFilter } from '#application';
import type { PublicContext } from '../../contract/public/public-context.js';
import type { EntryFilterInput } from './entry-filter.input.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter in identifiers. What does not exist here matches nothing; it is no error. */
export async function recordFilter(input: EntryFilterInput, context: PublicContext): Promise<RecordFilter> {
  const { registers, organisations, departments, products, suppliers, statuses, policyDomains, states } = input;
  return {
    ...(registers && { registerIds: (await context.readers.registers.findBySlugs(registers)).map(({ id }) => id) }),
    ...(organisations && { organisationIds: organisations.filter(isId) }),
    ...(departments && { departmentIds: departments.filter(isId) }),
    ...(products && { productIds: products.filter(isId) }),
    ...(suppliers && { supplierIds: suppliers.filter(isId) }),
    ...(statuses && { statuses }),
    ...(policyDomains && { policyDomains }),
    ...(states && { states }),
  };
}

function isId(id: string): boolean {
  return UUID.test(id);
}
