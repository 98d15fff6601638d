/**
 * The written form of values, as regular expressions that mean the same in JavaScript (flag `u`) and in JSON Schema.
 * One place, so that the checks of the register, the JSON Schema and the inputs of the API cannot drift apart.
 */
const FORBIDDEN = '\\u007f-\\u009f\\ud800-\\udfff';
const THIRTY_DAYS = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)';
const THIRTY_ONE_DAYS = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';

export const PATTERNS = {
  /** Something to read, in one line, without control characters and broken characters. */
  line: `^(?=\\s*\\S)[^\\u0000-\\u001f${FORBIDDEN}]*$`,
  /** The same over several lines: line feed and tab are allowed, carriage return is not. */
  text: `^(?=\\s*\\S)[^\\u0000-\\u0008\\u000b-\\u001f${FORBIDDEN}]*$`,
  /** A year, a month or a day that exists. */
  date: `^(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|[0-9]{4}-(?:${THIRTY_ONE_DAYS}|${THIRTY_DAYS}|02-(?:0[1-9]|1[0-9]|2[0-8]))|${LEAP_YEAR}-02-29)$`,
  /** A web address. No name or password before the host: such addresses are made to mislead. */
  url: `^https?://[^\\s\\u0000-\\u001f/?#@${FORBIDDEN}]+(?:[/?#][^\\s\\u0000-\\u001f${FORBIDDEN}]*)?$`,
  email: `^[^\\s\\u0000-\\u001f@${FORBIDDEN}]+@[^\\s\\u0000-\\u001f@.${FORBIDDEN}]+(?:\\.[^\\s\\u0000-\\u001f@.${FORBIDDEN}]+)+$`,
  decimal: '^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$',
  /** BCP 47: a language, perhaps a script, perhaps a region, in the usual capitals. */
  language: '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$',
  /** The address or name of a record: ours and that of peers is a web address, that of a mirrored record a URN. */
  record: `^(?:https?://|urn:)[^\\s\\u0000-\\u001f${FORBIDDEN}]+$`,
  /** The stable id of a list item or of a place. */
  id: '^[A-Za-z0-9_-]{1,64}$',
} as const;

export type PatternName = keyof typeof PATTERNS;

/** The same, ready to use in JavaScript. */
export const FORMS = Object.fromEntries(
  Object.entries(PATTERNS).map(([name, pattern]) => [name, new RegExp(pattern, 'u')]),
) as Readonly<Record<PatternName, RegExp>>;

const compiled = new Map<string, RegExp>();

export function fits(pattern: string, value: string): boolean {
  const known = compiled.get(pattern);
  if (known) return known.test(value);
  const regExp = new RegExp(pattern, 'u');
  compiled.set(pattern, regExp);
  return regExp.test(value);
}
