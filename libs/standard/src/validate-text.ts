import { TEXT_STATUSES } from './answer-types.js';
import { LIMITS } from './limits.js';
import { fits, PATTERNS } from './patterns.js';
import { into, type Findings } from './problem.js';
import { isPlainObject, validateMembers, type Members } from './validate-object.js';

/** A single line or a text of several lines, at most so many Unicode code points long. */
export function validateString(
  value: unknown,
  maxLength: number,
  form: 'line' | 'text',
  path: string,
  findings: Findings,
): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, 'a text in quotes');
    return;
  }
  // A string has at least half as many code points as code units: the slow count is rarely needed.
  if (value.length > maxLength && codePoints(value) > maxLength)
    findings.add('too-long', path, value, `at most ${String(maxLength)} characters`);
  if (fits(PATTERNS[form], value)) return;
  if (value.trim() === '') {
    findings.add('empty', path, value, 'something to read; leave the field out when blank');
    return;
  }
  findings.add(
    'wrong-form',
    path,
    value,
    form === 'line' ? 'one line without control characters' : 'no control characters',
  );
}

/** A text by language: `{"en": {"text": "…", "status": "person"}}`. */
export function validateText(value: unknown, maxLength: number, path: string, findings: Findings): void {
  if (!isPlainObject(value)) {
    findings.add('wrong-type', path, value, 'texts by language');
    return;
  }
  const languages = Object.keys(value);
  if (languages.length === 0) findings.add('empty', path, value, 'at least one language');
  if (languages.length > LIMITS.languagesOfText)
    findings.add('too-many', path, value, `at most ${String(LIMITS.languagesOfText)} languages`);
  const members = entryMembers(maxLength);
  for (const language of languages) {
    const at = into(path, language);
    validateLanguage(language, at, findings);
    validateMembers(value[language], at, findings, members);
  }
}

const entryMembersByLength = new Map<number, Members>();

function entryMembers(maxLength: number): Members {
  const known = entryMembersByLength.get(maxLength);
  if (known) return known;
  const members: Members = {
    needed: ['text', 'status'],
    members: {
      text: (text, path, findings) => validateString(text, maxLength, 'text', path, findings),
      status: (status, path, findings) => validateOneOf(status, TEXT_STATUSES, path, findings),
    },
  };
  entryMembersByLength.set(maxLength, members);
  return members;
}

/** A BCP 47 tag in its one canonical form, so that the same language never appears under two names. */
export function validateLanguage(value: unknown, path: string, findings: Findings): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, 'a language tag');
    return;
  }
  if (!isLanguageTag(value)) findings.add('wrong-form', path, value, 'a language tag such as "en", "nl" or "zh-Hant"');
}

export function validateOneOf(value: unknown, codes: readonly string[], path: string, findings: Findings): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, 'a code');
    return;
  }
  if (!codes.includes(value)) findings.add('unknown-code', path, value, `one of ${codes.join(', ')}`);
}

export function isLanguageTag(value: string): boolean {
  const known = languageTags.get(value);
  if (known !== undefined) return known;
  const valid = fits(PATTERNS.language, value) && Intl.getCanonicalLocales(value)[0] === value;
  if (languageTags.size < LANGUAGES_REMEMBERED) languageTags.set(value, valid);
  return valid;
}

// Asking Intl is slow beside the rest, and an import asks for the same few languages all the time.
const LANGUAGES_REMEMBERED = 500;
const languageTags = new Map<string, boolean>();

function codePoints(value: string): number {
  let count = 0;
  for (const character of value) count += character.length > 0 ? 1 : 0;
  return count;
}
