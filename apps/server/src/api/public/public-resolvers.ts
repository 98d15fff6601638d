import { OrganisationListsResolver } from './browse-organisations/organisation-lists.resolver.js';
import { OrganisationsResolver } from './browse-organisations/organisations.resolver.js';
import { ProductListsResolver } from './browse-products/product-lists.resolver.js';
import { ProductsResolver } from './browse-products/products.resolver.js';
import { RegisterListsResolver } from './browse-registers/register-lists.resolver.js';
import { RegistersResolver } from './browse-registers/registers.resolver.js';
import { SupplierListsResolver } from './browse-suppliers/supplier-lists.resolver.js';
import { SuppliersResolver } from './browse-suppliers/suppliers.resolver.js';
import { CompareVersionsResolver } from './compare-versions/compare-versions.resolver.js';
import { FindEntriesResolver } from './find-entries/find-entries.resolver.js';
import { ListEntriesResolver } from './list-entries/list-entries.resolver.js';
import { AnswerSheetResolver } from './read-answer-sheet/answer-sheet.resolver.js';
import { ReadEntryResolver } from './read-entry/read-entry.resolver.js';
import { SameProductResolver } from './read-entry/same-product.resolver.js';
import { StandardResolver } from './read-standard/standard.resolver.js';

/** Everything the public schema is made of. A resolver that is not listed here is in no schema. */
export const PUBLIC_RESOLVERS = [
  FindEntriesResolver,
  ReadEntryResolver,
  SameProductResolver,
  AnswerSheetResolver,
  ListEntriesResolver,
  CompareVersionsResolver,
  RegistersResolver,
  RegisterListsResolver,
  OrganisationsResolver,
  OrganisationListsResolver,
  ProductsResolver,
  ProductListsResolver,
  SuppliersResolver,
  SupplierListsResolver,
  StandardResolver,
];
