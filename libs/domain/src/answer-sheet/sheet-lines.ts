import { findCode, vocabularyOf, type FieldDefinition } from '#standard';
import type { Reference, Text } from '../record/record.js';
import { isObject } from '../standard-rules/answers.js';
import { standardIn, type RuleContext } from '../standard-rules/rule-context.js';
import { worded, type Reader } from './reader.js';
import { chooseText } from './choose-text.js';

/** One value as words. `language` is null where the words are no language of their own (numbers, dates, addresses). */
export interface SheetLine {
  /** Label of the part, null where the field has no parts. */
  readonly label: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly status: Text[string]['status'] | null;
  /** `https:`, `http:` or `mailto:` address behind the words. */
  readonly href: string | null;
  /** How far to indent: parts of parts stand one deeper. */
  readonly depth: number;
}

/** The lines of one answer: of an object one or more per part, of several values one per value. */
export function linesOf(
  field: FieldDefinition,
  value: unknown,
  reader: Reader,
  context: RuleContext,
  depth = 0,
): SheetLine[] {
  if (field.type === 'object') return partsOf(field, value, reader, context, depth);
  if (field.type === 'list') return items(value).flatMap((item) => partsOf(field, item, reader, context, depth));
  return items(value).flatMap((item) => lineOf(field, item, reader, context) ?? []);
}

function partsOf(
  field: FieldDefinition,
  value: unknown,
  reader: Reader,
  context: RuleContext,
  depth: number,
): SheetLine[] {
  if (!isObject(value)) return [];
  return (field.fields ?? []).flatMap((part) =>
    linesOf(part, value[part.key], reader, context, depth + 1).map((line) => ({
      ...line,
      label: line.label ?? worded(part.label, reader),
      depth: Math.max(line.depth, depth),
    })),
  );
}

function lineOf(field: FieldDefinition, value: unknown, reader: Reader, context: RuleContext): SheetLine | null {
  if (field.type === 'text') return textLine(value as Text, reader, null);
  if (field.type === 'reference') {
    const { name, record } = value as Reference;
    return textLine(name, reader, record ?? null);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return wordLine(field, value, reader, context);
}

function wordLine(
  field: FieldDefinition,
  value: string | number,
  reader: Reader,
  context: RuleContext,
): SheetLine | null {
  const words = String(value);
  if (field.vocabulary !== undefined) return plainLine(codeLabel(field, words, reader, context), null);
  if (field.type === 'language' || field.type === 'languages') return plainLine(languageName(words, reader), null);
  if (field.type === 'places')
    return textLine(reader.placeNames?.get(words) ?? null, reader, null) ?? plainLine(words, null);
  if (typeof value === 'number') return plainLine(writtenNumber(value, reader), null);
  if (field.type === 'date') return plainLine(writtenDate(words, reader), null);
  return plainLine(words, hrefOf(field, words));
}

function codeLabel(field: FieldDefinition, code: string, reader: Reader, context: RuleContext): string {
  const known = findCode(vocabularyOf(standardIn(context), field), code);
  return known ? worded(known.label, reader) : code;
}

function languageName(tag: string, { languages }: Reader): string {
  return new Intl.DisplayNames([...languages, 'en'], { type: 'language' }).of(tag) ?? tag;
}

/** Years have four digits and no separator; so has every other number below ten thousand. */
function writtenNumber(value: number, { languages }: Reader): string {
  return new Intl.NumberFormat([...languages, 'en'], { useGrouping: 'min2' }).format(value);
}

/** A year, a month or a day, exactly as precise as it was given; it belongs to no time zone. */
function writtenDate(iso: string, { languages }: Reader): string {
  const parts = iso.split('-').length;
  return new Intl.DateTimeFormat([...languages, 'en'], {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(iso));
}

function hrefOf(field: FieldDefinition, words: string): string | null {
  if (field.type === 'email') return `mailto:${words}`;
  return field.type === 'url' || field.type === 'urls' ? words : null;
}

function textLine(text: Text | null, { languages, mainLanguage }: Reader, href: string | null): SheetLine | null {
  const chosen = chooseText(text, languages, mainLanguage);
  return chosen && { label: null, href: isWebAddress(href) ? href : null, depth: 0, ...chosen };
}

/** A mirrored record may be named by a `urn:`, which no browser opens. */
function isWebAddress(href: string | null): boolean {
  return href !== null && /^https?:/.test(href);
}

function plainLine(text: string, href: string | null): SheetLine {
  return { label: null, text, language: null, status: null, href, depth: 0 };
}

function items(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
