// Written from schema/standard/1.0 by "npm run schema:write". Change the standard, not this file.
import type { Reference, Text, Unanswered } from '../answer-types.js';
import type { OrganisationTypeCode, YesNoUnknownCode } from './codes.js';

/** Where a reason may stand instead of an answer. */
export type OrganisationPath =
  | 'name'
  | 'type'
  | 'identifiers'
  | 'partOf'
  | 'description'
  | 'usesAlgorithms'
  | 'contact'
  | 'contact.email'
  | 'contact.url'
  | 'contact.phone'
  | 'contact.post'
  | 'url';

/** One item of: Numbers. */
export type OrganisationIdentifier = {
  /** Stays with the item through all versions. */
  readonly id: string;
  /** Register */
  readonly scheme?: string;
  /** Number */
  readonly value?: string;
};

/** Contact. */
export type OrganisationContact = {
  /** E-mail */
  readonly email?: string;
  /** Contact page */
  readonly url?: string;
  /** Phone */
  readonly phone?: string;
  /** By post */
  readonly post?: Text;
};

/** The answers of one record. Everything may be missing; whether it may be is a matter of publication. */
export type OrganisationData = {
  /** Name */
  readonly name?: Text;
  /** Kind */
  readonly type?: OrganisationTypeCode;
  /** Numbers */
  readonly identifiers?: readonly OrganisationIdentifier[];
  /** Part of */
  readonly partOf?: Reference;
  /** Description */
  readonly description?: Text;
  /** Uses algorithms */
  readonly usesAlgorithms?: YesNoUnknownCode;
  /** Contact */
  readonly contact?: OrganisationContact;
  /** Website */
  readonly url?: string;
  /** Why there is no answer, by field. */
  readonly unanswered?: { readonly [Path in OrganisationPath]?: Unanswered };
};
