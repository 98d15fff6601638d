/** What one request may ask. Far more than any page of ours or any sensible client needs, and cheap to check. */
export const LIMITS = {
  /** Words and signs of the query text; the parser stops there. */
  tokens: 2_000,
  depth: 10,
  /** Introspection by tools nests types in types; the standard query goes this deep. */
  introspectionDepth: 16,
  aliases: 15,
  directives: 30,
  /** Fields after fragments are spread out. */
  fields: 1_500,
  /** The same answer key again within one selection: checking them against each other costs their square. */
  repetitions: 30,
  fragments: 50,
  /** Points: see `document-cost.ts`. */
  cost: 1_000,
  page: 100,
  /** Bytes of a request's body. */
  body: 262_144,
} as const;
