import { format, resolveConfig } from 'prettier';
import type { Standard } from '../src/definition.js';
import { writeEnums } from './graphql-enums.js';
import { writeInputs } from './graphql-inputs.js';
import { writeGraphqlTypes } from './graphql-types.js';
import { writeJsonSchema } from './json-schema.js';
import { writeStandardPage } from './standard-page.js';
import { writeCodes, writeData, writeTypesIndex } from './typescript-types.js';

export interface GeneratedFile {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Folders that hold nothing but generated files: what is not generated any more is removed from them. */
export const GENERATED_FOLDERS = [
  'libs/standard/src/generated',
  'apps/server/src/api/contract/public/generated',
  'apps/server/src/api/contract/desk/generated',
] as const;

/** Everything that is written from the standard, formatted as the rest of the project is. Nothing goes to disk here. */
export async function generateFiles(standard: Standard): Promise<GeneratedFile[]> {
  return Promise.all(composeFiles(standard).map(formatted));
}

/** The same before formatting, which is what takes the time. */
export function composeFiles(standard: Standard): GeneratedFile[] {
  const [types, publicContract, deskContract] = GENERATED_FOLDERS;
  const source = (path: string, text: string) => ({ path, text: `${header(standard)}\n${text}` });
  return [
    source(`${types}/codes.ts`, writeCodes(standard)),
    source(`${types}/index.ts`, writeTypesIndex(standard)),
    source(`${publicContract}/enums.ts`, writeEnums(standard)),
    source(`${deskContract}/enums.ts`, writeEnums(standard)),
    { path: 'docs/standard.md', text: writeStandardPage(standard) },
    ...standard.kinds.flatMap(({ key }) => [
      source(`${types}/${key}-data.ts`, writeData(standard, key)),
      source(`${publicContract}/${key}-answers.type.ts`, writeGraphqlTypes(standard, key)),
      source(`${deskContract}/${key}-answers.input.ts`, writeInputs(standard, key)),
      {
        path: `schema/standard/${standard.version}/generated/${key}.schema.json`,
        text: JSON.stringify(writeJsonSchema(standard, key)),
      },
    ]),
  ];
}

function header(standard: Standard): string {
  return `// Written from schema/standard/${standard.version} by "npm run schema:write". Change the standard, not this file.`;
}

async function formatted({ path, text }: GeneratedFile): Promise<GeneratedFile> {
  const config = await resolveConfig(path, { editorconfig: false });
  return { path, text: await format(text, { ...config, filepath: path }) };
}
