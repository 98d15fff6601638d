import { UNANSWERED_KINDS, type UnansweredKind } from './answer-types.js';
import { LIMITS } from './limits.js';
import { fits, PATTERNS } from './patterns.js';
import { into, type Findings } from './problem.js';
import { isPlainObject, validateMembers, type Members } from './validate-object.js';
import { validateOneOf, validateText } from './validate-text.js';

/**
 * The reasons for gaps. The words that explain a gap may be missing here, since imported records often lack them;
 * a record that a city publishes needs them, which is a matter of publication.
 */
export function validateUnanswered(value: unknown, data: object, paths: ReadonlySet<string>, findings: Findings): void {
  const path = '/unanswered';
  if (!isPlainObject(value)) {
    findings.add('wrong-type', path, value, 'reasons by field');
    return;
  }
  if (Object.keys(value).length === 0)
    findings.add('empty', path, value, 'at least one reason; leave it out when blank');
  for (const [field, reason] of Object.entries(value)) {
    const at = into(path, field);
    if (!paths.has(field)) findings.add('unknown-field', at, reason, 'the key of a field or of a part of an object');
    else if (isAnswered(data, field))
      findings.add('answered-and-unanswered', at, reason, 'an answer or a reason, not both');
    validateReason(reason, at, findings);
  }
}

function validateReason(reason: unknown, path: string, findings: Findings): void {
  if (!isPlainObject(reason)) {
    findings.add('wrong-type', path, reason, 'an object with a "kind"');
    return;
  }
  const kind = UNANSWERED_KINDS.find((known) => known === reason['kind']);
  if (kind === undefined) {
    validateOneOf(reason['kind'], UNANSWERED_KINDS, into(path, 'kind'), findings);
    return;
  }
  // Imported records have some fifty reasons of this kind each.
  const hasNoWords = kind === 'not-known' || kind === 'not-asked';
  if (!hasNoWords || Object.keys(reason).length > 1) validateMembers(reason, path, findings, membersOf(kind, findings));
}

function membersOf(kind: UnansweredKind, findings: Findings): Members {
  const known = () => undefined;
  const words = (value: unknown, path: string) => validateText(value, LIMITS.because, path, findings);
  const members = {
    'not-applicable': { kind: known, because: words },
    withheld: { kind: known, ground: words, until: checkDate, decidedBy: words },
    'not-known': { kind: known },
    'not-asked': { kind: known },
  }[kind];
  return { needed: ['kind'], members };

  function checkDate(value: unknown, path: string): void {
    if (typeof value !== 'string' || !fits(PATTERNS.date, value))
      findings.add('wrong-form', path, value, 'a year, a month or a day: 2026, 2026-03 or 2026-03-31');
  }
}

/** Parts may have reasons of their own while the rest of their object is answered. */
function isAnswered(data: object, path: string): boolean {
  const answers = data as Readonly<Record<string, unknown>>;
  if (!path.includes('.')) return answers[path] !== undefined;
  const [key = '', part = ''] = path.split('.');
  const answer = answers[key];
  return isPlainObject(answer) && answer[part] !== undefined;
}
