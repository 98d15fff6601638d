import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { currentStandard, loadStandard } from './load-standard.js';
import { findStandardFolder } from './standard-folder.js';

const folders: string[] = [];

/** A copy of the standard in which one file was changed. */
function standardWith(file: string, change: (content: Entry[]) => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'standard-'));
  folders.push(folder);
  cpSync(findStandardFolder('1.0'), folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Entry[])));
  return folder;
}

type Entry = Record<string, unknown>;
const IDENTITY = 'fields/algorithm/01-identity.json';
const firstField = (members: Entry) => (fields: Entry[]) => [{ ...fields[0], ...members }, ...fields.slice(1)];

describe('loadStandard', () => {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('reads the standard once and lets nobody change it', () => {
    const standard = currentStandard();
    expect(currentStandard()).toBe(standard);
    expect(standard.kinds.map((kind) => kind.key)).toEqual(['algorithm', 'product', 'supplier', 'organisation']);
    expect(Object.isFrozen(standard.kinds[0]?.fields[0]?.label)).toBe(true);
  });

  it('keeps what the register sets by itself apart from what people answer', () => {
    for (const { fields, systemFields } of currentStandard().kinds) {
      expect(fields.map((field) => field.level)).not.toContain('system');
      expect(systemFields.map((field) => field.key)).toContain('digest');
    }
  });

  it.each<[string, Entry, string]>([
    ['an unknown type', { type: 'txt' }, 'name.type: one of text'],
    ['an unknown level', { level: 'must' }, 'name.level: one of needed'],
    ['a missing language', { label: { en: 'Name' } }, 'name.label: "nl" is missing'],
    ['a blank label', { label: { en: '', nl: 'Naam' } }, 'name.label.en: a text is expected'],
    ['a name that is no member', { lable: 'x' }, 'name.lable: is not a known name'],
    ['an unknown condition', { when: 'full-moon' }, 'name: unknown condition "full-moon"'],
    ['an unknown vocabulary', { type: 'code', vocabulary: 'colours' }, 'name: unknown vocabulary "colours"'],
    ['a code without vocabulary', { type: 'code' }, 'name: a vocabulary belongs to'],
    ['an object without fields', { type: 'object' }, 'name: "fields" belong to'],
    ['an order of what is no date', { notBefore: 'goal' }, 'name: "notBefore" compares two dates'],
    ['a scheme of what is no code', { schemeIn: 'goal' }, 'name: "schemeIn" names a code'],
    ['a choice of parts without parts', { atLeastOne: ['x'] }, 'name: "atLeastOne" belongs to'],
    ['an overlap with nothing', { partly: ['dpv-2.3'] }, 'name: has no counterparts of "dpv-2.3"'],
    ['a key twice', { key: 'goal' }, 'the key "goal" is used twice'],
  ])('refuses %s and names file and key', (_, members, fault) => {
    const folder = standardWith(IDENTITY, firstField(members));
    expect(() => loadStandard(folder)).toThrow(fault);
    if (members['key'] === undefined) expect(() => loadStandard(folder)).toThrow(IDENTITY);
  });

  it('refuses conditions that turn in circles or speak of what does not exist', () => {
    const withCondition = (predicates: Entry[]) =>
      standardWith('conditions.json', (conditions) => [
        ...conditions,
        { key: 'odd', label: { en: 'Odd', nl: 'Vreemd' }, all: predicates },
      ]);
    expect(() => loadStandard(withCondition([{ condition: 'odd' }]))).toThrow(
      'conditions.json: odd: depends on itself',
    );
    expect(() => loadStandard(withCondition([{ field: 'colour', in: ['red'] }]))).toThrow(
      'odd: unknown field "colour"',
    );
    expect(() => loadStandard(withCondition([{ field: 'status', in: ['red'] }]))).toThrow('"red" is no code of status');
  });

  it('refuses a file that is not JSON', () => {
    const folder = standardWith('messages.json', (messages) => messages);
    writeFileSync(join(folder, 'messages.json'), '{');
    expect(() => loadStandard(folder)).toThrow('messages.json');
  });
});
