import { describe, expect, it } from '@jest/globals';
import type { ExportedVersion } from '../ports/register-export.js';
import type { VersionTrace } from '../ports/repositories.js';
import { missingVersions } from './missing-versions.js';

/** A letter is a version with these answers, `-` a withdrawal, `?` one whose text and digests are gone. */
function told(text: string): ExportedVersion[] {
  return [...text].map((answers, i) => ({ ...trace(answers), version: i + 1 }) as ExportedVersion);
}

function stored(text: string): VersionTrace[] {
  return [...text].map((answers, i) => ({ ...trace(answers), recordId: 'r', version: i + 1 }));
}

function trace(answers: string): Pick<VersionTrace, 'act' | 'dataDigest'> {
  if (answers === '-') return { act: 'withdraw', dataDigest: null };
  return { act: 'put', dataDigest: answers === '?' ? null : Buffer.from(answers) };
}

describe('a copy lacks', () => {
  it.each([
    ['everything', 'abc', '', 'abc'],
    ['nothing that it has', 'abc', 'abc', ''],
    ['what was published since', 'ab-', 'ab', '-'],
    ['a return to an earlier text', 'aba', 'ab', 'a'],
    ['a publication after a withdrawal', 'a-a', 'a-', 'a'],
    ['nothing of an older file', 'ab', 'aba', ''],
    ['nothing of what an older release copied without its past', 'abc', 'c', ''],
    ['what follows on that', 'abcd', 'c', 'd'],
    ['what follows where the source tells its past otherwise', 'xbc', 'ab', 'c'],
    ['the newest alone where nothing is the same', 'xyz', 'ab', 'z'],
    ['a version whose answers nobody can compare any more', 'a?', 'a', '?'],
  ])('%s', (_, file, copy, missing) => {
    expect(missingVersions(told(file), stored(copy)).map(({ version }) => version)).toEqual(
      Array.from(missing, (_letter, i) => file.length - missing.length + i + 1),
    );
  });
});
