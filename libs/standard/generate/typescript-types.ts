import type { FieldDefinition, RecordKind, Standard } from '../src/definition.js';
import { unansweredPaths } from '../src/find-field.js';
import { ownerOf, pascalCase, shapeName, shapesOf, type AnswerShape } from './names.js';

/** `codes.ts`: one union of codes per vocabulary. */
export function writeCodes(standard: Standard): string {
  const vocabularies = [...standard.vocabularies.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return vocabularies
    .map(({ key, label, codes }) => {
      const union = codes.map(({ code }) => `'${code}'`).join(' | ');
      return `/** ${label.en} */\nexport type ${pascalCase(key)}Code = ${union};\n`;
    })
    .join('\n');
}

/** `<kind>-data.ts`: what the data of a record holds. */
export function writeData(standard: Standard, kind: RecordKind): string {
  const shapes = shapesOf(standard, kind);
  const body = shapes.map((shape) => writeShape(shape, kind)).join('\n');
  const paths = unansweredPaths(standard, kind).map((path) => `'${path}'`);
  const codes = [...new Set(body.match(/\b\w+Code\b/g) ?? [])].sort();
  return [
    `import type { ${['Reference', 'Text', 'Unanswered'].filter((name) => body.includes(name)).join(', ')} } from '../answer-types.js';`,
    codes.length > 0 ? `import type { ${codes.join(', ')} } from './codes.js';` : '',
    '',
    `/** Where a reason may stand instead of an answer. */\nexport type ${pascalCase(kind)}Path = ${paths.join(' | ')};`,
    '',
    body,
  ].join('\n');
}

/** `index.ts` of the generated types. */
export function writeTypesIndex(standard: Standard): string {
  const files = ['codes', ...standard.kinds.map(({ key }) => `${key}-data`)];
  const members = standard.kinds.map(({ key }) => `readonly ${key}: ${pascalCase(key)}Data;`);
  return [
    ...standard.kinds.map(({ key }) => `import type { ${pascalCase(key)}Data } from './${key}-data.js';`),
    ...files.map((file) => `export type * from './${file}.js';`),
    '',
    '/** The data of a record, by its kind. */',
    `export interface DataByKind { ${members.join('\n')} }`,
    '',
  ].join('\n');
}

function writeShape(shape: AnswerShape, kind: RecordKind): string {
  const isData = shape.role === 'answers';
  const members = shape.fields.map((field) => {
    const type = typeOf(field, ownerOf(shape, kind));
    return `/** ${field.label.en.replaceAll('*/', '')} */\n  readonly ${field.key}?: ${type};`;
  });
  // Type aliases, not interfaces: only these fit where any record's data is expected.
  return [
    isData
      ? `/** The answers of one record. Everything may be missing; whether it may be is a matter of publication. */`
      : `/** ${shape.description} */`,
    `export type ${isData ? `${pascalCase(kind)}Data` : shape.name} = {`,
    ...(shape.role === 'item' ? ['  /** Stays with the item through all versions. */\n  readonly id: string;'] : []),
    ...members.map((member) => `  ${member}`),
    ...(isData
      ? [
          `  /** Why there is no answer, by field. */\n  readonly unanswered?: { readonly [Path in ${pascalCase(kind)}Path]?: Unanswered };`,
        ]
      : []),
    '};',
    '',
  ].join('\n');
}

function typeOf(field: FieldDefinition, owner: string): string {
  switch (field.type) {
    case 'text':
      return 'Text';
    case 'code':
      return `${pascalCase(field.vocabulary ?? '')}Code`;
    case 'codes':
      return `readonly ${pascalCase(field.vocabulary ?? '')}Code[]`;
    case 'integer':
      return 'number';
    case 'strings':
    case 'urls':
    case 'languages':
    case 'places':
      return 'readonly string[]';
    case 'reference':
      return 'Reference';
    case 'object':
      return shapeName(owner, field);
    case 'list':
      return `readonly ${shapeName(owner, field)}[]`;
    case 'string':
    case 'date':
    case 'url':
    case 'email':
    case 'decimal':
    case 'language':
      return 'string';
  }
}
