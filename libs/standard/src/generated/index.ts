// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { AlgorithmData } from './algorithm-data.js';
import type { ProductData } from './product-data.js';
import type { SupplierData } from './supplier-data.js';
import type { OrganisationData } from './organisation-data.js';
export type * from './codes.js';
export type * from './algorithm-data.js';
export type * from './product-data.js';
export type * from './supplier-data.js';
export type * from './organisation-data.js';

/** The data of a record, by its kind. */
export interface DataByKind {
  readonly algorithm: AlgorithmData;
  readonly product: ProductData;
  readonly supplier: SupplierData;
  readonly organisation: OrganisationData;
}
