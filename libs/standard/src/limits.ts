/** What holds where a definition sets no limit of its own. Lengths count Unicode code points. */
export const LIMITS = {
  text: 10_000,
  string: 500,
  url: 2_000,
  email: 254,
  items: 200,
  languagesOfText: 50,
  referenceName: 300,
  referenceRecord: 500,
  identifiers: 20,
  identifierScheme: 100,
  identifierValue: 200,
  because: 1_000,
  decimal: 40,
  language: 35,
} as const;
