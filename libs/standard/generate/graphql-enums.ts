import type { Standard } from '../src/definition.js';
import { constantCase, pascalCase, usedVocabularies } from './names.js';
import { literal } from './source-text.js';

/**
 * One GraphQL enum per vocabulary that answers use. The public and the desk's schema get their own: they share no
 * GraphQL metadata, so that neither can leak into the other.
 */
export function writeEnums(standard: Standard): string {
  const enums = usedVocabularies(standard).map((key) => {
    const vocabulary = standard.vocabularies.get(key);
    if (!vocabulary) throw new Error(`unknown vocabulary ${key}`);
    const name = pascalCase(key);
    const values = vocabulary.codes.map(({ code }) => `${constantCase(code)}: '${code}'`);
    const described = vocabulary.codes.map(
      ({ code, label, help }) =>
        `${constantCase(code)}: { description: ${literal(help ? `${label.en}. ${help.en}` : label.en)} }`,
    );
    const order = vocabulary.ordered ? ' Listed from least to most.' : '';
    return [
      `export const ${name} = { ${values.join(', ')} } as const;`,
      `registerEnumType(${name}, {`,
      `  name: '${name}',`,
      `  description: ${literal(`${vocabulary.label.en}.${order}`)},`,
      `  valuesMap: { ${described.join(', ')} },`,
      '});',
      '',
    ].join('\n');
  });
  return [`import { registerEnumType } from '@nestjs/graphql';`, '', ...enums].join('\n');
}
