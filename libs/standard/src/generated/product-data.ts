// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { Reference, Text, Unanswered } from '../answer-types.js';
import type { CapabilityCode, TechniqueCode } from './codes.js';

/** Where a reason may stand instead of an answer. */
export type ProductPath = 'name' | 'description' | 'supplier' | 'versionsNote' | 'technique' | 'capabilities' | 'url';

/** The answers of one record. Everything may be missing; whether it may be is a matter of publication. */
export type ProductData = {
  /** Name */
  readonly name?: Text;
  /** Description */
  readonly description?: Text;
  /** Supplier */
  readonly supplier?: Reference;
  /** Versions */
  readonly versionsNote?: Text;
  /** Technique */
  readonly technique?: readonly TechniqueCode[];
  /** What it can do */
  readonly capabilities?: readonly CapabilityCode[];
  /** Website */
  readonly url?: string;
  /** Why there is no answer, by field. */
  readonly unanswered?: { readonly [Path in ProductPath]?: Unanswered };
};
