// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { Text, Unanswered } from '../answer-types.js';

/** Where a reason may stand instead of an answer. */
export type SupplierPath = 'name' | 'identifiers' | 'country' | 'description' | 'url';

/** One item of: Numbers. */
export type SupplierIdentifier = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Register */
  readonly scheme?: string;
  /** Number */
  readonly value?: string;
};

/** The answers of one record. Everything may be missing; whether it may be is a matter of publication. */
export type SupplierData = {
  /** Name */
  readonly name?: Text;
  /** Numbers */
  readonly identifiers?: readonly SupplierIdentifier[];
  /** Country */
  readonly country?: string;
  /** Description */
  readonly description?: Text;
  /** Website */
  readonly url?: string;
  /** Why there is no answer, by field. */
  readonly unanswered?: { readonly [Path in SupplierPath]?: Unanswered };
};
