import { RECORD_KINDS, type RecordKind } from '#domain';
import { currentStandard, findField, kindOf, type FieldDefinition } from '#standard';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { refuse } from '../exit-codes.js';
import { table } from '../terminal.js';

interface StandardOptions {
  readonly kind: RecordKind;
  readonly language: 'en' | 'nl';
}

export function addStandard(program: Command, cli: Cli): void {
  const standard = program.command('standard').description('what the standard asks');
  addFields(standard, cli);
  addField(standard, cli);
  addVocabulary(standard, cli);
}

function withKind(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'kind of record').choices(RECORD_KINDS).default('algorithm'))
    .addOption(new Option('--language <tag>', 'language of the labels').choices(['en', 'nl']).default('en'));
}

function addFields(standard: Command, cli: Cli): void {
  const command = withKind(standard.command('list').description('list the fields of a kind of record'));
  cli.define<StandardOptions>(
    command,
    ['npx register standard list', 'npx register standard list --kind product'],
    (_, { kind, language }) => {
      const { fields } = kindOf(currentStandard(), kind);
      const rows = fields.map((field) => [field.key, field.type, levelText(field), field.label[language]]);
      return Promise.resolve({ json: fields, text: table(rows) });
    },
  );
}

function addField(standard: Command, cli: Cli): void {
  const command = withKind(
    standard
      .command('field')
      .argument('<key>', 'key of a field, such as goal or contact.email')
      .description('explain one field'),
  );
  cli.define<StandardOptions>(
    command,
    ['npx register standard field goal', 'npx register standard field contact.email --language nl'],
    ([key = ''], { kind, language }) => {
      const field = findField(currentStandard(), kind, key);
      if (!field)
        throw refuse(`The standard has no field ${key} for ${kind}; see "register standard list --kind ${kind}".`);
      const counterparts = Object.entries(field.counterparts ?? {}).map(([source, names]) => [
        `  ${source}`,
        names.join(', '),
      ]);
      const lines = [
        `${field.key}: ${field.label[language]}`,
        `${field.type}, ${levelText(field)}${field.maxLength === undefined ? '' : `, at most ${String(field.maxLength)} characters`}${field.vocabulary === undefined ? '' : `, codes of ${field.vocabulary}`}`,
        field.question?.[language],
        field.help?.[language],
        field.example && `Example: ${field.example[language]}`,
        ...(field.fields
          ? ['Parts:', table(field.fields.map((part) => [`  ${part.key}`, part.type, part.label[language]]))]
          : []),
        ...(counterparts.length > 0 ? ['In other standards:', table(counterparts)] : []),
      ];
      return Promise.resolve({ json: field, text: lines.filter(Boolean).join('\n') });
    },
  );
}

function addVocabulary(standard: Command, cli: Cli): void {
  const command = withKind(
    standard
      .command('vocabularies')
      .argument('[key]', 'one of them, with its codes')
      .description('list the vocabularies, or the codes of one'),
  );
  cli.define<StandardOptions>(
    command,
    ['npx register standard vocabularies', 'npx register standard vocabularies lifecycle-status'],
    ([key], { language }) => {
      const { vocabularies } = currentStandard();
      if (key === undefined) {
        const rows = [...vocabularies.values()].map((each) => [
          each.key,
          `${String(each.codes.length)} codes`,
          each.label[language],
        ]);
        return Promise.resolve({ json: [...vocabularies.values()], text: table(rows) });
      }
      const vocabulary = vocabularies.get(key);
      if (!vocabulary) throw refuse(`There is no vocabulary ${key}; see "register standard vocabularies".`);
      return Promise.resolve({
        json: vocabulary,
        text: table(vocabulary.codes.map(({ code, label }) => [code, label[language]])),
      });
    },
  );
}

function levelText({ level, when }: FieldDefinition): string {
  return when === undefined ? level : `${level} if ${when}`;
}
