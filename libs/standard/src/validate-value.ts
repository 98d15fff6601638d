import type { FieldDefinition, FieldType, Standard } from './definition.js';
import { vocabularyOf } from './find-field.js';
import { LIMITS } from './limits.js';
import { fits, PATTERNS, type PatternName } from './patterns.js';
import { into, type Findings } from './problem.js';
import { isPlainObject, validateMembers, type Check } from './validate-object.js';
import { validateReference } from './validate-reference.js';
import { validateLanguage, validateOneOf, validateString, validateText } from './validate-text.js';

interface Visit {
  readonly value: unknown;
  readonly field: FieldDefinition;
  readonly path: string;
  readonly standard: Standard;
  readonly findings: Findings;
}

/** Checks one answer against the definition of its field. */
export function validateValue(visit: Visit): void {
  CHECKS[visit.field.type](visit);
}

const CHECKS: Readonly<Record<FieldType, (visit: Visit) => void>> = {
  text: ({ value, field, path, findings }) => validateText(value, field.maxLength ?? LIMITS.text, path, findings),
  string: checkString,
  code: ({ value, field, path, standard, findings }) => validateOneOf(value, codesOf(standard, field), path, findings),
  codes: checkCodes,
  date: (visit) => checkForm(visit, 'date', 'a year, a month or a day: 2026, 2026-03 or 2026-03-31'),
  url: (visit) => checkUrl(visit.value, visit.path, visit.findings, visit.field.maxLength ?? LIMITS.url),
  email: (visit) => checkForm(visit, 'email', 'an e-mail address', LIMITS.email),
  integer: checkInteger,
  decimal: checkDecimal,
  strings: (visit) =>
    checkItems(visit, (item, at) =>
      validateString(item, visit.field.maxLength ?? LIMITS.string, 'line', at, visit.findings),
    ),
  urls: (visit) => checkItems(visit, (item, at) => checkUrl(item, at, visit.findings, LIMITS.url)),
  language: ({ value, path, findings }) => validateLanguage(value, path, findings),
  languages: (visit) => checkItems(visit, (item, at) => validateLanguage(item, at, visit.findings)),
  places: (visit) => checkItems(visit, (item, at) => checkId(item, at, visit.findings)),
  reference: ({ value, field, path, findings }) => validateReference(value, field, path, findings),
  object: checkObject,
  list: checkList,
};

function checkString({ value, field, path, findings }: Visit): void {
  validateString(value, field.maxLength ?? LIMITS.string, 'line', path, findings);
  if (field.pattern !== undefined && typeof value === 'string' && !fits(field.pattern, value))
    findings.add('wrong-form', path, value, `the form ${field.pattern}`);
}

function checkCodes(visit: Visit): void {
  const { value, field, path, standard, findings } = visit;
  checkItems(visit, (item, at) => validateOneOf(item, codesOf(standard, field), at, findings));
  if (!Array.isArray(value) || value.length < 2) return;
  for (const { code } of vocabularyOf(standard, field).codes.filter((entry) => entry.exclusive === true)) {
    if (value.includes(code)) findings.add('not-together', path, value, `"${code}" alone, or without it`);
  }
}

function checkForm({ value, path, findings }: Visit, form: PatternName, expected: string, maxLength?: number): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, expected);
    return;
  }
  if (!fits(PATTERNS[form], value)) findings.add('wrong-form', path, value, expected);
  if (maxLength !== undefined && value.length > maxLength)
    findings.add('too-long', path, value, `at most ${String(maxLength)} characters`);
}

function checkUrl(value: unknown, path: string, findings: Findings, maxLength: number): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, 'a web address');
    return;
  }
  if (!fits(PATTERNS.url, value) || !URL.canParse(value))
    findings.add('wrong-form', path, value, 'a web address that begins with https:// or http://');
  if (value.length > maxLength) findings.add('too-long', path, value, `at most ${String(maxLength)} characters`);
}

function checkInteger({ value, field, path, findings }: Visit): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    findings.add('wrong-type', path, value, 'a whole number');
    return;
  }
  checkRange(Number(value), field, path, findings);
}

function checkDecimal(visit: Visit): void {
  checkForm(visit, 'decimal', 'a number in quotes, with a point before the decimals: "0.87"', LIMITS.decimal);
  if (typeof visit.value === 'string' && fits(PATTERNS.decimal, visit.value))
    checkRange(Number(visit.value), visit.field, visit.path, visit.findings);
}

