import { fillIn, findField, vocabularyOf, type FieldDefinition, type ShortAnswerRule, type Text } from '#standard';
import type { RecordData } from '../record/record.js';
import { isObject, valuesAt } from './answers.js';
import { Conditions } from './conditions.js';
import { standardIn, type RuleContext } from './rule-context.js';

export const SHORT_QUESTIONS = ['concernsMe', 'personDecides', 'knowsAboutMe', 'ifIDisagree'] as const;
export type ShortQuestion = (typeof SHORT_QUESTIONS)[number];

/**
 * One of the four things every resident asks first. `derived` has words in the languages the standard has a sentence
 * for, and the answers (codes, numbers) they were made from for every other language.
 */
export type ShortAnswer =
  | { readonly question: ShortQuestion; readonly kind: 'written'; readonly text: Text }
  | {
      readonly question: ShortQuestion;
      readonly kind: 'derived';
      readonly words: Readonly<Record<string, string>>;
      readonly from: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly question: ShortQuestion; readonly kind: 'open' };

/** The organisation's own short answers, and for those it did not write what follows from its other answers. */
export function shortAnswersOf(data: RecordData, context: RuleContext = {}): ShortAnswer[] {
  const written = isObject(data['inShort']) ? data['inShort'] : {};
  const conditions = new Conditions(data, context);
  return SHORT_QUESTIONS.map((question) => {
    const text = written[question];
    if (isObject(text)) return { question, kind: 'written', text: text as unknown as Text };
    const rule = standardIn(context).inShort[question]?.find((candidate) => conditions.meet(candidate));
    return rule ? derive(question, rule, data, context) : { question, kind: 'open' };
  });
}

function derive(question: ShortQuestion, rule: ShortAnswerRule, data: RecordData, context: RuleContext): ShortAnswer {
  const paths = placesIn(rule.text.en);
  const words = Object.entries(rule.text).map(([language, template]) => [language, write(template, language)] as const);
  const from = paths.map((path) => [path, valuesAt(data, path).map(String)] as const);
  return { question, kind: 'derived', words: Object.fromEntries(words), from: Object.fromEntries(from) };

  function write(template: string, language: string): string {
    const blank = fillIn(template, Object.fromEntries(paths.map((path) => [path, ''] as const)));
    const room = Math.floor((MAX_LENGTH - blank.length) / Math.max(1, paths.length));
    const values = paths.map((path) => {
      const labels = labelsAt(language, path, data, context);
      return [path, listed(labels, room, language, context)] as const;
    });
    return fillIn(template, Object.fromEntries(values));
  }
}

const MAX_LENGTH = 200;

function placesIn(template: string): string[] {
  return [...template.matchAll(/\{([\w.]+)\}/g)].flatMap(([, path]) => (path === undefined ? [] : [path]));
}

function labelsAt(language: string, path: string, data: RecordData, context: RuleContext): string[] {
  const field = findField(standardIn(context), 'algorithm', path);
  return valuesAt(data, path).map((value) => labelOf(field, String(value), language, context));
}

function labelOf(field: FieldDefinition | null, value: string, language: string, context: RuleContext): string {
  if (field?.vocabulary === undefined) return value;
  const code = vocabularyOf(standardIn(context), field).codes.find((entry) => entry.code === value);
  return code?.label[language] ?? code?.label.en ?? value;
}

/** As many as there is room for; leaving some out is said. */
function listed(values: readonly string[], room: number, language: string, context: RuleContext): string {
  const all = values.join(', ');
  if (all.length <= room) return all;
  const wording = standardIn(context).messages['list.more'];
  const more = ` ${wording?.[language] ?? wording?.en ?? '…'}`;
  let text = '';
  for (const value of values) {
    const longer = text === '' ? value : `${text}, ${value}`;
    if (longer.length + more.length > room) break;
    text = longer;
  }
  return `${text}${more}`.trim();
}
