import { kindOf, messageOf, findField, validateData, type FieldDefinition, type Unanswered } from '#standard';
import type { RecordData, RecordKind } from '../record/record.js';
import { isObject, lacksEveryOne, missingParts, unansweredAt } from './answers.js';
import { Conditions } from './conditions.js';
import { contentSize } from './content-size.js';
import { datesOutOfOrder } from './date-order.js';
import { mailboxesIn } from './mailboxes.js';
import { looksLikePersonalMailbox } from './personal-mailbox.js';
import { standardIn, type RuleContext } from './rule-context.js';

export const BLOCKER_CODES = [
  'missing',
  'missing-part',
  'core-not-answered',
  'not-asked',
  'no-reason',
  'no-ground',
  'invalid',
  'wrong-scheme',
  'dates-out-of-order',
  'personal-mailbox',
  'too-large',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** One thing that keeps a record from being public. */
export interface Blocker {
  readonly code: BlockerCode;
  /** Key of the field, or `field.part`; empty where the record as a whole is meant. */
  readonly field: string;
  /** More to show in the sentence that explains it. */
  readonly detail?: Readonly<Record<string, string>>;
}

export interface PublicationContext extends RuleContext {
  /** The address of the record; it is part of the content whose size is limited. */
  readonly uri: string;
}

/** Everything that keeps a record from being published, at once, so that an editor fixes it in a single sitting. */
export function findBlockers(kind: RecordKind, data: RecordData, context: PublicationContext): Blocker[] {
  const standard = standardIn(context);
  const { fields } = kindOf(standard, kind);
  const core = standard.publication.core[kind] ?? [];
  const conditions = new Conditions(data, context);
  return [
    ...invalidBlockers(kind, data, context),
    ...fields.flatMap((field) => gapBlockers(data, field, core, conditions)),
    ...reasonBlockers(data),
    ...datesOutOfOrder(data, fields).map(({ path, first }) => ({
      code: 'dates-out-of-order' as const,
      field: path,
      detail: { first },
    })),
    ...mailboxesIn(data, fields)
      .filter(({ address }) => looksLikePersonalMailbox(address, standard))
      .map(({ path, address }) => ({ code: 'personal-mailbox' as const, field: path, detail: { address } })),
    ...sizeBlockers(kind, data, context),
  ];
}

/** The blocker as a sentence for the person who has to solve it. */
export function blockerMessage(
  blocker: Blocker,
  kind: RecordKind,
  language: string,
  context: RuleContext = {},
): string {
  const standard = standardIn(context);
  const label = (path: string) => {
    const wording = findField(standard, kind, path)?.label;
    return wording?.[language] ?? wording?.en ?? path;
  };
  const part = blocker.detail?.['part'];
  const first = blocker.detail?.['first'];
  const oneOf = blocker.detail?.['oneOf']?.split(', ').map((key) => label(`${blocker.field}.${key}`));
  return messageOf(standard, oneOf ? 'blocker.missing-one-of' : `blocker.${blocker.code}`, language, {
    ...blocker.detail,
    field: label(blocker.field),
    ...(part === undefined ? {} : { part: label(`${blocker.field}.${part}`) }),
    ...(first === undefined ? {} : { first: label(first) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.join(', ') }),
  });
}

function invalidBlockers(kind: RecordKind, data: RecordData, context: RuleContext): Blocker[] {
  return validateData(kind, data, standardIn(context)).map(({ field, path, found, expected, code }) => ({
    code: code === 'wrong-scheme' ? code : 'invalid',
    field,
    detail: { path, found, expected, problem: code },
  }));
}

function gapBlockers(
  data: RecordData,
  field: FieldDefinition,
  core: readonly string[],
  conditions: Conditions,
): Blocker[] {
  if (data[field.key] !== undefined) return partBlockers(data, field);
  if (conditions.levelOf(field) !== 'needed') return [];
  const reason = unansweredAt(data, field.key);
  if (reason === null) return [{ code: 'missing', field: field.key }];
  if (core.includes(field.key)) return [{ code: 'core-not-answered', field: field.key }];
  return reason.kind === 'not-asked' ? [{ code: 'not-asked', field: field.key }] : [];
}

function partBlockers(data: RecordData, field: FieldDefinition): Blocker[] {
  const missing = missingParts(data, field).map((part) => ({ part }));
  const oneOf = lacksEveryOne(data, field) ? [{ oneOf: (field.atLeastOne ?? []).join(', ') }] : [];
  return [...oneOf, ...missing].map((detail) => ({ code: 'missing-part', field: field.key, detail }));
}

function reasonBlockers(data: RecordData): Blocker[] {
  const reasons = data['unanswered'];
  if (!isObject(reasons)) return [];
  return Object.keys(reasons).flatMap((field) => {
    const reason = unansweredAt(data, field);
    return reason === null ? [] : unexplained(field, reason);
  });
}

function unexplained(field: string, reason: Unanswered): Blocker[] {
  if (reason.kind === 'not-applicable' && reason.because === undefined) return [{ code: 'no-reason', field }];
  if (reason.kind === 'withheld' && reason.ground === undefined) return [{ code: 'no-ground', field }];
  return [];
}

function sizeBlockers(kind: RecordKind, data: RecordData, context: PublicationContext): Blocker[] {
  const limit = standardIn(context).maxContentBytes;
  const size = contentSize({ uri: context.uri, kind }, data);
  return size > limit ? [{ code: 'too-large', field: '', detail: { size: String(size), limit: String(limit) } }] : [];
}
