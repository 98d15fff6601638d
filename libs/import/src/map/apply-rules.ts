import { cleanLine } from '../values/clean-text.js';
import { readAnswer, readReason, type SourceAnswer } from '../values/read-answer.js';
import { readDate } from '../values/read-date.js';
import { readList } from '../values/read-list.js';
import { findUrls, readUrl } from '../values/read-url.js';
import { findOurCode } from './code-lookup.js';
import type { ValueFate } from './mapping-losses.js';
import type { RecordDraft } from './record-draft.js';

/** One column that answers one field; how it is read follows from the field's type in the standard. */
export interface Rule {
  readonly from: string;
  /** Key of the field, or `object.part`. */
  readonly to: string;
  /** Heading of the column at its source: stands before a value that is kept in the remark. */
  readonly label: string;
  /** Coded values are rougher here than there: keep the source's own word as a keyword. */
  readonly alsoKeyword?: 'always' | 'if-unknown';
}

export type Row = Readonly<Record<string, unknown>>;

export function applyRules(rules: readonly Rule[], row: Row, draft: RecordDraft): void {
  for (const rule of rules) applyRule(rule, row[rule.from], draft);
}

function applyRule(rule: Rule, raw: unknown, draft: RecordDraft): void {
  draft.reads(rule.to);
  const fate = isList(rule, draft) ? setList(rule, readList(raw), draft) : setAnswer(rule, readAnswer(raw), draft);
  if (fate !== null) draft.context.losses.value(rule.from, fate);
}

function isList({ to }: Rule, draft: RecordDraft): boolean {
  return ['codes', 'strings', 'urls'].includes(draft.field(to).type);
}

function setAnswer(rule: Rule, answer: SourceAnswer, draft: RecordDraft): ValueFate | null {
  if (answer.kind === 'missing') return null;
  if (answer.kind !== 'value') return noteNoAnswer(rule.to, answer, draft);
  return setValue(rule, answer.text, draft);
}

/** Takes over that there is no answer: for the whole field, since half an object without an answer says nothing. */
export function noteNoAnswer(
  to: string,
  answer: Exclude<SourceAnswer, { kind: 'value' | 'missing' }>,
  draft: RecordDraft,
): ValueFate {
  const [key = ''] = to.split('.');
  const because =
    answer.kind === 'not-applicable' && answer.because !== null ? { because: draft.text(answer.because) } : {};
  draft.unanswered(key, { kind: answer.kind, ...because });
  return 'no-answer';
}

function setValue(rule: Rule, text: string, draft: RecordDraft): ValueFate {
  const field = draft.field(rule.to);
  if (field.type === 'text') {
    draft.setText(rule.to, text, rule.label);
    return 'mapped';
  }
  const value = readTyped(rule, text, draft);
  if (value !== null) {
    draft.set(rule.to, value);
    if (rule.alsoKeyword === 'always') draft.addKeyword(text);
    return 'mapped';
  }
  const because = readReason(text);
  if (because !== null)
    return noteNoAnswer(rule.to, { kind: 'not-applicable', because: because.slice(0, 1000) }, draft);
  return keep(rule, text, draft);
}

function readTyped(rule: Rule, text: string, draft: RecordDraft): string | number | null {
  const field = draft.field(rule.to);
  if (field.type === 'date') return readDate(text, draft.context.shape.dateOrder);
  if (field.type === 'code') return findOurCode(field, text, draft.context.shape);
  if (field.type === 'integer') return /^\d{1,15}$/.test(text) ? Number(text) : null;
  if (field.type === 'string') return cleanLine(text).length <= (field.maxLength ?? 500) ? cleanLine(text) : null;
  if (field.type !== 'url') return null;
  const found = findUrls(text);
  // A sentence around an address is kept as well.
  if (readUrl(text) === null && found.length > 0) draft.remark(rule.label, text);
  return readUrl(text) ?? found[0] ?? null;
}

function setList(rule: Rule, items: readonly string[], draft: RecordDraft): ValueFate | null {
  if (items.length === 0) return null;
  const field = draft.field(rule.to);
  const known = new Set<string>();
  let isKept = false;
  for (const item of items) {
    const answer = readAnswer(item);
    if (answer.kind === 'missing') continue;
    if (answer.kind !== 'value') noteNoAnswer(rule.to, answer, draft);
    else {
      const value =
        field.type === 'codes'
          ? findOurCode(field, item, draft.context.shape)
          : field.type === 'urls'
            ? readUrl(item)
            : cleanLine(item);
      if (value === null || value.length > (field.maxLength ?? 500)) {
        keep(rule, item, draft);
        isKept = true;
      } else known.add(value);
      if (rule.alsoKeyword === 'always' && value !== null) draft.addKeyword(item);
    }
  }
  if (known.size > 0) draft.set(rule.to, [...known]);
  return known.size > 0 ? 'mapped' : isKept ? 'in-remark' : 'no-answer';
}

function keep(rule: Rule, text: string, draft: RecordDraft): ValueFate {
  if (['code', 'codes'].includes(draft.field(rule.to).type))
    draft.context.losses.note('unknown-code', draft.context.line);
  if (rule.alsoKeyword !== undefined) draft.addKeyword(text);
  else draft.remark(rule.label, text);
  return 'in-remark';
}
