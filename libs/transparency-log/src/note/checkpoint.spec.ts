import { describe, expect, it } from '@jest/globals';
import { LogCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { sha256 } from '../hashes.js';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { formatHandovers, parseHandovers } from './handovers.js';
import { cosignText, signerOf } from './note-signer.js';
import { formatNote, parseNote } from './signed-note.js';
import { generateLogKey, parseVerifierKey } from './verifier-key.js';
import { verifyNote } from './verify-note.js';

const ORIGIN = 'algorithms.example.city/log/1';
const signer = signerOf(ORIGIN, generateLogKey(ORIGIN).privateKey);
const witness = signerOf('w.example/witness', generateLogKey('w.example/witness').privateKey, 'cosignature');
const head = { origin: ORIGIN, size: 312, root: sha256(Buffer.from('root')) };

/** The example of the C2SP texts on checkpoints and cosignatures. */
const PUBLISHED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('a checkpoint', () => {
  it('is read as the published example', () => {
    const opened = openCheckpoint(Buffer.from(PUBLISHED), [signer.key]);
    expect(opened).toMatchObject({
      kind: 'unsigned',
      checkpoint: { origin: 'example.com/behind-the-sofa', size: 20852163 },
    });
    expect(formatNote(parseNote(Buffer.from(PUBLISHED))!)).toBe(PUBLISHED);
  });

  it('is opened with the key that signed it, and read alike by Sigstore', () => {
    const note = signCheckpoint(head, [signer]);
    expect(openCheckpoint(Buffer.from(note), [signer.key])).toMatchObject({ kind: 'checkpoint', checkpoint: head });
    const theirs = LogCheckpoint.fromString(note.slice(0, note.indexOf('\n\n') + 1));
    expect({ origin: theirs.origin, size: Number(theirs.logSize), root: theirs.logHash }).toEqual(head);
  });

  it('is forged when anything of it was changed', () => {
    const note = signCheckpoint(head, [signer]).replace('\n312\n', '\n313\n');
    expect(openCheckpoint(Buffer.from(note), [signer.key])).toMatchObject({ kind: 'forged' });
  });

  it.each([
    'a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n9007199254740992\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    '\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n',
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n',
    'a\n1\n',
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nb\n',
  ])('is none in the text %j', (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  it('may carry further lines, which mean nothing', () => {
    expect(parseCheckpoint(`${formatCheckpoint(head)}more\n`)).toEqual(head);
  });
});

describe('a cosignature', () => {
  const text = formatCheckpoint(head);
  const line = cosignText(witness, text, 1_763_000_000);

  it('says when a witness saw the checkpoint', () => {
    const note = { text, signatures: [line] };
    expect(verifyNote(note, [witness.key])).toEqual({
      kind: 'signed',
      by: [{ key: witness.key, time: 1_763_000_000 }],
    });
  });

  it('holds for no other time and no other checkpoint', () => {
    const later = Buffer.from(line.signature);
    later[7] = (later[7] ?? 0) ^ 1;
    expect(verifyNote({ text, signatures: [{ ...line, signature: later }] }, [witness.key]).kind).toBe('forged');
    const grown = formatCheckpoint({ ...head, size: 313 });
    expect(verifyNote({ text: grown, signatures: [line] }, [witness.key]).kind).toBe('forged');
  });

  it('is no signature of a log, and the other way round', () => {
    expect(() => signCheckpoint(head, [witness])).toThrow(TypeError);
    expect(() => cosignText(signer, text, 1)).toThrow(TypeError);
    const asLog = parseVerifierKey(generateLogKey('w.example/witness').vkey)!;
    expect(verifyNote({ text, signatures: [line] }, [asLog]).kind).toBe('unsigned');
  });
});

describe('handovers', () => {
  it('are read back, and nothing else is', () => {
    const notes = [signCheckpoint(head, [signer])];
    expect(parseHandovers(formatHandovers(notes))).toEqual(notes);
    for (const text of ['', '{}', '[1]', JSON.stringify(Array(300).fill('x'))])
      expect(parseHandovers(Buffer.from(text))).toBeNull();
  });
});
