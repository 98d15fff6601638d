import { kindOf, type FieldDefinition, type Level, type Unanswered } from '#standard';
import type { RecordData, RecordKind } from '../record/record.js';
import { isObject, unansweredAt } from '../standard-rules/answers.js';
import { Conditions } from '../standard-rules/conditions.js';
import { standardIn, type RuleContext } from '../standard-rules/rule-context.js';
import { chooseText, type ChosenText } from './choose-text.js';
import { worded, type Reader } from './reader.js';
import { linesOf, type SheetLine } from './sheet-lines.js';

/** A record as a person reads it: every question of the standard that counts for it, with its answer or the reason for the gap. */
export interface SheetSection {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly SheetField[];
}

export type AnswerState = 'answered' | Unanswered['kind'] | 'blank';

export interface SheetField {
  readonly key: string;
  readonly label: string;
  readonly question: string | null;
  readonly level: Level;
  readonly state: AnswerState;
  /** One per item of a list, otherwise one; empty where there is no answer. */
  readonly items: readonly { readonly id: string | null; readonly lines: readonly SheetLine[] }[];
  /** Why there is no answer, or on which ground it is withheld. */
  readonly reason: ChosenText | null;
  readonly until: string | null;
  readonly decidedBy: ChosenText | null;
}

/** Blank optional questions are left out; blank ones that the city should answer are shown as open. `only` narrows to these keys. */
export function answerSheet(
  kind: RecordKind,
  data: RecordData,
  reader: Reader,
  context: RuleContext = {},
  only?: readonly string[],
): SheetSection[] {
  const standard = standardIn(context);
  const conditions = new Conditions(data, context);
  const fields = kindOf(standard, kind)
    .fields.filter(({ key }) => only?.includes(key) ?? true)
    .flatMap((definition) => {
      const level = conditions.levelOf(definition) ?? 'optional';
      return fieldOf(definition, level, data, { reader, context }) ?? [];
    });
  const groupOf = new Map(kindOf(standard, kind).fields.map(({ key, group }) => [key, group]));
  return standard.groups
    .map(({ key, label }) => ({
      key,
      label: worded(label, reader),
      fields: fields.filter((field) => groupOf.get(field.key) === key),
    }))
    .filter((section) => section.fields.length > 0);
}

interface Surroundings {
  readonly reader: Reader;
  readonly context: RuleContext;
}

function fieldOf(
  definition: FieldDefinition,
  level: Level,
  data: RecordData,
  surroundings: Surroundings,
): SheetField | null {
  const { reader } = surroundings;
  const value = data[definition.key];
  const reason = value === undefined ? unansweredAt(data, definition.key) : null;
  if (value === undefined && reason === null && level === 'optional') return null;
  return {
    key: definition.key,
    label: worded(definition.label, reader),
    question: definition.question ? worded(definition.question, reader) : null,
    level,
    state: value !== undefined ? 'answered' : (reason?.kind ?? 'blank'),
    items: itemsOf(definition, value, surroundings),
    ...whyOpen(reason, reader),
  };
}

function itemsOf(definition: FieldDefinition, value: unknown, { reader, context }: Surroundings): SheetField['items'] {
  if (value === undefined) return [];
  if (definition.type !== 'list' || !Array.isArray(value)) {
    return [{ id: null, lines: linesOf(definition, value, reader, context) }];
  }
  return value.filter(isObject).map((item) => ({
    id: typeof item['id'] === 'string' ? item['id'] : null,
    lines: linesOf({ ...definition, type: 'object' }, item, reader, context),
  }));
}

function whyOpen(
  reason: Unanswered | null,
  { languages, mainLanguage }: Reader,
): Pick<SheetField, 'reason' | 'until' | 'decidedBy'> {
  if (reason?.kind === 'not-applicable')
    return { reason: chooseText(reason.because, languages, mainLanguage), until: null, decidedBy: null };
  if (reason?.kind !== 'withheld') return { reason: null, until: null, decidedBy: null };
  return {
    reason: chooseText(reason.ground, languages, mainLanguage),
    until: reason.until ?? null,
    decidedBy: chooseText(reason.decidedBy, languages, mainLanguage),
  };
}