function checkRange(value: number, { min, max }: FieldDefinition, path: string, findings: Findings): void {
  if (min !== undefined && value < min) findings.add('out-of-range', path, value, `at least ${String(min)}`);
  if (max !== undefined && value > max) findings.add('out-of-range', path, value, `at most ${String(max)}`);
}

function checkId(value: unknown, path: string, findings: Findings): void {
  if (typeof value !== 'string') {
    findings.add('wrong-type', path, value, 'an id');
    return;
  }
  if (!fits(PATTERNS.id, value)) findings.add('wrong-form', path, value, 'up to 64 letters, digits, _ and -');
}

/** Items of `codes`, `strings` and their like: each one once. */
function checkItems({ value, field, path, findings }: Visit, check: Check): void {
  if (!checkLength(value, field, path, findings)) return;
  value.forEach((item, index) => check(item, into(path, index), findings));
  const seen = new Set<unknown>();
  value.forEach((item, index) => {
    if (seen.has(item)) findings.add('repeated', into(path, index), item, 'each item once');
    seen.add(item);
  });
}

function checkObject(visit: Visit): void {
  validateMembers(visit.value, visit.path, visit.findings, { needed: [], members: partChecks(visit) });
  checkSchemes(visit.value, visit.path, visit);
  if (isPlainObject(visit.value) && Object.keys(visit.value).length === 0)
    visit.findings.add('empty', visit.path, visit.value, 'at least one answer; leave the field out when blank');
}

function checkList(visit: Visit): void {
  const { value, field, path, findings } = visit;
  if (!checkLength(value, field, path, findings)) return;
  const members = partChecks(visit);
  const ids = new Set<unknown>();
  value.forEach((item: unknown, index) => {
    const at = into(path, index);
    validateMembers(item, at, findings, { needed: ['id'], members });
    checkSchemes(item, at, visit);
    if (!isPlainObject(item) || typeof item['id'] !== 'string') return;
    if (ids.has(item['id']))
      findings.add('repeated', into(at, 'id'), item['id'], 'an id that no other item of the list has');
    ids.add(item['id']);
  });
}

/** A class of one scheme under the name of another would be read as what it is not. */
function checkSchemes(answer: unknown, path: string, { field, standard, findings }: Visit): void {
  if (!isPlainObject(answer)) return;
  for (const part of field.fields ?? []) {
    if (part.schemeIn === undefined) continue;
    const [code, scheme] = [answer[part.key], answer[part.schemeIn]];
    const known = vocabularyOf(standard, part).codes.find((entry) => entry.code === code);
    if (known?.scheme !== undefined && scheme !== undefined && known.scheme !== scheme)
      findings.add('wrong-scheme', into(path, part.key), code, `a code of the scheme ${JSON.stringify(scheme)}`);
  }
}

function checkLength(value: unknown, field: FieldDefinition, path: string, findings: Findings): value is unknown[] {
  if (!Array.isArray(value)) {
    findings.add('wrong-type', path, value, 'a list');
    return false;
  }
  const limit = field.maxItems ?? LIMITS.items;
  if (value.length === 0) findings.add('empty', path, value, 'at least one item; leave the field out when blank');
  if (value.length > limit) findings.add('too-many', path, value, `at most ${String(limit)} items`);
  return true;
}

const checksOfFields = new WeakMap<FieldDefinition, Readonly<Record<string, Check>>>();

/** How to check the members of an object or of a list's items: worked out once per field. */
function partChecks({ field, standard }: Visit): Readonly<Record<string, Check>> {
  const known = checksOfFields.get(field);
  if (known) return known;
  const parts = (field.fields ?? []).map((part): [string, Check] => [
    part.key,
    (value, path, findings) => validateValue({ value, field: part, path, standard, findings }),
  ]);
  const checks = Object.fromEntries(field.type === 'list' ? [['id', checkId] as const, ...parts] : parts);
  checksOfFields.set(field, checks);
  return checks;
}

const codeLists = new WeakMap<FieldDefinition, readonly string[]>();

function codesOf(standard: Standard, field: FieldDefinition): readonly string[] {
  const known = codeLists.get(field);
  if (known) return known;
  const codes = vocabularyOf(standard, field).codes.map((entry) => entry.code);
  codeLists.set(field, codes);
  return codes;
}
