import type {
  Condition,
  FieldDefinition,
  KindDefinition,
  Predicate,
  Requirement,
  Standard,
  Vocabulary,
} from '../src/definition.js';
import { messageOf } from '../src/message.js';

/** `docs/standard.md`: the standard for people who read rather than query. */
export function writeStandardPage(standard: Standard): string {
  const fields = standard.kinds.flatMap((kind) => kind.fields);
  return [
    `# The standard, version ${standard.version}`,
    '',
    'What the records of a register answer. This page is written from the files in `schema/standard/`: change those.',
    '',
    `The standard describes ${String(standard.kinds.length)} kinds of records with ${String(fields.length)} fields, ` +
      `and ${String(standard.vocabularies.size)} lists of codes. Levels: **needed** before a record may be public; ` +
      '**wanted**, counted in the score of completeness as much as what is needed; **if you like**, counted nowhere; **set by the register**, outside the data.',
    '',
    'Any field may have a reason instead of an answer: it does not apply (because …), it is withheld (on this ground, until, ' +
      'decided by), it is not known, or the source never asked. A field that is blank without a reason is left out.',
    '',
    'Where it says **at least one of**, an answer may not be public with all of those parts blank, and until then counts for half.',
    '',
    ...standard.kinds.flatMap((kind) => writeKind(standard, kind)),
    '## Conditions',
    '',
    ...[...standard.conditions.values()].flatMap((condition) => writeCondition(condition)),
    '',
    '## Lists of codes',
    '',
    ...[...standard.vocabularies.values()].flatMap(writeVocabulary),
    '## Other standards',
    '',
    'Where a name of another standard is marked with ?, it comes from general knowledge and has not been read in the source. ' +
      'Marked with ~ it only overlaps: what is asked there is near the field, not the same.',
    '',
    ...standard.sources.map(
      ({ key, title, publisher, url }) =>
        `- \`${key}\`: ${title}${publisher ? `, ${publisher}` : ''}${url ? ` (<${url}>)` : ''}`,
    ),
    '',
  ].join('\n');
}

function writeKind(standard: Standard, kind: KindDefinition): string[] {
  const all = [...kind.fields, ...kind.systemFields];
  const groups = standard.groups.filter(({ key }) => all.some((field) => field.group === key));
  return [
    `## ${kind.label.en}`,
    '',
    ...(kind.help ? [kind.help.en, ''] : []),
    ...groups.flatMap((group) => [
      `### ${kind.label.en}: ${group.label.en.toLowerCase()}`,
      '',
      ...(group.help ? [group.help.en, ''] : []),
      ...all.filter((field) => field.group === group.key).flatMap((field) => writeField(standard, field)),
      '',
    ]),
  ];
}

function writeField(standard: Standard, field: FieldDefinition, indent = ''): string[] {
  const words = [field.question?.en, field.help?.en].filter(Boolean).join(' ');
  const facts = [describeType(field), describeLevel(standard, field), limits(field), parts(field)]
    .filter(Boolean)
    .join('; ');
  const counterparts = counterpartsOf(field);
  return [
    `${indent}- \`${field.key}\` **${field.label.en}** (${facts}). ${words}`.trimEnd(),
    ...(field.example ? [`${indent}  Example: ${oneLine(field.example.en)}`] : []),
    ...(counterparts === '' ? [] : [`${indent}  Elsewhere: ${counterparts}`]),
    ...(field.note === undefined ? [] : [`${indent}  Note: ${field.note}`]),
    ...(field.fields ?? []).flatMap((part) => writeField(standard, part, `${indent}  `)),
  ];
}

function describeType(field: FieldDefinition): string {
  if (field.vocabulary !== undefined) return `${field.type} of [${field.vocabulary}](#${field.vocabulary})`;
  if (field.type === 'reference') return `reference to ${field.of ?? 'any record'}`;
  return field.type;
}

function describeLevel(standard: Standard, field: FieldDefinition): string {
  const level = word(standard, field.level);
  if (field.when === undefined) return level;
  const otherwise = field.otherwise === undefined ? '' : `, otherwise ${word(standard, field.otherwise)}`;
  return `${level} if ${linkTo(field.when)}${otherwise}${field.otherwiseWhen === undefined ? '' : ` if ${linkTo(field.otherwiseWhen)}`}`;
}

function linkTo(condition: string): string {
  return `[${condition}](#${condition})`;
}

function word(standard: Standard, level: string): string {
  return messageOf(standard, `level.${level}`, 'en').toLowerCase();
}

function limits({ maxLength, maxItems, min, max, pattern, notBefore, schemeIn }: FieldDefinition): string {
  return [
    maxLength === undefined ? '' : `at most ${String(maxLength)} characters`,
    maxItems === undefined ? '' : `at most ${String(maxItems)} items`,
    min === undefined ? '' : `from ${String(min)}`,
    max === undefined ? '' : `up to ${String(max)}`,
    pattern === undefined ? '' : `form \`${pattern}\``,
    notBefore === undefined ? '' : `not before \`${notBefore}\``,
    schemeIn === undefined ? '' : `of the scheme in \`${schemeIn}\``,
  ]
    .filter(Boolean)
    .join(', ');
}

function parts({ atLeastOne = [] }: FieldDefinition): string {
  return atLeastOne.length === 0 ? '' : `at least one of ${atLeastOne.map((key) => `\`${key}\``).join(', ')}`;
}

function counterpartsOf({ counterparts = {}, partly = [], unconfirmed = [] }: FieldDefinition): string {
  return Object.entries(counterparts)
    .filter(([, names]) => names.length > 0)
    .map(
      ([source, names]) =>
        `${source}${partly.includes(source) ? '~' : ''}${unconfirmed.includes(source) ? '?' : ''}: ${names.map((name) => `\`${name}\``).join(', ')}`,
    )
    .join(' · ');
}

function writeCondition(condition: Condition): string[] {
  return [
    `- <a id="${condition.key}"></a>\`${condition.key}\` **${condition.label.en}**: ${describeRequirement(condition)}`,
  ];
}

function describeRequirement({ all = [], any = [] }: Requirement): string {
  const every = all.map(describePredicate).join(' and ');
  const some = any.map(describePredicate).join(' or ');
  return [every, some].filter(Boolean).join(', and ');
}

function describePredicate(predicate: Predicate): string {
  if ('condition' in predicate) return linkTo(predicate.condition);
  if ('context' in predicate) return `the ${predicate.context} of the city is ${predicate.in.join(' or ')}`;
  if ('answered' in predicate) return `\`${predicate.field}\` is answered`;
  if ('in' in predicate) return `\`${predicate.field}\` has ${predicate.in.map((code) => `\`${code}\``).join(' or ')}`;
  return `\`${predicate.field}\` has anything but ${predicate.notIn.map((code) => `\`${code}\``).join(' and ')}`;
}

function writeVocabulary({ key, label, help, ordered, codes }: Vocabulary): string[] {
  return [
    `### ${key}`,
    '',
    `${label.en}.${ordered ? ' In order, from least to most.' : ''}${help ? ` ${help.en}` : ''}`,
    '',
    ...codes.map((entry) => `- \`${entry.code}\` ${entry.label.en}${entry.help ? `. ${oneLine(entry.help.en)}` : ''}`),
    '',
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
