import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completenessOf, findBlockers } from '#domain';
import { currentStandard, loadStandard, validateData, type Standard } from '#standard';
import { composeFiles, GENERATED_FOLDERS, generateFiles } from './generated-files.js';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the files written from the standard', () => {
  it('are those that are committed', async () => {
    const files = await generateFiles(currentStandard());
    for (const { path, text } of files) {
      const committed = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      // One short line instead of thousands: the remedy is always the same.
      if (committed !== text) throw new Error(`${path} is not what the standard says: run "npm run schema:write"`);
    }
    for (const folder of GENERATED_FOLDERS) {
      const expected = files
        .filter(({ path }) => path.startsWith(`${folder}/`))
        .map(({ path }) => path.split('/').at(-1));
      expect(readdirSync(join(root, folder)).sort()).toEqual(expected.sort());
    }
  });
});

describe('a field added to one file of the standard', () => {
  let folder: string;
  let standard: Standard;
  let textOf: (path: string) => string;

  const madeUp = [
    {
      key: 'favouriteColours',
      type: 'list',
      level: 'needed',
      label: { en: 'Favourite colours', nl: 'Lievelingskleuren' },
      question: { en: 'Which colours does it like best?', nl: 'Welke kleuren vindt het het mooist?' },
      counterparts: { 'uk-atrs': ['9.9 colours'] },
      fields: [
        { key: 'mood', type: 'text', level: 'needed', maxLength: 33, label: { en: 'Mood', nl: 'Stemming' } },
        {
          key: 'sure',
          type: 'code',
          level: 'optional',
          vocabulary: 'yes-no-unknown',
          label: { en: 'Sure', nl: 'Zeker' },
        },
      ],
    },
  ];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'standard-'));
    cpSync(join(root, 'schema/standard/1.0'), folder, { recursive: true });
    const file = join(folder, 'fields/algorithm/01-identity.json');
    const fields = JSON.parse(readFileSync(file, 'utf8')) as object[];
    writeFileSync(file, JSON.stringify([...fields, ...madeUp]));
    standard = loadStandard(folder);
    const files = composeFiles(standard);
    textOf = (path) => files.find((file) => file.path === path)?.text ?? '';
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is in the types', () => {
    const types = textOf('libs/standard/src/generated/algorithm-data.ts');
    expect(types).toContain('readonly favouriteColours?: readonly AlgorithmFavouriteColour[];');
    expect(types).toContain('readonly sure?: YesNoUnknownCode;');
    expect(types).toContain("| 'favouriteColours'");
  });

  it('is in the JSON Schema', () => {
    const schema = JSON.parse(textOf('schema/standard/1.0/generated/algorithm.schema.json')) as {
      properties: Record<string, unknown>;
      $defs: Record<string, unknown>;
    };
    expect(schema.properties['favouriteColours']).toMatchObject({
      type: 'array',
      items: { properties: { mood: { $ref: '#/$defs/text33' } } },
    });
    expect(schema.$defs['text33']).toBeDefined();
  });

  it('is in the GraphQL types and in the inputs', () => {
    const types = textOf('apps/server/src/api/contract/public/generated/algorithm-answers.type.ts');
    expect(types).toContain('favouriteColours() {');
    expect(types).toContain('export class AlgorithmFavouriteColourType {');
    expect(types).toContain('Which colours does it like best?');
    const inputs = textOf('apps/server/src/api/contract/desk/generated/algorithm-answers.input.ts');
    expect(inputs).toContain('favouriteColours?: AlgorithmFavouriteColourInput[] | null;');
    expect(inputs).toContain('@MaxTextLength(33)');
  });

  it('is on the page about the standard', () => {
    expect(textOf('docs/standard.md')).toMatch(/`favouriteColours` \*\*Favourite colours\*\*[^]*9\.9 colours/);
  });

  it('is checked, missed and asked for', () => {
    const mood = { en: { text: 'glad', status: 'person' } };
    const withColour = (item: object) => ({ favouriteColours: [{ id: 'a', ...item }] });
    expect(validateData('algorithm', withColour({ mood, sure: 'yes' }), standard)).toEqual([]);
    expect(validateData('algorithm', withColour({ mood, sure: 'perhaps' }), standard)).toHaveLength(1);
    expect(validateData('algorithm', withColour({ mood }))).toHaveLength(1);
    expect(completenessOf('algorithm', {}, { standard }).missing.needed).toContain('favouriteColours');
    const blockers = findBlockers('algorithm', withColour({}), {
      standard,
      uri: 'https://city.example/id/algorithm/1',
    });
    expect(blockers).toContainEqual({ code: 'missing-part', field: 'favouriteColours', detail: { part: 'mood' } });
  });
});
